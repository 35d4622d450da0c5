import MultaqaCalendar
import MultaqaModel

/// Lists of talks without days: that of pretalx's pages, `{"talks": […], "rooms": […], "speakers": […]}`, where rooms and
/// speakers are told apart from the talks; and those of its interface, `{"results": […]}` of talks with their slot and
/// `{"slots": […]}` of slots with their talk, where they are told in place.
extension ScheduleJSON {
    static func schedule(_ talks: [Value], of value: Value) throws -> Schedule {
        let names = Names(of: value)
        let zone = value["timezone"]?.asText
        var days: [Day: [ScheduleEvent]] = [:]
        for talk in talks {
            for event in try events(of: talk, names, zone.flatMap(Zone.init(name:))) {
                // What begins before dawn belongs to the night of the day before.
                let day = event.start.time.hour < ScheduleTime.dawn ? event.start.day - 1 : event.start.day
                days[day, default: []].append(event)
            }
        }
        return Schedule(
            title: value["title"].text, acronym: value["slug"].text, version: value["version"].text, zone: zone,
            days: days.sorted { $0.key < $1.key }.map { ScheduleDay($0.key, events: $0.value) })
    }

    /// What a list tells beside its talks: rooms, speakers and tracks, by their identifiers.
    private struct Names {
        let rooms: [String: String]
        let speakers: [String: String]
        let tracks: [String: String]

        init(of value: Value) {
            func names(_ list: String, _ key: String) -> [String: String] {
                (value[list]?.asList ?? []).reduce(into: [:]) { names, entry in
                    if let id = entry[key]?.plain { names[id] = entry["name"].text }
                }
            }
            (rooms, speakers, tracks) = (names("rooms", "id"), names("speakers", "code"), names("tracks", "id"))
        }

        /// An identifier, a name, or a thing that has a name.
        static func name(_ value: Value?, among names: [String: String]) -> String {
            guard let value else { return "" }
            if let plain = value.plain { return names[plain] ?? plain }
            return value["name"].map { $0.text } ?? value.text
        }

        func person(_ value: Value) -> SchedulePerson {
            value.plain.map { SchedulePerson(id: $0, name: speakers[$0] ?? $0) } ?? ScheduleJSON.person(value)
        }
    }

    /// One for each slot of a talk; none where it has no room or no hour yet.
    private static func events(of talk: Value, _ names: Names, _ zone: Zone?) throws -> [ScheduleEvent] {
        let content = talk["submission"].flatMap { $0.asMap == nil ? nil : $0 } ?? talk
        let slots = talk["slots"]?.asList ?? talk["slot"].map { [$0] } ?? [talk]
        let id = (content["code"] ?? talk["submission"] ?? talk["id"])?.plain ?? talk["id"]?.plain ?? ""
        let title = [content["title"].text, talk["description"].text].first { !$0.isEmpty } ?? id
        return try slots.compactMap { slot in
            let room = Names.name(slot["room"], among: names.rooms)
            guard let start = ScheduleTime.moment(slot["start"].text, in: zone), !room.isEmpty else { return nil }
            let end = ScheduleTime.moment(slot["end"].text, in: zone)
            let length = (slot["duration"] ?? content["duration"])?.plain.flatMap(ScheduleTime.duration)
            guard let minutes = end.map({ ScheduleTime.minutes(from: start, to: $0) }) ?? length else {
                throw ScheduleFault("talk \(id) has no end")
            }
            return ScheduleEvent(
                id, title: title, room: room, start: start, minutes: minutes,
                track: Names.name(content["track"], among: names.tracks),
                persons: (content["speakers"]?.asList ?? []).map(names.person))
        }
    }
}
