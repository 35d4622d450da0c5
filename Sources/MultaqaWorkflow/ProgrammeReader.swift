import MultaqaModel
import MultaqaYAML

/// Reads the `programme` block. What the rules mean is the scheduling plug-in's to check.
struct ProgrammeReader {
    var reader = NodeReader()

    mutating func programme(_ node: YAMLNode) -> Programme? {
        _ = reader.entries(
            node, of: "programme", known: ["hours", "rooms", "sessions", "visits", "rules", "ceremony", "why"])
        guard let hours = node["hours"] else {
            reader.report(.missingKey("hours", of: "programme"), at: node.place)
            return nil
        }
        return Programme(
            hours: reader.span(hours, "hours") ?? HourSpan(from: ClockTime(9), to: ClockTime(17)),
            rooms: entries(node["rooms"], "rooms").flatMap { rooms($0) },
            sessions: entries(node["sessions"], "sessions").compactMap { session($0) },
            visits: entries(node["visits"], "visits").compactMap { visit($0) },
            rules: entries(node["rules"], "rules").compactMap { rule($0) },
            ceremony: entries(node["ceremony"], "ceremony").map { line($0) })
    }

    private mutating func entries(_ node: YAMLNode?, _ what: String) -> [YAMLNode.Entry] {
        guard let node else { return [] }
        let entries = reader.map(node, what) ?? []
        for entry in entries where !entry.key.isName { reader.report(.wrongName(entry.key), at: entry.keyPlace) }
        return entries
    }

    /// `count: 2` makes `workshop_1` and `workshop_2`.
    private mutating func rooms(_ entry: YAMLNode.Entry) -> [Room] {
        let node = entry.value
        _ = reader.entries(node, of: "room", known: ["title", "seats", "count", "equipment", "why"])
        guard let seats = required("seats", of: entry).flatMap({ reader.number($0, "seats") }) else { return [] }
        let title = reader.localized(node["title"], "title") ?? LocalizedText(entry.key)
        let equipment = reader.words(node["equipment"], "equipment")
        let count = reader.number(node["count"], "count") ?? 1
        if count <= 1 { return [Room(entry.key, title: title, seats: seats, equipment: equipment)] }
        return (1...min(count, 100)).map { number in
            Room("\(entry.key)_\(number)", title: title.appending(" \(number)"), seats: seats, equipment: equipment)
        }
    }

    private mutating func session(_ entry: YAMLNode.Entry) -> Session? {
        let node = entry.value
        _ = reader.entries(
            node, of: "session",
            known: ["title", "lasts", "day", "at", "in", "speakers", "track", "seats", "last", "why"])
        guard let lasts = required("lasts", of: entry).flatMap({ reader.duration($0, "lasts") }) else { return nil }
        return Session(
            entry.key, title: reader.localized(node["title"], "title") ?? LocalizedText(entry.key), lasts: lasts,
            day: day(node["day"]), at: reader.time(node["at"], "at"), room: reader.text(node["in"], "in"),
            speakers: reader.words(node["speakers"], "speakers"), track: reader.text(node["track"], "track"),
            seats: reader.number(node["seats"], "seats"), last: reader.flag(node["last"], "last") ?? false,
            why: reader.localized(node["why"], "why"), place: entry.keyPlace)
    }

    private mutating func visit(_ entry: YAMLNode.Entry) -> Visit? {
        let node = entry.value
        _ = reader.entries(node, of: "visit", known: ["title", "lasts", "travel", "groups", "day", "at", "why"])
        guard let lasts = required("lasts", of: entry).flatMap({ reader.duration($0, "lasts") }) else { return nil }
        return Visit(
            entry.key, title: reader.localized(node["title"], "title") ?? LocalizedText(entry.key), lasts: lasts,
            travel: reader.duration(node["travel"], "travel") ?? Minutes(0),
            groups: reader.number(node["groups"], "groups") ?? 1, day: day(node["day"]),
            at: reader.time(node["at"], "at"), why: reader.localized(node["why"], "why"), place: entry.keyPlace)
    }

    private mutating func day(_ node: YAMLNode?) -> EventDay? {
        guard let node, let text = reader.text(node, "day") else { return nil }
        if text == "last" { return .last }
        if let number = Int(text), number > 0 { return .number(number) }
        reader.report(.wrongType("day", found: "'\(text)'", expected: .eventDay), at: node.place)
        return nil
    }

    private mutating func rule(_ entry: YAMLNode.Entry) -> Rule? {
        guard let lines = reader.map(entry.value, "rule '\(entry.key)'") else { return nil }
        let strengths = lines.filter { $0.key == "must" || $0.key == "should" }
        guard strengths.count == 1, let strength = strengths.first,
            let constraint = reader.text(strength.value, strength.key)
        else {
            reader.report(.ruleWithoutStrength(entry.key), at: entry.keyPlace)
            return nil
        }
        let weight = reader.number(entry.value["weight"], "weight") ?? 1
        var arguments: [String: Value] = [:]
        for line in lines where !["must", "should", "weight", "why"].contains(line.key) {
            arguments[line.key] = reader.data(line.value)
        }
        return Rule(
            entry.key, strength.key == "must" ? .must : .should(weight: max(1, weight)), constraint, arguments,
            why: reader.localized(entry.value["why"], "why"), place: entry.keyPlace)
    }

    private mutating func line(_ entry: YAMLNode.Entry) -> CeremonyLine {
        let node = entry.value
        _ = reader.entries(node, of: "ceremony", known: ["title", "lasts", "speaker", "why"])
        return CeremonyLine(
            entry.key, title: reader.localized(node["title"], "title") ?? LocalizedText(entry.key),
            lasts: reader.duration(node["lasts"], "lasts") ?? Minutes(5),
            speaker: reader.text(node["speaker"], "speaker"))
    }

    private mutating func required(_ key: String, of entry: YAMLNode.Entry) -> YAMLNode? {
        if let node = entry.value[key] { return node }
        reader.report(.missingKey(key, of: entry.key), at: entry.keyPlace)
        return nil
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
