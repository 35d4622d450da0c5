/// A piece of a message's text as it is laid out.
enum MessageBlock: Hashable, Sendable {
    /// Its lines; a line end in the template is a line end on the page.
    case paragraph([String])
    /// Lines that start with `- `.
    case list([String])

    /// Paragraphs are separated by empty lines; a list may follow its sentence without one.
    static func blocks(of text: String) -> [MessageBlock] {
        var blocks: [MessageBlock] = []
        var isOpen = false
        for line in text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline) {
            let line = trimmed(line)
            if line.isEmpty {
                isOpen = false
            } else if line.hasPrefix("- ") {
                let item = trimmed(line.dropFirst(2))
                if case .list(let items)? = blocks.last, isOpen {
                    blocks[blocks.count - 1] = .list(items + [item])
                } else {
                    blocks.append(.list([item]))
                }
                isOpen = true
            } else {
                if case .paragraph(let lines)? = blocks.last, isOpen {
                    blocks[blocks.count - 1] = .paragraph(lines + [line])
                } else {
                    blocks.append(.paragraph([line]))
                }
                isOpen = true
            }
        }
        return blocks
    }

    /// Without white space at its ends and without control characters.
    private static func trimmed(_ text: Substring) -> String {
        let end = text.lastIndex { !$0.isWhitespace }
        guard let start = text.firstIndex(where: { !$0.isWhitespace }), let end else { return "" }
        let line = text[start...end]
        guard line.utf8.contains(where: isControl) else { return String(line) }
        return String(decoding: line.utf8.filter { !isControl($0) }, as: UTF8.self)
    }

    private static func isControl(_ byte: UInt8) -> Bool { (byte < 0x20 && byte != 0x09) || byte == 0x7F }
}
