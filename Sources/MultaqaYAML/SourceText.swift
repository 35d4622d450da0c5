import MultaqaModel

/// The bytes of a file, and the places in it.
struct SourceText {
    let bytes: [UInt8]
    let file: String
    /// Where the text begins: after a byte order mark, which belongs to no line.
    let start: Int

    init(bytes: [UInt8], file: String) {
        self.bytes = bytes
        self.file = file
        self.start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    }

    /// The place of a byte offset. Reads the file from its start: for the one diagnostic that ends the reading.
    func place(of range: Range<Int>) -> SourcePlace {
        var place = SourcePlace(file: file, offset: start)
        advance(&place, to: range.lowerBound)
        place.length = range.count
        return place
    }

    /// Moves a place forward, scalar by scalar. A line ends at LF, CR LF or CR.
    func advance(_ place: inout SourcePlace, to offset: Int) {
        while place.offset < min(offset, bytes.count) {
            let byte = bytes[place.offset]
            place.offset += Self.width(ofScalarStartingWith: byte)
            if byte == .lineFeed || byte == .carriageReturn && self[place.offset] != .lineFeed {
                place.line += 1
                place.column = 1
            } else {
                place.column += 1
            }
        }
    }

    /// The byte at an offset, nil outside the file.
    subscript(offset: Int) -> UInt8? {
        bytes.indices.contains(offset) ? bytes[offset] : nil
    }

    func text(_ range: Range<Int>) -> String {
        String(decoding: bytes[range], as: UTF8.self)
    }

    /// The line around an offset, without its line break.
    func line(around offset: Int) -> Range<Int> {
        let offset = min(max(offset, start), bytes.count)
        let lower = bytes[start..<offset].lastIndex(where: \.isLineBreak).map { $0 + 1 } ?? start
        let upper = bytes[offset...].firstIndex(where: \.isLineBreak) ?? bytes.count
        return lower..<upper
    }

    /// The range without blanks and line breaks at its end.
    func trimmingEnd(of range: Range<Int>) -> Range<Int> {
        let last = bytes[range].lastIndex { !$0.isBlank && !$0.isLineBreak }
        return range.lowerBound..<(last.map { $0 + 1 } ?? range.lowerBound)
    }

    /// The first offset at or after `offset`, and at most `end`, that holds no blank.
    func skippingBlanks(from offset: Int, to end: Int? = nil) -> Int {
        let end = min(end ?? bytes.count, bytes.count)
        guard offset < end else { return offset }
        return bytes[offset..<end].firstIndex { !$0.isBlank } ?? end
    }

    /// The bytes of the scalar that a leading byte of well-formed UTF-8 announces.
    static func width(ofScalarStartingWith byte: UInt8) -> Int {
        if byte < 0x80 { 1 } else if byte < 0xE0 { 2 } else if byte < 0xF0 { 3 } else { 4 }
    }
}

extension UInt8 {
    static let lineFeed = UInt8(ascii: "\n")
    static let openingBrace = UInt8(ascii: "{")
    static let carriageReturn = UInt8(ascii: "\r")

    var isBlank: Bool { self == UInt8(ascii: " ") || self == UInt8(ascii: "\t") }
    var isLineBreak: Bool { self == .lineFeed || self == .carriageReturn }
}
