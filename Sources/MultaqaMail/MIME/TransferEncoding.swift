/// Bodies as lines of at most 76 ASCII characters. Works on bytes: a mail of many kilobytes passes once.
public enum TransferEncoding: String, Sendable {
    case base64
    case quotedPrintable = "quoted-printable"

    /// Base64 for mostly non-ASCII text (Arabic), quoted-printable for the rest (French).
    public init(for text: String) {
        let foreign = text.utf8.count { $0 >= 0x80 }
        self = foreign * 4 > text.utf8.count ? .base64 : .quotedPrintable
    }

    /// Text with line ends as CRLF, encoded.
    public func encode(_ text: String) -> [UInt8] {
        switch self {
        case .base64: TransferEncoding.base64(TransferEncoding.withNetworkLineEnds(text))
        case .quotedPrintable: TransferEncoding.quotedPrintable(text)
        }
    }

    private static func withNetworkLineEnds(_ text: String) -> [UInt8] {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(text.utf8.count + 64)
        for byte in text.utf8 {
            if byte == 0x0A { bytes.append(0x0D) }
            bytes.append(byte)
        }
        return bytes
    }

    private static let base64Digits = Array(
        "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)

    /// Lines of 76 digits, CRLF between them and none at the end.
    public static func base64(_ bytes: [UInt8]) -> [UInt8] {
        let digits = (bytes.count + 2) / 3 * 4
        let capacity = digits + digits / 76 * 2 + 2
        return bytes.withUnsafeBufferPointer { source in
            base64Digits.withUnsafeBufferPointer { alphabet in
                [UInt8](unsafeUninitializedCapacity: capacity) { target, count in
                    count = base64(source, alphabet, into: target)
                }
            }
        }
    }

    /// 57 bytes fill a line. Returns how much was written.
    private static func base64(
        _ source: UnsafeBufferPointer<UInt8>, _ alphabet: UnsafeBufferPointer<UInt8>,
        into target: UnsafeMutableBufferPointer<UInt8>
    ) -> Int {
        var place = 0
        var written = 0
        var column = 0
        while place < source.count {
            if column == 76 {
                target[written] = 0x0D
                target[written + 1] = 0x0A
                written += 2
                column = 0
            }
            let second = place + 1 < source.count ? source[place + 1] : 0
            let third = place + 2 < source.count ? source[place + 2] : 0
            let bits = UInt32(source[place]) << 16 | UInt32(second) << 8 | UInt32(third)
            target[written] = alphabet[Int(bits >> 18)]
            target[written + 1] = alphabet[Int(bits >> 12 & 63)]
            target[written + 2] = place + 1 < source.count ? alphabet[Int(bits >> 6 & 63)] : UInt8(ascii: "=")
            target[written + 3] = place + 2 < source.count ? alphabet[Int(bits & 63)] : UInt8(ascii: "=")
            written += 4
            column += 4
            place += 3
        }
        return written
    }

    /// RFC 2045 section 6.7. The bytes of one character stay on one line.
    private static func quotedPrintable(_ text: String) -> [UInt8] {
        var output: [UInt8] = []
        output.reserveCapacity(text.utf8.count * 5 / 4 + 64)
        var text = text
        text.withUTF8 { bytes in
            var start = 0
            while true {
                let end = bytes[start...].firstIndex(of: 0x0A) ?? bytes.count
                quote(bytes, start..<end, into: &output)
                if end == bytes.count { return }
                output += [0x0D, 0x0A]
                start = end + 1
            }
        }
        return output
    }

    private static func quote(_ bytes: UnsafeBufferPointer<UInt8>, _ line: Range<Int>, into output: inout [UInt8]) {
        var column = 0
        var place = line.lowerBound
        while place < line.upperBound {
            let lead = bytes[place]
            let size = min(lead < 0x80 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4, line.upperBound - place)
            let isLast = place + size == line.upperBound
            let isPlain = isLiteral(lead, isLast: isLast)
            let width = isPlain ? 1 : 3 * size
            // A soft line end needs the 76th place.
            if column + width > (isLast ? 76 : 75) {
                output += [UInt8(ascii: "="), 0x0D, 0x0A]
                column = 0
            }
            if isPlain {
                output.append(lead)
            } else {
                for byte in bytes[place..<place + size] {
                    output += [UInt8(ascii: "="), upperHexadecimal(byte >> 4), upperHexadecimal(byte & 15)]
                }
            }
            column += width
            place += size
        }
    }

    private static func isLiteral(_ byte: UInt8, isLast: Bool) -> Bool {
        switch byte {
        case 0x20, 0x09: !isLast
        case UInt8(ascii: "="): false
        default: (0x21...0x7E).contains(byte)
        }
    }

    private static func upperHexadecimal(_ value: UInt8) -> UInt8 { value < 10 ? 48 + value : 55 + value }
}
