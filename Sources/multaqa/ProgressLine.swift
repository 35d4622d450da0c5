import Foundation
import MultaqaApp
import Synchronization

/// What a run is doing, on standard error: on a terminal one line that is written over again and again, elsewhere one line for each
/// step that ends; nothing with `--format json`.
final class ProgressLine: Sendable {
    private struct Count {
        var items = 0
        var done = 0
    }

    private struct Display {
        var counts: [String: Count] = [:]
        var shown = ContinuousClock.now
    }

    private let isSilent: Bool
    private let isTerminal: Bool
    private let display = Mutex(Display())

    init(_ common: CommonOptions) {
        isSilent = common.format == .json
        isTerminal = isatty(2) == 1
    }

    var observe: @Sendable (Event) -> Void { { self.take($0) } }

    private func take(_ event: Event) {
        guard !isSilent else { return }
        switch event.kind {
        case .stepReady(let step, let items, _):
            display.withLock { $0.counts[step] = Count(items: items.count, done: 0) }
        case .itemEnded(let step, _, _):
            let line = display.withLock { display -> String? in
                display.counts[step, default: Count()].done += 1
                // Ten times a second is enough for the eye.
                guard isTerminal, ContinuousClock.now - display.shown > .milliseconds(100) else { return nil }
                display.shown = .now
                let count = display.counts[step] ?? Count()
                return "\(event.at.day)  \(step) \(min(count.done, count.items))/\(count.items)"
            }
            if let line { ProgressLine.write("\r\u{1B}[K\(line)") }
        case .stepEnded(let step, let outcome):
            ProgressLine.write((isTerminal ? "\r\u{1B}[K" : "") + "\(event.at.day)  \(step) \(outcome.name)\n")
        default: break
        }
    }

    /// Leaves no half-written line behind.
    static func clear() { if isatty(2) == 1 { write("\r\u{1B}[K") } }

    private static func write(_ text: String) { FileHandle.standardError.write(Data(text.utf8)) }
}
