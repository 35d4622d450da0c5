public import Foundation
import MultaqaCalendar
public import MultaqaModel

/// schedule.json in the form of frab and pretalx, and the lists of talks that pretalx shows on its pages and in its interface.
public enum ScheduleJSON {
    /// - Throws: ``ScheduleFault``.
    public static func schedule(from data: Data) throws -> Schedule {
        let value: Value
        do {
            value = try JSONDecoder().decode(Value.self, from: data)
        } catch {
            throw ScheduleFault("not JSON")
        }
        if let conference = value["schedule"]?["conference"] ?? value["conference"] {
            return try schedule(conference, version: (value["schedule"] ?? value)["version"].text)
        }
        let lists = ["talks", "results", "slots"].lazy.compactMap { value[$0]?.asList }
        if let talks = lists.first ?? value.asList { return try schedule(talks, of: value) }
        throw ScheduleFault("neither 'schedule' nor 'talks' is in the file")
    }

    private static func schedule(_ conference: Value, version: String) throws -> Schedule {
        var schedule = Schedule(
            title: conference["title"].text, acronym: conference["acronym"].text, version: version,
            zone: conference["time_zone_name"]?.asText)
        let zone = schedule.zone.flatMap(Zone.init(name:))
        for day in conference["days"]?.asList ?? [] {
            guard let date = Day(iso: day["date"].text.prefix(10)) else {
                throw ScheduleFault("a day has no date of the form 2015-06-08")
            }
            let events = try rooms(of: day).flatMap { room, events in
                try events.map { try event($0, in: room, on: date, zone) }
            }
            schedule.days.append(ScheduleDay(date, events: events))
        }
        return schedule
    }

    /// A map from names to events; some write a list of rooms, each with its name and events.
    private static func rooms(of day: Value) -> [(name: String, events: [Value])] {
        if let rooms = day["rooms"]?.asList {
            return rooms.map { ($0["name"].text, ($0["events"] ?? $0["talks"])?.asList ?? []) }
        }
        return (day["rooms"]?.asMap ?? [:]).sorted { $0.key < $1.key }.map { ($0.key, $0.value.asList ?? []) }
    }

    private static func event(_ value: Value, in room: String, on day: Day, _ zone: Zone?) throws -> ScheduleEvent {
        let id = value["id"]?.plain ?? value["code"]?.plain ?? value["guid"].text
        guard
            let start = ScheduleTime.start(
                date: value["date"].text, clock: value["start"].text, day: day, in: zone)
        else { throw ScheduleFault("event \(id) has no start") }
        let end = ScheduleTime.moment(value["end"].text, in: zone)
        guard
            let minutes = ScheduleTime.duration(value["duration"].text)
                ?? end.flatMap({ ScheduleTime.minutes(from: start, to: $0) })
        else { throw ScheduleFault("event \(id) has no duration") }
        let persons = (value["persons"] ?? value["speakers"])?.asList ?? []
        return ScheduleEvent(
            id, title: value["title"].text, subtitle: value["subtitle"].text,
            room: room.isEmpty ? value["room"].text : room, start: start,
            minutes: minutes, track: value["track"].text, type: value["type"].text, language: value["language"].text,
            abstract: value["abstract"].text, persons: persons.map(person))
    }

    static func person(_ value: Value) -> SchedulePerson {
        let name = [value["public_name"].text, value["name"].text, value["full_public_name"].text]
            .first { !$0.isEmpty }
        let id = ["id", "code", "guid"].lazy.compactMap { value[$0]?.plain }.first
        return SchedulePerson(id: id, name: name ?? value.text)
    }
}
