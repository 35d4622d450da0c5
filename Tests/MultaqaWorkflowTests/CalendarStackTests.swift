import MultaqaCalendar
import MultaqaModel
import MultaqaWorkflow
import Testing

@Suite struct CalendarStackTests {
    private static let base = workflow("steps: {a: {wait: J}}")

    private func loaded(_ calendar: String) -> WorkflowLoader.Loaded {
        load(
            [
                "small.yaml": Self.base,
                "hosts/town.yaml": "multaqa: 1\noverlay: town\ncustomizes: small\nchange: {calendar: town}\n",
                "hosts/calendars/town.yaml": calendar,
            ], host: "town")
    }

    @Test func `a host's calendar adds days to the one it extends`() throws {
        let found = loaded(
            "multaqa: 1\ncalendar: town\nextends: plain\ndays_off:\n  fair: {name: Fair, date: 2015-06-09, source: invented}\n"
        )
        #expect(found.diagnostics == [])
        let calendar = try #require(found.calendar)
        let fair = try #require(Day(iso: "2015-06-09"))
        #expect(!calendar.isWorkingDay(fair))
        #expect(calendar.isWorkingDay(fair + 1))
    }

    @Test func `a calendar that extends itself or nothing is refused`() {
        #expect(loaded("multaqa: 1\ncalendar: town\nextends: town\n").diagnostics.map(\.id) == ["base-missing"])
        #expect(loaded("multaqa: 1\ncalendar: town\nextends: nowhere\n").diagnostics.map(\.id) == ["base-missing"])
    }
}
