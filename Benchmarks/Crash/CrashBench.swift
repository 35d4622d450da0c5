import ArgumentParser
import Foundation
import MultaqaApp
import MultaqaTestKit

/// The crash matrix: the whole seminar, ended by `_exit` at every boundary in turn, each time taken up again to the same end.
struct CrashBench: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "crash",
        abstract: "Kills a whole run before and after every append and every effect, and compares what is left.")

    @Argument(help: "An empty folder to work in.")
    var folder: String

    @Option(help: "The seminar that is run.")
    var workflow = "workflows/berkane-2015/seminar.yaml"

    @Option(help: "Its answers.")
    var answers = "workflows/berkane-2015/answers.yaml"

    @Flag(help: "Declare mail as an effect that must not be repeated.")
    var once = false

    @Option(help: "Try only every n-th boundary.")
    var every = 1

    @Option(help: .hidden)
    var dieAt: Int?

    func run() async throws {
        let stage = CrashStage(folder: folder, workflow: workflow, answers: answers, once: once)
        if let dieAt {
            try await stage.runToItsEnd(dyingAt: dieAt)
            return
        }
        let whole = CrashStage(folder: folder + "/whole", workflow: workflow, answers: answers, once: once)
        whole.clear()
        let boundaries = try await whole.runToItsEnd(dyingAt: nil)
        let expected = whole.files()
        var tally = Tally()
        for boundary in stride(from: 1, through: boundaries, by: every) {
            let stage = CrashStage(
                folder: folder + "/killed", workflow: workflow, answers: answers, once: once)
            stage.clear()
            let status = try die(at: boundary, in: stage.folder)
            guard status == CrashStage.killed else {
                throw ValidationError("boundary \(boundary): ended with \(status)")
            }
            let survivor = try await stage.takeUp()
            tally.add(survivor, sameFiles: stage.files() == expected, boundary: boundary)
        }
        Stopwatch.line([
            ("boundaries", Double(boundaries)), ("kills", Double(tally.kills)),
            ("other_files", Double(tally.otherFiles)),
            ("lost", Double(tally.lost)), ("repeated_with_receipt", Double(tally.repeatedWithReceipt)),
            ("repeated", Double(tally.repeated)), ("most_to_verify", Double(tally.mostToVerify)),
            ("to_verify", Double(tally.toVerify)),
            ("reminders_in_doubt", Double(tally.warned)), ("unverified_journals", Double(tally.unverified)),
        ])
        if tally.isBad { throw ExitCode(1) }
    }

    private func die(at boundary: Int, in folder: String) throws -> Int32 {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/proc/self/exe").resolvingSymlinksInPath()
        process.arguments =
            ["crash", folder, "--workflow", workflow, "--answers", answers, "--die-at", String(boundary)]
            + (once ? ["--once"] : [])
        try process.run()
        process.waitUntilExit()
        return process.terminationStatus
    }
}

private struct Tally {
    var kills = 0
    var otherFiles = 0
    var lost = 0
    var repeated = 0
    var repeatedWithReceipt = 0
    var toVerify = 0
    var mostToVerify = 0
    var unverified = 0
    var warned = 0

    mutating func add(_ survivor: CrashStage.Survivor, sameFiles: Bool, boundary: Int) {
        kills += 1
        warned += survivor.warned
        // A reminder that may not have left is not sent again: its mail may be missing, and the run says so.
        let sameFiles = sameFiles || survivor.warned == 1
        if !sameFiles { otherFiles += 1 }
        lost += survivor.lost
        repeated += survivor.repeated
        repeatedWithReceipt += survivor.repeatedWithReceipt
        toVerify += survivor.toVerify
        mostToVerify = max(mostToVerify, survivor.toVerify)
        if !survivor.verifies { unverified += 1 }
        let isBad =
            !sameFiles || survivor.lost > 0 || survivor.repeatedWithReceipt > 0 || survivor.toVerify > 1
            || !survivor.verifies
        if isBad { FileHandle.standardError.write(Data("boundary \(boundary): \(survivor) \(sameFiles)\n".utf8)) }
    }

    var isBad: Bool { otherFiles + lost + repeatedWithReceipt + unverified > 0 || mostToVerify > 1 }
}
