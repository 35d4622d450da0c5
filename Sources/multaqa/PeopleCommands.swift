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
