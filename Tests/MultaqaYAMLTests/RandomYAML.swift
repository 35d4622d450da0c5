/// Writes well-formed documents of plain texts in three alphabets, the same for the same seed.
struct RandomYAML {
    private var state: UInt64
    private var keys = 0

    init(seed: UInt64) { state = seed &* 0x9E37_79B9_7F4A_7C15 }

    mutating func document() -> String {
        block(indent: "", depth: 0)
    }

    private mutating func block(indent: String, depth: Int) -> String {
        var lines = ""
        for _ in 0...number(below: 4) {
            let blanks = String(repeating: " ", count: number(below: 3))
            switch number(below: depth < 4 ? 4 : 2) {
            case 0: lines += "\(indent)\(key()): \(blanks)\(word())\(blanks)\n"
            case 1:
                let items = "\(word()),\(blanks)\(word()), {\(key()): \(word())}"
                lines += "\(indent)\(key()): \(blanks)[\(items)]  # note\n"
            case 2: lines += "\(indent)\(key()):\(blanks)\n\n\(block(indent: indent + "  ", depth: depth + 1))"
            default: lines += "\(indent)\(key()):\n\(indent)  - \(word())\n\(indent)  -   \(key()): \(word())\n"
            }
        }
        return lines
    }

    private mutating func key() -> String {
        keys += 1
        return ["clé", "مفتاح", "k", "𐤀"][number(below: 4)] + String(keys)
    }

    private mutating func word() -> String {
        ["Séance d’ouverture", "ملتقى الجماعات", "J-60", "a:b", "10h30", "🎓 fin", "no"][number(below: 7)]
    }

    private mutating func number(below limit: Int) -> Int {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return Int(state >> 33) % limit
    }
}
