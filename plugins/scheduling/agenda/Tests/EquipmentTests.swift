import MultaqaModel
import Testing

@testable import AgendaPlugin

@Suite struct EquipmentTests {
    private let monday = Day(number: 16_594)
    private let rooms = [Room("hall", seats: 60), Room("theatre", seats: 60, equipment: ["booth", "projector"])]

    private func programme(_ sessions: [Session], rules: [Rule] = []) -> Programme {
        Programme(
            hours: HourSpan(from: ClockTime(9), to: ClockTime(18)), rooms: rooms, sessions: sessions, rules: rules)
    }

    @Test func `a session gets the room that has what it needs`() {
        let agenda = AgendaSolver.solve(
            programme([.hour("talk", needs: ["projector"])]), opening: monday, days: 1, assembly: 24)
        #expect(agenda.days[0].slots.map(\.room) == ["theatre"])
    }

    @Test func `a pin to a room that lacks it contradicts it, and both are named`() {
        let agenda = AgendaSolver.solve(
            programme([.hour("talk", in: "hall", needs: ["booth"])]), opening: monday, days: 1, assembly: 24)
        #expect(agenda.unplaced.map(\.session) == ["talk"])
        #expect(agenda.contradiction?.rules == ["talk.in"])
    }

    @Test func `as a wish each missing thing costs the weight and is told`() {
        let agenda = AgendaSolver.solve(
            programme(
                [.hour("talk", in: "hall", needs: ["booth", "projector"])],
                rules: [Rule("things", .should(weight: 3), "room_equipment")]), opening: monday, days: 1, assembly: 24)
        #expect(agenda.score == AgendaScore(must: 0, should: 6))
        #expect(agenda.remarks.count == 1)
    }

    @Test func `people in another zone are asked at their hours, summer time included`() {
        // In June Casablanca was an hour ahead of Greenwich, Toronto four behind.
        let talk = programme(
            [.hour("talk", zone: "America/Toronto")],
            rules: [Rule("awake", .must, "local_hours", ["at": "8h00-20h00"])])
        let agenda = AgendaSolver.solve(talk, opening: monday, days: 1, assembly: 24)
        #expect(agenda.days[0].slots.map(\.start) == [ClockTime(13)])
        let there = AgendaSolver.solve(talk, opening: monday, days: 1, assembly: 24, zone: "America/Toronto")
        #expect(there.days[0].slots.map(\.start) == [ClockTime(9)])
    }

    @Test func `what no room has and a zone that is none are found by the check`() {
        let check = ProgrammeCheck(
            programme([.hour("talk", needs: ["boothe"], zone: "Mars/Base")]), days: 1, speakers: nil, place: nil)
        #expect(check.diagnostics().map(\.id) == ["unknown-equipment", "unknown-session-zone"])
    }
}
