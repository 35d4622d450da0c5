import Foundation
import MultaqaApp
import MultaqaEngine
import MultaqaModel

/// The real seminar of June 2015, run once for all tests: from J-120 to C+30 on the simulated clock, LibreOffice included.
struct BerkaneRun {
    static let shared = Task { try await BerkaneRun(folder: temporaryFolder()) }

    let folder: RunFolder
    let state: RunState

    /// The repository's root, so that the shipped files are found wherever the tests are started.
    static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().path

    static let seminarFile = root + "/workflows/berkane-2015/seminar.yaml"
    static let answersFile = root + "/workflows/berkane-2015/answers.yaml"

    static func temporaryFolder() -> RunFolder {
        RunFolder(
            FileManager.default.temporaryDirectory.appendingPathComponent("multaqa-scenario-\(UUID().uuidString)").path)
    }

    /// `answers` is another file of answers; `limit` stops the run before its end.
    init(folder: RunFolder, answers: String = Self.answersFile, until limit: WallTime? = nil) async throws {
        self.folder = folder
        let session = try RunSession.start(
            Seminar(file: Self.seminarFile), in: folder, name: "berkane-2015", answers: answers,
            simulated: true)
        _ = try await session.runner.advance(until: limit)
        state = await session.runner.state
        try await session.close()
    }

    /// Every file below a folder of the run, by relative path.
    func files(in part: String) -> [String: Data] {
        let base = folder.path + "/" + part
        let names = FileManager.default.enumerator(atPath: base)?.compactMap { $0 as? String } ?? []
        return Dictionary(
            uniqueKeysWithValues: names.compactMap { name in
                FileManager.default.contents(atPath: base + "/" + name).map { (name, $0) }
            })
    }

    func text(ofPDF path: String) throws -> String {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/pdftotext")
        process.arguments = [folder.path + "/documents/" + path, "-"]
        let output = Pipe()
        process.standardOutput = output
        try process.run()
        let data = output.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        return String(decoding: data, as: UTF8.self)
    }
}

extension String {
    /// Without white space and vowel marks: PDF text extraction puts blanks where the page has none.
    var squeezed: String {
        var text = String.UnicodeScalarView()
        for scalar in precomposedStringWithCompatibilityMapping.unicodeScalars
        where !scalar.properties.isWhitespace && !(0x064B...0x0652).contains(scalar.value)
            && !scalar.properties.isDefaultIgnorableCodePoint
        {
            text.append(scalar)
        }
        return String(text)
    }
}
