import MultaqaModel
import MultaqaYAML

/// Reads the `programme` block of a tree whose shape was checked. What the rules mean is the scheduling plug-in's to check.
struct ProgrammeReader {
    func programme(_ node: YAMLNode) -> Programme? {
        guard node.entries != nil else { return nil }
        return Programme(
            hours: node["hours"]?.span ?? HourSpan(from: ClockTime(9), to: ClockTime(17)),
            rooms: entries(node["rooms"]).flatMap(rooms),
            sessions: entries(node["sessions"]).map(session),
            visits: entries(node["visits"]).map(visit),
            rules: entries(node["rules"]).compactMap(rule),
            ceremony: entries(node["ceremony"]).map(line),
            transport: node["transport"].flatMap { TransportReader().transport($0) })
    }

    private func entries(_ node: YAMLNode?) -> [YAMLNode.Entry] { node?.entries ?? [] }

    private func title(of entry: YAMLNode.Entry) -> LocalizedText {
        entry.value["title"]?.localized ?? LocalizedText(entry.key)
    }

    /// `count: 2` makes `workshop_1` and `workshop_2`.
    private func rooms(_ entry: YAMLNode.Entry) -> [Room] {
        let seats = entry.value["seats"]?.number ?? 0
        let equipment = entry.value["equipment"]?.words ?? []
        let title = title(of: entry)
        let count = entry.value["count"]?.number ?? 1
        guard (2...100).contains(count) else {
            return [Room(entry.key, title: title, seats: seats, equipment: equipment)]
        }
        return (1...count).map { number in
            Room("\(entry.key)_\(number)", title: title.appending(" \(number)"), seats: seats, equipment: equipment)
        }
    }

    /// A length that does not read stands for an hour, so that rules which name the session have something to name.
    private func session(_ entry: YAMLNode.Entry) -> Session {
        let node = entry.value
        return Session(
            entry.key, title: title(of: entry), lasts: node["lasts"]?.duration ?? Minutes(60),
            day: node["day"]?.eventDay, at: node["at"]?.time,
            room: node["in"]?.scalar, speakers: node["speakers"]?.words ?? [], track: node["track"]?.scalar,
            seats: node["seats"]?.number, needs: node["needs"]?.words ?? [], zone: node["zone"]?.scalar,
            last: node["last"]?.flag ?? false, why: node["why"]?.localized,
            place: entry.keyPlace)
    }

    private func visit(_ entry: YAMLNode.Entry) -> Visit {
        let node = entry.value
        return Visit(
            entry.key, title: title(of: entry), lasts: node["lasts"]?.duration ?? Minutes(60),
            travel: node["travel"]?.duration ?? Minutes(0),
            groups: node["groups"]?.number ?? 1, centres: TransportReader().centres(node["centres"]),
            rounds: node["rounds"]?.number, between: node["between"]?.duration ?? Minutes(0),
            day: node["day"]?.eventDay, at: node["at"]?.time,
            why: node["why"]?.localized, place: entry.keyPlace)
    }

    private func rule(_ entry: YAMLNode.Entry) -> Rule? {
        let lines = entries(entry.value)
        guard let strength = lines.first(where: { ["must", "should"].contains($0.key) }),
            let constraint = strength.value.scalar
        else { return nil }
        var arguments: [String: Value] = [:]
        for line in lines where !["must", "should", "weight", "why"].contains(line.key) {
            arguments[line.key] = line.value.data
        }
        let weight = entry.value["weight"]?.number ?? 1
        return Rule(
            entry.key, strength.key == "must" ? .must : .should(weight: weight), constraint, arguments,
            why: entry.value["why"]?.localized, place: entry.keyPlace)
    }

    private func line(_ entry: YAMLNode.Entry) -> CeremonyLine {
        let node = entry.value
        return CeremonyLine(
            entry.key, title: title(of: entry), kind: node["kind"]?.scalar.flatMap(CeremonyLine.Kind.init),
            lasts: node["lasts"]?.duration ?? Minutes(5), speaker: node["speaker"]?.scalar,
            ifAbsent: node["if_absent"]?.scalar.flatMap(CeremonyLine.Absence.init) ?? .leaveOut,
            readBy: node["read_by"]?.scalar,
            ifRepresented: node["if_represented"]?.scalar.flatMap(CeremonyLine.Representation.init) ?? .keep,
            before: node["before"]?.scalar, after: node["after"]?.scalar)
    }
}

extension LocalizedText {
    func appending(_ suffix: String) -> LocalizedText {
        var text = self
        text.plain = plain.map { $0 + suffix }
        text.texts = texts.mapValues { $0 + suffix }
        return text
    }
}
