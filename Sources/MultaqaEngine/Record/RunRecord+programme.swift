import MultaqaCalendar
import MultaqaModel

/// The agenda and the opening, ready to print.
extension RunRecord {
    func agenda(delegates: [Value]) -> [String: Value] {
        guard let agenda = state.agenda else { return ["days": [], "sessions": [], "visits": []] }
        var sessions: [Value] = []
        var visits: [Value] = []
        let turns = RunRecord.turns(of: delegates)
        let days = agenda.days.enumerated().map { position, day -> Value in
            let slots = day.slots.map { slot -> Value in
                let row = self.row(of: slot, on: day.date)
                if slot.kind == .session { sessions.append(row) }
                if slot.kind == .visit { visits.append(visit(row, visitors(of: slot, among: delegates, turns))) }
                return row
            }
            return [
                "number": .int(position + 1), "date": .day(day.date), "title": .localized(dayTitle(position + 1)),
                "slots": .list(slots),
            ]
        }
        return ["days": .list(days), "sessions": .list(sessions), "visits": .list(visits)]
    }

    private func row(of slot: AgendaSlot, on day: Day) -> Value {
        var row: [String: Value] = [
            "key": .text(slot.session), "date": .day(day), "start": .time(slot.start), "end": .time(slot.end),
            "hours": .localized(RunRecord.hours(from: slot.start, to: slot.end)),
            "title": .localized(slot.title.isEmpty ? LocalizedText(slot.session) : slot.title),
            "speakers": .localized(joined(slot.speakers.map(speakerWords))),
            "is_session": .bool(slot.kind == .session), "is_visit": .bool(slot.kind == .visit),
            "is_pause": .bool(slot.kind == .pause),
        ]
        row["room"] = slot.room.map { .localized(roomTitle($0)) } ?? .text("")
        row["group"] = slot.group.map { .int($0) } ?? .text("")
        return .map(row)
    }

    private func visit(_ row: Value, _ visitors: [Value]) -> Value {
        guard case .map(var members) = row else { return row }
        members["delegates"] = .list(visitors)
        return .map(members)
    }

    /// Who goes along on a visit: the groups that were formed; before that, with several groups, the communes take turns through
    /// them, each with all its delegates, and keep their group on every visit.
    private func visitors(of slot: AgendaSlot, among delegates: [Value], _ turns: [Int]) -> [Value] {
        let groups = state.agenda?.days.flatMap(\.slots).filter { $0.session == slot.session }.compactMap(\.group).max()
        if let formed = self.delegates(of: slot, in: groups ?? 1) { return formed }
        guard let group = slot.group, let groups, groups > 1 else { return delegates }
        return zip(delegates, turns).filter { $1 % groups + 1 == group }.map(\.0)
    }

    /// The place of each delegate's commune among the communes that have delegates.
    private static func turns(of delegates: [Value]) -> [Int] {
        var places: [String: Int] = [:]
        return delegates.map { delegate in
            let key = delegate["commune_key"]?.asText ?? ""
            if let known = places[key] { return known }
            places[key] = places.count
            return places.count - 1
        }
    }

    private func roomTitle(_ name: String) -> LocalizedText {
        guard let room = workflow.programme?.rooms.first(where: { $0.name == name }), !room.title.isEmpty else {
            return LocalizedText(name)
        }
        return room.title
    }

    private func dayTitle(_ number: Int) -> LocalizedText {
        let ordinals = ["الأول", "الثاني", "الثالث", "الرابع", "الخامس", "السادس", "السابع"]
        let french = number == 1 ? "Premier jour" : "Jour \(number)"
        return LocalizedText(
            ar: number <= ordinals.count ? "اليوم \(ordinals[number - 1])" : "اليوم \(number)", fr: french,
            en: "Day \(number)")
    }

    /// A speaker written in the programme, in words: the person and their office where known, else the institution.
    func speakerWords(_ key: String) -> LocalizedText {
        SpeakerNames(tables: tables, host: workflow.input("host")?.value["key"]?.asText).words(key)
    }

    private func joined(_ texts: [LocalizedText]) -> LocalizedText {
        LocalizedText(
            Dictionary(
                uniqueKeysWithValues: Language.allCases.map { language in
                    (language, texts.map { $0(in: language) }.joined(separator: language == .arabic ? "؛ " : " ; "))
                }))
    }

    // MARK: Opening

    func openingOrder() -> OpeningOrder? {
        guard let programme = workflow.programme else { return nil }
        let guests = people.guests.map { ($0["key"]?.asText ?? "", $0) }
        return OpeningOrder(
            lines: programme.ceremonyInOrder, guests: Dictionary(guests, uniquingKeysWith: { first, _ in first }),
            begins: openingTime(of: programme), words: speakerWords)
    }

    private func openingTime(of programme: Programme) -> ClockTime {
        let first = state.agenda?.days.first?.slots.first { $0.kind == .session }
        return first?.start ?? programme.sessions.first { $0.day == .number(1) && $0.at != nil }?.at
            ?? programme.hours.from
    }
}
