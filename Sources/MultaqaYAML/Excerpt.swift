/// How text of a file is shown in a message.
enum Excerpt {
    /// The text on one line, short, with what is invisible written as `\u{202E}`.
    static func shown(_ text: String) -> String {
        line(of: text, longest: 80) { CharacterScan.situation(of: $0.value) != nil || $0.isHiddenInKey }
    }

    /// The text in the quotes of YAML: double ones, or single ones where it has double quotes or backslashes itself.
    static func quoted(_ text: String) -> String {
        let line = line(of: text, longest: 400) { CharacterScan.situation(of: $0.value) != nil }
        guard line.contains(where: { $0 == "\"" || $0 == "\\" }) else { return "\"\(line)\"" }
        let doubled = line.split(separator: "'", omittingEmptySubsequences: false).joined(separator: "''")
        return "'\(doubled)'"
    }

    private static func line(
        of text: String, longest: Int, escaping isEscaped: (Unicode.Scalar) -> Bool
    ) -> String {
        var line = ""
        for (count, scalar) in text.unicodeScalars.enumerated() {
            guard count < longest else { return line + "…" }
            if scalar == "\n" || scalar == "\r" || scalar == "\t" {
                line += " "
            } else if isEscaped(scalar) {
                line += "\\u{\(hexadecimal(scalar.value))}"
            } else {
                line.unicodeScalars.append(scalar)
            }
        }
        return line
    }

    /// A code point as Unicode writes it, `U+202E`.
    static func codePoint(_ scalar: UInt32) -> String {
        "U+" + hexadecimal(scalar)
    }

    private static func hexadecimal(_ number: UInt32) -> String {
        let digits = String(number, radix: 16, uppercase: true)
        return String(repeating: "0", count: max(0, 4 - digits.count)) + digits
    }
}
