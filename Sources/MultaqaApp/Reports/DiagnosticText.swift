public import MultaqaModel

/// Diagnostics for people: `file:line:column: error: message [id]`, the line with a caret, the help.
public struct DiagnosticText: Sendable {
    private let language: Language
    private let colours: Bool

    public init(in language: Language, colours: Bool) {
        self.language = language
        self.colours = colours
    }

    public func render(_ diagnostics: [Diagnostic]) -> String {
        var lines = SourceLines()
        return diagnostics.map { render($0, &lines) }.joined(separator: "\n")
    }

    private func render(_ diagnostic: Diagnostic, _ lines: inout SourceLines) -> String {
        let place = diagnostic.place.map { "\($0): " } ?? ""
        let severity = word(diagnostic.severity)
        var text = "\(place)\(severity): \(diagnostic.message(in: language)) [\(diagnostic.id)]"
        if let place = diagnostic.place, let line = lines.line(of: place) {
            text += "\n    \(line)\n    \(DiagnosticText.caret(under: line, place))"
        }
        if let help = diagnostic.help { text += "\n  \(helpWord): \(help(in: language))" }
        return text
    }

    /// Counted in grapheme clusters, which is what terminals show one beside the other, also in Arabic; tabs stay tabs.
    static func caret(under line: String, _ place: SourcePlace) -> String {
        let scalars = line.unicodeScalars
        let start = scalars.index(scalars.startIndex, offsetBy: place.column - 1, limitedBy: scalars.endIndex)
        let before = line[..<(start ?? line.endIndex)]
        var marked = line[(start ?? line.endIndex)...]
        if place.length > 0 { marked = marked.prefix(bytes: place.length) }
        let width = place.length > 0 ? max(1, marked.count) : 1
        return before.map { $0 == "\t" ? "\t" : " " }.joined() + "^" + String(repeating: "~", count: width - 1)
    }

    private func word(_ severity: Diagnostic.Severity) -> String {
        let text: LocalizedText
        switch severity {
        case .error: text = LocalizedText(ar: "خطأ", fr: "erreur", en: "error")
        case .warning: text = LocalizedText(ar: "تنبيه", fr: "avertissement", en: "warning")
        }
        guard colours else { return text(in: language) }
        return (severity == .error ? "\u{1B}[31m" : "\u{1B}[33m") + text(in: language) + "\u{1B}[0m"
    }

    private var helpWord: String { LocalizedText(ar: "للإصلاح", fr: "aide", en: "help")(in: language) }

    /// `{"diagnostics":[…]}`.
    public static func json(_ diagnostics: [Diagnostic], in language: Language) -> Value {
        [
            "diagnostics": .list(
                diagnostics.map { diagnostic in
                    [
                        "id": .text(diagnostic.id), "severity": .text(diagnostic.severity.rawValue),
                        "file": .optional(diagnostic.place?.file),
                        "line": diagnostic.place.map { .int($0.line) } ?? .null,
                        "column": diagnostic.place.map { .int($0.column) } ?? .null,
                        "message": .text(diagnostic.message(in: language)),
                        "help": .optional(diagnostic.help?(in: language)),
                    ]
                })
        ]
    }
}

extension Substring {
    fileprivate func prefix(bytes: Int) -> Substring {
        let end = utf8.index(startIndex, offsetBy: bytes, limitedBy: endIndex) ?? endIndex
        return self[..<end]
    }
}
