/// A word in Latin letters, folded by ``NameKey``, as it is spoken in the French-based spelling of Moroccan names.
enum LatinReading {
    /// As written; where it may begin with an article grown to it (`Elhoucine`, `Lahcen`), also without.
    static func ways(of word: String) -> [SpokenWord] {
        let letters = Array(word)
        var ways = [read(letters[...])]
        if letters.count > 5, letters[1] == "l", letters[0] == "a" || letters[0] == "e" {
            ways.append(read(letters[2...]))
        } else if letters.count > 3, letters[0] == "l" {
            ways.append(read(letters[1...]))
        }
        // The final breath of `Salah` is a consonant in Arabic, that of `Fatimah` is none.
        if letters.count > 4, word.hasSuffix("ah") { ways.append(read(letters.dropLast(2))) }
        return ways
    }

    private static func read(_ letters: ArraySlice<Character>) -> SpokenWord {
        var spoken = SpokenWord()
        var place = letters.startIndex
        func next(_ distance: Int) -> Character {
            place + distance < letters.endIndex ? letters[place + distance] : " "
        }
        while place < letters.endIndex {
            let letter = letters[place]
            let pair = String([letter, next(1)])
            if pair == "ou" || pair == "oo" || pair == "uw" {
                spoken.vowel("u")
                place += 2
                // `w` after `ou` is the same sound.
                if next(0) == "w" { place += 1 }
            } else if pair == "ee" {
                spoken.vowel("i")
                place += 2
            } else if let sound = pairs[pair] {
                spoken.consonant(sound)
                place += 2
                if pair == "tc", next(0) == "h" { place += 1 }
            } else if pair == "gu" || pair == "qu", "eiy".contains(next(2)) || letter == "q" {
                spoken.consonant("k")
                place += 2
            } else if let vowel = vowels[letter] {
                let isMute = letter == "e" && place == letters.endIndex - 1 && place > letters.startIndex + 1
                let isRepeated = place > letters.startIndex && letters[place - 1] == letter
                if !isMute, !isRepeated { spoken.vowel(vowel) }
                place += 1
            } else {
                let isDoubled = next(1) == letter
                for sound in sounds(of: letter, before: next(isDoubled ? 2 : 1)) { spoken.consonant(sound) }
                place += isDoubled ? 2 : 1
            }
        }
        spoken.dropFinalBreath()
        return spoken
    }

    private static func sounds(of letter: Character, before next: Character) -> String {
        switch letter {
        case "c": return "eiy".contains(next) ? "s" : "k"
        case "g": return "eiy".contains(next) ? "j" : "k"
        case "q": return "k"
        case "p": return "b"
        case "v": return "f"
        case "x": return "ks"
        default:
            if letter.isASCII { return String(letter) }
            return letter.wholeNumberValue.map(String.init) ?? ""
        }
    }

    private static let vowels: [Character: Character] = [
        "a": "a", "e": "e", "i": "i", "o": "u", "u": "u", "w": "u", "y": "i",
    ]

    private static let pairs: [String: Character] = [
        "ch": "c", "sh": "c", "kh": "x", "gh": "g", "rh": "g", "th": "t", "dh": "d", "ph": "f", "dj": "j", "ck": "k",
        "cq": "k", "tc": "c",
    ]
}
