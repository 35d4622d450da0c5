/// One import line of a Swift file.
struct SourceImport: Hashable, Sendable {
    /// Path from the root of the repository.
    var file: String
    /// From 1.
    var line: Int
    /// The module's top name: `MultaqaModel` in `import struct MultaqaModel.Step`.
    var module: String

    /// Reads the imports of a file's text. Comments and texts over several lines are not code.
    static func all(in text: String, of file: String) -> [SourceImport] {
        var imports: [SourceImport] = []
        var blankOut = BlankOut()
        for (index, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
            for statement in blankOut.code(of: line).split(separator: ";") {
                guard let module = module(importedBy: statement) else { continue }
                imports.append(SourceImport(file: file, line: index + 1, module: module))
            }
        }
        return imports
    }

    private static let kinds: Set<Substring> = [
        "class", "enum", "func", "let", "protocol", "struct", "typealias", "var",
    ]
    private static let access: Set<Substring> = ["fileprivate", "internal", "package", "private", "public"]

    private static func module(importedBy statement: Substring) -> String? {
        var words = statement.split { $0 == " " || $0 == "\t" || $0 == "\r" }[...]
        while let word = words.first, word.hasPrefix("@") || access.contains(word) { words.removeFirst() }
        guard words.popFirst() == "import" else { return nil }
        if let word = words.first, kinds.contains(word) { words.removeFirst() }
        return words.first?.split(separator: ".").first.map { $0.filter { $0 != "`" } }
    }
}

/// Takes comments and texts over several lines out of a file, line by line.
private struct BlankOut {
    private var depth = 0
    private var isInText = false

    mutating func code(of line: Substring) -> String {
        var rest = line
        var code = ""
        while !rest.isEmpty {
            if isInText {
                if !skip(&rest, past: "\"\"\"") { return code }
                isInText = false
            } else if rest.hasPrefix("/*") {
                depth += 1
                rest = rest.dropFirst(2)
            } else if depth > 0 {
                if rest.hasPrefix("*/") { depth -= 1 }
                rest = rest.dropFirst(rest.hasPrefix("*/") ? 2 : 1)
            } else if rest.hasPrefix("//") {
                return code
            } else if rest.hasPrefix("\"\"\"") {
                isInText = true
                rest = rest.dropFirst(3)
            } else if rest.hasPrefix("\"") {
                // A text on one line may hold slashes and stars.
                code.append("\"")
                rest = BlankOut.afterText(rest)
            } else {
                code.append(rest.removeFirst())
            }
        }
        return code
    }

    private func skip(_ rest: inout Substring, past mark: String) -> Bool {
        while !rest.isEmpty {
            if rest.hasPrefix(mark) {
                rest = rest.dropFirst(mark.count)
                return true
            }
            rest = rest.dropFirst()
        }
        return false
    }

    private static func afterText(_ text: Substring) -> Substring {
        var rest = text.dropFirst()
        while let character = rest.popFirst(), character != "\"" {
            if character == "\\" { rest = rest.dropFirst() }
        }
        return rest
    }
}
