/// The text of a value, freed of what XML cannot hold and of direction controls, which would reach into the text behind it.
struct ValueText: Hashable, Sendable {
    var lines: [String]
    /// `U+0007`, in order of appearance, each once.
    var removed: [String] = []

    init(_ text: String) {
        guard !ValueText.isPlain(text) else {
            lines = [text]
            return
        }
        var clean = String.UnicodeScalarView()
        var lines: [String] = []
        var removed: [String] = []
        var wasReturn = false
        for scalar in text.unicodeScalars {
            let value = scalar.value
            defer { wasReturn = value == 0x0D }
            switch value {
            case 0x0A where wasReturn: break
            case 0x0A, 0x0D, 0x2028, 0x2029:
                lines.append(String(clean))
                clean = .init()
            case _ where ValueText.isPrinted(value): clean.append(scalar)
            default:
                let code = ValueText.code(value)
                if !removed.contains(code) { removed.append(code) }
            }
        }
        lines.append(String(clean))
        // A text block of a YAML file ends with a line end.
        while lines.count > 1, lines.last?.allSatisfy(\.isWhitespace) == true { lines.removeLast() }
        self.lines = lines
        self.removed = removed
    }

    /// One line with nothing in it to remove: what a look at the bytes can tell. Everything removed begins with a control, with
    /// 0xC2 (U+0080 on), 0xE2 (U+2028 on), or 0xEF (U+FEFF, U+FFFE).
    private static func isPlain(_ text: String) -> Bool {
        text.utf8.allSatisfy { byte in
            switch byte {
            case ..<0x20: byte == 0x09
            case 0x7F, 0xC2, 0xE2, 0xEF: false
            default: true
            }
        }
    }

    /// XML 1.0, production 2 (Char), less the byte order mark and the controls.
    private static func isPrinted(_ value: UInt32) -> Bool {
        switch value {
        case 0x09, 0x20...0xD7FF, 0xE000...0xFFFD, 0x10000...0x10FFFF: value != 0xFEFF && !controls.contains(value)
        default: false
        }
    }

    /// Delete and the C1 controls, embeddings, overrides and isolates.
    private static let controls: Set<UInt32> = Set(Array(0x7F...0x9F) + Array(0x202A...0x202E) + Array(0x2066...0x2069))

    /// `U+0007`.
    static func code(_ value: UInt32) -> String {
        let digits = String(value, radix: 16, uppercase: true)
        return "U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
    }
}
