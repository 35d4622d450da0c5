/// A piece of XML as a tree: enough for a schedule.
struct MarkupElement: Hashable, Sendable {
    var name: String
    var attributes: [String: String] = [:]
    var children: [MarkupElement] = []
    /// Its own characters, without those of its children.
    var ownText = ""

    func children(_ name: String) -> [MarkupElement] { children.filter { $0.name == name } }

    func text(_ child: String) -> String {
        children.first { $0.name == child }.map(\.trimmed) ?? ""
    }

    var trimmed: String {
        var text = Substring(ownText)
        while text.first?.isWhitespace == true { text.removeFirst() }
        while text.last?.isWhitespace == true { text.removeLast() }
        return String(text)
    }
}

/// Reads XML 1.0 in UTF-8. A document type is skipped, never followed, so there are no entities but the five of XML.
struct MarkupReader {
    private static let deepest = 60

    private let bytes: [UInt8]
    private var position = 0

    /// - Throws: ``ScheduleFault`` with the byte where the text stops being XML.
    static func root(of text: String) throws -> MarkupElement {
        var reader = MarkupReader(bytes: Array(text.utf8))
        return try reader.document()
    }

    private init(bytes: [UInt8]) { self.bytes = bytes }

    private mutating func document() throws -> MarkupElement {
        var open: [MarkupElement] = []
        var root: MarkupElement?
        while position < bytes.count {
            if bytes[position] != UInt8(ascii: "<") {
                let text = try characters(until: UInt8(ascii: "<"))
                if !open.isEmpty { open[open.count - 1].ownText += text }
            } else if skip("<!--", to: "-->") || skip("<?", to: "?>") || skip("<!DOCTYPE", to: ">") {
                continue
            } else if let text = try section() {
                if !open.isEmpty { open[open.count - 1].ownText += text }
            } else if starts("</") {
                position += 2
                let name = try name()
                space()
                guard take(">"), let element = open.popLast(), element.name == name else {
                    throw problem("'\(name)' ends in the wrong place")
                }
                if open.isEmpty { root = element } else { open[open.count - 1].children.append(element) }
            } else {
                guard root == nil, open.count < Self.deepest else { throw problem("too much") }
                let (element, isClosed) = try tag()
                if !isClosed {
                    open.append(element)
                } else if open.isEmpty {
                    root = element
                } else {
                    open[open.count - 1].children.append(element)
                }
            }
        }
        guard open.isEmpty, let root else { throw problem("the end is missing") }
        return root
    }

    private mutating func tag() throws -> (MarkupElement, isClosed: Bool) {
        position += 1
        var element = MarkupElement(name: try name())
        while true {
            space()
            if take("/>") { return (element, true) }
            if take(">") { return (element, false) }
            let name = try name()
            space()
            guard take("=") else { throw problem("'\(name)' has no value") }
            space()
            guard let quote = peek(), quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") else {
                throw problem("'\(name)' has no quotes")
            }
            position += 1
            element.attributes[name] = try characters(until: quote)
            guard position < bytes.count else { throw problem("a quote is not closed") }
            position += 1
        }
    }

    private mutating func section() throws -> String? {
        guard starts("<![CDATA[") else { return nil }
        let start = position + 9
        guard skip("<![CDATA[", to: "]]>") else { throw problem("a section is not closed") }
        return String(decoding: bytes[start..<position - 3], as: UTF8.self)
    }

    private mutating func characters(until end: UInt8) throws -> String {
        var found: [UInt8] = []
        while let byte = peek(), byte != end {
            if byte == UInt8(ascii: "&") {
                found += try reference()
            } else {
                found.append(byte)
                position += 1
            }
        }
        return String(decoding: found, as: UTF8.self)
    }

    private mutating func reference() throws -> [UInt8] {
        guard let end = bytes[position...].prefix(12).firstIndex(of: UInt8(ascii: ";")) else {
            throw problem("'&' without ';'")
        }
        let name = String(decoding: bytes[position + 1..<end], as: UTF8.self)
        let known = ["amp": "&", "lt": "<", "gt": ">", "quot": "\"", "apos": "'"]
        let isHexadecimal = name.hasPrefix("#x")
        if let text = known[name] {
            position = end + 1
            return Array(text.utf8)
        }
        guard name.hasPrefix("#"),
            let number = UInt32(name.dropFirst(isHexadecimal ? 2 : 1), radix: isHexadecimal ? 16 : 10),
            let scalar = Unicode.Scalar(number)
        else { throw problem("an unknown entity '\(name)'") }
        position = end + 1
        return Array(String(Character(scalar)).utf8)
    }

    private mutating func name() throws -> String {
        let start = position
        while let byte = peek(), !" \t\r\n/>=<".utf8.contains(byte) { position += 1 }
        guard position > start else { throw problem("a name is missing") }
        return String(decoding: bytes[start..<position], as: UTF8.self)
    }

    private func peek() -> UInt8? { position < bytes.count ? bytes[position] : nil }

    private mutating func space() {
        while let byte = peek(), " \t\r\n".utf8.contains(byte) { position += 1 }
    }

    private func starts(_ text: String) -> Bool { bytes[position...].starts(with: text.utf8) }

    private mutating func take(_ text: String) -> Bool {
        guard starts(text) else { return false }
        position += text.utf8.count
        return true
    }

    /// Goes past what begins with one text and ends with another; to the end of the file where it does not end.
    private mutating func skip(_ begin: String, to end: String) -> Bool {
        guard starts(begin) else { return false }
        while position < bytes.count, !starts(end) { position += 1 }
        position = min(bytes.count, position + end.utf8.count)
        return true
    }

    private func problem(_ reason: String) -> ScheduleFault { ScheduleFault("not XML: \(reason), byte \(position)") }
}
