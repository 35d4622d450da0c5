/// Reads a part of a package: plain XML 1.0 in UTF-8 with namespaces as written, and nothing that a word processor never
/// writes and an attacker might. There is no document type, so there are no entities but the five of XML.
///
/// FoundationXML is not used for it: on Linux it ends the process on an empty part and accepts one that is cut off.
struct XMLReading {
    /// - Throws: ``OfficeSituation`` when the part is not UTF-8, declares a document type, or is not well-formed.
    static func root(of bytes: [UInt8], part: String) throws -> Element {
        guard String(validating: bytes, as: UTF8.self) != nil else {
            throw OfficeSituation.badXML(part: part, reason: "not UTF-8")
        }
        var reading = XMLReading(bytes: bytes, part: part)
        return try reading.document()
    }

    private static let deepest = 200

    private let bytes: [UInt8]
    private let part: String
    private var position = 0
    /// Elements begun and not ended, outermost first.
    private var open: [Element] = []
    private var root: Element?

    private init(bytes: [UInt8], part: String) {
        self.bytes = bytes
        self.part = part
    }

    // MARK: Structure

    private mutating func document() throws -> Element {
        if starts(with: "\u{FEFF}") { position += 3 }
        if starts(with: "<?xml") { try readDeclaration() }
        while position < bytes.count {
            if bytes[position] != UInt8(ascii: "<") {
                try readText()
            } else if starts(with: "</") {
                try readEnd()
            } else if starts(with: "<!--") {
                try skip(past: "-->")
            } else if starts(with: "<![CDATA[") {
                try readCharacterData()
            } else if starts(with: "<?") {
                try skip(past: "?>")
            } else if starts(with: "<!") {
                throw OfficeSituation.documentType(part: part)
            } else {
                try readStart()
            }
        }
        guard open.isEmpty, let root else { throw problem("the end is missing") }
        return root
    }

    /// Another encoding could say something else with the same bytes.
    private mutating func readDeclaration() throws {
        let start = position
        try skip(past: "?>")
        let declaration = String(decoding: bytes[start..<position], as: UTF8.self).lowercased()
        guard let encoding = declaration.firstRange(of: "encoding") else { return }
        guard declaration[encoding.upperBound...].contains("utf-8") else { throw problem("not UTF-8") }
    }

    private mutating func readStart() throws {
        guard root == nil, open.count < XMLReading.deepest else {
            throw problem(root == nil ? "nested too deep" : "a second root")
        }
        position += 1
        var element = Element(try name())
        while true {
            let hadSpace = skipSpace()
            if starts(with: "/>") {
                position += 2
                add(element)
                return
            }
            if starts(with: ">") {
                position += 1
                open.append(element)
                return
            }
            guard hadSpace else { throw problem("an attribute is missing a space") }
            let attribute = try attribute()
            guard element[attribute.name] == nil else { throw problem("an attribute occurs twice") }
            element.attributes.append(attribute)
        }
    }

    private mutating func readEnd() throws {
        position += 2
        let name = try name()
        _ = skipSpace()
        guard starts(with: ">"), let element = open.popLast(), element.name == name else {
            throw problem("\(name) ends in the wrong place")
        }
        position += 1
        add(element)
    }

    private mutating func add(_ element: Element) {
        if open.isEmpty {
            root = element
        } else {
            open[open.count - 1].children.append(.element(element))
        }
    }

    // MARK: Text

    private mutating func readText() throws {
        let text = try characters(until: UInt8(ascii: "<"), isAttribute: false)
        try add(text)
    }

    private mutating func readCharacterData() throws {
        position += 9
        let start = position
        try skip(past: "]]>")
        try add(String(decoding: bytes[start..<position - 3], as: UTF8.self))
    }

    private mutating func add(_ text: String) throws {
        guard !open.isEmpty else {
            guard text.allSatisfy(\.isWhitespace) else { throw problem("text outside the root") }
            return
        }
        let last = open.count - 1
        if case .text(let before)? = open[last].children.last {
            open[last].children[open[last].children.count - 1] = .text(before + text)
        } else {
            open[last].children.append(.text(text))
        }
    }

    private mutating func attribute() throws -> Attribute {
        let name = try name()
        _ = skipSpace()
        guard starts(with: "=") else { throw problem("an attribute without a value") }
        position += 1
        _ = skipSpace()
        guard position < bytes.count, bytes[position] == UInt8(ascii: "\"") || bytes[position] == UInt8(ascii: "'")
        else { throw problem("an attribute without quotes") }
        let quote = bytes[position]
        position += 1
        let value = try characters(until: quote, isAttribute: true)
        guard position < bytes.count else { throw problem("a quote is not closed") }
        position += 1
        return Attribute(name: name, value: value)
    }

    private mutating func characters(until end: UInt8, isAttribute: Bool) throws -> String {
        var characters: [UInt8] = []
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

    // MARK: Pieces

    private mutating func name() throws -> String {
        let start = position
        while position < bytes.count, XMLReading.isNameByte(bytes[position]) { position += 1 }
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

    private mutating func skipSpace() -> Bool {
        let start = position
        while position < bytes.count, [0x20, 0x09, 0x0A, 0x0D].contains(bytes[position]) { position += 1 }
        return position > start
    }

    private mutating func skip(past text: StaticString) throws {
        guard let found = bytes.position(of: text, from: position) else { throw problem("the end is missing") }
        position = found + text.utf8CodeUnitCount
    }

    private func starts(with text: StaticString) -> Bool {
        text.withUTF8Buffer { bytes[position...].starts(with: $0) }
    }

    private func problem(_ reason: String) -> OfficeSituation {
        .badXML(part: part, reason: "\(reason), byte \(position)")
    }
}
