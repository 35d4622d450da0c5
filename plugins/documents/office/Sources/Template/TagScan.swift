/// Finds the tags in the joined text of a paragraph, whatever runs it is cut into.
struct TagScan {
    enum Piece: Hashable, Sendable {
        case text(String)
        case tag(Tag)
    }

    /// What each `w:t` holds, in order; a tag cut into several is wholly in the first of them.
    private(set) var leaves: [[Piece]]
    private(set) var problems: [OfficeSituation] = []
    private(set) var hasTags = false

    private let scalars: [Unicode.Scalar]
    /// Which `w:t` each scalar belongs to; nil for what is no text.
    private let owners: [Int?]

    /// - Parameter leaves: the texts, with nil for something between them that is no text (a break, a tab, a picture).
    init(_ leaves: [String?]) {
        var scalars: [Unicode.Scalar] = []
        var owners: [Int?] = []
        var texts = 0
        for leaf in leaves {
            if let leaf {
                scalars.append(contentsOf: leaf.unicodeScalars)
                owners += repeatElement(texts as Int?, count: leaf.unicodeScalars.count)
                texts += 1
            } else {
                scalars.append("\n")
                owners.append(nil)
            }
        }
        self.scalars = scalars
        self.owners = owners
        self.leaves = Array(repeating: [], count: texts)
        scan()
    }

    private mutating func scan() {
        var position = 0
        var plain = 0
        while position < scalars.count {
            guard isPair("{", at: position) || isPair("}", at: position) else {
                position += 1
                continue
            }
            guard isPair("{", at: position), let end = end(of: position), let owner = owners[position] else {
                problems.append(.brokenTag(around: around(position..<position + 2)))
                position += 2
                continue
            }
            addText(plain..<position)
            let inside = String(String.UnicodeScalarView(scalars[position + 2..<end - 2]))
            if let tag = Tag(inside: inside, around: around(position..<end)) {
                hasTags = true
                leaves[owner].append(.tag(tag))
            } else {
                problems.append(.malformedTag(tag: "{{\(inside)}}", around: around(position..<end)))
            }
            position = end
            plain = end
        }
        addText(plain..<scalars.count)
    }

    private mutating func addText(_ range: Range<Int>) {
        var start = range.lowerBound
        while start < range.upperBound {
            let end = (start..<range.upperBound).first { owners[$0] != owners[start] } ?? range.upperBound
            if let owner = owners[start] {
                leaves[owner].append(.text(String(String.UnicodeScalarView(scalars[start..<end]))))
            }
            start = end
        }
    }

    /// The position behind the closing braces; nil when a break or another tag comes first.
    private func end(of start: Int) -> Int? {
        var position = start + 2
        while position < scalars.count {
            if isPair("}", at: position) { return position + 2 }
            if scalars[position] == "\n" || isPair("{", at: position) { return nil }
            position += 1
        }
        return nil
    }

    private func isPair(_ brace: Unicode.Scalar, at position: Int) -> Bool {
        position + 1 < scalars.count && scalars[position] == brace && scalars[position + 1] == brace
    }

    private func around(_ range: Range<Int>) -> String {
        let reach = 32
        let window = max(0, range.lowerBound - reach)..<min(scalars.count, range.upperBound + reach)
        let text = String(String.UnicodeScalarView(scalars[window].map { $0 == "\n" ? " " : $0 }))
        return (window.lowerBound > 0 ? "…" : "") + text + (window.upperBound < scalars.count ? "…" : "")
    }
}
