public import Foundation
public import MultaqaCalendar
public import MultaqaModel

/// schedule.json in the form of frab and pretalx, and the list of talks that pretalx shows on its pages.
public enum ScheduleJSON {
    /// - Throws: ``ScheduleFault``.
    public static func schedule(from data: Data) throws -> Schedule {
        let value: Value
        do {
            value = try JSONDecoder().decode(Value.self, from: data)
        } catch {
            throw ScheduleFault("not JSON")
        }
        if let conference = value["schedule"]?["conference"] {
            return try schedule(conference, version: value["schedule"]?["version"].text ?? "")
        }
        if let talks = value["talks"]?.asList { return try schedule(talks, of: value) }
        throw ScheduleFault("neither 'schedule' nor 'talks' is in the file")
    }

    private static func schedule(_ conference: Value, version: String) throws -> Schedule {
        var schedule = Schedule(
            title: conference["title"].text, acronym: conference["acronym"].text, version: version,
            zone: conference["time_zone_name"]?.asText)
        for day in conference["days"]?.asList ?? [] {
            guard let date = Day(iso: day["date"].text.prefix(10)) else {
                throw ScheduleFault("a day has no date of the form 2015-06-08")
            }
            let rooms = (day["rooms"]?.asMap ?? [:]).sorted { $0.key < $1.key }
            let events = try rooms.flatMap { room, events in
                try (events.asList ?? []).map { try event($0, in: room, on: date) }
            }
            schedule.days.append(ScheduleDay(date, events: events))
        }
        return schedule
    }

    private static func event(_ value: Value, in room: String, on day: Day) throws -> ScheduleEvent {
        let id = value["id"]?.plain ?? value["guid"].text
        guard let start = ScheduleTime.start(date: value["date"].text, clock: value["start"].text, day: day) else {
            throw ScheduleFault("event \(id) has no start")
        }
        guard let minutes = ScheduleTime.duration(value["duration"].text) else {
            throw ScheduleFault("event \(id) has no duration")
        }
        let persons = (value["persons"] ?? value["speakers"])?.asList ?? []
        return ScheduleEvent(
            id, title: value["title"].text, subtitle: value["subtitle"].text, room: room, start: start,
            minutes: minutes, track: value["track"].text, type: value["type"].text, language: value["language"].text,
            abstract: value["abstract"].text, persons: persons.map(person))
    }

    private static func person(_ value: Value) -> SchedulePerson {
        let name = [value["public_name"].text, value["name"].text, value["full_public_name"].text]
            .first { !$0.isEmpty }
        return SchedulePerson(id: value["id"]?.plain ?? value["code"]?.plain, name: name ?? value.text)
    }

    /// `{"talks": [{"code", "title", "start", "end", "room", "speakers"}], "rooms": […], "speakers": […]}`.
    private static func schedule(_ talks: [Value], of value: Value) throws -> Schedule {
        func names(_ list: String, _ key: String) -> [String: String] {
            (value[list]?.asList ?? []).reduce(into: [:]) { names, entry in
                if let id = entry[key]?.plain { names[id] = entry["name"].text }
            }
        }
        let (rooms, speakers, tracks) = (names("rooms", "id"), names("speakers", "code"), names("tracks", "id"))
        var days: [Day: [ScheduleEvent]] = [:]
        for talk in talks {
            // Without a room or an hour it is not scheduled yet.
            guard let start = ScheduleTime.moment(talk["start"].text), let room = talk["room"]?.plain else { continue }
            let id = talk["code"]?.plain ?? talk["id"]?.plain ?? ""
            let minutes =
                ScheduleTime.moment(talk["end"].text).map { end in
                    (end.day - start.day) * 1440 + (end.second - start.second) / 60
                } ?? talk["duration"]?.asInt
            guard let minutes, minutes >= 0 else { throw ScheduleFault("talk \(id) has no end") }
            let persons = (talk["speakers"]?.asList ?? []).compactMap(\.plain).map {
                SchedulePerson(id: $0, name: speakers[$0] ?? $0)
            }
            let day = start.time.hour < ScheduleTime.dawn ? start.day - 1 : start.day
            days[day, default: []].append(
                ScheduleEvent(
                    id, title: talk["title"].text, room: rooms[room] ?? room, start: start, minutes: minutes,
                    track: talk["track"]?.plain.flatMap { tracks[$0] } ?? "", persons: persons))
        }
        return Schedule(
            title: value["title"].text, acronym: value["slug"].text, version: value["version"].text,
            zone: value["timezone"]?.asText,
            days: days.sorted { $0.key < $1.key }.map { ScheduleDay($0.key, events: $0.value) })
    }

