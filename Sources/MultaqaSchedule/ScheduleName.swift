/// Names that the formats ask for, made from what an event has.
enum ScheduleName {
    /// `01:30`.
    static func duration(_ minutes: Int) -> String { pair(minutes / 60) + ":" + pair(minutes % 60) }

    private static func pair(_ number: Int) -> String { number < 10 ? "0\(number)" : String(number) }

    /// Letters, digits and hyphens only.
    static func slug(_ acronym: String, _ number: Int, _ id: String) -> String {
        let plain = (acronym + "-\(number)-" + id).lowercased().map { character in
            character.isASCII && (character.isLetter || character.isNumber) ? character : "-"
        }
        return String(plain)
    }

    /// The same for the same text everywhere, in the form of a UUID of version 8 (RFC 9562): two FNV-1a hashes.
    static func guid(of text: String) -> String {
        let high = hash(text.utf8, from: 0xCBF2_9CE4_8422_2325)
        let low = hash(text.utf8, from: 0x6C62_272E_07BB_0142)
        let marked = [
            high & 0xFFFF_FFFF_FFFF_0FFF | 0x8000, low & 0x3FFF_FFFF_FFFF_FFFF | 0x8000_0000_0000_0000,
        ]
        let digits = marked.map { word in
            let plain = String(word, radix: 16)
            return String(repeating: "0", count: 16 - plain.count) + plain
        }.joined()
        var parts: [Substring] = []
        var rest = digits[...]
        for length in [8, 4, 4, 4, 12] {
            parts.append(rest.prefix(length))
            rest = rest.dropFirst(length)
        }
        return parts.joined(separator: "-")
    }

    private static func hash(_ bytes: some Sequence<UInt8>, from basis: UInt64) -> UInt64 {
        bytes.reduce(basis) { ($0 ^ UInt64($1)) &* 0x100_0000_01B3 }
    }
}
