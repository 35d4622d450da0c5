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

    @OptionGroup var hearing: HearingOptions

    @OptionGroup var common: CommonOptions

    func run() async throws {
        try await common.run {
            let channel = try hearing.channel()
            let folder = try RunFolder.find(run)
            guard approve else { return try show(NominationImport(file, into: folder.state(), commune: commune)) }
            let session = try RunSession.resume(folder, observe: ProgressLine(common).observe)
            let found = try NominationImport(file, into: await session.runner.state, commune: commune)
            try show(found)
            for signal in found.signals(by: hearing.by, via: channel, notedBy: common.user) {
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

struct AttendanceCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "attendance",
        abstract: "Who signed which half-day; records a sheet by hand or from a list.",
        discussion: """
            WHO is a seat (belfaa.employee), a commune (belfaa) or a name. A list (CSV or XLSX) is shown first; --approve records it.
            """)

    @Argument(help: "Name or folder of the run.")
    var run: String

    @Argument(help: "The half-day: d1_am, d1_pm, d2_am…")
    var halfDay: String?

    @Option(name: .customLong("present"), parsing: .upToNextOption, help: "WHO signed.")
    var present: [String] = []

    @Option(name: .customLong("absent"), parsing: .upToNextOption, help: "WHO did not: everybody else signed.")
    var absent: [String] = []

    @Flag(help: "Everybody signed, but those in --absent.")
    var all = false

    @Option(help: "A list of those who signed.")
    var list: String?

    @Flag(help: "Record the list.")
    var approve = false

    @OptionGroup var hearing: HearingOptions

    @OptionGroup var common: CommonOptions

    func run() async throws {
        try await common.run {
            let channel = try hearing.channel()
            let folder = try RunFolder.find(run)
            if let list {
                var sheets = try AttendanceRecording(try folder.state())
                sheets.read(list, halfDay: halfDay)
                if sheets.diagnostics.contains(where: \.isError) { throw Diagnostics(sheets.diagnostics) }
                common.print(sheets.text(in: common.language))
                for reason in sheets.refused { common.complain("✗ " + reason(in: common.language)) }
                if approve { try await record(sheets, in: folder, channel) }
            } else if let halfDay, all || !present.isEmpty || !absent.isEmpty {
                var sheets = try AttendanceRecording(try folder.state())
                sheets.note(halfDay, present: present, absent: absent, everybody: all)
                if let reason = sheets.refused.first { throw AppError(.usage, reason) }
                try await record(sheets, in: folder, channel)
            } else {
                let board = AttendanceBoard(try folder.state(), in: common.language)
                common.print(board.json(), board.text())
            }
        }
    }

    private func record(_ sheets: AttendanceRecording, in folder: RunFolder, _ channel: Signal.Via?) async throws {
        let session = try RunSession.resume(folder, observe: ProgressLine(common).observe)
        for signal in sheets.signals(by: hearing.by, via: channel, notedBy: common.user) {
            try await Recording(common).receive(signal, in: session)
        }
        try await RunProgress(common).drive(session, until: nil)
    }
}
