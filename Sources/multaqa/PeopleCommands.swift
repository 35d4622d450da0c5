import ArgumentParser
import Foundation
import MultaqaApp

struct PeopleCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "people",
        abstract: "Communes and their delegates: states, what is missing, what is to be seen.",
        discussion: "With --output FILE.xlsx or FILE.csv the board is written as a sheet.")

    @Argument(help: "Name or folder of the run; may be left out when there is only one.")
    var name: String?

    @Option(help: "Write the board to this file: .xlsx or .csv.")
    var output: String?

    @OptionGroup var common: CommonOptions

    func run() async throws {
        try await common.run {
            let state = try RunFolder.find(name).state()
            let board = PeopleBoard(state, in: common.language, colours: common.coloursOut)
            if let output {
                try await board.sheet(in: common.language, made: state.lastAt ?? WallTime(Day(number: 0))).write(
                    to: output)
            }
            common.print(board.json(), board.text())
        }
    }
}

struct NominationsCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "nominations",
        abstract:
            "Takes lists of delegates that communes sent back, as CSV or XLSX: shows what they change; --approve records it.",
        discussion:
            "Columns are known by their headings in Arabic, French or English: commune, role, name, office, phone, mail."
    )

    @Argument(help: "Name or folder of the run.")
    var run: String

    @Argument(help: "The list: .csv or .xlsx.")
    var file: String

    @Option(help: "The commune that sent it, where the list has no such column.")
    var commune: String?

    @Flag(help: "Record it.")
    var approve = false

    @Option(help: "Who sent it.")
    var by: String?

    @Option(help: "phone, letter, email or web.")
    var via: String?

    @OptionGroup var common: CommonOptions

    func run() async throws {
        try await common.run {
            let channel = try Recording.channel(via)
            let folder = try RunFolder.find(run)
            guard approve else { return try show(NominationImport(file, into: folder.state(), commune: commune)) }
            let session = try RunSession.resume(folder, observe: ProgressLine(common).observe)
            let found = try NominationImport(file, into: await session.runner.state, commune: commune)
            try show(found)
            for signal in found.signals(by: by, via: channel, notedBy: common.user) {
                try await Recording(common).receive(signal, in: session)
            }
            try await RunProgress(common).drive(session, until: nil)
        }
    }

    private func show(_ found: NominationImport) throws {
        if found.diagnostics.contains(where: \.isError) { throw Diagnostics(found.diagnostics) }
        common.complain(found.diagnostics)
        common.print(found.json(in: common.language), found.text(in: common.language))
    }
}
