public import MultaqaCalendar
import MultaqaModel

/// schedule.xml, the format of frab and pretalx; <https://c3voc.de/wiki/schedule> and the schema in voc/schedule.
public enum ScheduleXML {
    /// Reads a schedule and tolerates what exports do differently: persons or speakers, named in the element, in an attribute or
    /// in an element of theirs; rooms around events or within; times with and without colons; dates with and without offset;
    /// a length or an end; a day that changes when the conference says so (Pentabarf), else at five.
    ///
    /// - Throws: ``ScheduleFault``.
    public static func schedule(from text: String) throws -> Schedule {
        let root = try MarkupReader.root(of: text)
        guard root.name == "schedule" else { throw ScheduleFault("the root is '\(root.name)'; expected schedule") }
        let conference = root.children("conference").first ?? MarkupElement(name: "conference")
        let zone = conference.text("time_zone_name")
        var schedule = Schedule(
            title: conference.text("title"), acronym: conference.text("acronym"), version: root.text("version"),
            zone: zone.isEmpty ? nil : zone)
        let clock = Frame(
            zone: Zone(name: zone),
            dayChange: ScheduleTime.clock(conference.text("day_change")) ?? ScheduleTime.dawn * 60)
        for day in root.children("day") {
            guard let date = day.attributes["date"].flatMap({ Day(iso: $0.prefix(10)) }) else {
                throw ScheduleFault("a day has no date of the form 2015-06-08")
            }
            let rooms = day.children("room")
            let events =
                try rooms.flatMap { room in
                    let name = room.attributes["name"] ?? ""
                    return try room.children("event").map { try event($0, in: name, on: date, clock) }
                } + day.children("event").map { try event($0, in: "", on: date, clock) }
            schedule.days.append(ScheduleDay(date, events: events))
        }
        return schedule
    }

    /// How the hours of a file are to be read.
    private struct Frame {
        let zone: Zone?
        let dayChange: Int
    }

    private static func event(
        _ element: MarkupElement, in room: String, on day: Day, _ frame: Frame
    ) throws -> ScheduleEvent {
        let id = element.attributes["id"] ?? element.attributes["guid"] ?? element.text("slug")
        guard
            let start = ScheduleTime.start(
                date: element.text("date"), clock: element.text("start"), day: day, dayChange: frame.dayChange,
                in: frame.zone)
        else { throw ScheduleFault("event \(id) has no start") }
        let end = ScheduleTime.start(
            date: element.text("end"), clock: element.text("end"), day: day, dayChange: frame.dayChange, in: frame.zone)
        guard
            let minutes = ScheduleTime.duration(element.text("duration"))
                ?? end.flatMap({ ScheduleTime.minutes(from: start, to: $0) })
        else { throw ScheduleFault("event \(id) has no duration") }
        let own = element.text("room")
        let persons = (element.children("persons") + element.children("speakers")).flatMap { list in
            (list.children("person") + list.children("speaker")).map(person)
        }
        return ScheduleEvent(
            id, title: element.text("title"), subtitle: element.text("subtitle"), room: room.isEmpty ? own : room,
            start: start, minutes: minutes, track: element.text("track"), type: element.text("type"),
            language: element.text("language"), abstract: element.text("abstract"), persons: persons)
    }

    private static func person(_ element: MarkupElement) -> SchedulePerson {
        let names = [element.trimmed, element.text("name"), element.attributes["name"] ?? ""]
        let id = ["id", "code", "guid"].lazy.compactMap { element.attributes[$0] }.first
        return SchedulePerson(id: id, name: names.first { !$0.isEmpty } ?? id ?? "")
    }

    /// Writes a schedule in the order and the forms that the public schema asks for.
    ///
    /// - Parameter generator: name and version of the program.
    public static func text(
        _ schedule: Schedule, in zone: Zone, generator: (name: String, version: String) = ("multaqa", "1")
    ) -> String {
        var lines = ["<?xml version=\"1.0\" encoding=\"UTF-8\"?>", "<schedule>"]
        lines.append("  <generator name=\"\(escaped(generator.name))\" version=\"\(escaped(generator.version))\"/>")
        lines.append("  " + element("version", schedule.version))
        lines.append("  <conference>")
        lines.append("    " + element("title", schedule.title))
        lines.append("    " + element("acronym", schedule.acronym))
        if let first = schedule.days.first?.date, let last = schedule.days.last?.date {
            lines.append("    " + element("start", first.description))
            lines.append("    " + element("end", last.description))
        }
        lines.append("    " + element("days", String(schedule.days.count)))
        lines.append("    " + element("timeslot_duration", "00:05"))
        lines.append("    " + element("time_zone_name", zone.name))
        lines.append("  </conference>")
        let people = schedule.numbers
        var number = 0
        for (index, day) in schedule.days.enumerated() {
            let (from, to) = (day.events.map(\.start).min(), day.events.map(\.end).max())
            let start = zone.iso8601(from ?? WallTime(day.date))
            let end = zone.iso8601(to ?? WallTime(day.date + 1))
            lines.append("  <day index=\"\(index + 1)\" date=\"\(day.date)\" start=\"\(start)\" end=\"\(end)\">")
            for room in Schedule(title: "", acronym: "", days: [day]).rooms {
                lines.append("    <room name=\"\(escaped(room))\">")
                for event in day.events where event.room == room {
                    number += 1
                    lines += text(event, number: number, of: schedule, people, in: zone)
                }
                lines.append("    </room>")
            }
            lines.append("  </day>")
        }
        return (lines + ["</schedule>", ""]).joined(separator: "\n")
    }

    private static func text(
        _ event: ScheduleEvent, number: Int, of schedule: Schedule, _ people: [String: Int], in zone: Zone
    ) -> [String] {
        let guid = ScheduleName.guid(of: schedule.acronym + "/" + event.id)
        var lines = ["      <event id=\"\(number)\" guid=\"\(guid)\">"]
        for (name, value) in [
            ("date", zone.iso8601(event.start)), ("start", event.start.time.description),
            ("duration", ScheduleName.duration(event.minutes)), ("room", event.room),
            ("slug", ScheduleName.slug(schedule.acronym, number, event.id)), ("title", event.title),
            ("subtitle", event.subtitle), ("track", event.track), ("type", event.type), ("language", event.language),
            ("abstract", event.abstract), ("description", ""),
        ] { lines.append("        " + element(name, value)) }
        lines.append("        <persons>")
        for person in event.persons {
            let id = people[person.id].map { " id=\"\($0)\"" } ?? ""
            lines.append("          <person\(id)>\(escaped(person.name))</person>")
        }
        return lines + ["        </persons>", "        <links/>", "      </event>"]
    }

    private static func element(_ name: String, _ text: String) -> String {
        text.isEmpty ? "<\(name)/>" : "<\(name)>\(escaped(text))</\(name)>"
    }

    private static func escaped(_ text: String) -> String {
        text.reduce(into: "") { result, character in
            switch character {
            case "&": result += "&amp;"
            case "<": result += "&lt;"
            case ">": result += "&gt;"
            case "\"": result += "&quot;"
            default: result.append(character)
            }
        }
    }
}
