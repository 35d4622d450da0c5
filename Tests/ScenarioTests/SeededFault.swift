import Foundation
import MultaqaModel
import MultaqaOpenXML
import Testing

/// A line of `Tests/Fixtures/faults.txt`: one slip of a tired person in a copy of the shipped seminar.
struct SeededFault: Sendable, CustomTestStringConvertible {
    var file: String
    var right: String
    var wrong: String
    /// Id of the diagnostic it must get.
    var expects: String
    /// From the line where the two texts differ; the line itself in another file.
    var linesFurther: Int
    /// The file the diagnostic points at, where it is another.
    var reportedIn: String

    static let all: [SeededFault] = {
        let path = Shipped.root + "/Tests/Fixtures/faults.txt"
        let text = (try? String(contentsOfFile: path, encoding: .utf8)) ?? ""
        return text.split(separator: "\n").filter { !$0.hasPrefix("#") }.compactMap { SeededFault(String($0)) }
    }()

    init?(_ line: String) {
        let parts = line.components(separatedBy: " ¦ ")
        guard parts.count >= 4 else { return nil }
        func text(_ part: String) -> String {
            part == "∅" ? "" : part.replacingOccurrences(of: "⏎", with: "\n")
        }
        file = parts[0]
        right = text(parts[1])
        wrong = text(parts[2])
        expects = parts[3]
        linesFurther = parts.count > 4 ? Int(parts[4]) ?? 0 : 0
        reportedIn = parts.count > 5 ? parts[5] : file
    }

    var testDescription: String { "\(file): \(wrong.prefix(60))" }

    /// The file with the fault in it and the line where the diagnostic must stand; nil where what should be there is not.
    func seeded(in bytes: [UInt8]) throws -> (bytes: [UInt8], line: Int)? {
        if file.hasSuffix(".docx") {
            let archive = try Archive(bytes)
            guard let index = archive.parts.firstIndex(where: { $0.name == "word/document.xml" }),
                let (xml, _) = replaced(in: archive.parts[index].bytes)
            else { return nil }
            return (try archive.replacing([index: xml]), 1)
        }
        return replaced(in: bytes)
    }

    private func replaced(in bytes: [UInt8]) -> (bytes: [UInt8], line: Int)? {
        let text = String(decoding: bytes, as: UTF8.self)
        guard let range = text.range(of: right) else { return nil }
        let shared = zip(right, wrong).prefix { $0 == $1 }.map(\.0)
        let before = text[..<range.lowerBound].utf8.count { $0 == UInt8(ascii: "\n") }
        let line =
            reportedIn == file ? 1 + before + shared.count { $0 == "\n" } + linesFurther : linesFurther
        return (Array(text.replacingCharacters(in: range, with: wrong).utf8), line)
    }
}

/// The files that ship.
enum Shipped {
    static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().path

    /// A copy of `workflows` in a folder of its own.
    static func copy() throws -> String {
        let folder = FileManager.default.temporaryDirectory.path + "/multaqa-shipped-\(UUID().uuidString)"
        try FileManager.default.copyItem(atPath: root + "/workflows", toPath: folder)
        return folder
    }
}
