import MultaqaOpenXML

/// The texts that cells of a workbook share.
enum SharedStrings {
    /// As many as the cells that may refer to them.
    private static let limit = Grid.Limits.cells

    static func read(_ bytes: [UInt8], part: String) throws -> [String] {
        var reader = try XMLReader(bytes, part: part)
        var strings: [String] = []
        var text = RichText()
        while let event = try reader.next() {
            let tag = event.tag
            text.take(event, tag)
            guard tag == .item, case .end = event else { continue }
            strings.append(text.joined)
            text = RichText()
            guard strings.count <= limit else { throw TableSituation.tooBig(.cells, limit: limit) }
        }
        return strings
    }
}

/// A text in one piece or in runs of several looks: `<t>` on its own or within `<r>`; how to pronounce it (`<rPh>`) is left
/// out.
struct RichText {
    private(set) var text = ""
    private var isInText = false
    private var isInReading = false

    mutating func take(_ event: XMLEvent, _ tag: SheetTag?) {
        switch event {
        case .text(let piece):
            if isInText, !isInReading { text += piece }
        case .start:
            if tag == .text { isInText = true }
            if tag == .reading { isInReading = true }
        case .end:
            if tag == .text { isInText = false }
            if tag == .reading { isInReading = false }
        }
    }

    /// With `_x000D_` as the character it stands for (ECMA-376, part 1, 22.9.2.19), and line ends as `\n`.
    var joined: String { RichText.unescaped(text) }

    static func unescaped(_ text: String) -> String {
        guard text.utf8.contains(UInt8(ascii: "_")) || text.utf8.contains(UInt8(ascii: "\r")) else { return text }
        let bytes = Array(text.utf8)
        var units: [UInt16] = []
        units.reserveCapacity(bytes.count)
        var plainStart = 0
        var position = 0
        while position < bytes.count {
            guard bytes[position] == UInt8(ascii: "_"), let unit = escaped(bytes, at: position) else {
                position += 1
                continue
            }
            units += String(decoding: bytes[plainStart..<position], as: UTF8.self).utf16
            units.append(unit)
            position += 7
            plainStart = position
        }
        units += String(decoding: bytes[plainStart...], as: UTF8.self).utf16
        return String(decoding: units, as: UTF16.self)
            .split(separator: "\r\n", omittingEmptySubsequences: false).joined(separator: "\n")
    }

    /// What `_x000D_` stands for; nil where there is no such escape.
    private static func escaped(_ bytes: [UInt8], at start: Int) -> UInt16? {
        guard start + 7 <= bytes.count, bytes[start + 1] == UInt8(ascii: "x"), bytes[start + 6] == UInt8(ascii: "_")
        else { return nil }
        var unit: UInt16 = 0
        for byte in bytes[start + 2..<start + 6] {
            switch byte {
            case UInt8(ascii: "0")...UInt8(ascii: "9"): unit = unit << 4 | UInt16(byte & 0x0F)
            case UInt8(ascii: "A")...UInt8(ascii: "F"), UInt8(ascii: "a")...UInt8(ascii: "f"):
                unit = unit << 4 | UInt16((byte & 0x0F) + 9)
            default: return nil
            }
        }
        return unit
    }
}
