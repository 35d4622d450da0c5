import MultaqaMail

/// A stretch of a line: words, or something that reads left to right in any language.
///
/// In an Arabic line the bidirectional algorithm turns `+212 5 36 00 00 01` around its spaces and sign, and a date or reference
/// around its hyphens. These are told apart so that they can be isolated.
struct TextRun: Hashable, Sendable {
    enum Kind: Hashable, Sendable {
        case words, mail, link, phone, reference
    }

    var kind: Kind
    var text: String

    /// The runs of a line; joined, they give the line back.
    static func runs(of line: String) -> [TextRun] {
        var runs: [TextRun] = []
        var words = pieces(of: line)[...]
        while let word = words.popFirst() {
            let (before, core, after) = parts(of: word)
            guard let kind = kind(of: core) else {
                append(.words, word, to: &runs)
                continue
            }
            append(.words, before, to: &runs)
            var text = String(core)
            var tail = after
            if kind == .phone {
                // The groups of a phone number are words of their own.
                while tail.isEmpty, words.count >= 2, words[words.startIndex] == " " {
                    let next = parts(of: words[words.startIndex + 1])
                    guard next.before.isEmpty, isDigits(next.core), next.core.count <= 4 else { break }
                    text += " " + next.core
                    tail = next.after
                    words = words.dropFirst(2)
                }
            }
            append(kind == .phone && digits(text) < 8 ? .words : kind, text, to: &runs)
            append(.words, tail, to: &runs)
        }
        return runs
    }

    private static func append(_ kind: Kind, _ text: some StringProtocol, to runs: inout [TextRun]) {
        guard !text.isEmpty else { return }
        if kind == .words, let last = runs.last, last.kind == .words {
            runs[runs.count - 1].text += String(text)
        } else {
            runs.append(TextRun(kind: kind, text: String(text)))
        }
    }

    /// Words and the single spaces between them.
    private static func pieces(of line: String) -> [Substring] {
        var pieces: [Substring] = []
        var start = line.startIndex
        for index in line.indices where line[index].isWhitespace {
            if start < index { pieces.append(line[start..<index]) }
            pieces.append(line[index...index])
            start = line.index(after: index)
        }
        if start < line.endIndex { pieces.append(line[start...]) }
        return pieces
    }

    private static func parts(of word: Substring) -> (before: Substring, core: Substring, after: Substring) {
        let marks = Set("()[]{}<>«»\"'.,;:!?،؛؟…")
        guard let first = word.firstIndex(where: { !marks.contains($0) }),
            let last = word.lastIndex(where: { !marks.contains($0) })
        else { return (word, "", "") }
        return (word[..<first], word[first...last], word[word.index(after: last)...])
    }

    private static func kind(of core: Substring) -> Kind? {
        if core.hasPrefix("https://") || core.hasPrefix("http://") { return .link }
        if core.contains("@") { return MailAddress(String(core)) == nil ? nil : .mail }
        guard let first = core.first else { return nil }
        let numeric = core.dropFirst(first == "+" ? 1 : 0)
        if first == "+" || first == "0", !numeric.isEmpty,
            numeric.allSatisfy({ isDigit($0) || $0 == "-" || $0 == "." })
        {
            return .phone
        }
        let isReference =
            core.contains(where: isDigit) && core.contains { "-/_.".contains($0) }
            && core.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber || "-/_.".contains($0)) }
        return isReference ? .reference : nil
    }

    private static func isDigit(_ character: Character) -> Bool { ("0"..."9").contains(character) }
    private static func isDigits(_ text: Substring) -> Bool { !text.isEmpty && text.allSatisfy(isDigit) }
    private static func digits(_ text: String) -> Int { text.count(where: isDigit) }
}
