import ArgumentParser
import Foundation
import MultaqaApp
import MultaqaModel
import MultaqaYAML

/// How fast a file becomes a tree.
struct YAMLBench: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "yaml", abstract: "The composer on one file: megabytes a second, the median of several rounds.")

    @Argument(help: "A YAML file; left out, a generated workflow of 5,000 steps.")
    var file: String?

    @Option(help: "How often.")
    var rounds = 15

    func run() throws {
        let folder = FileManager.default.temporaryDirectory.appending(path: "yaml-bench-\(UUID().uuidString)")
        defer { try? FileManager.default.removeItem(at: folder) }
        let path = try file ?? GeneratedWorkflow(steps: 5_000).write(to: folder)
        let bytes = try [UInt8](Data(contentsOf: URL(fileURLWithPath: path)))
        let median = try Stopwatch.rounds(rounds) {
            let (document, _) = YAMLComposer.compose(bytes, file: path)
            guard document != nil else { throw ValidationError("the file cannot be composed") }
        }.median
        print(
            JSONText.line([
                "bytes": .int(bytes.count), "median_s": .double(median),
                "megabytes_per_s": .double(Double(bytes.count) / 1e6 / median),
            ]))
    }
}
