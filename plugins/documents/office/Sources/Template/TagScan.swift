/// Finds the tags in the joined text of a paragraph, whatever runs it is cut into.
struct TagScan {
    enum Piece: Hashable, Sendable {
        case text(String)
        case tag(Tag)
    }

    /// What each `w:t` holds, in order; a tag cut into several is wholly in the first of them.
    private(set) var leaves: [[Piece]]
    private(set) var problems: [OfficeSituation] = []
    /// Tags that are cut over several `w:t`, with the numbers of these.
    private(set) var repaired: [Repair] = []

    struct Repair: Hashable, Sendable {
        var tag: Tag
        var leaves: ClosedRange<Int>
    }

    private(set) var hasTags = false

    /// The whole text in UTF-8; a line end for what is no text. Braces are ASCII, so they are never part of another character.
    private let bytes: [UInt8]
    /// Where each stretch of one owner begins: a `w:t` by its number, nil for what is no text.
    private let stretches: [(start: Int, owner: Int?)]

    private static let opening = UInt8(ascii: "{")
    private static let closing = UInt8(ascii: "}")
    private static let lineEnd = UInt8(ascii: "\n")

    /// - Parameter leaves: the texts, with nil for something between them that is no text (a break, a tab, a picture).
    init(_ leaves: [String?]) {
        var bytes: [UInt8] = []
        var stretches: [(Int, Int?)] = []
        var texts = 0
        for leaf in leaves {
            if let leaf {
                stretches.append((bytes.count, texts))
                bytes.append(contentsOf: leaf.utf8)
                texts += 1
            } else {
                stretches.append((bytes.count, nil))
                bytes.append(TagScan.lineEnd)
            }
        }
        self.bytes = bytes
        self.stretches = stretches
        self.leaves = Array(repeating: [], count: texts)
        scan()
    }

    private mutating func scan() {
        var position = 0
        var plain = 0
        while position < bytes.count {
            guard isPair(TagScan.opening, at: position) || isPair(TagScan.closing, at: position) else {
                position += 1
                continue
            }
            guard isPair(TagScan.opening, at: position), let end = end(of: position),
                let owner = owner(of: position)
            else {
                problems.append(.brokenTag(around: around(position..<position + 2)))
                position += 2
                continue
            }
            addText(plain..<position)
            let inside = String(decoding: bytes[position + 2..<end - 2], as: UTF8.self)
            if let tag = Tag(inside: inside, around: around(position..<end)) {
                hasTags = true
                leaves[owner].append(.tag(tag))
                if let last = self.owner(of: end - 1), last > owner {
                    repaired.append(Repair(tag: tag, leaves: owner...last))
                }
            } else {
                problems.append(.malformedTag(tag: "{{\(inside)}}", around: around(position..<end)))
            }
            position = end
            plain = end
        }
        addText(plain..<bytes.count)
    }

    private func owner(of position: Int) -> Int? { stretches.last { $0.start <= position }?.owner }

    private mutating func addText(_ range: Range<Int>) {
        guard !range.isEmpty else { return }
        for (index, stretch) in stretches.enumerated() {
            let end = index + 1 < stretches.count ? stretches[index + 1].start : bytes.count
            let start = max(stretch.start, range.lowerBound)
            let stop = min(end, range.upperBound)
            guard let owner = stretch.owner, start < stop else { continue }
            leaves[owner].append(.text(String(decoding: bytes[start..<stop], as: UTF8.self)))
        }
    }

    /// The position behind the closing braces; nil when a break or another tag comes first.
    private func end(of start: Int) -> Int? {
        var position = start + 2
        while position < bytes.count {
            if isPair(TagScan.closing, at: position) { return position + 2 }
            if bytes[position] == TagScan.lineEnd || isPair(TagScan.opening, at: position) { return nil }
            position += 1
        }
        return nil
    }

    private func isPair(_ brace: UInt8, at position: Int) -> Bool {
        bytes[position] == brace && position + 1 < bytes.count && bytes[position + 1] == brace
    }

    /// The tag with up to 32 characters on each side.
    private func around(_ range: Range<Int>) -> String {
        let reach = 32
        var start = range.lowerBound
        for _ in 0..<reach where start > 0 {
            repeat { start -= 1 } while start > 0 && isContinued(at: start)
        }
        var end = min(range.upperBound, bytes.count)
        for _ in 0..<reach where end < bytes.count {
            repeat { end += 1 } while end < bytes.count && isContinued(at: end)
        }
        let text = bytes[start..<end].map { $0 == TagScan.lineEnd ? UInt8(ascii: " ") : $0 }
        return (start > 0 ? "…" : "") + String(decoding: text, as: UTF8.self) + (end < bytes.count ? "…" : "")
    }

    /// Whether a byte is not the first of its character.
    private func isContinued(at position: Int) -> Bool { bytes[position] & 0xC0 == 0x80 }
}
