/// A paragraph as a row of words, each with the looks of its run: what two versions of it are compared by.
struct ParagraphWords {
    /// A word with the space behind it, or something else that stands in a run or beside one.
    struct Word: Hashable {
        enum Content: Hashable {
            case text(String)
            /// A line break, a tab, a picture: an element of a run.
            case piece(Element)
            /// Beside runs: a bookmark, a field.
            case other(Element)
        }

        var content: Content
        var looks: Element?

        /// The same word in other looks is the same word.
        static func == (left: Word, right: Word) -> Bool { left.content == right.content }

        func hash(into hasher: inout Hasher) { hasher.combine(content) }
    }

    let properties: Element?
    let words: [Word]

    init(_ paragraph: Element) {
        properties = paragraph.child("w:pPr")
        var words: [Word] = []
        for case .element(let child) in paragraph.children where child.name != "w:pPr" {
            guard child.name == "w:r" else {
                words.append(Word(content: .other(child), looks: nil))
                continue
            }
            let looks = child.child("w:rPr")
            for case .element(let piece) in child.children where piece.name != "w:rPr" {
                if piece.name == "w:t" {
                    for text in ParagraphWords.split(piece.text) {
                        words.append(Word(content: .text(text), looks: looks))
                    }
                } else {
                    words.append(Word(content: .piece(piece), looks: looks))
                }
            }
        }
        self.words = words
    }

    /// The share of words of the shorter paragraph that the other has too, from 0 to 1.
    func likeness(to other: ParagraphWords) -> Double {
        let shorter = min(words.count, other.words.count)
        guard shorter > 0 else { return words.count == other.words.count ? 1 : 0 }
        let known = Set(words)
        return Double(other.words.filter(known.contains).count) / Double(max(words.count, other.words.count))
    }

    private static func split(_ text: String) -> [String] {
        var words: [String] = []
        var word = ""
        var wasSpace = false
        for character in text {
            if wasSpace, !character.isWhitespace {
                words.append(word)
                word = ""
            }
            word.append(character)
            wasSpace = character.isWhitespace
        }
        if !word.isEmpty { words.append(word) }
        return words
    }
}
