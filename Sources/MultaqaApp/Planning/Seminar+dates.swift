public import MultaqaCalendar
public import MultaqaEngine
public import MultaqaModel
import MultaqaWorkflow

extension Seminar {
    /// Opening days side by side; `today` nil is the machine's day in the event's zone. Throws ``Diagnostics`` when the files
    /// have errors.
    public func comparison(of openings: [Day], today: Day? = nil) throws -> DateComparison {
        let start = try start(run: "plan")
        let day = today ?? SystemClock(zone: start.workflow.zone)?.now.day
        guard let day else {
            throw AppError(
                .problem, ar: "المنطقة الزمنية '\(start.workflow.zone)' غير معروفة على هذا الجهاز",
                fr: "cette machine ne connaît pas le fuseau '\(start.workflow.zone)'",
                en: "this machine does not know the zone '\(start.workflow.zone)'")
        }
        return DateComparison(start.workflow, start.calendar, openings: openings, today: day)
    }

    /// The deadlines that move when the opening moves from `day` to the one of the file.
    public func moves(from day: Day) throws -> PlanDifference {
        let start = try start(run: "plan")
        return PlanDifference(
            from: Plan(start.workflow.opening(on: day), calendar: start.calendar),
            to: Plan(start.workflow, calendar: start.calendar))
    }

    /// The deadlines that move if a Hijri date falls on another day; `announcement` has the form
    /// `1 shawwal 1448 = 2027-03-11`.
    public func moves(if announcement: String) throws -> PlanDifference {
        let parts = announcement.split(separator: "=", maxSplits: 1).map { part in
            String(part.drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
        }
        guard parts.count == 2, let hijri = HijriDate(parts[0]), let day = Day(iso: parts[1]) else {
            throw AppError(
                .usage, ar: "'\(announcement)' ليست بصيغة '1 shawwal 1448 = 2027-03-11'",
                fr: "'\(announcement)' n'a pas la forme '1 shawwal 1448 = 2027-03-11'",
                en: "'\(announcement)' has not the form '1 shawwal 1448 = 2027-03-11'")
        }
        let start = try start(run: "plan")
        return PlanDifference(
            from: Plan(start.workflow, calendar: start.calendar),
            to: Plan(start.workflow, calendar: start.calendar.announcing(hijri, on: day)))
    }
}

extension AppError {
    /// A day written on the command line; throws a sentence for anything else.
    public static func day(_ text: String) throws -> Day {
        if let day = Day(iso: text) { return day }
        throw AppError(
            .usage, ar: "'\(text)' ليس تاريخا؛ اكتب مثلا 2027-06-07",
            fr: "'\(text)' n'est pas une date ; écrivez 2027-06-07",
            en: "'\(text)' is no date; write 2027-06-07")
    }
}
