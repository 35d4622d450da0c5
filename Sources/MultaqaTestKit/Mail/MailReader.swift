public import Foundation

/// Reads a mail back by the RFCs alone, sharing no code with the composer.
public struct MailReader {
    public private(set) var headers: [(name: String, value: String)] = []
    public private(set) var body = ""

    public init(_ text: String) {
        let bytes = text.replacingOccurrences(of: "\r\n", with: "\n")
        let halves = bytes.components(separatedBy: "\n\n")
        body = halves.dropFirst().joined(separator: "\n\n")
        for line in (halves.first ?? "").components(separatedBy: "\n") {
            if line.hasPrefix(" "), let last = headers.popLast() {
                headers.append((last.name, last.value + line))
            } else if let colon = line.firstIndex(of: ":") {
                headers.append((String(line[..<colon]), String(line[line.index(after: colon)...].dropFirst())))
            }
        }
    }

    public func raw(_ name: String) -> String? { headers.first { $0.name == name }?.value }

    /// With encoded words decoded; white space between two of them falls away.
    public func decoded(_ name: String) -> String? { raw(name).map(MailReader.decodeWords) }

    /// The parts of a multipart body.
    public var parts: [MailReader] {
        guard let type = raw("Content-Type"), let start = type.range(of: "boundary=\"") else { return [] }
        let boundary = type[start.upperBound...].prefix { $0 != "\"" }
        return body.components(separatedBy: "--\(boundary)").dropFirst().dropLast().map {
            MailReader(String($0.dropFirst().dropLast()))
        }
    }

    /// The part's bytes after its transfer encoding.
    public var content: Data {
        switch raw("Content-Transfer-Encoding") {
        case "base64": Data(base64Encoded: body, options: .ignoreUnknownCharacters) ?? Data()
        case "quoted-printable":
            MailReader.decodeQuoted(body.replacingOccurrences(of: "=\n", with: ""), underscore: false)
        default: Data(body.utf8)
        }
    }

    public var text: String { String(decoding: content, as: UTF8.self).replacingOccurrences(of: "\r\n", with: "\n") }

    /// The value of an RFC 2231 parameter, continued or not.
    public func parameter(_ name: String, of header: String) -> String? {
        guard let value = raw(header) else { return nil }
        var extended = ""
        for piece in value.components(separatedBy: ";").dropFirst() {
            let trimmed = piece.trimmingCharacters(in: .whitespaces)
            guard let equals = trimmed.firstIndex(of: "=") else { continue }
            let key = trimmed[..<equals]
            let raw = String(trimmed[trimmed.index(after: equals)...])
            if key == name { return raw.trimmingCharacters(in: CharacterSet(charactersIn: "\"")) }
            if key.hasPrefix(name + "*") { extended += raw }
        }
        guard extended.hasPrefix("UTF-8''") else { return nil }
        return String(extended.dropFirst(7)).removingPercentEncoding
    }

    public static func decodeWords(_ value: String) -> String {
        var bytes = Data()
        var wasEncoded = false
        for word in value.components(separatedBy: " ") where !word.isEmpty {
            let fields = word.components(separatedBy: "?")
            if fields.count == 5, fields[0] == "=", fields[1] == "UTF-8" {
                if !wasEncoded, !bytes.isEmpty { bytes.append(0x20) }
                bytes +=
                    fields[2] == "B"
                    ? Data(base64Encoded: fields[3]) ?? Data() : decodeQuoted(fields[3], underscore: true)
                wasEncoded = true
            } else {
                if !bytes.isEmpty { bytes.append(0x20) }
                bytes += Data(word.utf8)
                wasEncoded = false
            }
        }
        return String(decoding: bytes, as: UTF8.self)
    }

    private static func decodeQuoted(_ text: String, underscore: Bool) -> Data {
        var bytes = Data()
        var rest = Array(text.utf8)[...]
        while let byte = rest.popFirst() {
            if byte == UInt8(ascii: "="), let high = rest.popFirst(), let low = rest.popFirst(),
                let value = UInt8(String(decoding: [high, low], as: UTF8.self), radix: 16)
            {
                bytes.append(value)
            } else {
                bytes.append(underscore && byte == UInt8(ascii: "_") ? 0x20 : byte)
            }
        }
        return bytes
    }
}
