/// Counts pages by the page objects of a PDF file. LibreOffice writes them in the clear, not in object streams.
enum PDFPages {
    /// Nil when the bytes are no complete PDF file.
    static func count(in bytes: [UInt8]) -> Int? {
        guard bytes.starts(with: "%PDF-".utf8), Array(bytes.suffix(64)).position(of: "%%EOF") != nil else { return nil }
        // Not /Pages.
        return bytes.positions(of: "/Type/Page").count { $0 + 10 < bytes.count && !isLetter(bytes[$0 + 10]) }
    }

    private static func isLetter(_ byte: UInt8) -> Bool {
        (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte & 0xDF)
    }
}
