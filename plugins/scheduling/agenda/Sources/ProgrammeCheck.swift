import MultaqaCalendar
public import MultaqaModel

/// Reads a programme before anything is solved and reports everything that cannot be meant.
public struct ProgrammeCheck: Sendable {
    let programme: Programme
    /// Days of the event; nil where they are not known yet.
    let dayCount: Int?
    /// Keys a speaker may be; nil where no table is known.
    let speakers: Set<String>?
    let place: SourcePlace?
    /// Where something of the workflow stands, by its path.
    let locate: @Sendable (String) -> SourcePlace?

    /// - Parameter place: used where nothing of the programme has a place of its own.
    public init(
        _ programme: Programme, days: Int?, speakers: Set<String>?, place: SourcePlace?,
        locate: @escaping @Sendable (String) -> SourcePlace? = { _ in nil }
    ) {
        self.programme = programme
        dayCount = days
        self.speakers = speakers
        self.place = place
        self.locate = locate
    }

    /// All of them, in the order of the programme.
    public func diagnostics() -> [Diagnostic] {
        programme.sessions.flatMap(session) + programme.visits.flatMap(visit) + days() + programme.rules.flatMap(rule)
            + programme.ceremony.flatMap(line)
    }

    private func line(_ line: CeremonyLine) -> [Diagnostic] {
        let path = "ceremony.\(line.name)"
        let names = programme.ceremony.map(\.name).filter { $0 != line.name }
        let places = [("before", line.before), ("after", line.after)].compactMap { key, name in
            name.flatMap { name in
                names.contains(name)
                    ? nil
                    : at(
                        "\(path).\(key)", nil,
                        .unknownLine(name: line.name, found: name, meant: DidYouMean.nearest(to: name, in: names)))
            }
        }
        return speaker(line.speaker, of: line.name).map { at("\(path).speaker", nil, $0) }
            + speaker(line.readBy, of: line.name).map { at("\(path).read_by", nil, $0) } + places
    }

    /// Sessions, visits and rules that speak of a day the event does not have.
    func days() -> [Diagnostic] {
        let written: [(String, EventDay?, String, SourcePlace?)] =
            programme.sessions.map { ($0.name, $0.day, "sessions", $0.place) }
            + programme.visits.map { ($0.name, $0.day, "visits", $0.place) }
            + programme.rules.map { ($0.name, $0.arguments["day"]?.asEventDay, "rules", $0.place) }
        return written.compactMap { name, day, block, place in
            guard case .number(let number)? = day, number < 1 || number > dayCount ?? .max else { return nil }
            return at("\(block).\(name).day", place, .dayOutsideEvent(name: name, day: number, days: dayCount))
        }
    }

    private func session(_ session: Session) -> [Diagnostic] {
        let path = "sessions.\(session.name)"
        var found = times(session.name, at: session.at, minutes: session.lasts.count)
            .map { at("\(path).\($0.isAboutTheHour ? "at" : "lasts")", session.place, $0) }
        if let room = session.room, !programme.rooms.contains(where: { $0.name == room }) {
            let meant = DidYouMean.nearest(to: room, in: programme.rooms.map(\.name))
            found.append(
                at("\(path).in", session.place, .unknownRoom(name: session.name, found: room, meant: meant)))
        }
        let there = Set(programme.rooms.flatMap(\.equipment))
        found += session.needs.filter { !there.contains($0) }.map { need in
            let meant = DidYouMean.nearest(to: need, in: there.sorted())
            return at(
                "\(path).needs", session.place, .unknownEquipment(name: session.name, found: need, meant: meant))
        }
        if let zone = session.zone, Zone(name: zone) == nil {
            found.append(at("\(path).zone", session.place, .unknownZone(name: session.name, found: zone)))
        }
        for (position, key) in session.speakers.enumerated() {
            found += speaker(key, of: session.name).map { situation in
                let place = locate("programme.\(path).speakers.\(position)") ?? locate("programme.\(path).speakers")
                return Diagnostic(situation, at: place ?? session.place ?? self.place)
            }
        }
        return found
    }

    private func visit(_ visit: Visit) -> [Diagnostic] {
        times(visit.name, at: visit.at, minutes: visit.lasts.count + 2 * visit.travel.count)
            .map { at("visits.\(visit.name).\($0.isAboutTheHour ? "at" : "lasts")", visit.place, $0) }
    }

