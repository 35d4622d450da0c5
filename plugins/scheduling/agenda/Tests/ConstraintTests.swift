import MultaqaModel
import Testing

@testable import AgendaPlugin

@Suite struct ConstraintTests {
    private func breaches(of name: String, in example: Example) -> Int {
        let event = example.event
        let board = example.board(of: event)
        return ConstraintList.rules(for: event).filter { $0.constraint == name }
            .reduce(0) { $0 + $1.breaches(on: board) }
    }

    static let all: [any Constraint.Type] =
        ConstraintList.standing.map { $0 as any Constraint.Type }
        + ConstraintList.named.map { $0 as any Constraint.Type }
        + ConstraintList.habits.map { $0 as any Constraint.Type }

    @Test(arguments: ConstraintTests.all.map { $0.name })
    func `the smallest good case keeps it, the smallest bad case breaks it once`(name: String) throws {
        let constraint = try #require(Self.all.first { $0.name == name })
        #expect(breaches(of: name, in: constraint.good) == 0)
        #expect(breaches(of: name, in: constraint.bad) > 0)
    }

    @Test(arguments: ConstraintList.standing.map { $0.name })
    func `good cases of standing constraints break no hard rule at all`(name: String) throws {
        let constraint = try #require(Self.all.first { $0.name == name })
        let event = constraint.good.event
        #expect(Problem(event).score(of: constraint.good.board(of: event)).must == 0)
    }

    @Test func `each has a name of its own and speaks three languages`() {
        // Some hold always and may be written too.
        let types = Set(Self.all.map { ObjectIdentifier($0) })
        #expect(Set(Self.all.map { $0.name }).count == types.count)
        for constraint in Self.all {
            for text in [constraint.sentence, constraint.justification] {
                #expect(Wording.languages.allSatisfy { text.texts[$0]?.isEmpty == false }, "\(constraint.name)")
            }
        }
    }

    @Test func `the examples of named constraints pass the check`() {
        for constraint in ConstraintList.named {
            for example in [constraint.good, constraint.bad] {
                let check = ProgrammeCheck(example.programme, days: example.days, speakers: nil, place: nil)
                #expect(check.diagnostics() == [], "\(constraint.name)")
            }
        }
    }

    @Test func `what comes next may come after a pause`() {
        let programme = Programme(
            hours: HourSpan(from: ClockTime(9), to: ClockTime(17)), rooms: [Room("hall", seats: 60)],
            sessions: [.hour("opening", day: .number(1), at: ClockTime(10)), .hour("aims")],
            rules: [
                Rule("coffee", .must, "keep_free", ["at": "11h00-11h15"]),
                Rule("right_after", .must, "precede", ["first": "opening", "then": "aims", "next": "true"]),
            ])
        let agenda = AgendaSolver.solve(programme, opening: Day(number: 0), days: 2, assembly: 20)
        #expect(agenda.days[0].slots.map(\.session) == ["opening", "coffee", "aims"])
        #expect(agenda.days[0].slots[2].start == ClockTime(11, 15))
    }

    @Test func `workshops run side by side, a plenary beside nothing`() {
        let rooms = [Room("hall", seats: 60), Room("workshop", seats: 20)]
        let day = Programme(
            hours: HourSpan(from: ClockTime(9), to: ClockTime(11)), rooms: rooms,
            sessions: [.hour("one", seats: 12), .hour("two", seats: 12), .hour("plenary")])
        let agenda = AgendaSolver.solve(day, opening: Day(number: 0), days: 1, assembly: 24)
        #expect(agenda.unplaced == [])
        let starts = Dictionary(uniqueKeysWithValues: agenda.days[0].slots.map { ($0.session, $0.start) })
        #expect(starts["one"] == starts["two"])
        #expect(starts["one"] != starts["plenary"])
    }
}
