import MultaqaModel
import MultaqaSearch
import Testing

@testable import AgendaPlugin

/// Nothing that is not kept goes without its sentence.
@Suite struct ExplanationTests {
    private let monday = Day(number: 16_594)

    /// Twelve talks for two short days, with wishes that cannot all be kept, and musts that leave some of them outside.
    private func programme(seed: UInt64) -> Programme {
        var random = SplitMix64(seed: seed)
        let names = (0..<12).map { "t\($0)" }
        func any() -> Value { .text(names[random.below(names.count)]) }
        func pair() -> Value {
            let first = random.below(names.count)
            return .list([.text(names[first]), .text(names[(first + 1 + random.below(11)) % 12])])
        }
        let kinds: [(String, () -> [String: Value])] = [
            ("prefer_day", { ["session": any(), "day": .int(1 + random.below(2))] }),
            ("prefer_time", { ["session": any(), "at": "9h00-10h00"] }),
            ("same_day", { ["sessions": pair()] }), ("different_day", { ["sessions": pair()] }),
            ("mix", { ["sessions": pair()] }), ("avoid_time", { ["sessions": any(), "at": "9h00-11h00"] }),
            ("few_at_once", { ["sessions": .list(names.map(Value.text)), "most": 1] }),
            ("order", { ["sessions": pair()] }), ("max_per_day", { ["sessions": pair(), "most": 0] }),
            ("pause_between", { ["sessions": pair(), "minutes": 60] }),
        ]
        let wishes = (0..<10).map { index in
            let (name, arguments) = kinds[random.below(kinds.count)]
            return Rule("wish\(index)", .should(weight: 1 + random.below(4)), name, arguments())
        }
        let musts = (0..<3).map { Rule("must\($0)", .must, "avoid_time", ["sessions": any(), "day": 1]) }
        return Programme(
            hours: HourSpan(from: ClockTime(9), to: ClockTime(12)),
            rooms: [Room("hall", seats: 60), Room("workshop", seats: 20)],
            sessions: names.map { .hour($0, seats: random.below(3) == 0 ? nil : 15) }, rules: wishes + musts)
    }

    @Test(arguments: 1...12 as ClosedRange<UInt64>)
    func `each broken wish and each session without a place has its sentence, in three languages`(seed: UInt64) {
        let programme = programme(seed: seed)
        let agenda = AgendaSolver.solve(programme, opening: monday, days: 2, assembly: 24, iterations: 20)
        let placed = Set(agenda.days.flatMap(\.slots).map(\.session))
        #expect(Set(agenda.unplaced.map(\.session)) == Set(programme.sessions.map(\.name)).subtracting(placed))
        let named = agenda.unplaced.filter { !$0.rules.isEmpty }
        #expect(named.count == agenda.unplaced.count)
        let sentences = agenda.unplaced.map(\.sentence) + agenda.remarks
        for sentence in sentences {
            for language in Wording.languages { #expect(sentence.texts[language]?.isEmpty == false) }
        }
        #expect(agenda.remarks.map { $0(in: .english) } == broken(agenda, programme))
    }

    /// The sentences of the wishes that the agenda breaks, counted from what was handed out.
    private func broken(_ agenda: Agenda, _ programme: Programme) -> [String] {
        let event = Event(programme, opening: monday, days: 2, assembly: 24)
        var board = Board(items: event.items.count, slots: event.grid.count)
        for (day, slots) in agenda.days.map(\.slots).enumerated() {
            for slot in slots {
                guard let item = event.item(named: slot.session) else { continue }
                let start = event.grid.slot(day: day, minutes: slot.start.minutes)
                let room = programme.rooms.firstIndex { $0.name == slot.room } ?? Spot.outside
                board.place(item.index, at: Spot(day: day, start: start, end: start + item.length, room: room))
            }
        }
        return ConstraintList.writtenRules(for: event).filter { $0.level.isShould && $0.breaches(on: board) > 0 }
            .map { "A wish is not kept (\($0.name)): \($0.says(in: .english))." }
    }

    @Test func `what could be given up: first what is enough alone, then what moves less`() throws {
        let agenda = AgendaSolver.solve(
            Programme(
                hours: HourSpan(from: ClockTime(9), to: ClockTime(12)), rooms: [Room("hall", seats: 60)],
                sessions: [.hour("a"), .hour("b")],
                rules: [
                    Rule("both", .must, "same_day", ["sessions": ["a", "b"]]),
                    Rule("early", .must, "prefer_day", ["session": "a", "day": 1]),
                    Rule("late", .must, "prefer_day", ["session": "b", "day": "last"]),
                ]), opening: monday, days: 2, assembly: 24)
        let contradiction = try #require(agenda.contradiction)
        #expect(Set(contradiction.rules) == ["both", "early", "late"])
        #expect(
            contradiction.relaxations.map { $0(in: .english) } == [
                "Give up early (“a” on day 1)", "Give up late (“b” on day 2)",
                "Give up both (“a” and “b” on one day)",
            ])
    }
}
