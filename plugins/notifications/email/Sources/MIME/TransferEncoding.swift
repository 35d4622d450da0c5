import Foundation

/// Bodies as lines of at most 76 ASCII characters.
enum TransferEncoding: String {
    case base64
    case quotedPrintable = "quoted-printable"

    /// Base64 for mostly non-ASCII text (Arabic), quoted-printable for the rest (French).
    init(for text: String) {
        let foreign = text.utf8.count { $0 >= 0x80 }
        self = foreign * 4 > text.utf8.count ? .base64 : .quotedPrintable
    }

    /// Text with line ends as CRLF, encoded.
    func encode(_ text: String) -> String {
        switch self {
        case .base64:
            TransferEncoding.base64(
                Data(text.split(separator: "\n", omittingEmptySubsequences: false).joined(separator: "\r\n").utf8))
        case .quotedPrintable: TransferEncoding.quotedPrintable(text)
        }
    }

    static func base64(_ bytes: Data) -> String {
        bytes.base64EncodedString(options: [.lineLength76Characters, .endLineWithCarriageReturn, .endLineWithLineFeed])
    }

    /// RFC 2045 section 6.7. The bytes of one character stay on one line.
    static func quotedPrintable(_ text: String) -> String {
        text.split(separator: "\n", omittingEmptySubsequences: false).map(quotedLine).joined(separator: "\r\n")
    }

    private static func quotedLine(_ line: Substring) -> String {
        var lines: [String] = []
        var current = ""
        let scalars = Array(line.unicodeScalars)
        for (position, scalar) in scalars.enumerated() {
            let isLast = position == scalars.count - 1
            let encoded = quoted(scalar, isLast: isLast)
            // A soft line end needs the 76th place.
            if current.count + encoded.count > (isLast ? 76 : 75) {
                lines.append(current + "=")
                current = ""
            }
            current += encoded
        }
        return (lines + [current]).joined(separator: "\r\n")
    }

    private static func quoted(_ scalar: Unicode.Scalar, isLast: Bool) -> String {
        switch scalar {
        case " ", "\t": if !isLast { return String(Character(scalar)) }
        case "=": break
        case "!"..."~": return String(Character(scalar))
        default: break
        }
        return String(Character(scalar)).utf8.map { "=" + hexadecimal($0) }.joined()
    }
}
