import MultaqaModel
import Testing

@testable import AgendaPlugin

@Suite struct WishTests {
    private let monday = Day(number: 16_594)

    private func solve(
        _ sessions: [Session], rooms: [Room] = [Room("hall", seats: 60)], rules: [Rule], days: Int = 2
    ) -> Agenda {
        AgendaSolver.solve(
            Programme(
                hours: HourSpan(from: ClockTime(9), to: ClockTime(12)), rooms: rooms, sessions: sessions, rules: rules),
            opening: monday, days: days, assembly: 40)
    }

    @Test func `of two wishes that exclude each other the lighter is given up, and that is the bound`() {
        let agenda = solve(
            [.hour("talk")],
            rules: [
                Rule("early", .should(weight: 5), "prefer_day", ["session": "talk", "day": 1]),
                Rule("late", .should(weight: 2), "prefer_day", ["session": "talk", "day": 2]),
            ])
        #expect(agenda.score.should == 2 && agenda.bound == 2 && agenda.proved)
    }

    @Test func `what excludes a wish may be a must`() {
        let agenda = solve(
            [.hour("a"), .hour("b")],
            rules: [
                Rule("apart", .must, "different_day", ["sessions": ["a", "b"]]),
                Rule("together", .should(weight: 4), "same_day", ["sessions": ["a", "b"]]),
                Rule("first", .should(weight: 1), "prefer_day", ["session": "a", "day": 1]),
            ])
        #expect(agenda.score.should == 4 && agenda.proved)
    }

    @Test func `as a wish, seats count people, and the largest audience gets the largest room`() {
        let agenda = solve(
            [
                .hour("big", day: .number(1), at: ClockTime(9), seats: 35),
                .hour("small", day: .number(1), at: ClockTime(9), seats: 25),
            ], rooms: [Room("cellar", seats: 20), Room("hall", seats: 30)],
            rules: [Rule("seats", .should(weight: 1), "seat_everyone", [:])], days: 1)
        let rooms = agenda.days[0].slots.reduce(into: [:]) { $0[$1.session] = $1.room }
        #expect(rooms == ["big": "hall", "small": "cellar"])
        #expect(agenda.score.should == 10 && agenda.unplaced == [])
    }

    @Test func `a bound never exceeds what an agenda pays`() {
        for seed in 1...6 as ClosedRange<UInt64> {
            let agenda = AgendaSolver.solve(
                ScorerTests.crowded, opening: monday, days: 2, assembly: 24, seed: seed, iterations: 20)
            #expect((agenda.bound ?? 0) <= agenda.score.should)
        }
    }
}