    private func times(_ name: String, at: ClockTime?, minutes: Int) -> [AgendaSituation] {
        let hours = programme.hours
        if minutes > hours.minutes { return [.longerThanTheDay(name: name, minutes: minutes, hours: hours)] }
        var found: [AgendaSituation] = []
        if let at, at < hours.from || at + minutes > hours.to {
            found.append(.pinOutsideHours(name: name, at: at, minutes: minutes, hours: hours))
        }
        if minutes % Grid.finest != 0 || (at?.minutes ?? 0) % Grid.finest != 0 { found.append(.oddMinutes(name: name)) }
        return found
    }

    private func speaker(_ key: String?, of name: String) -> [AgendaSituation] {
        guard let key, let speakers, !speakers.contains(key), !isPath(key) else { return [] }
        let meant = DidYouMean.nearest(to: key, in: speakers.sorted())
        return [.unknownSpeaker(name: name, found: key, meant: meant)]
    }

    /// `host.president`.
    private func isPath(_ key: String) -> Bool {
        let parts = key.split(separator: ".", omittingEmptySubsequences: false)
        return parts.count > 1 && ["host", "organiser"].contains(parts[0]) && parts.allSatisfy { !$0.isEmpty }
    }

    // MARK: Rules

    private func rule(_ rule: Rule) -> [Diagnostic] {
        let path = "rules.\(rule.name)"
        let strength = rule.strength == .must ? "must" : "should"
        guard let constraint = ConstraintList.named(rule.constraint) else {
            let known = ConstraintList.named.map { $0.name }
            let meant = DidYouMean.nearest(to: rule.constraint, in: known)
            return [
                at(
                    "\(path).\(strength)", rule.place,
                    .unknownConstraint(rule: rule.name, found: rule.constraint, meant: meant, known: known))
            ]
        }
        let missing = missingKeys(of: rule, constraint).map { at("\(path).\(strength)", rule.place, $0) }
        return missing
            + rule.arguments.sorted { $0.key < $1.key }.flatMap { name, value in
                argument(name, value, of: rule, constraint).map { at("\(path).\(name)", rule.place, $0) }
            }
    }

    private func argument(
        _ name: String, _ value: Value, of rule: Rule, _ constraint: any NamedConstraint.Type
    ) -> [AgendaSituation] {
        if let key = constraint.keys.first(where: { $0.name == name }) { return self.value(value, of: key, in: rule) }
        let known = constraint.keys.map(\.name)
        let meant = DidYouMean.nearest(to: name, in: known)
        return [.unknownKey(rule: rule.name, key: name, meant: meant, known: known)]
    }

    private func missingKeys(of rule: Rule, _ constraint: any NamedConstraint.Type) -> [AgendaSituation] {
        let groups = constraint.keys.filter(\.isRequired).map { [$0.name] } + constraint.oneOf
        return groups.filter { group in !group.contains { rule.arguments[$0] != nil } }
            .map { .missingKey(rule: rule.name, constraint: rule.constraint, keys: $0) }
    }

    private func value(_ value: Value, of key: RuleKey, in rule: Rule) -> [AgendaSituation] {
        func illTyped() -> [AgendaSituation] {
            [.illTypedKey(rule: rule.name, key: key.name, found: value.written, expected: key.kind)]
        }
        func known(_ words: [String]?, among names: [String], _ kind: AgendaSituation.Named) -> [AgendaSituation] {
            guard let words else { return illTyped() }
            return words.filter { !names.contains($0) }.map {
                .unknownName(rule: rule.name, kind: kind, found: $0, meant: DidYouMean.nearest(to: $0, in: names))
            }
        }
        switch key.kind {
        case .span: return value.asSpan == nil ? illTyped() : []
        case .day: return value.asEventDay == nil ? illTyped() : []
        case .everyDay: return value.asText == "day" ? [] : illTyped()
        case .count: return (value.asCount ?? -1) < 0 ? illTyped() : []
        case .flag: return value.asFlag == nil ? illTyped() : []
        case .sessions:
            let names = programme.sessions.map(\.name) + programme.visits.map(\.name)
            return known(value.asWords, among: names, .session)
        case .track:
            let tracks = programme.sessions.compactMap(\.track)
            return known(value.asWords, among: tracks, .track)
        case .room: return known(value.asText.map { [$0] }, among: programme.rooms.map(\.name), .room)
        case .speaker:
            return known(value.asText.map { [$0] }, among: programme.sessions.flatMap(\.speakers), .speaker)
        }
    }

    /// At a path of the programme, else where its entry begins.
    private func at(_ path: String, _ own: SourcePlace?, _ situation: AgendaSituation) -> Diagnostic {
        Diagnostic(situation, at: locate("programme." + path) ?? own ?? place)
    }
}

extension AgendaSituation {
    fileprivate var isAboutTheHour: Bool { if case .pinOutsideHours = self { true } else { false } }
}
