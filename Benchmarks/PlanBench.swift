import Foundation
import MultaqaApp
import MultaqaCalendar
import MultaqaModel

/// `plan FILE N`: the plan of a workflow with N rows in `communes.csv`, and a network of N steps, with the time each takes.
enum PlanBench {
    struct Usage: Error, CustomStringConvertible {
        var description: String { "plan FILE N, with N of at least 1" }
    }

    /// One line of JSON: medians of `rounds` runs in milliseconds, the number of messages and documents.
    static func run(_ arguments: [String], rounds: Int = 5) async throws -> String {
        guard arguments.count == 2, let count = Int(arguments[1]), count > 0 else { throw Usage() }
        let folder = FileManager.default.temporaryDirectory.appending(path: "plan-bench-\(UUID().uuidString)")
        defer { try? FileManager.default.removeItem(at: folder) }
        let file = try workflow(arguments[0], communes: count, in: folder)
        var plans: [Double] = []
        var preview: PlanPreview?
        for _ in 0..<rounds {
            let start = ContinuousClock.now
            preview = try await Seminar(file: file).plan()
            if let preview { _ = PlanReport(preview, in: .french).text() }
            plans.append(milliseconds(since: start))
        }
        let networks = (0..<rounds).map { _ in
            let nodes = network(of: count)
            let start = ContinuousClock.now
            let times = DeadlineNetwork(nodes).times.count
            return times == count ? milliseconds(since: start) : .infinity
        }
        let report: Value = [
            "communes": .int(count), "plan_ms": .double(median(plans)), "network_ms": .double(median(networks)),
            "messages": .int(preview?.messages.count ?? 0), "documents": .int(preview?.documents.count ?? 0),
        ]
        return JSONText.line(report)
    }

    /// A copy of the workflow's folder whose table of communes is repeated under other keys, with rooms and buses enough.
    private static func workflow(_ file: String, communes: Int, in folder: URL) throws -> String {
        let source = URL(filePath: file)
        let edition = source.deletingLastPathComponent()
        try FileManager.default.copyItem(at: edition.deletingLastPathComponent(), to: folder)
        let copy = folder.appending(path: edition.lastPathComponent)
        let table = copy.appending(path: "communes.csv")
        let lines = try String(contentsOf: table, encoding: .utf8).split(whereSeparator: \.isNewline)
        let rows = lines.dropFirst()
        let repeated = (0..<communes).map { index in
            let row = rows[rows.startIndex + index % rows.count]
            guard index >= rows.count, let end = row.firstIndex(of: ";") else { return String(row) }
            let cells = row[end...].split(separator: ";", omittingEmptySubsequences: false)
            return
                (["\(row[..<end])_\(index)"]
                + cells.dropFirst().enumerated().map { $0 < 2 ? "\($1) \(index)" : "\($1)" })
                .joined(separator: ";")
        }
        try Data((lines.prefix(1).map(String.init) + repeated).joined(separator: "\n").utf8).write(to: table)
        let programme = copy.appending(path: "programme.yaml")
        let text = try String(contentsOf: programme, encoding: .utf8)
        let rooms = (text.firstRange(of: "\ntransport:").map { text[..<$0.lowerBound] } ?? text[...])
            .replacing(/(seats|places): [0-9]+/) { "\($0.1): 9999" }
        let buses = (1...max(1, communes / 20)).map { "    bus_\($0): {title: Bus \($0), seats: 50}" }
        let planned = "\(rooms)\ntransport:\n  buses:\n\(buses.joined(separator: "\n"))\n"
        try Data(planned.utf8).write(to: programme)
        return copy.appending(path: source.lastPathComponent).path
    }

    /// Every step follows up to three of the twenty before it; every tenth is due.
    private static func network(of count: Int) -> [DeadlineNetwork.Node] {
        (0..<count).map { index in
            let before = [1, 7, 20].map { index - $0 }.filter { $0 >= 0 }
            return DeadlineNetwork.Node(
                name: "s\(index)", after: before.map { "s\($0)" },
                by: index % 10 == 9 ? Day(number: 16_000 + index) : nil, start: index == 0 ? Day(number: 15_900) : nil,
                durationDays: index % 3)
        }
    }

    private static func milliseconds(since start: ContinuousClock.Instant) -> Double {
        let (seconds, attoseconds) = (ContinuousClock.now - start).components
        return Double(seconds) * 1_000 + Double(attoseconds) / 1e15
    }

    private static func median(_ values: [Double]) -> Double { values.sorted()[values.count / 2] }
}
