import ArgumentParser
import Foundation
import MultaqaApp
import MultaqaModel
import MultaqaPluginKit
import MultaqaTestKit

/// `documents`: a letter and an attendance sheet of 24 rows, filled and written, beside docxtpl on the same contents; and a
/// hundred letters turned into PDF files.
struct DocumentsBench: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "documents",
        abstract: "Word documents beside docxtpl (MULTAQA_PYTHON names a Python that has it), and PDF files.")

    @Option(help: "Documents of a kind in a round.")
    var count = 200

    @Option(help: "Rounds; medians are told.")
    var rounds = 5

    @Option(help: "Letters turned into PDF; 0 leaves it out.")
    var pdf = 100

    @Option(help: "The shipped template whose styles are used.")
    var styles = "workflows/templates/invitation/fr.docx"

    @Option(help: "Where documents are written; a folder in memory leaves the disk out.")
    var memory = "/dev/shm"

    func run() async throws {
        // In memory where there is such a place: filling is measured, not the disk, for the peer as for us.
        let base = FileManager.default.isWritableFile(atPath: memory) ? memory : NSTemporaryDirectory()
        let folder = URL(filePath: base).appending(path: "documents-bench-\(UUID().uuidString)")
        defer { try? FileManager.default.removeItem(at: folder) }
        let kinds = try BenchDocument.all(styles: styles)
        for kind in kinds { try kind.write(to: folder) }
        var figures: [(String, Double)] = []
        for kind in kinds {
            var full: [Double] = []
            var prepared: [Double] = []
            var peer: [Double] = []
            for _ in 0..<rounds {
                full.append(try await rate(kind, in: folder, each: true))
                prepared.append(try await rate(kind, in: folder, each: false))
                if let rate = try peerRate(kind, in: folder) { peer.append(rate) }
            }
            figures += [
                ("\(kind.name)_full_per_s", full.sorted().median),
                ("\(kind.name)_prepared_per_s", prepared.sorted().median),
            ]
            guard peer.count == rounds else { continue }
            figures += [
                ("\(kind.name)_docxtpl_per_s", peer.sorted().median),
                ("\(kind.name)_full_times", zip(full, peer).map { $0 / $1 }.sorted().median),
                ("\(kind.name)_prepared_times", zip(prepared, peer).map { $0 / $1 }.sorted().median),
            ]
        }
        if pdf > 0, let letter = kinds.first {
            let requests = requests(for: letter, pdf, in: folder, asPDF: true)
            let seconds = try await Stopwatch.seconds { try await produce(requests, in: folder) }
            figures += [("pdf_letters", Double(pdf)), ("pdf_s", seconds)]
        }
        figures.append(("peak_mb", Stopwatch.peakMegabytes()))
        Stopwatch.line(figures)
    }

    /// Documents a second; `each` takes a new plug-in for each, which reads its template anew.
    private func rate(_ kind: BenchDocument, in folder: URL, each: Bool) async throws -> Double {
        let requests = requests(for: kind, count, in: folder, asPDF: false)
        let seconds = try await Stopwatch.seconds {
            if each {
                for request in requests { try await produce([request], in: folder) }
            } else {
                try await produce(requests, in: folder)
            }
        }
        return Double(count) / seconds
    }

    private func requests(for kind: BenchDocument, _ count: Int, in folder: URL, asPDF: Bool) -> [ActivityRequest] {
        (0..<count).map { number in
            ActivityRequest(
                key: String(repeating: "0", count: 32), step: "bench", item: "n\(number)", verb: "produce",
                subjects: [kind.name], arguments: ["pdf": .bool(asPDF)], record: kind.record(number),
                languages: [.french], now: WallTime(Day(number: 16_531)),
                templateFolders: [folder.appending(path: "ours").path])
        }
    }

    private struct Failed: Error, CustomStringConvertible {
        var description: String
    }

    private func produce(_ requests: [ActivityRequest], in folder: URL) async throws {
        guard let plugin = BuiltInPlugins.registry.plugin(for: "produce") else { return }
        for answer in await plugin.perform(requests, in: Workplace(folder: folder.appending(path: "run").path)) {
            if case .failed(let failure) = answer { throw Failed(description: failure.message(in: .english)) }
        }
    }

    /// Nil without docxtpl.
    private func peerRate(_ kind: BenchDocument, in folder: URL) throws -> Double? {
        guard Python.has("docxtpl") else { return nil }
        let script = try String(contentsOfFile: "Benchmarks/documents_peer.py", encoding: .utf8)
        let order: Value = [
            "template": .text(folder.appending(path: "peer/\(kind.name).docx").path), "count": .int(count),
            "out": .text(folder.appending(path: "peer/out").path), "record": kind.record(0),
        ]
        return Double(
            try Python.run(script, input: JSONText.line(order)).trimmingCharacters(in: .whitespacesAndNewlines))
    }
}
