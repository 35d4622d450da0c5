import MultaqaModel
import MultaqaPeople
import MultaqaSearch
import Testing

/// How well spellings of one name are found, counted on names of real places.
@Suite struct DuplicateDetectionTests {
    @Test(arguments: [1, 2, 3] as [UInt64]) func `of five hundred variants at most ten are missed`(seed: UInt64) throws
    {
        let names = try RealNames.communes()
        var variants = SpellingVariants(seed: seed)
        var missed: [String] = []
        for number in 0..<500 {
            let name = names[number % names.count]
            let variant = variants.next(of: name)
            var seen = NearNames()
            _ = seen.near(name)
            let found = seen.near(variant).contains { $0.likeness > .wordMore }
            if !found { missed.append("\(name(in: .french)) \(variant.texts.values)") }
        }
        #expect(missed.count <= 10, "\(missed)")
    }

    @Test func `a name written in the other script is found`() throws {
        let names = try RealNames.communes()
        let missed = names.filter { name in
            var seen = NearNames()
            _ = seen.near(LocalizedText([.french: name(in: .french)]))
            return seen.near(LocalizedText([.arabic: name(in: .arabic)])).isEmpty
        }
        #expect(missed.count * 100 <= names.count * 5, "\(missed.map { $0(in: .french) })")
    }

    @Test func `at most one in a hundred distinct names is taken for another`() throws {
        for names in [try RealNames.communes(), try RealNames.places()] {
            var seen = NearNames()
            let wrong = names.filter { name in seen.near(name).contains { $0.likeness > .wordMore } }
            #expect(wrong.count * 100 <= names.count, "\(wrong.map { $0(in: .french) })")
        }
    }
}
