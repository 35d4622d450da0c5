/// How a name is spoken, in one alphabet for both scripts: `محمد`, `Mohammed` and `MOHAMED` have the same consonants, and their
/// vowels do not contradict each other.
///
/// The consonants find what may be the same name; ``agrees(with:)`` says whether the vowels do. The rules are those of the
/// French-based spelling of Moroccan names: `ch` is ش, `kh` is خ, `gh` and `rh` are غ, `ou` and `w` are و, `gu` is ك; an article
/// (`Al`, `El`, `L'`, `ال`) says nothing.
struct NameSound: Hashable, Sendable {
    enum Script: Hashable, Sendable {
        case arabic, latin
    }

    let script: Script
    let words: [SpokenWord]
    /// Of all words, one letter for each.
    let consonants: String

    private init(_ script: Script, _ words: [SpokenWord]) {
        self.script = script
        self.words = words
        consonants = words.map(\.consonants).joined()
    }

    /// The ways in which words may be spoken one after the other, the plainest first; at most eight.
    static func all(of words: [String]) -> [NameSound] {
        guard let first = words.first else { return [] }
        let script: Script = first.unicodeScalars.contains { (0x0600...0x06FF).contains($0.value) } ? .arabic : .latin
        var readings: [[SpokenWord]] = [[]]
        for word in compounded(words.prefix(mostWords), script) {
            let ways = script == .arabic ? ArabicReading.ways(of: word) : LatinReading.ways(of: word)
            readings = Array(readings.flatMap { before in ways.map { before + [$0] } }.prefix(8))
        }
        return readings.map { NameSound(script, $0) }.filter { !$0.consonants.isEmpty }
    }

    /// The same words in an order that does not depend on how they were written.
    var sorted: NameSound { NameSound(script, words.sorted { $0.consonants < $1.consonants }) }

    /// `عبد الله` and `Abd El Kader` are one word, as they are in other spellings; an article by itself is none.
    private static func compounded(_ words: ArraySlice<String>, _ script: Script) -> [String] {
        var result: [String] = []
        var servant = false
        for word in words {
            if script == .latin, words.count > 1, articles.contains(word) { continue }
            if servant, let last = result.popLast() {
                result.append(last + (script == .arabic && word.hasPrefix("ال") ? String(word.dropFirst(2)) : word))
                servant = false
            } else {
                let whole = withoutInnerArticle(word)
                result.append(whole)
                servant = whole == "abd" || whole == "عبد"
            }
        }
        return result
    }

    private static let articles: Set<String> = ["al", "el", "l", "ad", "ed", "ech", "ess", "er", "en", "ez"]

    /// `abdelkader` and `عبدالقادر` without the article in the middle.
    private static func withoutInnerArticle(_ word: String) -> String {
        for (start, servant) in [
            ("abdel", "abd"), ("abdul", "abd"), ("abdoul", "abd"), ("abdal", "abd"), ("عبدال", "عبد"),
        ]
        where word.hasPrefix(start) { return servant + word.dropFirst(start.count) }
        return word
    }

    /// Whether both may be one name. Only for sounds with the same consonants.
    func agrees(with other: NameSound) -> Bool {
        guard words.map(\.consonants) == other.words.map(\.consonants) else {
            // Words that are written apart here and together there.
            return SpokenWord.joined(words).cost(against: SpokenWord.joined(other.words), script, other.script)
                <= NameSound.limit
        }
        return zip(words, other.words).allSatisfy { $0.cost(against: $1, script, other.script) <= NameSound.limit }
    }

    /// What follows in a longer name is not listened to.
    private static let mostWords = 12

    /// Up to here two names are taken for spellings of one.
    static let limit = 0.27
}

/// Consonants with the vowels around them.
struct SpokenWord: Hashable, Sendable {
    private(set) var consonants = ""
    /// What is spoken before each consonant and after the last: one more than there are consonants. `a`, `e`, `i`, `u` in
    /// whatever number.
    private(set) var vowels: [[UInt8]] = [[]]

