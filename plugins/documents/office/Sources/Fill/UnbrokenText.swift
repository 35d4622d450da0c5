/// Telephones, references and dates in figures stay on one line: a reference that is cut at its hyphen loses it when the page
/// is copied or read aloud. For text that runs from the left only: in Arabic lines LibreOffice would cut within the digits.
enum UnbrokenText {
    /// Written as Word's own element, which every font can print.
    static let hyphen: Character = "\u{2011}"

    /// Longer ones may be broken at their spaces: they are several numbers.
    private static let longest = 24

    static func of(_ line: String) -> String {
        guard mayHoldFigures(line) else { return line }
        let scalars = Array(line.unicodeScalars)
        var unbroken = String.UnicodeScalarView()
        var position = 0
        while position < scalars.count {
            let end = DirectionTokens.endOfFigures(scalars, from: position)
            let isIsolated =
                end - position > 1
                && DirectionTokens.isIsolated(String(String.UnicodeScalarView(scalars[position..<end])))
            for scalar in scalars[position..<end] {
                switch scalar {
                case "-" where isIsolated: unbroken.append(hyphenScalar)
                case " " where isIsolated && end - position <= longest: unbroken.append(spaceScalar)
                default: unbroken.append(scalar)
                }
            }
            position = end
        }
        return String(unbroken)
    }

    private static let spaceScalar: Unicode.Scalar = "\u{A0}"
    private static let hyphenScalar: Unicode.Scalar = "\u{2011}"

    /// Whether a space or hyphen stands between two digits.
    private static func mayHoldFigures(_ line: String) -> Bool {
        var before: UInt8 = 0
        var last: UInt8 = 0
        for byte in line.utf8 {
            if isDigit(byte), last == 0x20 || last == 0x2D, isDigit(before) { return true }
            before = last
            last = byte
        }
        return false
    }

    private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }
}
