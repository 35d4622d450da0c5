import Foundation
import MultaqaApp
import MultaqaCalendar
import MultaqaEngine
import MultaqaModel
import MultaqaTestKit
import Testing

/// The calendar file, read back by two readers that share nothing with us.
@Suite struct PlanCalendarTests {
    /// Uid, instant of the start as seconds since 1970 (all-day entries: the date), and number of alarms.
    private struct Entry: Decodable, Hashable {
        var uid: String
        var start: String
        var alarms: Int
    }

    private static func calendar(opening: String = "2015-06-15", stamp: Int64 = 1_700_000_000) async throws -> (
        plan: PlanPreview, text: String
    ) {
        // The days before 15 June 2015 hold the change of clock for Ramadan.
        let plan = try await Seminar(file: BerkaneRun.seminarFile, inputs: ["opening": opening]).plan()
        return (plan, String(decoding: PlanCalendar(plan, in: .arabic, stamp: stamp).data(), as: UTF8.self))
    }

    /// What the plan says, by step.
    private static func expected(_ plan: PlanPreview) throws -> [String: String] {
        let zone = try #require(Zone(name: plan.workflow.zone))
        return Dictionary(
            uniqueKeysWithValues: plan.workflow.steps.map { step in
                let dates = plan.plan.dates[step.name]
                let day = dates?.expected ?? plan.workflow.opening
                let time = (dates?.by ?? dates?.wait)?.time
                return (step.name, time.map { "\(zone.unixSeconds(of: WallTime(day, $0)))" } ?? day.description)
            })
    }

    private static func check(_ entries: [Entry], _ plan: PlanPreview) throws {
        let found = Dictionary(
            entries.map { (String($0.uid.prefix { $0 != "." }), $0.start) }, uniquingKeysWith: { first, _ in first })
        #expect(found == (try expected(plan)))
        #expect(entries.count == plan.workflow.steps.count)
        #expect(Set(entries.map(\.uid)).count == entries.count)
        #expect(Set(entries.map(\.alarms)) == [1])
    }

    @Test(
        .enabled(if: Python.has("icalendar"), "needs python3 with icalendar; MULTAQA_PYTHON names it"),
        arguments: ["2015-06-15", "2015-06-08", "2027-02-08", "2027-03-15"])
    func `icalendar reads the same instants`(opening: String) async throws {
        let script = """
            import datetime, icalendar, json, sys
            calendar = icalendar.Calendar.from_ical(open(sys.argv[1], "rb").read())
            out = []
            for event in calendar.walk("VEVENT"):
                start = event["DTSTART"].dt
                timed = isinstance(start, datetime.datetime)
                out.append({"uid": str(event["UID"]), "alarms": len(event.walk("VALARM")),
                            "start": str(int(start.timestamp())) if timed else start.isoformat()})
            print(json.dumps(out))
            """
        let (plan, text) = try await Self.calendar(opening: opening)
        try Self.check(try Self.entries(try Python.run(script, input: text)), plan)
    }

    @Test(
        .enabled(if: Self.hasLibical, "needs python3 and libical.so.3"),
        arguments: ["2015-06-15", "2015-06-08", "2027-02-08", "2027-03-15"])
    func `libical reads the same instants by the rules in the file`(opening: String) async throws {
        let script = """
            import ctypes, json, sys
            c = ctypes.CDLL("libical.so.3")
            class Time(ctypes.Structure):
                _fields_ = [(n, ctypes.c_int) for n in
                            ("year", "month", "day", "hour", "minute", "second", "is_date", "is_daylight")]
                _fields_ += [("zone", ctypes.c_void_p)]
            P, S, I = ctypes.c_void_p, ctypes.c_char_p, ctypes.c_int
            for name, result, arguments in [
                ("icalparser_parse_string", P, [S]), ("icalcomponent_get_first_component", P, [P, I]),
                ("icalcomponent_get_next_component", P, [P, I]), ("icalcomponent_count_components", I, [P, I]),
                ("icalcomponent_count_errors", I, [P]), ("icalcomponent_string_to_kind", I, [S]),
                ("icalcomponent_get_uid", S, [P]), ("icalcomponent_get_dtstart", Time, [P]),
                ("icaltime_as_timet_with_zone", ctypes.c_long, [Time, P])]:
                f = getattr(c, name); f.restype, f.argtypes = result, arguments
            EVENT = c.icalcomponent_string_to_kind(b"VEVENT")
            ALARM = c.icalcomponent_string_to_kind(b"VALARM")
            root = c.icalparser_parse_string(open(sys.argv[1], "rb").read())
            assert root and c.icalcomponent_count_errors(root) == 0
            out, event = [], c.icalcomponent_get_first_component(root, EVENT)
            while event:
                t = c.icalcomponent_get_dtstart(event)
                assert t.is_date or t.zone
                start = ("%04d-%02d-%02d" % (t.year, t.month, t.day) if t.is_date
                         else str(c.icaltime_as_timet_with_zone(t, t.zone)))
                out.append({"uid": c.icalcomponent_get_uid(event).decode(), "start": start,
                            "alarms": c.icalcomponent_count_components(event, ALARM)})
                event = c.icalcomponent_get_next_component(root, EVENT)
            print(json.dumps(out))
            """
        let (plan, text) = try await Self.calendar(opening: opening)
        try Self.check(try Self.entries(try Python.run(script, input: text)), plan)
    }

    private static let hasLibical =
        (try? Python.run("import ctypes; ctypes.CDLL('libical.so.3')", input: "")) != nil

    private static func entries(_ json: String) throws -> [Entry] {
        try JSONDecoder().decode([Entry].self, from: Data(json.utf8))
    }

    @Test func `a later plan updates the entries of an earlier one`() async throws {
        func values(_ text: String, of name: String) -> [String] {
            text.components(separatedBy: "\r\n").filter { $0.hasPrefix(name + ":") }
        }
        let (_, before) = try await Self.calendar(opening: "2015-06-08", stamp: 1_700_000_000)
        let (_, after) = try await Self.calendar(opening: "2015-06-15", stamp: 1_700_086_400)
        #expect(values(before, of: "UID") == values(after, of: "UID"))
        #expect(values(before, of: "SEQUENCE").first == "SEQUENCE:28333333")
        #expect(values(after, of: "SEQUENCE").first == "SEQUENCE:28334773")
        let host = BerkaneRun.root + "/workflows/four-day-seminar.yaml"
        let other = try await Seminar(file: host, host: "al-hoceima").plan()
        let theirs = String(decoding: PlanCalendar(other, in: .arabic, stamp: 0).data(), as: UTF8.self)
        #expect(Set(values(before, of: "UID")).isDisjoint(with: values(theirs, of: "UID")))
    }

    @Test func `lines are folded at 75 bytes and break no character`() async throws {
        let (plan, text) = try await Self.calendar()
        let lines = text.components(separatedBy: "\r\n")
        #expect(lines.map(\.utf8.count).max() ?? 0 <= 75)
        #expect(!text.replacingOccurrences(of: "\r\n", with: "").contains("\n"))
        let unfolded = text.replacingOccurrences(of: "\r\n ", with: "")
        let titles = plan.workflow.steps.map {
            "SUMMARY:" + $0.title(in: .arabic).replacingOccurrences(of: ",", with: "\\,")
        }
        #expect(titles.filter { !unfolded.contains($0) } == [])
    }
}
