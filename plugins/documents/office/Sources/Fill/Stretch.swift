/// A part of a printed value that is read in one direction.
struct Stretch: Hashable, Sendable {
    enum Form: Hashable, Sendable {
        /// As the run it stands in: digits and signs alone, or a text that reads like what is around it.
        case own
        case rightToLeft
        case leftToRight
    }

    var form: Form
    var text: String

    /// Cuts one line of a value where its direction changes. What stands between two directions (spaces, brackets, commas)
    /// belongs to the direction of the surrounding text.
    static func stretches(of line: String, inArabic: Bool) -> [Stretch] {
        guard !line.isEmpty else { return [] }
        if !inArabic, line.utf8.allSatisfy({ $0 < 0xD6 || (0xE1...0xEE).contains($0) }) {
            // No byte that begins a letter of a script that runs from the right.
            return [Stretch(form: .own, text: line)]
        }
        let tokens = DirectionTokens(line)
        guard tokens.hasArabic else {
            return [wholeLatin(line, inArabic: inArabic && tokens.hasLatin)]
        }
        guard tokens.hasLatin else {
            return [Stretch(form: .rightToLeft, text: inArabic ? line : guarded(line, by: "\u{200F}"))]
        }
        let home: DirectionTokens.Kind = inArabic ? .arabic : .latin
        let parts = tokens.joined(home: home)
        return parts.enumerated().map { index, part in
            switch (part.kind, inArabic) {
            case (.arabic, true): Stretch(form: .rightToLeft, text: part.text)
            case (.arabic, false): Stretch(form: .rightToLeft, text: guarded(part.text, by: "\u{200F}"))
            case (_, true): Stretch(form: .leftToRight, text: guarded(part.text, by: "\u{200E}"))
            // Digits behind an Arabic word would be taken for its own.
            case (_, false):
                Stretch(
                    form: .own, text: index > 0 && !beginsWithLetter(part.text) ? "\u{200E}" + part.text : part.text)
            }
        }
    }

    /// Whether the first letter or digit is a letter.
    private static func beginsWithLetter(_ text: String) -> Bool {
        text.unicodeScalars.first { $0.properties.isAlphabetic || $0.properties.numericType != nil }?.properties
            .isAlphabetic
            ?? true
    }

    private static func wholeLatin(_ line: String, inArabic: Bool) -> Stretch {
        inArabic
            ? Stretch(form: .leftToRight, text: guarded(line, by: "\u{200E}")) : Stretch(form: .own, text: line)
    }

    /// An invisible mark at an end that is no letter keeps digits and signs there from joining the other direction.
    private static func guarded(_ text: String, by mark: Character) -> String {
        let scalars = text.unicodeScalars
        var guarded = text
        if let last = scalars.last, !last.properties.isAlphabetic { guarded.append(mark) }
        if let first = scalars.first, !first.properties.isAlphabetic { guarded.insert(mark, at: guarded.startIndex) }
        return guarded
    }
}
