import ArgumentParser
import Foundation
import MultaqaApp
import MultaqaModel

/// `check FILE` as a person waits for it: whole processes, from start to exit.
struct CheckBench: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "check", abstract: "Whole processes of 'multaqa check', from start to exit.")

    @Argument(help: "A workflow or overlay file; left out, a generated workflow of --steps steps.")
    var file: String?

    @Option(help: "Steps of the generated workflow.")
    var steps = 10_000

    @Option(help: "How often.")
    var rounds = 21

    func run() throws {
        let folder = FileManager.default.temporaryDirectory.appending(path: "check-bench-\(UUID().uuidString)")
        defer { try? FileManager.default.removeItem(at: folder) }
        let path = try file ?? GeneratedWorkflow(steps: steps).write(to: folder)
        let program = URL(fileURLWithPath: CommandLine.arguments[0]).deletingLastPathComponent()
            .appending(path: "multaqa")
        var status: Int32 = 0
        let times = try Stopwatch.rounds(rounds) {
            let process = Process()
            process.executableURL = program
            process.arguments = ["check", path, "--lang", "en"]
            process.standardOutput = FileHandle.nullDevice
            process.standardError = FileHandle.nullDevice
            try process.run()
            process.waitUntilExit()
            status = process.terminationStatus
        }
        let size = (try FileManager.default.attributesOfItem(atPath: path)[.size] as? Int) ?? 0
        print(
            JSONText.line([
                "median_ms": .double(times.median * 1_000), "least_ms": .double(times[0] * 1_000), "bytes": .int(size),
                "status": .int(Int(status)),
            ]))
    }
}

/// A workflow of any size, in which every kind of waiting step, condition and dependency occurs.
struct GeneratedWorkflow {
    var steps: Int

    /// Writes it with a calendar into a folder and returns the file's path.
    func write(to folder: URL) throws -> String {
        try FileManager.default.createDirectory(
            at: folder.appending(path: "calendars"), withIntermediateDirectories: true)
        try Data(GeneratedWorkflow.calendar.utf8).write(to: folder.appending(path: "calendars/plain.yaml"))
        let file = folder.appending(path: "generated.yaml")
        try Data(text.utf8).write(to: file)
        return file.path
    }

    private var text: String {
        var lines = [GeneratedWorkflow.head]
        for number in 0..<steps {
            let after = number % 50 == 0 ? "" : "after: step_\(number - 1), "
            let work =
                switch number % 4 {
                case 0: "decide: Est-ce prêt ?, choices: [oui_pret, pas_encore], owner: office"
                case 1: "prepare: {salle: Salle}, owner: office"
                case 2: "for_each: commune in communes, collect: delegation, only_if: size(communes) > 0"
                default:
                    "for_each: commune in communes, collect: remarks, "
                        + "only_if: steps.step_\(number - 3).choice == 'oui_pret'"
                }
            lines.append(
                "  step_\(number): {title: {ar: خطوة, fr: Étape \(number)}, \(after)\(work), by: J-\(200 - number % 50 * 2), "
                    + "if_late: {then: keep_waiting}}")
        }
        return lines.joined(separator: "\n") + "\n"
    }

    private static let head = """
        multaqa: 1
        workflow: generated
        calendar: plain
        inputs:
          opening: {is: date, default: 2027-06-07}
          communes:
            is: table
            of: commune
            default: {a: {name: {ar: أ, fr: A}, president: {name: {ar: أ, fr: A}}, secretariat: {email: a@a.example}}}
        team: {office: {title: {ar: مكتب, fr: Bureau}}}
        steps:
        """

    private static let calendar = """
        multaqa: 1
        calendar: plain
        name: Plain
        week: {monday: 9h00-17h00, tuesday: 9h00-17h00, wednesday: 9h00-17h00, thursday: 9h00-17h00, friday: 9h00-17h00}

        """
}
