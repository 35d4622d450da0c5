import MultaqaModel

/// The text of a message for readers without HTML.
enum PlainText {
    /// Blocks separated by an empty line. In Arabic, phones and references stand between direction isolates (U+2066, U+2069);
    /// mail addresses and links keep their order without, and stay fit to be copied.
    static func text(_ blocks: [MessageBlock], in language: Language) -> String {
        var text = ""
        for (position, block) in blocks.enumerated() {
            if position > 0 { text += "\n" }
            switch block {
            case .paragraph(let lines): text += lines.map { isolated($0, in: language) + "\n" }.joined()
            case .list(let items): text += items.map { "- " + isolated($0, in: language) + "\n" }.joined()
            }
        }
        return text
    }

    private static func isolated(_ line: String, in language: Language) -> String {
        guard language.isRightToLeft else { return line }
        return TextRun.runs(of: line).map { run in
            switch run.kind {
            case .phone, .reference: "\u{2066}\(run.text)\u{2069}"
            case .words, .mail, .link: run.text
            }
        }.joined()
    }
}
