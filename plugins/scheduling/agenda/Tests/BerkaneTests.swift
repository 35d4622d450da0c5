import MultaqaModel
import Testing

@testable import AgendaPlugin

@Suite struct BerkaneTests {
    private static let agenda = AgendaSolver.solve(
        berkane, opening: Day(number: 16_594), days: 4, assembly: 24, iterations: 150)

    private var slots: [(day: Int, slot: AgendaSlot)] {
        Self.agenda.days.enumerated().flatMap { day, of in of.slots.map { (day: day + 1, slot: $0) } }
    }

    private func found(_ name: String) throws -> (day: Int, slot: AgendaSlot) {
        try #require(slots.first { $0.slot.session == name })
    }

    @Test func `the seminar of four days fits, every rule and wish kept, proved`() {
        #expect(Self.agenda.unplaced == [])
        #expect(Self.agenda.score == AgendaScore())
        #expect(Self.agenda.proved)
        #expect(Self.agenda.remarks == [])
        #expect(Self.agenda.contradiction == nil)
    }

    @Test func `it opens on Monday at half past nine and closes on Thursday afternoon`() throws {
        let opening = try found("opening")
        #expect(opening.day == 1 && opening.slot.start == ClockTime(9, 30) && opening.slot.room == "multipurpose_hall")
        let closing = try found("closing")
        #expect(closing.day == 4 && closing.slot.start >= ClockTime(14, 30))
        #expect(Self.agenda.days[3].slots.last == closing.slot)
        #expect(Self.agenda.days.map(\.date.weekday) == [.monday, .tuesday, .wednesday, .thursday])
    }

    @Test func `the strategy comes right before the experience`() throws {
        let strategy = try found("school_drop_out")
        let experience = try found("ait_zineb_experience")
        #expect(strategy.day == experience.day && strategy.slot.end <= experience.slot.start)
    }

    @Test func `every day works in the morning and in the afternoon, with lunch between`() {
        for day in Self.agenda.days {
            let work = day.slots.filter { $0.kind != .pause }
            #expect(work.contains { $0.end <= ClockTime(12, 30) })
            #expect(work.contains { $0.start >= ClockTime(14, 30) })
            #expect(day.slots.contains { $0.session == "lunch" && $0.kind == .pause })
        }
    }

    @Test func `no day is more than two hours fuller than another`() {
        let loads = Self.agenda.days.map { day in
            day.slots.filter { $0.kind != .pause && $0.group ?? 1 == 1 }.reduce(0) { $0 + ($1.end - $1.start) }
        }
        #expect((loads.max() ?? 0) - (loads.min() ?? 0) <= 150, "\(loads)")
    }

    @Test(arguments: [2, 3, 4, 5] as [UInt64])
    func `other seeds keep every rule too`(seed: UInt64) {
        let agenda = AgendaSolver.solve(
            berkane, opening: Day(number: 16_594), days: 4, assembly: 24, seed: seed, iterations: 100)
        #expect(agenda.unplaced == [])
        #expect(agenda.score == AgendaScore())
    }
}
