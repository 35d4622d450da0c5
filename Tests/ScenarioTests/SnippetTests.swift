import Foundation
import MultaqaApp
import MultaqaModel
import Testing

/// The lines that are shown under a diagnostic.
@Suite struct SnippetTests {
    private struct Fault: Situation {
        let id = "fault"
        let message: LocalizedText = "wrong"
    }

    /// The lines below the message, without their indentation.
    private func shown(_ bytes: [UInt8], _ places: [SourcePlace], in name: String = "a.yaml") throws -> [String] {
        let folder = FileManager.default.temporaryDirectory.appending(path: "snippet-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let file = folder.appending(path: name)
        try Data(bytes).write(to: file)
        let diagnostics = places.map { place in
            var place = place
            place.file = file.path()
            return Diagnostic(Fault(), at: place)
        }
        return DiagnosticText(in: .english, colours: false).render(diagnostics).split(separator: "\n")
            .filter { $0.hasPrefix("    ") }.map { String($0.dropFirst(4)) }
    }

    @Test func `lines are found in any order, with their carets`() throws {
        let places = [3, 1, 2].map { SourcePlace(file: "", line: $0, column: 2, length: 2) }
        #expect(
            try shown(Array("\u{FEFF}first\r\nsecond\nthird".utf8), places) == [
                "third", " ^~", "first", " ^~", "second", " ^~",
            ])
    }

    @Test func `what turns the reading direction is not shown as it is`() throws {
        let place = SourcePlace(file: "", line: 1, column: 2, length: 3)
        #expect(try shown(Array("a\u{202E}b".utf8), [place]) == ["a\u{FFFD}b", " ^"])
    }

    @Test func `no line is shown of what is no text, too long, or not there`() throws {
        let first = SourcePlace(file: "", line: 1)
        #expect(try shown([0xFF, 0xFE, 0x61, 0x00], [first]) == [])
        #expect(try shown([UInt8](repeating: 0x61, count: 2_000), [first]) == [])
        #expect(try shown(Array("a".utf8), [SourcePlace(file: "", line: 7)]) == [])
        #expect(try shown(Array("a".utf8), [first], in: "a.xlsx") == [])
    }
}
