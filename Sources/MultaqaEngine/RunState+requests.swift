import MultaqaCalendar
public import MultaqaModel
public import MultaqaPluginKit

extension RunState {
    /// What a plug-in is asked for each activity; the failures are those whose expressions do not evaluate.
    public mutating func requests(
        for activities: [Activity], at now: WallTime
    ) -> [(activity: Activity, request: Result<ActivityRequest, ActivityFailure>)] {
        var desk = requestDesk(at: now)
        return desk?.requests(for: activities) ?? []
    }

    /// For who asks in several parts; it shows the run as it is now. Nil before the run has started.
    mutating func requestDesk(at now: WallTime) -> RequestDesk? {
        renewBook()
        return RequestDesk(self, at: now)
    }

    /// Brings up to date what the record is made from.
    mutating func renewBook() {
        book.renew(steps)
        if book.people == nil { book.keep(PeopleRows(self)) }
    }
}

/// Writes the requests of one moment: what is the same for all of them is made once. It holds the state: let it go before the last
/// results are recorded.
struct RequestDesk {
    private let state: RunState
    private let start: RunStart
    private let now: WallTime
    private var view: RecordView
    private var documents: [String: [DocumentReport]] = [:]

    init?(_ state: RunState, at now: WallTime) {
        guard let start = state.start, let view = RecordView(state, at: now) else { return nil }
        self.state = state
        self.start = start
        self.now = now
        self.view = view
    }

    mutating func requests(
        for activities: some Sequence<Activity>
    ) -> [(activity: Activity, request: Result<ActivityRequest, ActivityFailure>)] {
        activities.map { ($0, request(for: $0)) }
    }

    private mutating func request(for activity: Activity) -> Result<ActivityRequest, ActivityFailure> {
        guard let position = state.index[activity.step] else {
            return .failure(ActivityFailure(id: "unknown-step", message: LocalizedText(activity.step)))
        }
        let step = state.steps[position].step
        var scope = view.scope(for: step, item: activity.item)
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
            scope["late"] = lateness(of: state.steps[position], scope: scope)
        }
        var arguments: [String: Value] = [:]
        for (name, argument) in call.arguments.sorted(by: { $0.key < $1.key }) {
            switch argument {
            case .value(let value): arguments[name] = value
            case .expression(let source):
                switch view.evaluate(source, for: step, in: scope) {
                case .success(let value): arguments[name] = value
                case .failure(let failure): return .failure(failure)
                }
            }
        }
        let attached = attachments(of: call, item: activity.item)
        if let names = RequestDesk.words(arguments.removeValue(forKey: "attach_if_made")) {
            let made = names.filter { name in attached.contains { $0.document == name } }
            arguments["attach"] = .list(((RequestDesk.words(arguments["attach"]) ?? []) + made).map(Value.text))
        }
        if case .reminder(let number) = activity.purpose, number > 1 { escalate(&arguments, step, scope) }
        return .success(
            ActivityRequest(
                key: activity.key, step: step.name, item: activity.item, verb: call.verb, subjects: call.subjects,
                arguments: arguments, record: .map(scope), programme: start.workflow.programme,
                languages: start.workflow.languages,
                reference: activity.purpose == .work ? state.reference(of: step.name, item: activity.item) : nil,
                attachments: attached, now: now,
                zone: start.workflow.zone, templateFolders: start.templateFolders))
    }

    /// A second letter goes to the row's president, with a copy to whom the first one went to; without a president's address to the
    /// same person again.
    private func escalate(_ arguments: inout [String: Value], _ step: Step, _ scope: [String: Value]) {
        guard let variable = step.forEach?.variable, let president = scope[variable]?["president"],
            let address = president["email"]?.asText, !address.isEmpty, let first = arguments["to"],
            first["email"]?.asText ?? first.asText != address
        else { return }
        arguments["to"] = president
        arguments["cc"] = first
    }

    /// The newest documents with the names in `attach`: those of the same item, else those of the whole run.
    private mutating func attachments(of call: PluginCall, item: String?) -> [DocumentReport] {
        let wanted = ["attach", "attach_if_made"].flatMap { key -> [String] in
            guard case .value(let names)? = call.arguments[key] else { return [] }
            return RequestDesk.words(names) ?? []
        }
        if wanted.isEmpty { return [] }
        if documents.isEmpty {
            documents = Dictionary(grouping: state.documents) { RequestDesk.place($0.document, $0.item) }
        }
        return wanted.flatMap { name -> [DocumentReport] in
            let own = documents[RequestDesk.place(name, item)] ?? []
            let named = own.isEmpty ? documents[RequestDesk.place(name, nil)] ?? [] : own
            guard let newest = named.last else { return [] }
            return named.filter { $0.step == newest.step }
        }
    }

    private static func words(_ names: Value?) -> [String]? {
        names.map { ($0.asList ?? [$0]).compactMap(\.asText) }
    }

    private static func place(_ document: String, _ item: String?) -> String { "\(document)\u{1F}\(item ?? "")" }

    private func reminder(_ number: Int, form: String, step: Step) -> Value {
        var reminder: [String: Value] = [
            "number": .int(number), "step": .localized(step.title),
            "form": .localized(start.workflow.form(form)?.title ?? LocalizedText(form)),
        ]
        if let by = state.plan?.dates[step.name]?.by { reminder["by"] = .day(by.day) }
        return .map(reminder)
    }

    private mutating func lateness(of state: StepState, scope: [String: Value]) -> Value {
        let missing = state.items.filter { $0.isOpen || $0.isLate }.map { item -> Value in
            let row = state.step.forEach.flatMap { each in
                item.key.flatMap { view.row($0, of: each.table, for: state.step, in: scope) }
            }
            return ["name": row?["name"] ?? .localized(state.step.title)]
        }
        var late: [String: Value] = [
            "step": .localized(state.step.title), "missing": .list(missing), "count": .int(missing.count),
        ]
        if let by = self.state.plan?.dates[state.step.name]?.by { late["by"] = .day(by.day) }
        return .map(late)
    }
}
