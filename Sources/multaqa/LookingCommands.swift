import ArgumentParser
import Foundation
import MultaqaApp

struct StatusCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(commandName: "status", abstract: "Where a run stands.")

    @Argument(help: "Name or folder of the run; may be left out when there is only one.")
    var name: String?

    @OptionGroup var common: CommonOptions

    func run() async throws {
        try await common.run {
            let report = StatusReport(
                try RunFolder.find(name).state(), in: common.language, colours: common.coloursOut)
            common.print(report.json(), report.text())
        }
    }
}

struct RunsCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(commandName: "runs", abstract: "The runs in the folder 'runs'.")

    @OptionGroup var common: CommonOptions

    func run() async throws {
        try await common.run {
            let rows = try RunFolder.all().map { folder in
                let report = StatusReport(try folder.state(), in: common.language)
                return (folder.name, report.runState)
            }
            common.print(
                ["runs": .list(rows.map { ["run": .text($0.0), "state": .text($0.1)] })],
                rows.map { "\($0.0)  \($0.1)" }.joined(separator: "\n"))
        }
    }
}

struct InboxCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "inbox", abstract: "What waits for a person, and the command that answers it.")

    @Argument(help: "Name or folder of the run; may be left out when there is only one.")
    var name: String?

    @Option(help: "Only what this role of the team has to do.")
    var owner: String?

    @OptionGroup var common: CommonOptions

    func run() async throws {
        try await common.run {
            let report = InboxReport(try RunFolder.find(name).state(), owner: owner, in: common.language)
            common.print(report.json(), report.text())
        }
    }
}

struct JournalCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "journal", abstract: "The history of a run: shown, verified, exported.")

    @Argument(help: "Name or folder of the run.")
    var name: String

    @Flag(help: "Check that no line is missing or was changed.")
    var verify = false

    @Option(help: "Write it as JSON Lines to this file.")
    var export: String?

    @Option(name: .customLong("import"), help: "Make the run anew in this folder from an exported file.")
    var imported: String?

    @OptionGroup var common: CommonOptions

    func run() async throws {
        try await common.run {
            if let imported {
                let count = try RunHistory.take(imported, into: RunFolder(name))
                return common.print(["lines": .int(count)], sound(count))
            }
            let history = RunHistory(try RunFolder.find(name))
            if let export { try history.export(to: export) }
            if verify {
                let (count, faults) = try history.faults()
                let words = faults.map { $0.message(in: common.language) }
                let purged = faults.isEmpty ? try history.purgeWords(in: common.language) : ""
                common.print(
                    [
                        "verified": .bool(faults.isEmpty), "lines": .int(count),
                        "faults": .list(words.map(Value.text)), "purged": try history.purge() ?? .null,
                    ],
                    faults.isEmpty
                        ? sound(count) + purged
                        : words.joined(separator: "\n"))
                if !faults.isEmpty { throw ExitCode(AppError.Status.problem.rawValue) }
            } else if export == nil {
                common.print(try history.text(json: common.format == .json))
            }
        }
    }

    private func sound(_ count: Int) -> String {
        LocalizedText(
            ar: "السجل سليم؛ عدد أسطره: \(count).", fr: "Le journal est intact : \(count) lignes.",
            en: "The journal holds: \(count) lines.")(in: common.language)
    }
}

struct PluginsCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "plugins", abstract: "The plug-ins at hand and the verbs they bring.")

    @Argument(help: "list")
    var action: String = "list"

    @OptionGroup var common: CommonOptions

    func run() async throws {
        try await common.run {
            let manifests = BuiltInPlugins.registry.plugins.map(\.manifest)
            common.print(
                [
                    "plugins": .list(
                        manifests.map { manifest in
                            [
                                "name": .text(manifest.name), "summary": .text(manifest.summary(in: common.language)),
                                "verbs": .list(manifest.verbs.map { .text($0.name) }),
                                "channels": .list(manifest.channels.map(Value.text)),
                            ]
                        })
                ],
                manifests.map { manifest in
                    let verbs = manifest.verbs.map(\.name).joined(separator: ", ")
                    return "\(manifest.name)  \(verbs)  \(manifest.summary(in: common.language))"
                }.joined(separator: "\n"))
        }
    }
}

struct DoctorCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "doctor", abstract: "Which outside parts are here, and how to get the rest.")

    @OptionGroup var common: CommonOptions

    func run() async throws {
        try await common.run {
            let parts = Doctor().parts()
            common.print(
                [
                    "parts": .list(
                        parts.map {
                            ["name": .text($0.name), "found": .bool($0.isFound), "install": .text($0.package)]
                        })
                ],
                parts.map { $0.isFound ? "✓ \($0.name)" : "✗ \($0.name): apt-get install \($0.package)" }
                    .joined(separator: "\n"))
            if parts.contains(where: { !$0.isFound }) { throw ExitCode(AppError.Status.problem.rawValue) }
        }
    }
}
