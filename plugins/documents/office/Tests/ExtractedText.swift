import Foundation

/// What a reader program gets out of a page: `pdftotext` in its usual mode.
struct ExtractedText {
    let text: String

    init(_ text: String) { self.text = text }

    init(pdf: [UInt8]) throws {
        let file = FileManager.default.temporaryDirectory.appending(path: "text-\(UUID().uuidString).pdf")
        try Data(pdf).write(to: file)
        defer { try? FileManager.default.removeItem(at: file) }
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/pdftotext")
        process.arguments = [file.path, "-"]
        let output = Pipe()
        process.standardOutput = output
        process.standardError = FileHandle.nullDevice
        try process.run()
        let data = output.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        text = String(decoding: data, as: UTF8.self)
    }

    /// Compatibility forms undone, marks taken out.
    var plain: String {
        String(
            String.UnicodeScalarView(
                text.precomposedStringWithCompatibilityMapping.unicodeScalars.filter {
                    $0.properties.generalCategory != .nonspacingMark && $0.properties.generalCategory != .format
                        && $0 != "\u{0640}"
                }))
    }

    /// Of three letters and more, in order.
    var arabicWords: [String] {
        plain.split { !$0.unicodeScalars.allSatisfy { ("\u{0621}"..."\u{064A}").contains($0) } }
            .filter { $0.count >= 3 }.map(String.init)
    }

    /// Groups of digits, in order.
    var numbers: [String] { plain.split { !("0"..."9").contains($0) }.map(String.init) }

    /// How many of the words are found again, each as often as it was written.
    static func found(_ words: [String], in other: [String]) -> Int {
        var left = Dictionary(other.map { ($0, 1) }, uniquingKeysWith: +)
        return words.count { word in
            guard let count = left[word], count > 0 else { return false }
            left[word] = count - 1
            return true
        }
    }
}
