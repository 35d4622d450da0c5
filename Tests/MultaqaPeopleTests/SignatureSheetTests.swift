import MultaqaModel
import MultaqaPeople
import Testing

@Suite struct SignatureSheetTests {
    private let delegations: [Delegation] = ["belfaa", "berkane"].map { key in
        var facts = DelegationFacts(key: key, name: LocalizedText(key))
        facts.nominations = [
            DelegationFacts.Heard(
                ["employee": ["name": .text("M. Exemple \(key)")], "elected": ["name": "Mme Exemple Aïcha"]],
                Mark(at: WallTime(Day(number: 1))))
        ]
        return Delegation(facts)
    }

    @Test func `seats, communes and names are found`() {
        var sheet = SignatureSheet(of: delegations)
        sheet.add("berkane.elected")
        sheet.add("exemple BELFAA")
        #expect(sheet.signed.map(\.id) == ["belfaa.employee", "berkane.elected"])
        sheet.add("belfaa")
        sheet.remove("berkane.elected")
        #expect(sheet.signed.map(\.id) == ["belfaa.employee", "belfaa.elected"])
        #expect(sheet.refused == [])
    }

    @Test func `a name that two bear, and one nobody bears, are not guessed`() {
        var sheet = SignatureSheet(of: delegations)
        sheet.add("Aicha Exemple")
        sheet.add("Zineb Autre")
        #expect(sheet.signed == [])
        #expect(
            sheet.refused == [
                .several("Aicha Exemple", ["belfaa.elected", "berkane.elected"]), .unknown("Zineb Autre"),
            ])
        sheet.add("Aicha Exemple", of: "berkane")
        #expect(sheet.signed.map(\.id) == ["berkane.elected"])
    }
}
