import MultaqaModel
import Testing

@testable import MultaqaPeople

@Suite struct NearNamesTests {
    private func near(_ names: [LocalizedText]) -> [[LocalizedText]] {
        var seen = NearNames()
        return names.map { seen.near($0).map(\.name) }
    }

    @Test func `a name is near itself folded, and one with a word more`() {
        #expect(
            near(["Aïn Beni Mathar", "AIN BENI MATHAR", "Beni Mathar"]) == [
                [], ["Aïn Beni Mathar"], ["Aïn Beni Mathar", "AIN BENI MATHAR"],
            ])
        #expect(near(["Beni Mathar", "Mathar", "Aïn Beni Mathar"]) == [[], [], ["Beni Mathar"]])
    }

    @Test func `one language is enough`() {
        let names = [
            LocalizedText([.arabic: "أحفير", .french: "Ahfir"]), LocalizedText([.arabic: "احفير", .french: "Other"]),
        ]
        #expect(near(names) == [[], [names[0]]])
    }

    /// The same answer as comparing each with each.
    @Test func `words lead to every near name`() {
        let words = ["beni", "ain", "sidi", "oued", "mathar"]
        let names = (0..<200).map { number in
            (0...(number % 3)).map { words[(number * 7 + $0 * number) % words.count] }.joined(separator: " ")
        }
        let pairs = names.indices.map { one in
            names[..<one].filter { other in
                let (left, right) = (Set(NameKey(names[one]).words), Set(NameKey(other).words))
                return left == right || (left.isSuperset(of: right) && NameKey(other).words.count > 1)
                    || (right.isSuperset(of: left) && NameKey(names[one]).words.count > 1)
            }
        }
        #expect(near(names.map { LocalizedText($0) }) == pairs.map { $0.map { LocalizedText($0) } })
    }
}
