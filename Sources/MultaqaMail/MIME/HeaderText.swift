/// Text from outside on its way into a header.
public enum HeaderText {
    /// One line: every control character, line end and direction override becomes a space, runs of spaces one space. After
    /// this no value can start a header of its own or turn the reading direction of the line.
    public static func cleaned(_ text: String) -> String {
        var cleaned = ""
        var needsSpace = false
        for scalar in text.unicodeScalars {
            if isSpace(scalar) {
                needsSpace = !cleaned.isEmpty
            } else {
                if needsSpace { cleaned += " " }
                needsSpace = false
                cleaned.unicodeScalars.append(scalar)
            }
        }
        return cleaned
    }

    public static func isPrintableASCII(_ text: String) -> Bool { text.utf8.allSatisfy { (0x20...0x7E).contains($0) } }

    private static func isSpace(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0...0x20, 0x7F...0xA0, 0x2028...0x202E, 0x2066...0x2069, 0xFEFF: true
        default: false
        }
    }
}

/// Two digits, upper case: `0A`.
func hexadecimal(_ byte: UInt8) -> String {
    let digits = Array("0123456789ABCDEF")
    return String([digits[Int(byte >> 4)], digits[Int(byte & 15)]])
}
