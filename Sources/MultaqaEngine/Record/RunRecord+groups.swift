import MultaqaCalendar
import MultaqaModel

/// Groups, buses and centres, each with what its own list needs and no more.
extension RunRecord {
    func groupNames() -> [String: Value] {
        let groups = state.grouping?.groups ?? []
        let byKey = Dictionary(people.delegates.map { ($0["key"]?.asText ?? "", $0) }, uniquingKeysWith: { $1 })
        let rows = groups.map { group -> GroupRow in
            let delegates = group.delegates.compactMap { byKey[$0] }
            return GroupRow(
                group: group, delegates: delegates, stops: group.stops.map { stop($0, of: group, delegates) })
        }
        return [
            "groups": .list(rows.map(row)),
            "buses": .list((workflow.programme?.transport?.buses ?? []).map { row(of: $0, rows) }),
            "centres": .list((workflow.programme?.visits ?? []).flatMap { centres(of: $0, rows) }),
            "without_group": .list(groups.isEmpty ? [] : people.delegates.filter { $0["group"]?.asInt == nil }),
            "grouping": [
                "is_made": .bool(!groups.isEmpty), "is_proved": .bool(state.grouping?.proved == true),
                "remarks": .list(
                    ((state.grouping?.remarks ?? []) + (state.grouping?.kept ?? [])).map { ["text": .localized($0)] }),
            ],
        ]
    }

    /// Delegates of the groups that leave in a slot of the agenda, one of `groups`; nil before groups are formed.
    func delegates(of slot: AgendaSlot, in groups: Int) -> [Value]? {
        guard let grouping = state.grouping, !grouping.groups.isEmpty else { return nil }
        let wanted = Set(
            grouping.groups.filter { group in
                group.stops.contains { $0.visit == slot.session && (groups < 2 || $0.wave == slot.group) }
            }.map(\.number))
        return people.delegates.filter { $0["group"]?.asInt.map(wanted.contains) ?? false }
    }

    // MARK: Rows

    private struct GroupRow {
        var group: TransportGroup
        var delegates: [Value]
        /// One for each of the group's stops.
        var stops: [[String: Value]]
    }

    private func row(_ row: GroupRow) -> Value {
        let bus = workflow.programme?.transport?.buses.first { $0.name == row.group.bus }
        return [
            "number": .int(row.group.number), "tour": .int(row.group.tour), "size": .int(row.delegates.count),
            "bus": .localized(bus.map(title) ?? ""), "driver": .localized(bus?.driver ?? ""),
            "phone": .text(bus?.phone ?? ""), "companion": .localized(bus?.companion ?? ""),
            "delegates": .list(row.delegates), "stops": .list(row.stops.map(Value.map)),
            "trips": .list(trips(of: row.group)),
        ]
    }

    private func stop(_ stop: TransportGroup.Stop, of group: TransportGroup, _ delegates: [Value]) -> [String: Value] {
        let visit = workflow.programme?.visits.first { $0.name == stop.visit }
        let centre = visit?.centres.first { $0.name == stop.centre }
        var row: [String: Value] = [
            "visit": .localized(visit?.title ?? LocalizedText(stop.visit)),
            "centre": .localized(centre?.title ?? visit?.title ?? LocalizedText(stop.centre)),
            "contact": .localized(centre?.contact ?? ""), "round": .int(stop.round), "group": .int(group.number),
            "size": .int(delegates.count), "date": .text(""), "start": .text(""), "end": .text(""), "hours": .text(""),
        ]
        if let date = stop.date, let start = stop.start, let end = stop.end {
            row["date"] = .day(date)
            row["start"] = .time(start)
            row["end"] = .time(end)
            row["hours"] = .localized(RunRecord.hours(from: start, to: end))
        }
        return row
    }

    /// What a driver needs: where, when, how many; no names.
    private func row(of bus: Bus, _ groups: [GroupRow]) -> Value {
        let own = groups.filter { $0.group.bus == bus.name }
        let stops = own.flatMap(\.stops)
        let trips = own.flatMap { self.trips(of: $0.group) }.compactMap(\.asMap)
        return [
            "key": .text(bus.name), "name": .localized(title(bus)), "seats": .int(bus.seats),
            "driver": .localized(bus.driver ?? ""), "phone": .text(bus.phone ?? ""),
            "companion": .localized(bus.companion ?? ""), "stops": .list(RunRecord.inOrder(stops).map(Value.map)),
            "trips": .list(RunRecord.inOrder(trips).map(Value.map)),
        ]
    }

    /// Out and back, the way included.
    private func trips(of group: TransportGroup) -> [Value] {
        let waves = Dictionary(group.stops.map { ($0.visit, $0.wave ?? 0) }, uniquingKeysWith: { first, _ in first })
        return (state.agenda?.days ?? []).flatMap { day in
            day.slots.filter { $0.kind == .visit && waves[$0.session] == $0.group ?? 1 }.map { slot in
                [
                    "visit": .localized(slot.title), "date": .day(day.date), "start": .time(slot.start),
                    "end": .time(slot.end), "hours": .localized(RunRecord.hours(from: slot.start, to: slot.end)),
                    "group": .int(group.number),
                ]
            }
        }
    }

    /// What a centre needs: who arrives when.
    private func centres(of visit: Visit, _ groups: [GroupRow]) -> [Value] {
        let centres = visit.centres.isEmpty ? [Centre(visit.name, title: visit.title)] : visit.centres
        return centres.map { centre in
            let arrivals = groups.flatMap { row in
                zip(row.group.stops, row.stops).filter { $0.0.visit == visit.name && $0.0.centre == centre.name }
                    .map { _, stop in stop.merging(["delegates": .list(row.delegates)]) { $1 } }
            }
            return [
                "key": .text(centre.name), "name": .localized(centre.title),
                "visit": .localized(visit.centres.isEmpty ? "" : visit.title),
                "contact": .localized(centre.contact ?? ""),
                "places": centre.places.map(Value.int) ?? .text(""),
                "arrivals": .list(RunRecord.inOrder(arrivals).map(Value.map)),
            ]
        }
    }

    private static func inOrder(_ stops: [[String: Value]]) -> [[String: Value]] {
        func rank(_ stop: [String: Value]) -> (Int, Int) {
            guard let day = stop["date"]?.asDay, case .time(let start)? = stop["start"] else { return (.max, .max) }
            return (day.number, start.minutes)
        }
        return stops.enumerated().sorted { left, right in
            let (a, b) = (rank(left.element), rank(right.element))
            return (a.0, a.1, left.offset) < (b.0, b.1, right.offset)
        }.map(\.element)
    }

    private func title(_ bus: Bus) -> LocalizedText { bus.title.isEmpty ? LocalizedText(bus.name) : bus.title }

    static func hours(from start: ClockTime, to end: ClockTime) -> LocalizedText {
        LocalizedText(
            Dictionary(
                uniqueKeysWithValues: Language.allCases.map { language in
                    let dash = language == .english ? "–" : " – "
                    return (
                        language, DateWording.time(start, in: language) + dash + DateWording.time(end, in: language)
                    )
                }))
    }
}
