import Foundation
import MultaqaApp
import MultaqaTestKit
import Synchronization

#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#else
import Darwin
#endif

/// One run of the matrix in its folder, with a ledger of the effects that really happened.
struct CrashStage {
    /// Exit status of a process that was ended at its boundary.
    static let killed: Int32 = 86

    struct Survivor {
        /// Effects that the journal has a receipt for and that never happened.
        var lost = 0
        /// Effects that happened twice, and those of them that had a receipt before the crash.
        var repeated = 0
        var repeatedWithReceipt = 0
        var toVerify = 0
        /// Reminders in doubt: not sent again, and a warning in the run.
        var warned = 0
        var verifies = false
    }

    let folder: String
    let workflow: String
    let answers: String
    let once: Bool

    private var ledger: String { folder + "/effects.log" }

    func clear() { try? FileManager.default.removeItem(atPath: folder) }

    /// Runs the seminar; ends the process at the boundary with that number. Returns the number of boundaries passed.
    @discardableResult
    func runToItsEnd(dyingAt number: Int?) async throws -> Int {
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        let count = Counter()
        let registry = registry { _ in
            if count.next() == number { _exit(CrashStage.killed) }
        }
        let seminar = Seminar(file: workflow, registry: registry)
        let script = try seminar.script(answers)
        let start = try seminar.start(run: "crash", script: script)
        let first = WallTime(Plan(start.workflow, calendar: start.calendar).firstDay, ClockTime(9))
        let journal = BoundaryJournal(try SQLiteJournal(path: folder + "/journal.sqlite")) { _ in
            if count.next() == number { _exit(CrashStage.killed) }
        }
        let runner = try Runner(
            starting: start, journal: journal, registry: registry,
            clock: SimulatedClock(min(first, script.entries.first?.at ?? first)), workplace: Workplace(folder: folder))
        guard try await runner.advance() == .completed else { throw CocoaError(.featureUnsupported) }
        return count.value
    }

    /// Takes the run up after a crash and brings it to its end; a person looks into the ledger where an effect is in doubt.
    func takeUp() async throws -> Survivor {
        var survivor = Survivor()
        guard FileManager.default.fileExists(atPath: folder + "/journal.sqlite") else {
            try await runToItsEnd(dyingAt: nil)
            survivor.verifies = true
            return survivor
        }
        if try SQLiteJournal(path: folder + "/journal.sqlite").lines().isEmpty {
            clear()
            try await runToItsEnd(dyingAt: nil)
            survivor.verifies = true
            return survivor
        }
        let before = try receipts()
        let session = try RunSession.resume(RunFolder(folder), registry: registry { _ in })
        // The person looks before time goes on.
        let now = await session.runner.now
        _ = try await session.runner.advance(until: now)
        for step in await session.runner.state.steps {
            for item in step.items where item.outcome == .toVerify {
                survivor.toVerify += 1
                let happened = effects().contains { $0.hasSuffix(" \(step.step.name)[\(item.key ?? "")]") }
                _ = try await session.runner.receive(
                    Signal(step: step.step.name, item: item.key, answer: ["sent": .text(happened ? "yes" : "no")]))
            }
        }
        let pause = try await session.runner.advance()
        survivor.warned = await session.runner.state.warnings.count { $0.id == "no-receipt" }
        try await session.close()
        survivor.verifies = pause == .completed && (try? RunHistory(RunFolder(folder)).verify()) != nil
        let times = Dictionary(effects().map { (String($0.prefix(32)), 1) }, uniquingKeysWith: +)
        survivor.repeated = times.count { $0.value > 1 }
        survivor.repeatedWithReceipt = times.count { $0.value > 1 && before.contains($0.key) }
        survivor.lost = try receipts().count { times[$0] == nil }
        return survivor
    }

    /// Everything that went out: the outbox and the documents, by path.
    func files() -> [String: Data] {
        var files: [String: Data] = [:]
        for part in ["outbox", "documents", "calendar"] {
            let base = folder + "/" + part
            for name in FileManager.default.enumerator(atPath: base)?.compactMap({ $0 as? String }) ?? [] {
                files[part + "/" + name] = FileManager.default.contents(atPath: base + "/" + name)
            }
        }
        return files
    }

    // MARK: Pieces

