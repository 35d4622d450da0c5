import MultaqaModel

/// Names that were seen, and which of them a new one is nearly: in any language equal after folding, or one the other with
/// a word more.
///
/// Names are found by their words, so that a list of thousands is not compared pair by pair.
struct NearNames {
    private var names: [LocalizedText] = []
    private var byLanguage: [Language: Index] = [:]

    /// Earlier names that are nearly this one, in their order; then it is one of them.
    mutating func near(_ name: LocalizedText) -> [LocalizedText] {
        var found: Set<Int> = []
        for language in [Language.arabic, .french] {
            let words = name(in: language).nameWords
            found.formUnion(byLanguage[language, default: Index()].near(words, number: names.count))
        }
        names.append(name)
        return found.sorted().map { names[$0] }
    }

    private struct Index {
        private var words: [Int: Words] = [:]
        /// Names by every word of theirs.
        private var byWord: [String: [Int]] = [:]
        /// Names by the one word of theirs that was rarest.
        private var byRarest: [String: [Int]] = [:]

        private struct Words {
            var set: Set<String>
            /// With repetitions: a name of one word is not part of a longer one.
            var count: Int
        }

        mutating func near(_ list: [String], number: Int) -> [Int] {
            let new = Words(set: Set(list), count: list.count)
            guard let rarest = new.set.min(by: { (rarity($0), $0) < (rarity($1), $1) }) else { return [] }
            // What holds all new words holds the rarest; what they hold has its own rarest among them.
            var candidates = Set(byWord[rarest]?.prefix(Index.limit) ?? [])
            for word in new.set { candidates.formUnion(byRarest[word]?.prefix(Index.limit) ?? []) }
            let found = candidates.filter { words[$0].map { Index.areNear($0, new) } ?? false }
            words[number] = new
            for word in new.set { byWord[word, default: []].append(number) }
            byRarest[rarest, default: []].append(number)
            return Array(found)
        }

        /// Names with one word in common that are compared: more than a country has with any.
        private static let limit = 500

        private func rarity(_ word: String) -> Int { byWord[word]?.count ?? 0 }

        private static func areNear(_ one: Words, _ other: Words) -> Bool {
            one.set == other.set || (one.set.isSuperset(of: other.set) && other.count > 1)
                || (other.set.isSuperset(of: one.set) && one.count > 1)
        }
    }
}
