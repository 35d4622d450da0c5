import MultaqaModel
import MultaqaPeople
import Testing

@Suite struct DelegationTests {
    private let souad: Value = ["name": "Mme Exemple Souad", "phone": "0600000021", "email": "souad@berkane.example"]
    private let karim: Value = ["name": "M. Exemple Karim", "phone": "0600000022"]
    private let nabil: Value = ["name": "M. Exemple Nabil"]

    private func mark(_ day: Int, via: String = "phone") -> Mark {
        Mark(at: WallTime(Day(number: day), ClockTime(10)), by: "Secrétariat", via: via, notedBy: "accueil")
    }

    private func facts(
        _ answers: [(Int, [String: Value])], key: String = "berkane", name: LocalizedText = "Berkane"
    ) -> DelegationFacts {
        var facts = DelegationFacts(key: key, name: name)
        facts.invited = mark(1, via: "email")
        facts.nominations = answers.map { DelegationFacts.Heard($0.1, mark($0.0)) }
        return facts
    }

    private func flags(_ facts: DelegationFacts..., declared: Int = 0) -> [String] {
        DelegationFlags.all(in: facts.map(Delegation.init), declared: declared).map(\.flag.id)
    }

    @Test func `expected, invited, nominated, confirmed`() {
        var facts = facts([])
        #expect(Delegation(facts).state == .invited)
        facts.invited = nil
        #expect(Delegation(facts).state == .expected)
        facts.nominations = [DelegationFacts.Heard(["employee": souad, "elected": karim], mark(5))]
        #expect(Delegation(facts).state == .nominated)
        facts.confirmations = [mark(4), mark(9)]
        let confirmed = Delegation(facts)
        #expect(confirmed.state == .confirmed)
        #expect(
            confirmed.delegates.first?.history == [
                Delegate.Change(.nominated, mark(5)), Delegate.Change(.confirmed, mark(9)),
            ])
    }

    @Test func `who is no longer on the list was replaced by who holds the seat`() {
        let delegation = Delegation(
            facts([(5, ["employee": souad, "elected": karim]), (8, ["employee": souad, "elected": nabil])]))
        #expect(delegation.delegates.map(\.person.name) == ["Mme Exemple Souad", "M. Exemple Nabil"])
        #expect(delegation.delegates.map { $0.since?.at.day.number } == [5, 8])
        #expect(delegation.former.map(\.person.name) == ["M. Exemple Karim"])
        #expect(delegation.former.first?.state == .replaced)
        #expect(delegation.former.first?.successor == "M. Exemple Nabil")
    }

    @Test func `another spelling of the same name is no replacement`() {
        let delegation = Delegation(facts([(5, ["employee": souad]), (8, ["employee": ["name": "EXEMPLE Souâd"]])]))
        #expect(delegation.former == [])
        #expect(delegation.delegates.first?.since?.at.day.number == 5)
    }

    @Test func `a commune that sends nobody has declined`() {
        let delegation = Delegation(facts([(5, ["employee": souad]), (8, ["declined": true])]))
        #expect(delegation.state == .declined)
        #expect(delegation.former.map(\.state) == [.declined])
        #expect(delegation.missing(.elected) == 0)
        #expect(flags(facts([(8, ["declined": true])])) == [])
    }

    @Test func `attended and absent follow from the sheets`() {
        var facts = facts([(5, ["employee": souad, "elected": karim])])
        facts.sheets = ["d1_am", "d1_pm"]
        facts.attendanceMark = mark(60)
        facts.signed = [
            DelegationFacts.Signed(halfDay: "d1_am", seat: "employee", name: "Exemple Souad"),
            DelegationFacts.Signed(halfDay: "d1_pm", seat: "employee"),
        ]
        let delegation = Delegation(facts)
        #expect(delegation.delegates.map(\.state) == [.attended, .absent])
        #expect(delegation.delegates.map(\.halfDays) == [["d1_am", "d1_pm"], []])
        #expect(flags(facts) == [])
        facts.noted = DelegationFacts.Noted(halfDays: 3, mark: mark(61))
        facts.signed.append(DelegationFacts.Signed(halfDay: "d1_am", seat: "elected", name: "Autre Exemple"))
        #expect(flags(facts) == ["attendance-differs", "signed-by-another"])
    }

    // MARK: One smallest case for each flag

    @Test func `two people in their roles raise no flag`() {
        #expect(flags(facts([(5, ["employee": souad, "elected": karim, "employee_substitute": nabil])])) == [])
        #expect(flags(facts([])) == [])
    }

    @Test func `one person`() { #expect(flags(facts([(5, ["employee": souad])])) == ["one-person"]) }

    @Test func `three persons`() {
        let list: [String: Value] = ["employee": souad, "elected": karim, "others": [nabil]]
        #expect(flags(facts([(5, list)])) == ["too-many-persons"])
    }

    @Test func `two employees`() {
        var second = nabil.asMap ?? [:]
        second["role"] = "employee"
        #expect(flags(facts([(5, ["employee": souad, "others": [.map(second)]])])) == ["same-role-twice"])
    }

    @Test func `one person twice, in two scripts`() {
        let arabic: Value = ["name": ["ar": "السيدة نموذج سعاد"]]
        let written: Value = ["name": .localized(LocalizedText([.arabic: "السيّدة نموذج سُعاد"]))]
        let latin: Value = ["name": .localized(LocalizedText([.french: "Mme Namoudaj Souad"]))]
        #expect(arabic != written)
        #expect(flags(facts([(5, ["employee": written, "elected": latin])])) == ["same-person-twice"])
    }

    @Test func `one telephone, one mail for two`() {
        let phone: Value = ["name": "M. Exemple Nabil", "phone": "+212 6 00 00 00 21"]
        let mail: Value = ["name": "M. Exemple Nabil", "email": "SOUAD@berkane.example"]
        #expect(flags(facts([(5, ["employee": souad, "elected": phone])])) == ["same-phone"])
        #expect(flags(facts([(5, ["employee": souad, "elected": mail])])) == ["same-mail"])
    }

    @Test func `communes of nearly one name, and a number that was announced`() {
        let one = DelegationFacts(key: "ain_beni_mathar", name: LocalizedText("Aïn Beni Mathar"))
        let other = DelegationFacts(key: "beni_mathar", name: LocalizedText("Beni Mathar"))
        #expect(flags(one, other, declared: 3) == ["declared-not-listed", "near-duplicate"])
    }
}
