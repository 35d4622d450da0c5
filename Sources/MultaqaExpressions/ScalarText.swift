/// A text compared by Unicode scalars, without normalization, as the specification asks; `String` compares by canonical
/// equivalence.
struct ScalarText: Hashable, Comparable, Sendable {
    var text: String

    init(_ text: String) { self.text = text }

    static func == (left: ScalarText, right: ScalarText) -> Bool { left.text.utf8.elementsEqual(right.text.utf8) }

    /// UTF-8 keeps the order of the scalars.
    static func < (left: ScalarText, right: ScalarText) -> Bool {
        left.text.utf8.lexicographicallyPrecedes(right.text.utf8)
    }

    func hash(into hasher: inout Hasher) {
        for byte in text.utf8 { hasher.combine(byte) }
    }

    /// The length the language speaks of.
    var count: Int { text.unicodeScalars.count }

    func starts(with prefix: ScalarText) -> Bool { text.utf8.starts(with: prefix.text.utf8) }

    func ends(with suffix: ScalarText) -> Bool { text.utf8.reversed().starts(with: suffix.text.utf8.reversed()) }

    /// A search for the bytes: a UTF-8 sequence never begins inside another.
    func contains(_ part: ScalarText) -> Bool {
        let bytes = Array(text.utf8)
        let wanted = Array(part.text.utf8)
        guard let first = wanted.first else { return true }
        guard wanted.count <= bytes.count else { return false }
        return (0...(bytes.count - wanted.count)).contains { start in
            bytes[start] == first && bytes[start..<(start + wanted.count)].elementsEqual(wanted)
        }
    }
}
