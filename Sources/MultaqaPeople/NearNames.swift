public import MultaqaModel

/// What makes two names look like one.
public enum Likeness: Int, Hashable, Sendable, Codable, Comparable {
    /// One has a word that the other has not: `Ain Beni Mathar`, `Beni Mathar`. Often two names, seldom one.
    case wordMore
    /// They are spoken alike: `Houcine` and `Hoceine`, `محمد` and `Mohammed`.
    case spelling
    /// Equal once case, accents, hamza, vowel marks and the order of words are taken away.
    case sameName

    public static func < (one: Likeness, other: Likeness) -> Bool { one.rawValue < other.rawValue }
}

/// A name that was seen before, and how it is like the new one.
public struct Near: Hashable, Sendable {
    /// Its number among the names that were seen, from 0.
    public var number: Int
    public var name: LocalizedText
    public var likeness: Likeness

    public init(number: Int, name: LocalizedText, likeness: Likeness) {
        self.number = number
        self.name = name
        self.likeness = likeness
    }
}

/// Names that were seen, and which of them a new one is nearly. Nothing is decided here: it is said.
///
/// Names are found by their words and by their consonants, so that a list of thousands is not compared pair by pair.
public struct NearNames: Sendable {
    private var names: [LocalizedText] = []
    private var spellings: [SpelledName] = []
    private var words: [Language: WordIndex] = [:]
    private var bySound: [String: [Int]] = [:]
    private let ofPeople: Bool

    /// `ofPeople` leaves titles out: `Mme`, `السيد`.
    public init(ofPeople: Bool = false) { self.ofPeople = ofPeople }

    /// Earlier names that are nearly this one, in their order; then it is one of them.
    public mutating func near(_ name: LocalizedText) -> [Near] {
        var found: [Int: Likeness] = [:]
        let new = SpelledName(name, ofPeople: ofPeople)
        for language in [Language.arabic, .french] {
            let key = ofPeople ? NameKey(person: name(in: language)) : NameKey(name(in: language))
            for (number, likeness) in words[language, default: WordIndex()].near(key.words, number: names.count) {
                found[number] = max(found[number] ?? likeness, likeness)
            }
        }
        let keys = new.soundKeys
        for key in keys {
            for number in bySound[key]?.prefix(NearNames.limit) ?? [] where found[number] != .sameName {
                if let likeness = spellings[number].likeness(to: new) {
                    found[number] = max(found[number] ?? likeness, likeness)
                }
            }
        }
        for key in keys { bySound[key, default: []].append(names.count) }
        names.append(name)
        spellings.append(new)
        return found.sorted { $0.key < $1.key }.map { Near(number: $0.key, name: names[$0.key], likeness: $0.value) }
    }

    /// Names with one key in common that are compared: more than a country has with any.
    static let limit = 500
}

/// Names by their words.
private struct WordIndex: Sendable {
    private var words: [Int: Words] = [:]
    /// Names by every word of theirs.
    private var byWord: [String: [Int]] = [:]
    /// Names by the one word of theirs that was rarest.
    private var byRarest: [String: [Int]] = [:]

    private struct Words: Sendable {
        var set: Set<String>
        /// With repetitions: a name of one word is not part of a longer one.
        var count: Int
    }

    mutating func near(_ list: [String], number: Int) -> [(Int, Likeness)] {
        let new = Words(set: Set(list), count: list.count)
        guard let rarest = new.set.min(by: { (rarity($0), $0) < (rarity($1), $1) }) else { return [] }
        // What holds all new words holds the rarest; what they hold has its own rarest among them.
        var candidates = Set(byWord[rarest]?.prefix(NearNames.limit) ?? [])
        for word in new.set { candidates.formUnion(byRarest[word]?.prefix(NearNames.limit) ?? []) }
        let found = candidates.compactMap { number in
            words[number].flatMap { WordIndex.likeness($0, new) }.map { (number, $0) }
        }
        words[number] = new
        for word in new.set { byWord[word, default: []].append(number) }
        byRarest[rarest, default: []].append(number)
        return found
    }

    private func rarity(_ word: String) -> Int { byWord[word]?.count ?? 0 }

    private static func likeness(_ one: Words, _ other: Words) -> Likeness? {
        if one.set == other.set { return .sameName }
        let isPart =
            one.set.isSuperset(of: other.set) && other.count > 1 || other.set.isSuperset(of: one.set) && one.count > 1
        return isPart ? .wordMore : nil
    }
}
