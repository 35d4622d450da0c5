import MultaqaCalendar
public import MultaqaModel
public import MultaqaPluginKit

extension RunState {
    /// What a plug-in is asked for each activity; the failures are those whose expressions do not evaluate.
    public func requests(
        for activities: [Activity], at now: WallTime
    ) -> [(activity: Activity, request: Result<ActivityRequest, ActivityFailure>)] {
        guard let record = RunRecord(self, at: now) else { return [] }
        let root = record.root()
        return activities.map { ($0, request(for: $0, root: root, record: record, at: now)) }
    }

    private func request(
        for activity: Activity, root: [String: Value], record: RunRecord, at now: WallTime
    ) -> Result<ActivityRequest, ActivityFailure> {
        guard let start, let state = self[step: activity.step] else {
            return .failure(ActivityFailure(id: "unknown-step", message: LocalizedText(activity.step)))
        }
        let step = state.step
        var scope = record.scope(for: step, item: activity.item, in: root)
        let call: PluginCall
        switch activity.purpose {
        case .work:
            guard case .call(let own) = step.verb else {
                return .failure(ActivityFailure(id: "no-plugin-verb", message: LocalizedText(step.name)))
            }
            call = own
        case .reminder(let number):
            guard case .collect(let form, let from?) = step.verb else {
                return .failure(ActivityFailure(id: "no-contact", message: LocalizedText(step.name)))
            }
            call = PluginCall("send", ["reminder"], ["to": .expression(from)])
            scope["reminder"] = reminder(number, form: form, step: step)
        case .lateNotice:
            call = PluginCall("send", ["late_notice"], ["to": .expression("team.\(step.ifLate?.tell ?? "")")])
            scope["late"] = lateness(of: state, scope: scope)
        }
        var arguments: [String: Value] = [:]
        for (name, argument) in call.arguments.sorted(by: { $0.key < $1.key }) {
            switch argument {
            case .value(let value): arguments[name] = value
            case .expression(let source):
                switch evaluate(source, for: step, item: activity.item, at: now, root: root) {
                case .success(let value): arguments[name] = value
                case .failure(let failure): return .failure(failure)
                }
            }
        }
        return .success(
            ActivityRequest(
                key: activity.key, step: step.name, item: activity.item, verb: call.verb, subjects: call.subjects,
                arguments: arguments, record: .map(scope), programme: start.workflow.programme,
                languages: start.workflow.languages, attachments: attachments(of: call, item: activity.item), now: now,
                zone: start.workflow.zone, templateFolders: start.templateFolders))
    }

    /// The newest documents with the names in `attach`: those of the same item, else those of the whole run.
    private func attachments(of call: PluginCall, item: String?) -> [DocumentReport] {
        guard case .value(let names)? = call.arguments["attach"] else { return [] }
        let wanted = (names.asList ?? [names]).compactMap(\.asText)
        return wanted.flatMap { name -> [DocumentReport] in
            let named = documents.filter { $0.document == name && ($0.item == item || $0.item == nil) }
            guard let newest = named.last(where: { $0.item == item }) ?? named.last else { return [] }
            return named.filter { $0.step == newest.step && $0.item == newest.item }
        }
    }

    private func reminder(_ number: Int, form: String, step: Step) -> Value {
        var reminder: [String: Value] = [
            "number": .int(number), "step": .localized(step.title),
            "form": .localized(Form.builtIn(named: form)?.title ?? LocalizedText(form)),
        ]
        if let by = plan?.dates[step.name]?.by { reminder["by"] = .day(by.day) }
        return .map(reminder)
    }

    private func lateness(of state: StepState, scope: [String: Value]) -> Value {
        let missing = state.items.filter { $0.isOpen || $0.isLate }.map { item -> Value in
            let row = state.step.forEach.flatMap { each in
                scope[each.table]?.asList?.first { $0["key"]?.asText == item.key }
            }
            return ["name": row?["name"] ?? .localized(state.step.title)]
        }
        var late: [String: Value] = [
            "step": .localized(state.step.title), "missing": .list(missing), "count": .int(missing.count),
        ]
        if let by = plan?.dates[state.step.name]?.by { late["by"] = .day(by.day) }
        return .map(late)
    }
}