    mutating func vowel(_ letter: Character) {
        guard let byte = letter.asciiValue else { return }
        vowels[vowels.count - 1].append(byte)
    }

    mutating func consonant(_ letter: Character) {
        consonants.append(letter)
        vowels.append([])
    }

    /// Without a final breath: it is written by some and not by others (`Fatima`, `Fatimah`).
    mutating func dropFinalBreath() {
        guard consonants.last == "h", vowels.last?.isEmpty == true, consonants.count > 1 else { return }
        consonants.removeLast()
        vowels.removeLast()
    }

    static func joined(_ words: [SpokenWord]) -> SpokenWord {
        var whole = SpokenWord()
        for word in words {
            whole.consonants += word.consonants
            whole.vowels[whole.vowels.count - 1] += word.vowels.first ?? []
            whole.vowels += word.vowels.dropFirst()
        }
        return whole
    }

    /// How much the vowels disagree, for each consonant: 0 when they are the same.
    func cost(against other: SpokenWord, _ script: NameSound.Script, _ otherScript: NameSound.Script) -> Double {
        var sum = 0.0
        for (place, (mine, theirs)) in zip(vowels, other.vowels).enumerated() {
            let isLast = place == vowels.count - 1
            if script == otherScript {
                sum += isLast ? VowelCost.atTheEnd(mine, theirs) : VowelCost.alike(mine, theirs)
            } else {
                let (arabic, latin) = script == .arabic ? (mine, theirs) : (theirs, mine)
                sum += isLast ? VowelCost.atTheEnd(arabic, latin, across: true) : VowelCost.across(arabic, latin)
            }
        }
        return sum / Double(max(1, consonants.utf8.count))
    }
}

/// What it costs to take one vowel for another.
private enum VowelCost {
    private static let (a, e, i, u) = (UInt8(ascii: "a"), UInt8(ascii: "e"), UInt8(ascii: "i"), UInt8(ascii: "u"))

    /// Between two spellings in the same script.
    static func alike(_ one: [UInt8], _ other: [UInt8]) -> Double {
        distance(one, other, { alone($0) }, { alone($0) })
    }

    /// Short vowels are not written in Arabic: there they cost little.
    static func across(_ arabic: [UInt8], _ latin: [UInt8]) -> Double {
        distance(arabic, latin, { $0 == a ? 0.4 : 0.6 }, { $0 == a || $0 == e ? 0.1 : 0.2 })
    }

    /// `Karim` is not `Karima`, and `Mansour` not `Mansoura`: a final a counts for a whole word. `موسى` is Moussa all the same.
    static func atTheEnd(_ one: [UInt8], _ other: [UInt8], across: Bool = false) -> Double {
        if one.isEmpty != other.isEmpty, one.last == a || other.last == a { return 9 }
        if across, one.last == i, other.last == a { return 0.2 }
        return across ? VowelCost.across(one, other) : alike(one, other)
    }

    private static func alone(_ vowel: UInt8) -> Double {
        switch vowel {
        case e: 0.25
        case a: 0.5
        default: 0.6
        }
    }

    private static func exchange(_ one: UInt8, _ other: UInt8) -> Double {
        if one == other { return 0 }
        switch (min(one, other), max(one, other)) {
        case (a, e), (e, i): return 0.25
        case (a, i): return 0.6
        case (e, u): return 0.6
        default: return 0.9
        }
    }

    private static func distance(
        _ one: [UInt8], _ other: [UInt8], _ dropOne: (UInt8) -> Double, _ dropOther: (UInt8) -> Double
    ) -> Double {
        if one == other { return 0 }
        var row = [0.0]
        for vowel in other { row.append(row[row.count - 1] + dropOther(vowel)) }
        for mine in one {
            var next = [row[0] + dropOne(mine)]
            for (column, theirs) in other.enumerated() {
                next.append(
                    min(
                        row[column] + exchange(mine, theirs), row[column + 1] + dropOne(mine),
                        next[column] + dropOther(theirs)))
            }
            row = next
        }
        return row[row.count - 1]
    }
}
