import MultaqaModel
import Testing

@testable import AgendaPlugin

@Suite struct KeepTests {
    private let monday = Day(number: 16_594)

    private func programme(_ rules: [Rule] = []) -> Programme {
        Programme(
            hours: HourSpan(from: ClockTime(9), to: ClockTime(12)), rooms: [Room("hall", seats: 60)],
            sessions: ["a", "b", "c", "d"].map { .hour($0, speakers: [$0]) }, rules: rules)
    }

    private func solve(_ programme: Programme, keeping: KeptAgenda? = nil, seed: UInt64 = 1) -> Agenda {
        AgendaSolver.solve(programme, opening: monday, days: 2, assembly: 24, seed: seed, keeping: keeping)
    }

    private func places(_ agenda: Agenda) -> [String: String] {
        agenda.days.flatMap { day in
            day.slots.map { ($0.session, "\(day.date) \($0.start)") }
        }.reduce(into: [:]) { $0[$1.0] = $1.1 }
    }

    @Test func `nothing changes where nothing must, whatever the seed`() {
        let old = solve(programme())
        let new = solve(programme(), keeping: KeptAgenda(old, weight: 2), seed: 9)
        #expect(new.days == old.days)
        #expect(new.score == AgendaScore() && new.proved)
    }

    @Test func `one speaker who cannot come moves, the others stay`() {
        let old = solve(programme())
        let gone = old.days[0].slots.first?.session ?? ""
        let away = Rule("away", .must, "not_available", ["speaker": .text(gone), "day": 1])
        let new = solve(programme([away]), keeping: KeptAgenda(old, weight: 2), seed: 9)
        let (before, after) = (places(old), places(new))
        #expect(after.filter { before[$0.key] != $0.value }.map(\.key) == [gone])
        // To another day: three times the weight, and no agenda moves less.
        #expect(new.score == AgendaScore(must: 0, should: 6))
        #expect(new.remarks.count == 1)
    }

    @Test func `a moved event keeps its days, by number`() {
        let old = solve(programme())
        let later = AgendaSolver.solve(
            programme(), opening: monday + 7, days: 2, assembly: 24, keeping: KeptAgenda(old, weight: 2))
        #expect(later.days.map(\.slots) == old.days.map(\.slots))
    }
}