    /// The form of frab and pretalx.
    public static func value(_ schedule: Schedule, in zone: Zone) -> Value {
        let people = schedule.numbers
        var number = 0
        let days = schedule.days.enumerated().map { index, day -> Value in
            var rooms: [String: Value] = [:]
            for room in Schedule(title: "", acronym: "", days: [day]).rooms {
                rooms[room] = .list(
                    day.events.filter { $0.room == room }.map { event in
                        number += 1
                        return value(event, number: number, of: schedule, people, in: zone)
                    })
            }
            let (from, to) = (day.events.map(\.start).min(), day.events.map(\.end).max())
            return [
                "index": .int(index + 1), "date": .text(day.date.description),
                "day_start": .text(zone.iso8601(from ?? WallTime(day.date))),
                "day_end": .text(zone.iso8601(to ?? WallTime(day.date + 1))), "rooms": .map(rooms),
            ]
        }
        let dates = schedule.days.map(\.date.description)
        return [
            "schedule": [
                "version": .text(schedule.version), "generator": ["name": "multaqa", "version": "1"],
                "conference": [
                    "acronym": .text(schedule.acronym), "title": .text(schedule.title),
                    "start": .text(dates.first ?? ""), "end": .text(dates.last ?? ""),
                    "daysCount": .int(schedule.days.count), "timeslot_duration": "00:05",
                    "time_zone_name": .text(zone.name), "rooms": .list(schedule.rooms.map { ["name": .text($0)] }),
                    "days": .list(days),
                ],
            ]
        ]
    }

    private static func value(
        _ event: ScheduleEvent, number: Int, of schedule: Schedule, _ people: [String: Int], in zone: Zone
    ) -> Value {
        [
            "id": .int(number), "guid": .text(ScheduleName.guid(of: schedule.acronym + "/" + event.id)),
            "slug": .text(ScheduleName.slug(schedule.acronym, number, event.id)),
            "date": .text(zone.iso8601(event.start)), "start": .text(event.start.time.description),
            "duration": .text(ScheduleName.duration(event.minutes)), "room": .text(event.room),
            "title": .text(event.title), "subtitle": .text(event.subtitle), "track": .text(event.track),
            "type": .text(event.type), "language": .text(event.language), "abstract": .text(event.abstract),
            "description": "", "logo": .null, "recording_license": "", "do_not_record": false, "links": [],
            "attachments": [],
            "persons": .list(
                event.persons.map { person in
                    ["id": .int(people[person.id] ?? 0), "public_name": .text(person.name)]
                }),
        ]
    }
}

extension Value {
    fileprivate subscript(key: String) -> Value? { asMap?[key] }

    /// A text or a number as text.
    fileprivate var plain: String? { asText ?? asInt.map(String.init) }
}

extension Value? {
    /// A text, or of a text in several languages the first of French, English, Arabic and the rest.
    fileprivate var text: String { self?.text ?? "" }
}

extension Value {
    fileprivate var text: String {
        if let plain { return plain }
        guard let languages = asMap else { return "" }
        let known = ["fr", "en", "ar"].compactMap { languages[$0]?.asText }
        return known.first { !$0.isEmpty } ?? languages.sorted { $0.key < $1.key }.compactMap(\.value.asText).first
            ?? ""
    }
}
