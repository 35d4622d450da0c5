import MultaqaCalendar
import MultaqaModel

/// What was late, and what people still have to do.
extension RunRecord {
    func lateSteps() -> [Value] {
        state.book.dated.compactMap { position in
            let step = state.steps[position]
            guard let by = state.plan?.dates[step.step.name]?.by?.day, let ended = step.endedAt?.day, ended > by else {
                return nil
            }
            return [
                "title": .localized(step.step.title), "by": .day(by), "done_on": .day(ended),
                "days_late": .int(ended - by),
            ]
        }
    }

    /// Steps that wait for people, the most pressing first; what has no date comes last.
    func openSteps() -> [Value] {
        let open = state.book.doneByPeople.filter { state.steps[$0].phase == .open }.map { state.steps[$0] }
        let dated = open.enumerated().map { (step: $1, by: state.plan?.dates[$1.step.name]?.by?.day, place: $0) }
        let sorted = dated.sorted { ($0.by?.number ?? .max, $0.place) < ($1.by?.number ?? .max, $1.place) }
        return sorted.map { step, by, _ in
            var row: [String: Value] = [
                "title": .localized(step.step.title), "is_late": .bool(by.map { $0 < now.day } ?? false),
                "owner": .localized(workflow.team.first { $0.name == step.owner }?.title ?? LocalizedText("")),
                "missing": .localized(missing(in: step)),
            ]
            if let by { row["by"] = .day(by) }
            return .map(row)
        }
    }

    /// The names of the rows that a step still waits for, in words.
    private func missing(in step: StepState) -> LocalizedText {
        guard let table = step.step.forEach?.table, let rows = tables[table] else { return LocalizedText("") }
        let open = Set(step.items.filter(\.isOpen).compactMap(\.key))
        let names = rows.filter { $0["key"]?.asText.map(open.contains) ?? false }.compactMap { $0["name"]?.asLocalized }
        return LocalizedText(
            Dictionary(
                uniqueKeysWithValues: Language.allCases.map { language in
                    let mark = language == .arabic ? "، " : ", "
                    return (language, names.map { $0(in: language) }.joined(separator: mark))
                }))
    }
}

extension Step {
    var isDoneByPeople: Bool {
        switch verb {
        case .decide, .prepare, .collect: true
        case .wait, .call: false
        }
    }
}
