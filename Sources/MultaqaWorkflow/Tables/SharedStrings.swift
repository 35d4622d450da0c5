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
            if event.started == "si" { text = RichText() }
            text.take(event)
            guard event.ended == "si" else { continue }
            strings.append(text.joined)
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

    mutating func take(_ event: XMLEvent) {
        switch event {
        case .text(let piece):
            if isInText, !isInReading { text += piece }
        case .start:
            if event.started == "t" { isInText = true }
            if event.started == "rPh" { isInReading = true }
        case .end:
            if event.ended == "t" { isInText = false }
            if event.ended == "rPh" { isInReading = false }
        }
    }

    /// With `_x000D_` as the character it stands for (ECMA-376, part 1, 22.9.2.19), and line ends as `\n`.
    var joined: String { RichText.unescaped(text) }

    static func unescaped(_ text: String) -> String {
        guard text.utf8.contains(UInt8(ascii: "_")) || text.utf8.contains(UInt8(ascii: "\r")) else { return text }
        let units = Array(text.utf16)
        var plain: [UInt16] = []
        plain.reserveCapacity(units.count)
        var position = 0
        while position < units.count {
            if let unit = escaped(units[position...].prefix(7)) {
                plain.append(unit)
                position += 7
            } else {
                plain.append(units[position])
                position += 1
            }
        }
        return String(decoding: plain, as: UTF16.self)
            .split(separator: "\r\n", omittingEmptySubsequences: false).joined(separator: "\n")
    }

    private static func escaped(_ units: ArraySlice<UInt16>) -> UInt16? {
        guard units.count == 7, units.first == 0x5F, units.dropFirst().first == 0x78, units.last == 0x5F else {
            return nil
        }
        return UInt16(String(decoding: units.dropFirst(2).dropLast(), as: UTF16.self), radix: 16)
    }
}
