// Names, characters and references.

extension XMLReader {
    mutating func characters(until end: UInt8, isAttribute: Bool) throws -> String {
        let start = position
        // Most text has nothing to change in it.
        while position < bytes.count, bytes[position] != end, XMLReader.isPlain(bytes[position]) { position += 1 }
        guard position < bytes.count, bytes[position] != end else {
            return String(decoding: bytes[start..<position], as: UTF8.self)
        }
        var characters = Array(bytes[start..<position])
        while position < bytes.count, bytes[position] != end {
            let byte = bytes[position]
            switch byte {
            case UInt8(ascii: "&"):
                characters.append(contentsOf: try reference())
                continue
            case UInt8(ascii: "<"): throw problem("'<' in an attribute")
            case 0x0D:
                // XML 1.0, 2.11: line ends are one character.
                if position + 1 >= bytes.count || bytes[position + 1] != 0x0A {
                    characters.append(isAttribute ? 0x20 : 0x0A)
                }
            case 0x09, 0x0A: characters.append(isAttribute ? 0x20 : byte)
            case ..<0x20: throw problem("a control character")
            default: characters.append(byte)
            }
            position += 1
        }
        return String(decoding: characters, as: UTF8.self)
    }

    private static func isPlain(_ byte: UInt8) -> Bool {
        byte >= 0x20 && byte != UInt8(ascii: "&") && byte != UInt8(ascii: "<")
    }

    /// `&amp;`, `&#233;`, `&#xE9;`.
    private mutating func reference() throws -> [UInt8] {
        let start = position + 1
        guard let end = bytes[start...].prefix(12).firstIndex(of: UInt8(ascii: ";")) else {
            throw problem("'&' without ';'")
        }
        position = end + 1
        let name = String(decoding: bytes[start..<end], as: UTF8.self)
        switch name {
        case "amp": return [UInt8(ascii: "&")]
        case "lt": return [UInt8(ascii: "<")]
        case "gt": return [UInt8(ascii: ">")]
        case "quot": return [UInt8(ascii: "\"")]
        case "apos": return [UInt8(ascii: "'")]
        default:
            let isHexadecimal = name.hasPrefix("#x")
            guard name.hasPrefix("#"),
                let number = UInt32(name.dropFirst(isHexadecimal ? 2 : 1), radix: isHexadecimal ? 16 : 10),
                let scalar = Unicode.Scalar(number), number >= 0x20 || [0x09, 0x0A, 0x0D].contains(number)
            else { throw problem("an unknown entity '\(name)'") }
            return Array(String(Character(scalar)).utf8)
        }
    }

    mutating func name() throws -> String {
        let start = position
        while position < bytes.count, XMLReader.isNameByte(bytes[position]) { position += 1 }
        guard position > start, !(UInt8(ascii: "-")...UInt8(ascii: "9")).contains(bytes[start]) else {
            throw problem("a name is missing")
        }
        return String(decoding: bytes[start..<position], as: UTF8.self)
    }

    /// Letters, digits, `-`, `.`, `_`, `:` and everything beyond ASCII.
    private static func isNameByte(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "0")...UInt8(ascii: ":"), UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"), 0x80...:
            true
        default: false
        }
    }

    mutating func skipSpace() -> Bool {
        let start = position
        while position < bytes.count, bytes[position] <= 0x20, [0x20, 0x09, 0x0A, 0x0D].contains(bytes[position]) {
            position += 1
        }
        return position > start
    }

    mutating func skip(past text: StaticString) throws {
        while position < bytes.count {
            if starts(with: text) {
                position += text.utf8CodeUnitCount
                return
            }
            position += 1
        }
        throw problem("the end is missing")
    }

    func starts(with text: StaticString) -> Bool {
        let count = text.utf8CodeUnitCount
        guard bytes.count - position >= count else { return false }
        return text.withUTF8Buffer { wanted in
            for offset in 0..<count where bytes[position + offset] != wanted[offset] { return false }
            return true
        }
    }
}
