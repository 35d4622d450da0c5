import MultaqaApp
import MultaqaCalendar
import MultaqaEngine
import MultaqaModel
import Testing

/// Choosing a date, and what another date changes.
@Suite struct DateChoiceTests {
    private func day(_ iso: String) throws -> Day { try #require(Day(iso: iso)) }

    @Test func `candidate dates meet what the calendar knows`() throws {
        let seminar = Seminar(file: BerkaneRun.seminarFile)
        let openings = try ["2015-06-08", "2015-06-15", "2027-03-08"].map(day)
        let comparison = try seminar.comparison(of: openings, today: day("2015-03-01"))
        let june = comparison.candidates[0]
        #expect(june.closing == (try day("2015-06-11")))
        #expect(june.holidays == [])
        #expect(june.periods.map(\.id) == ["baccalaureate_2015"])
        #expect(june.ramadan == nil)
        #expect(june.past == ["set_dates", "council_agenda"])
        // 2 March to 5 June 2015 are fourteen weeks of five days, 1 May apart.
        #expect(june.workingDays == 69)
        let ramadan = comparison.candidates[1]
        #expect(ramadan.ramadan?.first == (try day("2015-06-18")))
        #expect(ramadan.clockChanges == [try day("2015-06-14")])
        let eid = comparison.candidates[2]
        #expect(eid.holidays.map { $0.name(in: .french) } == ["Aïd Al Fitr"])
        #expect(eid.provisional.map(\.provisional) == [true])
        #expect(eid.past == [])
    }

    @Test(arguments: [Language.arabic, .french, .english])
    func `dates stand side by side in every language`(language: Language) throws {
        let comparison = try Seminar(file: BerkaneRun.seminarFile).comparison(
            of: ["2015-06-08", "2015-06-15"].map(day), today: day("2015-03-01"))
        let report = ComparisonReport(comparison, in: language)
        #expect(report.text().split(separator: "\n").count == 12)
        #expect(report.html().contains("<table class=\"comparison\">"))
        #expect(report.json()["candidates"]?.asList?.map { $0["working_days"] } == [69, 74])
    }

    /// Every day of two plans, compared by hand: step, which date, old day, new day.
    private func differences(_ old: Plan, _ new: Plan) -> Set<String> {
        var found: Set<String> = []
        for (step, dates) in old.dates {
            guard let other = new.dates[step] else { continue }
            let pairs =
                [("due", dates.expected, other.expected)]
                + zip(dates.remind, other.remind).enumerated().map { ("reminder\($0 + 1)", $1.0.day, $1.1.day) }
                + (dates.start.flatMap { old in other.start.map { [("start", old.day, $0.day)] } } ?? [])
            for (name, from, to) in pairs where from != to { found.insert("\(step) \(name) \(from) \(to)") }
        }
        return found
    }

    private func lines(_ difference: PlanDifference) -> Set<String> {
        Set(
            difference.moves.map { move in
                let name =
                    switch move.deadline {
                    case .start: "start"
                    case .due: "due"
                    case .reminder(let number): "reminder\(number)"
                    }
                return "\(move.step) \(name) \(move.from) \(move.to)"
            })
    }

    @Test func `moving the event by seven days prints exactly the deadlines that moved`() throws {
        let start = try Seminar(file: BerkaneRun.seminarFile).start(run: "plan")
        let plan = Plan(start.workflow, calendar: start.calendar)
        for weeks in [-30, -1, 1, 2, 13] {
            let opening = start.workflow.opening + 7 * weeks
            let seminar = Seminar(file: BerkaneRun.seminarFile, inputs: ["opening": opening.description])
            let other = Plan(try seminar.start(run: "plan").workflow, calendar: start.calendar)
            let difference = try seminar.moves(from: start.workflow.opening)
            #expect(lines(difference) == differences(plan, other))
            let printed = DifferenceReport(difference, of: start.workflow, in: .french).text()
            #expect(printed.split(separator: "\n").count == difference.moves.count)
        }
        let nothing = try Seminar(file: BerkaneRun.seminarFile).moves(from: start.workflow.opening)
        #expect(nothing.moves == [])
        #expect(DifferenceReport(nothing, of: start.workflow, in: .french).text() == "Aucune échéance ne change.")
    }

    @Test func `a holiday a day later moves the deadlines beside it and no other`() throws {
        let seminar = Seminar(file: BerkaneRun.seminarFile)
        let difference = try seminar.moves(if: "1 shawwal 1436 = 2015-07-13")
        #expect(lines(difference) == ["send_report due 2015-07-13 2015-07-15"])
        #expect(try seminar.moves(if: "1 shawwal 1436 = 2015-07-18").moves == [])
        #expect(throws: AppError.self) { try seminar.moves(if: "le 18 juillet") }
    }

    @Test func `a plan near a holiday not announced says what would change`() throws {
        let start = try Seminar(file: BerkaneRun.seminarFile, inputs: ["opening": "2027-05-10"]).start(run: "plan")
        let plan = Plan(start.workflow, calendar: start.calendar)
        let shifts = HolidayShift.all(of: start.workflow, start.calendar)
        #expect(Set(shifts.map(\.holiday.provisional)) == [true])
        for shift in shifts {
            let announced = start.calendar.announcing(
                start.calendar.hijriDate(shift.holiday.first), on: shift.holiday.first + shift.days)
            let other = Plan(start.workflow, calendar: announced)
            #expect(lines(shift.difference) == differences(plan, other))
        }
    }

    /// 1,096 plans of the shipped workflow.
    @Test func `no Monday from 2015 to 2035 breaks a rule`() throws {
        let start = try Seminar(file: BerkaneRun.seminarFile).start(run: "plan")
        let (calendar, steps) = (start.calendar, start.workflow.steps)
        var broken: [String] = []
        var monday = try day("2015-01-05")
        while monday <= (try day("2035-12-31")) {
            let seminar = start.workflow.opening(on: monday)
            let plan = Plan(seminar, calendar: calendar)
            if !plan.conflicts.isEmpty { broken.append("\(monday) \(plan.conflicts)") }
            for step in steps {
                guard let dates = plan.dates[step.name] else { continue }
                for date in [dates.by, dates.start].compactMap(\.self) + dates.remind where !step.keepsDayOff {
                    let inEvent = (seminar.opening...seminar.closing).contains(date.day)
                    if !inEvent, !calendar.isWorkingDay(date.day) { broken.append("\(monday) \(step.name) \(date)") }
                }
                for before in step.after {
                    guard let other = plan.dates[before.step] else { continue }
                    if other.expected > dates.expected { broken.append("\(monday) \(before.step) > \(step.name)") }
                }
            }
            monday = monday + 7
        }
        #expect(broken == [])
    }
}
