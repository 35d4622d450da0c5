import ArgumentParser
import Foundation
import MultaqaApp

struct PurgeCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "purge",
        abstract: "Takes personal data out of a run: shows what would go; --approve does it, for good.",
        discussion: """
            The journal keeps every event, with salted hashes where names, telephones, addresses and free text were. Every other file of
            the run's folder is removed. Afterwards the run can only be looked at.
            """)

    @Argument(help: "Name or folder of the run.")
    var run: String

    @Flag(help: "Do it.")
    var approve = false

    @Option(help: "Keep the salt in this file, outside the run's folder: with it one can show that a name was there.")
    var keepSalt: String?

    @OptionGroup var common: CommonOptions

    func run() async throws {
        try await common.run {
            let folder = try RunFolder.find(run)
            let purge = try Purge(folder)
            common.print(purge.json(), purge.text(in: common.language))
            guard approve, !purge.isDone else { return }
            let salt = Purge.newSalt()
            if let keepSalt { try purge.keep(salt, at: keepSalt) }
            try purge.carryOut(salt: salt)
            common.complain(
                LocalizedText(
                    ar: "حُذفت المعطيات الشخصية.", fr: "Les données personnelles sont purgées.",
                    en: "The personal data are purged.")(in: common.language))
        }
    }
}

struct ExportCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "export",
        abstract: "A list of delegates for a partner: chosen columns, and the legal basis, which the journal keeps.",
        discussion: "Columns: \(PartnerExport.columns.map(\.name).joined(separator: ", ")).")

    @Argument(help: "Name or folder of the run.")
    var run: String

    @Option(help: "Which columns, with commas: name,commune,role.")
    var columns: String

    @Option(help: "Who gets it.")
    var to: String

    @Option(help: "Why the law allows it, in words.")
    var basis: String

    @Option(help: "The file: .xlsx or .csv.")
    var output: String

    @OptionGroup var common: CommonOptions

    func run() async throws {
        try await common.run {
            let session = try RunSession.resume(RunFolder.find(run))
            let chosen = columns.split(separator: ",").map { String($0.filter { $0 != " " }) }
            let export = try PartnerExport(
                await session.runner.state, columns: chosen, for: to, basis: basis, in: common.language)
            try await export.hand(over: output, from: session, by: common.user)
            common.print(["rows": .int(export.rows), "file": .text(output)], "\(output): \(export.rows)")
        }
    }
}
