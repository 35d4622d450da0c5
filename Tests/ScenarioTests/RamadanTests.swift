import MultaqaApp
import MultaqaCalendar
import MultaqaEngine
import MultaqaModel
import Testing

@Suite struct RamadanTests {
    @Test func `a seminar in Ramadan keeps its hours, and says so`() async throws {
        let plan = try await Seminar(file: BerkaneRun.seminarFile, inputs: ["opening": "2015-06-22"]).plan()
        let hours = try #require(plan.workflow.programme?.hours)
        #expect(hours.spoken == "9h00-15h00")
        let slots = plan.agenda?.days.flatMap(\.slots) ?? []
        let outside = slots.filter { $0.start < hours.from || $0.end > hours.to }
        #expect(outside == [])
        #expect(
            plan.warnings.filter { $0.id == "ramadan-hours" }.map { $0.message(in: .french) } == [
                "Le séminaire tombe en ramadan : le programme va de 9h00-15h00 au lieu de 9h00-17h30"
            ])
    }

    @Test func `a seminar of another month keeps the hours of its file`() throws {
        let workflow = try Seminar(file: BerkaneRun.seminarFile).start(run: "plan").workflow
        #expect(workflow.programme?.hours.spoken == "9h00-17h30")
        #expect(workflow.warnings.filter { $0.id == "ramadan-hours" } == [])
    }

    @Test func `every Monday of Ramadan from 2015 to 2035 gets the hours of Ramadan`() throws {
        let start = try Seminar(file: BerkaneRun.seminarFile).start(run: "plan")
        var opening = try #require(Day(iso: "2015-01-05"))
        let end = try #require(Day(iso: "2035-12-31"))
        var outside: [Day] = []
        var seen = 0
        while opening <= end {
            if !start.calendar.ramadans(from: opening, to: opening + 3).isEmpty {
                seen += 1
                let moved = start.workflow.opening(on: opening).keepingRamadanHours(start.calendar)
                if moved.programme?.hours.spoken != "9h00-15h00" { outside.append(opening) }
            }
            opening = opening + 7
        }
        #expect(outside == [])
        #expect(seen > 80)
    }
}
