/// Telephones, references and dates in figures stay on one line: a reference that is cut at its hyphen loses it when the page
/// is copied or read aloud. For text that runs from the left only: in Arabic lines LibreOffice would cut within the digits.
enum UnbrokenText {
    static let space: Character = "\u{A0}"
    /// Written as Word's own element, which every font can print.
    static let hyphen: Character = "\u{2011}"

    /// Longer ones may be broken at their spaces: they are several numbers.
    private static let longest = 24

    static func of(_ line: String) -> String {
        guard line.utf8.contains(where: { (0x30...0x39).contains($0) }) else { return line }
        let scalars = Array(line.unicodeScalars)
        var unbroken = String.UnicodeScalarView()
        var position = 0
        while position < scalars.count {
            let end = DirectionTokens.endOfFigures(scalars, from: position)
            let text = String(String.UnicodeScalarView(scalars[position..<end]))
            if end - position > 1, DirectionTokens.isIsolated(text) {
                let joined = text.replacing("-", with: String(hyphen))
                unbroken.append(
                    contentsOf: (end - position > longest ? joined : joined.replacing(" ", with: String(space)))
                        .unicodeScalars)
            } else {
                unbroken.append(contentsOf: scalars[position..<end])
            }
            position = end
        }
        return String(unbroken)
    }
}
