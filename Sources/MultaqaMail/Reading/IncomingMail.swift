import Foundation

/// A mail from outside, taken apart. Anything may stand in it: reading never traps, and stops at limits.
public struct IncomingMail: Sendable {
    /// A leaf of the tree.
    public struct Part: Sendable {
        /// Lower case: `text/plain`.
        public var type: String
        public var parameters: [String: String]
        /// After its transfer encoding.
        public var body: [UInt8]

        public var text: String {
            let charset = parameters["charset"]?.lowercased() ?? "utf-8"
            if charset.hasPrefix("iso-8859-1") || charset == "windows-1252" {
                return String(String.UnicodeScalarView(body.map { Unicode.Scalar($0) }))
            }
            return String(decoding: body, as: UTF8.self)
        }
    }

    /// Headers of the whole mail, names in lower case, in order.
    public private(set) var headers: [(name: String, value: String)] = []
    public private(set) var parts: [Part] = []

    /// Bytes that are read of one mail, levels and leaves of its tree.
    public static let mostBytes = 10_000_000
    static let mostLevels = 8
    static let mostParts = 100

    public init(_ bytes: [UInt8]) {
        let (headers, body) = IncomingMail.split(bytes.prefix(IncomingMail.mostBytes))
        self.headers = headers
        read(headers, body, level: 0)
    }

    public func header(_ name: String) -> String? { headers.first { $0.name == name }?.value }

    public func part(_ type: String) -> Part? { parts.first { $0.type == type } }

    /// Written by a machine (RFC 3834), or without a sender as delivery reports are.
    public var isAutomatic: Bool {
        if let word = header("auto-submitted")?.lowercased(), !word.hasPrefix("no") { return true }
        let precedence = header("precedence")?.lowercased() ?? ""
        return header("x-autoreply") != nil || ["bulk", "junk", "auto_reply", "list"].contains(precedence)
    }

    /// Every address a server may have kept of where the mail was sent to.
    public var receivers: [String] {
        headers.filter { ["to", "cc", "delivered-to", "x-original-to", "envelope-to"].contains($0.name) }
            .flatMap { IncomingMail.addresses(in: $0.value) }
    }

    static func addresses(in value: String) -> [String] {
        value.split { ",;<>\"() \t".contains($0) }.filter { $0.contains("@") }.map(String.init)
    }

    // MARK: Taking apart

    private mutating func read(_ headers: [(name: String, value: String)], _ body: ArraySlice<UInt8>, level: Int) {
        guard parts.count < IncomingMail.mostParts else { return }
        let field = ParameterField(headers.first { $0.name == "content-type" }?.value ?? "text/plain")
        if field.value.hasPrefix("multipart/"), level < IncomingMail.mostLevels,
            let boundary = field.parameters["boundary"], !boundary.isEmpty
        {
            for piece in IncomingMail.pieces(of: body, boundary) {
                let (inner, rest) = IncomingMail.split(piece)
                read(inner, rest, level: level + 1)
            }
            return
        }
        let encoding = headers.first { $0.name == "content-transfer-encoding" }?.value.lowercased() ?? ""
        parts.append(
            Part(
                type: field.value, parameters: field.parameters,
                body: IncomingMail.decoded(body, encoding.trimmingCharacters(in: .whitespaces))))
    }

    /// Headers unfolded, and what follows the first empty line.
    static func split(_ bytes: ArraySlice<UInt8>) -> ([(name: String, value: String)], ArraySlice<UInt8>) {
        var headers: [(name: String, value: String)] = []
        var rest = bytes
        while !rest.isEmpty {
            let line = rest.prefix { $0 != 0x0A }
            rest = rest.dropFirst(line.count + 1)
            let text = String(decoding: line.last == 0x0D ? line.dropLast() : line, as: UTF8.self)
            if text.isEmpty { return (headers, rest) }
            if text.first == " " || text.first == "\t" {
                if let last = headers.popLast(), last.value.utf8.count < 20_000 {
                    headers.append((last.name, last.value + " " + text.trimmingCharacters(in: .whitespaces)))
                }
            } else if let colon = text.firstIndex(of: ":"), headers.count < 1000 {
                headers.append(
                    (
                        text[..<colon].lowercased(),
                        text[text.index(after: colon)...].trimmingCharacters(in: .whitespaces)
                    ))
            }
        }
        return (headers, rest)
    }

    /// What stands between the lines `--boundary`; text before the first and after the last does not count.
    private static func pieces(of body: ArraySlice<UInt8>, _ boundary: String) -> [ArraySlice<UInt8>] {
        let mark = Array("--\(boundary)".utf8)
        var pieces: [ArraySlice<UInt8>] = []
        var start: Int?
        var place = body.startIndex
        while place < body.endIndex, pieces.count < mostParts {
            let end = body[place...].firstIndex(of: 0x0A) ?? body.endIndex
            let line = body[place..<end]
            if line.starts(with: mark) {
                if let start { pieces.append(body[start..<max(start, place)]) }
                let isLast = line.dropFirst(mark.count).starts(with: "--".utf8)
                start = isLast ? nil : min(end + 1, body.endIndex)
                if isLast { return pieces }
            }
            place = min(end + 1, body.endIndex)
        }
        if let start { pieces.append(body[start...]) }
        return pieces
    }

    private static func decoded(_ body: ArraySlice<UInt8>, _ encoding: String) -> [UInt8] {
        switch encoding {
        case "base64": [UInt8](Data(base64Encoded: Data(body), options: .ignoreUnknownCharacters) ?? Data())
        case "quoted-printable": unquoted(body)
        default: Array(body)
        }
    }

    private static func unquoted(_ body: ArraySlice<UInt8>) -> [UInt8] {
        var bytes: [UInt8] = []
        var rest = body
        while let byte = rest.popFirst() {
            guard byte == UInt8(ascii: "=") else {
                bytes.append(byte)
                continue
            }
            let next = rest.prefix(2)
            if next.first == 0x0A {
                rest = rest.dropFirst()
            } else if next.elementsEqual([0x0D, 0x0A]) {
                rest = rest.dropFirst(2)
            } else if next.count == 2, let value = UInt8(String(decoding: next, as: UTF8.self), radix: 16) {
                bytes.append(value)
                rest = rest.dropFirst(2)
            } else {
                bytes.append(byte)
            }
        }
        return bytes
    }
}

/// `multipart/report; report-type="delivery-status"`: a value and its parameters, names in lower case.
struct ParameterField {
    var value: String
    var parameters: [String: String] = [:]

    init(_ text: String) {
        var pieces: [String] = [""]
        var isQuoted = false
        var isEscaped = false
        for character in text.prefix(10_000) {
            if isEscaped {
                pieces[pieces.count - 1].append(character)
                isEscaped = false
            } else if character == "\\", isQuoted {
                isEscaped = true
            } else if character == "\"" {
                isQuoted.toggle()
            } else if character == ";", !isQuoted {
                pieces.append("")
            } else {
                pieces[pieces.count - 1].append(character)
            }
        }
        value = pieces[0].trimmingCharacters(in: .whitespaces).lowercased()
        for piece in pieces.dropFirst() {
            guard let equals = piece.firstIndex(of: "=") else { continue }
            let name = piece[..<equals].trimmingCharacters(in: .whitespaces).lowercased()
            parameters[name] = piece[piece.index(after: equals)...].trimmingCharacters(in: .whitespaces)
        }
    }
}
