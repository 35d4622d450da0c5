import MultaqaModel
import MultaqaSearch

/// Other spellings of a name, as they come in from thirty secretariats. Each habit changes one thing; a variant has one to three.
struct SpellingVariants {
    private var chance: SplitMix64

    init(seed: UInt64) { chance = SplitMix64(seed: seed) }

    private typealias Habit = @Sendable (String) -> String

    private static let latin: [Habit] = [
        { $0.uppercased() }, { $0.lowercased() },
        { $0.replacing("é", with: "e").replacing("ï", with: "i") }, { $0.replacing("Ait", with: "Aït") },
        { $0.replacing(" ", with: "-") }, { $0.replacing(" ", with: "  ") }, { $0.replacing("Bni", with: "Beni") },
        { $0.replacing("Oulad", with: "Ouled") }, { $0.replacing("ou", with: "u") }, { $0.replacing("Ou", with: "W") },
        { $0.replacing("ss", with: "s") }, { $0.replacing("mm", with: "m") }, { $0.replacing("q", with: "k") },
        { $0.replacing("k", with: "q") }, { $0.replacing("Al ", with: "El ") }, { $0.replacing("Al ", with: "") },
        { $0.replacing("ia", with: "iya") }, { $0.replacing("'", with: "’") }, { $0.replacing("'", with: "") },
        { $0.replacing("ane", with: "an") }, { $0.replacing("i", with: "y") }, { $0.replacing("Sidi", with: "Sidi ") },
        { $0.replacing("Oued", with: "Wad") }, { $0.replacing("r", with: "rr") }, { $0 + "e" },
        { $0.replacing("ch", with: "sh") }, { $0.replacing("ed", with: "ad") }, { $0.replacing("a", with: "à") },
    ]

    private static let arabic: [Habit] = [
        { $0.replacing("أ", with: "ا") }, { $0.replacing("ا", with: "أ") }, { $0.replacing("إ", with: "ا") },
        { $0.replacing("آ", with: "ا") }, { $0.replacing("ة", with: "ه") }, { $0.replacing("ي ", with: "ى ") },
        { $0.replacing("ي", with: "ی") }, { $0.replacing("ك", with: "ک") }, { $0.map { "\($0)\u{064E}" }.joined() },
        { $0.replacing("ن", with: "ن\u{0651}") }, { $0.replacing("س", with: "سـ") },
        { $0.replacing("ب", with: "بـــ") },
        { $0.replacing(" ", with: "  ") }, { $0.replacing(" ", with: "\u{00A0}") }, { "\u{200F}" + $0 },
        { $0.replacing("عبد ال", with: "عبدال") }, { $0.replacing("ال", with: "") }, { $0.replacing("ك", with: "ق") },
    ]

    /// In the same script, or with the other script alone.
    mutating func next(of name: LocalizedText) -> LocalizedText {
        if chance.next() % 4 == 0 { return LocalizedText([.arabic: changed(name(in: .arabic), Self.arabic)]) }
        return LocalizedText([.french: changed(name(in: .french), Self.latin)])
    }

    private mutating func changed(_ text: String, _ habits: [Habit]) -> String {
        var result = text
        for _ in 0...(chance.next() % 3) { result = habits[Int(chance.next() % UInt64(habits.count))](result) }
        return result
    }
}
