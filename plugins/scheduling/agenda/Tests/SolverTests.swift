import MultaqaModel
import Testing

@testable import AgendaPlugin

@Suite struct SolverTests {
    private let monday = Day(number: 16_594)

    private func programme(
        to end: ClockTime = ClockTime(12), _ sessions: [Session], visits: [Visit] = [], rules: [Rule] = []
    ) -> Programme {
        Programme(
            hours: HourSpan(from: ClockTime(9), to: end), rooms: [Room("hall", seats: 60)], sessions: sessions,
            visits: visits, rules: rules)
    }

    private func solve(_ programme: Programme, days: Int = 1) -> Agenda {
        AgendaSolver.solve(programme, opening: monday, days: days, assembly: 24)
    }

    @Test func `one session starts the day in the hall`() {
        let agenda = solve(programme([.hour("talk", speakers: ["ads"])]))
        #expect(
            agenda
                == Agenda(
                    days: [
                        AgendaDay(
                            date: monday,
                            slots: [
                                AgendaSlot(
                                    session: "talk", kind: .session, room: "hall", start: ClockTime(9),
                                    end: ClockTime(10), speakers: ["ads"])
                            ])
                    ], unplaced: [], score: AgendaScore(), bound: 0, proved: true))
    }

    @Test func `nothing to place is an empty agenda of as many days`() {
        #expect(solve(programme([]), days: 2).days.map(\.date) == [monday, monday + 1])
    }

    @Test func `the same seed and iterations give the same agenda`() {
        func once() -> Agenda {
            AgendaSolver.solve(ScorerTests.crowded, opening: monday, days: 2, assembly: 24, seed: 5, iterations: 30)
        }
        #expect(once() == once())
    }

    @Test func `each group of a visit has its slot, travel included`() {
        let visit = Visit("centre", lasts: Minutes(60), travel: Minutes(30), groups: 2, at: ClockTime(9, 30))
        let slots = solve(programme([], visits: [visit])).days[0].slots
        #expect(slots.map(\.group) == [1, 2])
        #expect(slots.allSatisfy { $0.start == ClockTime(9, 30) && $0.end == ClockTime(11, 30) && $0.room == nil })
    }

    @Test func `odd lengths keep their end`() {
        let agenda = solve(programme([Session("talk", lasts: Minutes(50)), .hour("next")]))
        #expect(agenda.days[0].slots.map(\.end) == [ClockTime(9, 50), ClockTime(10, 50)])
    }

    @Test func `a pause is printed where it is kept and of use`() {
        let agenda = solve(
            programme(
                to: ClockTime(17), [.hour("talk", at: ClockTime(11))],
                rules: [
                    Rule("lunch", .must, "keep_free", ["every": "day", "at": "12h00-14h00"], why: "Déjeuner"),
                    Rule("tea", .must, "keep_free", ["every": "day", "at": "15h00-15h15"]),
                ]))
        #expect(agenda.days[0].slots.map(\.session) == ["talk", "lunch"])
        #expect(agenda.days[0].slots[1].title == "Déjeuner")
    }

    @Test func `a wish that cannot be kept is said in a sentence, and its weight is proved to be the least`() {
        let agenda = solve(
            programme(
                [.hour("talk", day: .number(1))],
                rules: [Rule("late", .should(weight: 3), "prefer_day", ["session": "talk", "day": "last"])]), days: 2)
        #expect(agenda.score == AgendaScore(must: 0, should: 3))
        #expect(agenda.bound == 3 && agenda.proved)
        #expect(
            agenda.remarks == [
                LocalizedText(
                    ar: "رغبة لم تتحقق (late): «talk» في اليوم 2.",
                    fr: "Un souhait n'est pas tenu (late) : « talk » le jour 2.",
                    en: "A wish is not kept (late): “talk” on day 2.")
            ])
    }

    // MARK: Impossible agendas

    @Test func `a session longer than the day is unplaced and says so`() {
        let agenda = solve(programme([Session("marathon", lasts: Minutes(240))]))
        #expect(agenda.score.must == 1)
        #expect(agenda.unplaced.map(\.rules) == [["within_hours"]])
        #expect(
            agenda.unplaced[0].sentence(in: .french) == "« marathon » dure 4h : aucune journée n'a autant d'heures.")
    }

    @Test func `a room too small is named`() {
        let agenda = AgendaSolver.solve(programme([.hour("talk")]), opening: monday, days: 1, assembly: 100)
        #expect(agenda.unplaced.map(\.rules) == [["seat_everyone"]])
        #expect(agenda.contradiction?.rules == ["seat_everyone"])
    }

    @Test func `two pins on one hour contradict each other, and nothing else is blamed`() {
        let agenda = solve(
            programme(
                to: ClockTime(17),
                [
                    .hour("a", day: .number(1), at: ClockTime(9)), .hour("b", day: .number(1), at: ClockTime(9)),
                    .hour("c"),
                ],
                rules: [Rule("lunch", .must, "keep_free", ["every": "day", "at": "12h00-14h00"])]), days: 2)
        #expect(agenda.unplaced.count == 1)
        #expect(Set(agenda.contradiction?.rules ?? []) == ["a.day", "a.at", "b.day", "b.at"])
        #expect(agenda.contradiction?.relaxations.count == 4)
    }

    @Test func `a circle of orders is found whole`() {
        let rules = [
            Rule("ab", .must, "precede", ["first": "a", "then": "b"]),
            Rule("bc", .must, "precede", ["first": "b", "then": "c"]),
            Rule("ca", .must, "precede", ["first": "c", "then": "a"]),
            Rule("harmless", .must, "precede", ["first": "d", "then": "a"]),
        ]
        let agenda = solve(programme([.hour("a"), .hour("b"), .hour("c"), .hour("d")], rules: rules), days: 3)
        #expect(agenda.contradiction?.rules == ["ab", "bc", "ca"])
        #expect(
            agenda.contradiction?.sentence(in: .french)
                == "Ces règles ne peuvent pas tenir ensemble : ab (« a » avant « b ») ; bc (« b » avant « c ») ; "
                + "ca (« c » avant « a »)."
        )
    }

    @Test func `without any one rule of a contradiction the rest fits`() throws {
        let sessions: [Session] = [
            .hour("talk", speakers: ["ads"]), .hour("debate"), .hour("closing", day: .last, last: true),
        ]
        let rules = [
            Rule("away", .must, "not_available", ["speaker": "ads", "day": 1]),
            Rule("after", .must, "precede", ["first": "closing", "then": "talk"]),
            Rule("lunch", .must, "keep_free", ["at": "10h00-11h00"]),
        ]
        let written = programme(sessions, rules: rules)
        let core = try #require(solve(written, days: 2).contradiction).rules
        #expect(Set(core).isSubset(of: ["away", "after", "closing.day", "closing.last"]))
        let event = Event(written, opening: monday, days: 2, assembly: 24)
        let network = RuleNetwork(event, rules: ConstraintList.rules(for: event))
        let blamed = network.rules.indices.filter { core.contains(network.rules[$0].name) }
        func isPossible(without name: String?) -> Bool {
            let kept = blamed.filter { network.rules[$0].name != name }
            guard case .possible = network.answer(event.items.map(\.index), under: kept, steps: 50_000) else {
                return false
            }
            return true
        }
        #expect(!isPossible(without: nil))
        for name in core { #expect(isPossible(without: name), "\(name)") }
    }

    @Test func `more sessions than hours is said in hours`() {
        let agenda = solve(programme((1...5).map { .hour("s\($0)") }))
        #expect(agenda.unplaced.count == 2)
        #expect(agenda.unplaced[0].rules == ["one_place_at_a_time"])
        #expect(
            agenda.contradiction?.sentence(in: .english)
                == "The programme is larger than its days: plenaries and visits need 5h, there are 3h.")
    }

    @Test func `a lunch that leaves too little time is to blame`() {
        let agenda = solve(
            programme(
                [.hour("a"), .hour("b"), .hour("c")], rules: [Rule("lunch", .must, "keep_free", ["at": "11h00-12h00"])])
        )
        #expect(agenda.contradiction?.rules == ["lunch"])
    }
}
