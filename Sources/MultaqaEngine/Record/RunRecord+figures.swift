import MultaqaModel

/// Numbers for the report.
extension RunRecord {
    func figures() -> [String: Value] {
        let communes = people.communes
        let guests = people.guests
        let delegates = people.delegates
        let evaluations = communes.compactMap { $0["evaluation"]?.asMap }
        let scores = evaluations.compactMap { $0["score"]?.asInt }
        return [
            "communes": .int(communes.count),
            "declared_communes": workflow.input("declared_communes")?.value ?? .int(0),
            "delegates": .int(delegates.count),
            "employees": .int(delegates.count { $0["role_key"] == "employee" }),
            "elected": .int(delegates.count { $0["role_key"] == "elected" }),
            "sessions": .int(Set(slots(.session).map(\.session)).count),
            "visits": .int(Set(slots(.visit).map(\.session)).count),
            "groups": .int(state.grouping?.groups.count ?? 0),
            "guests": .int(guests.count),
            "guests_present": .int(
                guests.count { $0["is_present"]?.asBool == true || $0["is_represented"]?.asBool == true }),
            "signatures": .int(communes.count { $0["signed"]?.asBool == true }),
            "evaluations": .int(evaluations.count),
            "aims_reached": .int(evaluations.count { $0["aims_reached"]?.asBool == true }),
            "average_score": .localized(average(scores)),
            "half_days": .int(state.book.halfDays.count),
            "messages": .int(state.messages.count),
            "documents": .int(state.documents.count),
        ]
    }

    private func slots(_ kind: AgendaSlot.Kind) -> [AgendaSlot] {
        (state.agenda?.days ?? []).flatMap(\.slots).filter { $0.kind == kind }
    }

    /// To one decimal place; a dash when nobody gave a score.
    private func average(_ scores: [Int]) -> LocalizedText {
        guard !scores.isEmpty else { return LocalizedText("–") }
        let tenths = (scores.reduce(0, +) * 20 + scores.count) / (scores.count * 2)
        return LocalizedText(
            ar: "\(tenths / 10),\(tenths % 10)", fr: "\(tenths / 10),\(tenths % 10)",
            en: "\(tenths / 10).\(tenths % 10)")
    }
}
