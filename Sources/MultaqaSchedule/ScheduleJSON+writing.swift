public import MultaqaCalendar
public import MultaqaModel

extension ScheduleJSON {
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
