import Foundation

/// Text in headers as RFC 2047 encoded words: `=?UTF-8?B?…?=`, at most 75 characters each. Readers drop the white space between
/// two of them, so spaces stand inside.
enum EncodedWord {
    private enum Encoding: String {
        /// Shorter for Arabic.
        case base64 = "B"
        /// Shorter for French, and nearly readable.
        case quoted = "Q"

        /// Encoded characters for some bytes.
        func length(_ bytes: some Collection<UInt8>) -> Int {
            switch self {
            case .base64: (bytes.count + 2) / 3 * 4
            case .quoted: bytes.reduce(0) { $0 + (EncodedWord.isLiteral($1) || $1 == 0x20 ? 1 : 3) }
            }
        }

        func encode(_ bytes: [UInt8]) -> String {
            switch self {
            case .base64: Data(bytes).base64EncodedString()
            case .quoted: bytes.map(EncodedWord.quoted).joined()
            }
        }
    }

    /// The words for a text; the first takes at most `firstRoom` characters, the others 75. A character is never split over two
    /// words, as long as it fits one at all; then its scalars are not split.
    /// Words end after a space where there is one: a reader that shows the fold then shows it between words.
    static func words(_ text: String, firstRoom: Int = 75) -> [String] {
        let bytes = Array(text.utf8)
        let encoding: Encoding = Encoding.quoted.length(bytes) <= Encoding.base64.length(bytes) ? .quoted : .base64
        let frame = "=?UTF-8?Q?".count + "?=".count
        var words: [String] = []
        var current: [UInt8] = []
        var afterSpace: Int?
        var room = min(75, firstRoom) - frame
        for piece in pieces(of: text, encoding, atMost: 75 - frame) {
            if encoding.length(current + piece) > room, !current.isEmpty || words.isEmpty && room < 75 - frame {
                room = 75 - frame
                var cut = current.count
                if let afterSpace, encoding.length(current[afterSpace...] + piece) <= room { cut = afterSpace }
                if cut > 0 { words.append("=?UTF-8?\(encoding.rawValue)?\(encoding.encode(Array(current[..<cut])))?=") }
                current.removeFirst(cut)
                afterSpace = nil
            }
            current += piece
            if piece == [0x20] { afterSpace = current.count }
        }
        if !current.isEmpty { words.append("=?UTF-8?\(encoding.rawValue)?\(encoding.encode(current))?=") }
        return words
    }

    private static func pieces(of text: String, _ encoding: Encoding, atMost limit: Int) -> [[UInt8]] {
        text.flatMap { character -> [[UInt8]] in
            let bytes = Array(character.utf8)
            return encoding.length(bytes) <= limit
                ? [bytes] : character.unicodeScalars.map { Array(String(Character($0)).utf8) }
        }
    }

    /// The characters that RFC 2047 section 5 allows everywhere, in names too.
    private static func isLiteral(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "0")...UInt8(ascii: "9"):
            true
        default: "!*+-/".utf8.contains(byte)
        }
    }

    private static func quoted(_ byte: UInt8) -> String {
        if byte == 0x20 { return "_" }
        return isLiteral(byte) ? String(UnicodeScalar(byte)) : "=" + hexadecimal(byte)
    }
}