    /// The plug-ins that ship, but for documents a stand-in that writes text: LibreOffice would take hours here.
    private func registry(_ passing: @escaping @Sendable (Boundary) -> Void) -> PluginRegistry {
        let ledger = ledger
        let office = BuiltInPlugins.registry.plugins.map { plugin -> any Plugin in
            plugin.manifest.verbs.contains { $0.name == "produce" } ? TextPlugin(plugin.manifest) : plugin
        }
        return PluginRegistry(
            office.map { plugin in
                let isMail = plugin.manifest.verbs.contains { $0.name == "send" }
                return BoundaryPlugin(
                    LedgerPlugin(plugin, ledger: ledger), isIdempotent: once && isMail ? false : nil, passing: passing)
            })
    }

    private func effects() -> [String] {
        let text = (try? String(contentsOfFile: ledger, encoding: .utf8)) ?? ""
        return text.split(separator: "\n").map(String.init)
    }

    /// Keys of completed effects.
    private func receipts() throws -> Set<String> {
        let journal = try SQLiteJournal(path: folder + "/journal.sqlite")
        return Set(
            try journal.lines().compactMap { line in
                guard line.type == "activityCompleted", case .activityCompleted(let activity, _) = try line.event().kind
                else { return nil }
                return activity.key
            })
    }
}

private final class Counter: Sendable {
    private let count = Mutex(0)

    func next() -> Int {
        count.withLock { count in
            count += 1
            return count
        }
    }

    var value: Int { count.withLock { $0 } }
}

/// Writes down every effect when it has happened.
private struct LedgerPlugin: Plugin {
    let inner: any Plugin
    let ledger: String
    var manifest: PluginManifest { inner.manifest }

    init(_ inner: any Plugin, ledger: String) {
        self.inner = inner
        self.ledger = ledger
    }

    func check(_ call: PluginCall, in setting: CheckSetting) -> [Diagnostic] { inner.check(call, in: setting) }

    func documents(of call: PluginCall) -> [String] { inner.documents(of: call) }

    func preview(_ requests: [ActivityRequest]) async -> [ActivityResult] { await inner.preview(requests) }

    func perform(_ requests: [ActivityRequest], in workplace: Workplace) async -> [ActivityResult] {
        let results = await inner.perform(requests, in: workplace)
        let text = requests.map { "\($0.key) \($0.step)[\($0.item ?? "")]\n" }.joined()
        let descriptor = open(ledger, O_WRONLY | O_CREAT | O_APPEND, 0o644)
        _ = text.withCString { write(descriptor, $0, strlen($0)) }
        close(descriptor)
        return results
    }
}

/// Stands in for the office plug-in: the same places, plain text.
private struct TextPlugin: Plugin {
    let manifest: PluginManifest

    init(_ manifest: PluginManifest) { self.manifest = manifest }

    func documents(of call: PluginCall) -> [String] {
        call.subjects + (call.arguments["versions"] == nil ? [] : call.subjects.map { $0 + "_changes" })
    }

    func preview(_ requests: [ActivityRequest]) async -> [ActivityResult] { requests.map { result(of: $0, in: nil) } }

    func perform(_ requests: [ActivityRequest], in workplace: Workplace) async -> [ActivityResult] {
        requests.map { result(of: $0, in: workplace.folder) }
    }

    private func result(of request: ActivityRequest, in folder: String?) -> ActivityResult {
        var documents: [DocumentReport] = []
        for subject in request.subjects {
            for language in request.languages {
                let place = ["documents", request.step, request.item ?? ""].filter { !$0.isEmpty }.joined(
                    separator: "/")
                let path = "\(place)/\(subject).\(language.rawValue).pdf"
                if let folder {
                    try? FileManager.default.createDirectory(
                        atPath: folder + "/" + place, withIntermediateDirectories: true)
                    let text = "\(subject) \(language.rawValue) \(request.item ?? "") \(request.now)\n"
                    try? Data(text.utf8).write(to: URL(fileURLWithPath: folder + "/" + path), options: .atomic)
                }
                documents.append(
                    DocumentReport(
                        document: subject, language: language, step: request.step, item: request.item,
                        files: folder == nil ? [] : [DocumentReport.File(format: "pdf", path: path, pages: 1)]))
            }
        }
        return .completed(ActivityReport(documents: documents))
    }
}
