import Foundation
import MultaqaModel
import MultaqaYAML

/// The lines that diagnostics point at. Each file is read once, as far as the readers themselves look at it, and walked
/// along: diagnostics come nearly in the order of their files.
struct SourceLines {
    /// Bytes of the longest line that is shown: nobody finds a place in a longer one.
    private static let longest = 1_000

    private struct File {
        var bytes: [UInt8]
        var line = 1
        /// Where that line starts.
        var start = 0
    }

    private var files: [String: File] = [:]

    /// The line of a text file that holds the place; nil for spreadsheets and Word files, which have none, and for lines
    /// that are no text. What must not stand in a text is shown as U+FFFD.
    mutating func line(of place: SourcePlace) -> String? {
        guard place.file.hasSuffix(".yaml") || place.file.hasSuffix(".txt") else { return nil }
        guard let start = start(of: place) else { return nil }
        let bytes = files[place.file]?.bytes[start...].prefix(SourceLines.longest + 1).prefix {
            $0 != UInt8(ascii: "\n")
        }
        guard let bytes, bytes.count <= SourceLines.longest, let text = String(validating: bytes, as: UTF8.self) else {
            return nil
        }
        var line = String.UnicodeScalarView()
        for scalar in text.unicodeScalars where scalar != "\r" && scalar != "\u{FEFF}" {
            line.append(YAMLSituation(forbidding: scalar) == nil ? scalar : "\u{FFFD}")
        }
        return String(line)
    }

    private mutating func start(of place: SourcePlace) -> Int? {
        var file = files[place.file] ?? File(bytes: SourceLines.bytes(of: place.file))
        if place.line < file.line { (file.line, file.start) = (1, 0) }
        while file.line < place.line {
            guard let end = file.bytes[file.start...].firstIndex(of: UInt8(ascii: "\n")) else { break }
            file.line += 1
            file.start = end + 1
        }
        files[place.file] = file
        return file.line == place.line ? file.start : nil
    }

    private static func bytes(of path: String) -> [UInt8] {
        guard let file = FileHandle(forReadingAtPath: path) else { return [] }
        defer { try? file.close() }
        let data = (try? file.read(upToCount: YAMLLimits().bytes)) ?? nil
        return data.map { [UInt8]($0) } ?? []
    }
}
