/// A word in Arabic letters, folded by ``NameKey``, as it is spoken.
enum ArabicReading {
    /// Without the article; a short word that begins like one (`الياس`) also with it.
    static func ways(of word: String) -> [SpokenWord] {
        let letters = Array(word)
        guard letters.count > 3, letters.starts(with: ["ا", "ل"]) else {
            let plain = read(letters)
            // `لحبيب` is written for `الحبيب`, as it is spoken.
            return letters.count > 3 && letters.first == "ل" ? [plain, read(letters.dropFirst())] : [plain]
        }
        let bare = read(letters.dropFirst(2))
        return letters.count <= 6 ? [bare, read(letters[...])] : [bare]
    }

    private static func read(_ letters: some Collection<Character>) -> SpokenWord {
        var spoken = SpokenWord()
        for (place, letter) in letters.enumerated() {
            if let consonant = consonants[letter] {
                // At the end ha stands for ta marbuta too.
                if letter == "ه", place == letters.count - 1 { spoken.vowel("a") } else { spoken.consonant(consonant) }
                continue
            }
            switch letter {
            // At the beginning it may only carry the vowel that follows: `اوشيح`.
            case "ا":
                let next = letters.dropFirst(place + 1).first
                if place > 0 || next != "و" && next != "ي" { spoken.vowel("a") }
            case "و": spoken.vowel("u")
            case "ي": spoken.vowel("i")
            case "ع": break
            default:
                if letter.isASCII {
                    spoken.consonant(letter)
                } else if let digit = letter.wholeNumberValue {
                    spoken.consonant(Character(String(digit)))
                }
            }
        }
        spoken.dropFinalBreath()
        return spoken
    }

    private static let consonants: [Character: Character] = [
        "ب": "b", "ت": "t", "ط": "t", "ث": "t", "ج": "j", "ح": "h", "خ": "x", "د": "d", "ذ": "d", "ض": "d", "ظ": "d",
        "ر": "r", "ز": "z", "س": "s", "ص": "s", "ش": "c", "غ": "g", "ف": "f", "ڤ": "f", "پ": "b", "ق": "k", "ك": "k",
        "ڨ": "k", "ل": "l", "م": "m", "ن": "n", "ه": "h",
    ]
}
