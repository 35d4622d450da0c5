/// What a part of a package says, piece by piece. Names keep their prefix (`w:p`).
public enum XMLEvent: Hashable, Sendable {
    /// `<a/>` is a start and an end.
    case start(name: String, attributes: [XMLAttribute])
    case end(name: String)
    /// A stretch of text, never empty; comments and CDATA sections cut it.
    case text(String)
}

/// `name="value"`.
public struct XMLAttribute: Hashable, Sendable {
    public var name: String
    public var value: String

    public init(name: String, value: String) {
        self.name = name
        self.value = value
    }
}

/// Reads a part of a package: plain XML 1.0 in UTF-8 with namespaces as written, and nothing that an office program never
/// writes and an attacker might. There is no document type, so there are no entities but the five of XML.
///
/// FoundationXML is not used for it: on Linux it ends the process on an empty part and accepts one that is cut off.
public struct XMLReader {
    private static let deepest = 200

    let bytes: [UInt8]
    private let part: String
    var position = 0
    /// Names of the elements begun and not ended, outermost first.
    private var open: [String] = []
    private var hasRoot = false
    /// Begun and ended in one: `<a/>`.
    private var ended: String?

    /// - Throws: ``PackageProblem`` when the part is not UTF-8.
    public init(_ bytes: [UInt8], part: String) throws {
        self.bytes = bytes
        self.part = part
        guard String(validating: bytes, as: UTF8.self) != nil else {
            throw PackageProblem.badXML(part: part, reason: "not UTF-8")
        }
        if starts(with: "\u{FEFF}") { position += 3 }
        if starts(with: "<?xml") { try readDeclaration() }
    }

    /// The next piece; nil at the end of a well-formed part. Not to be called after an error.
    ///
    /// - Throws: ``PackageProblem`` when the part declares a document type or is not well-formed.
    public mutating func next() throws -> XMLEvent? {
        if let name = ended {
            ended = nil
            return .end(name: name)
        }
        while position < bytes.count {
            if bytes[position] != UInt8(ascii: "<") {
                if let text = try text() { return text }
            } else if starts(with: "</") {
                return try end()
            } else if starts(with: "<!--") {
                try skip(past: "-->")
            } else if starts(with: "<![CDATA[") {
                if let text = try characterData() { return text }
            } else if starts(with: "<?") {
                try skip(past: "?>")
            } else if starts(with: "<!") {
                throw PackageProblem.documentType(part: part)
            } else {
                return try start()
            }
        }
        guard open.isEmpty, hasRoot else { throw problem("the end is missing") }
        return nil
    }

    func problem(_ reason: String) -> PackageProblem {
        .badXML(part: part, reason: "\(reason), byte \(position)")
    }

    // MARK: Structure

    /// Another encoding could say something else with the same bytes.
    private mutating func readDeclaration() throws {
        let start = position
        try skip(past: "?>")
        let declaration = String(decoding: bytes[start..<position], as: UTF8.self).lowercased()
        guard let encoding = declaration.firstRange(of: "encoding") else { return }
        guard declaration[encoding.upperBound...].contains("utf-8") else { throw problem("not UTF-8") }
    }

    private mutating func start() throws -> XMLEvent {
        guard !hasRoot || !open.isEmpty, open.count < XMLReader.deepest else {
            throw problem(open.isEmpty ? "a second root" : "nested too deep")
        }
        hasRoot = true
        position += 1
        let name = try name()
        var attributes: [XMLAttribute] = []
        while true {
            let hadSpace = skipSpace()
            if starts(with: "/>") {
                position += 2
                ended = name
                return .start(name: name, attributes: attributes)
            }
            if starts(with: ">") {
                position += 1
                open.append(name)
                return .start(name: name, attributes: attributes)
            }
            guard hadSpace else { throw problem("an attribute is missing a space") }
            let attribute = try attribute()
            guard !attributes.contains(where: { $0.name == attribute.name }) else {
                throw problem("an attribute occurs twice")
            }
            guard attributes.count < 100 else { throw problem("too many attributes") }
            attributes.append(attribute)
        }
    }

    private mutating func end() throws -> XMLEvent {
        position += 2
        let name = try name()
        _ = skipSpace()
        guard starts(with: ">"), open.popLast() == name else { throw problem("\(name) ends in the wrong place") }
        position += 1
        return .end(name: name)
    }

    // MARK: Text

    private mutating func text() throws -> XMLEvent? {
        try event(characters(until: UInt8(ascii: "<"), isAttribute: false))
    }

    private mutating func characterData() throws -> XMLEvent? {
        position += 9
        let start = position
        try skip(past: "]]>")
        return try event(String(decoding: bytes[start..<position - 3], as: UTF8.self))
    }

    private func event(_ text: String) throws -> XMLEvent? {
        guard open.isEmpty else { return text.isEmpty ? nil : .text(text) }
        guard text.allSatisfy(\.isWhitespace) else { throw problem("text outside the root") }
        return nil
    }

    private mutating func attribute() throws -> XMLAttribute {
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
        return XMLAttribute(name: name, value: value)
    }
}
