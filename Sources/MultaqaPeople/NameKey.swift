/// What is left of a name when the habits of spelling are taken away: the same for `أحمد` and `احمد`, for `AÏN` and `Ain`.
///
/// Folded away in Arabic: hamza on its carriers, alef maqsura and ya, ta marbuta and ha, vowel marks, tatweel, Persian and Urdu
/// forms of kaf and ya. In Latin: case, accents, apostrophes. The one normalisation of names in the house.
public struct NameKey: Hashable, Sendable {
    /// In the order written; letters and digits only.
    public let words: [String]

    public init(_ name: String) {
        words = NameKey.fold(name).split { !$0.isLetter && !$0.isNumber }.map(String.init)
    }

    /// Without words that say who a person is addressed as: `Mme`, `M.`, `السيدة`. A name that is nothing else keeps them.
    public init(person name: String) {
        let all = NameKey(name).words
        let own = all.filter { !NameKey.titles.contains($0) }
        words = own.isEmpty ? all : own
    }

    public var isEmpty: Bool { words.isEmpty }
    public var text: String { words.joined(separator: " ") }
    /// The same words in whatever order: a family name may come first or last.
    public var sorted: String { words.sorted().joined(separator: " ") }

    private static let titles: Set<String> = [
        "m", "mr", "mme", "mlle", "monsieur", "madame", "dr", "docteur", "pr", "me", "mrs", "ms", "السيد", "السيده",
        "الانسه",
        "الدكتور", "الدكتوره", "الاستاذ", "الاستاذه", "الحاج", "الحاجه",
    ]

    private static func fold(_ name: String) -> String {
        var folded = String.UnicodeScalarView()
        for character in name {
            // A vowel mark belongs to the character of its letter, so scalars are looked at one by one.
            for scalar in (plainLetters[character] ?? String(character)).unicodeScalars { append(scalar, to: &folded) }
        }
        return String(folded).lowercased()
    }

    private static func append(_ scalar: Unicode.Scalar, to folded: inout String.UnicodeScalarView) {
        switch scalar.value {
        // Marks that are written above or below a letter; tatweel; what directs the text and is not seen.
        case 0x0300...0x036F, 0x0610...0x061A, 0x064B...0x065F, 0x0670, 0x0640, 0x06D6...0x06ED: break
        case 0x200B...0x200F, 0x202A...0x202E, 0x2060...0x2069, 0xFEFF: break
        case 0x27, 0x60, 0xB4, 0x2018, 0x2019, 0x02BC, 0x02BF, 0x02BE: break
        case 0x0622, 0x0623, 0x0625, 0x0671: folded.append("ا")
        case 0x0649, 0x0626, 0x06CC, 0x06D2: folded.append("ي")
        case 0x0624: folded.append("و")
        case 0x0629, 0x06C1, 0x06D5: folded.append("ه")
        case 0x06A9, 0x06AF, 0x06AD, 0x0763: folded.append("ك")
        case 0x0621: break
        case 0x0153: folded.append(contentsOf: "oe".unicodeScalars)
        case 0x00E6: folded.append(contentsOf: "ae".unicodeScalars)
        default: folded.append(scalar)
        }
    }

    /// Accents apart from their letters, for the Latin letters names use, written as one scalar.
    private static let plainLetters: [Character: String] = {
        let letters: [(String, String)] = [
            ("a", "àâäáãåāă"), ("c", "çćč"), ("e", "éèêëēĕę"), ("i", "îïíìīĭı"), ("n", "ñń"), ("o", "ôöóòõō"),
            ("u", "ùûüúūŭ"), ("y", "ÿý"), ("s", "şṣšś"), ("t", "ţṭ"), ("d", "ḍđ"), ("z", "žẓż"), ("h", "ḥ"),
            ("g", "ğġ"),
            ("r", "ṛ"), ("l", "ł"), ("A", "ÀÂÄÁÃÅĀ"), ("C", "ÇĆČ"), ("E", "ÉÈÊËĒ"), ("I", "ÎÏÍÌĪİ"), ("N", "ÑŃ"),
            ("O", "ÔÖÓÒÕŌ"), ("U", "ÙÛÜÚŪ"), ("Y", "ŸÝ"), ("S", "ŞṢŠŚ"), ("T", "ŢṬ"), ("D", "ḌĐ"), ("Z", "ŽẒŻ"),
            ("H", "Ḥ"),
        ]
        return Dictionary(
            letters.flatMap { plain, accented in accented.map { ($0, plain) } }, uniquingKeysWith: { first, _ in first }
        )
    }()
}
