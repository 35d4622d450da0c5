public import MultaqaModel

/// What becomes of an answer.
public enum SignalVerdict: Hashable, Sendable {
    /// Recorded; the item goes on.
    case accepted([EventKind])
    /// Recorded as a correction of an answer that was there, or as an answer after the item had been skipped.
    case correction([EventKind])
    /// Not recorded, and why.
    case refused(LocalizedText)

    public var events: [EventKind] {
        switch self {
        case .accepted(let events), .correction(let events): events
        case .refused: []
        }
    }
}

extension RunState {
    /// Checks an answer against the step, the item and the form. An answer is never half recorded.
    public func judge(_ signal: Signal) -> SignalVerdict {
        guard let state = self[step: signal.step] else {
            let near = DidYouMean.nearest(to: signal.step, in: steps.map(\.step.name))
            return .refused(.noStep(signal.step, near: near))
        }
        if purge != nil { return .refused(.runWasPurged) }
        if cancellation != nil { return .refused(.runWasCancelled) }
        if isCompleted { return .refused(.runIsOver) }
        if state.item(signal.item)?.outcome == .toVerify { return verification(signal) }
        if let problem = AnswerCheck(state.step, forms: workflow?.forms ?? []).problem(with: signal.answer) {
            return .refused(problem)
        }
        if state.phase == .waiting { return .refused(.notAskedYet(signal.step)) }
        guard let item = state.item(signal.item) else {
            let keys = state.items.compactMap(\.key)
            return .refused(.noItem(signal.item, step: signal.step, keys: keys))
        }
        switch item.phase {
        case .open: return .accepted([.signalReceived(signal)])
        case .ended(.completed):
            if case .decide = state.step.verb { return .refused(.alreadyDecided(signal.step)) }
            return .correction([.signalReceived(signal)])
        case .ended(.skipped) where item.isLate:
            let ended = EventKind.itemEnded(step: signal.step, item: signal.item, outcome: .completed)
            return .correction(
                [.signalReceived(signal)] + (item.isCompleted(by: signal, of: state.step) ? [ended] : []))
        case .ended(let outcome) where outcome.isTakenUpByAnswer(item):
            return .accepted([.itemReopened(step: signal.step, item: signal.item), .signalReceived(signal)])
        case .ended(let outcome): return .refused(.ended(signal.step, outcome))
        }
    }
}

extension Outcome {
    /// Put off, or stopped because nobody had answered: an answer goes on from there.
    fileprivate func isTakenUpByAnswer(_ item: ItemState) -> Bool {
        switch self {
        case .snoozed: true
        case .failed: item.failure == nil && item.isLate
        case .completed, .skipped, .cancelled, .toVerify: false
        }
    }
}

extension RunState {
    /// `sent=yes` settles an effect whose receipt is missing; `sent=no` has it done again.
    private func verification(_ signal: Signal) -> SignalVerdict {
        switch signal.answer["sent"]?.asText {
        case "yes":
            .accepted([.signalReceived(signal), .itemEnded(step: signal.step, item: signal.item, outcome: .completed)])
        case "no":
            .accepted([.signalReceived(signal), .itemReopened(step: signal.step, item: signal.item)])
        default: .refused(.sayWhetherSent(signal.step))
        }
    }
}

/// Whether an answer has the shape its step asks for.
struct AnswerCheck {
    private let step: Step
    private let forms: [Form]

    /// `forms` are those the workflow declares.
    init(_ step: Step, forms: [Form]) {
        self.step = step
        self.forms = forms
    }

    /// A sentence when it has not.
    func problem(with answer: [String: Value]) -> LocalizedText? {
        switch step.verb {
        case .decide(_, let choices): return decision(answer, choices)
        case .prepare(let checklist): return ticks(answer, checklist)
        case .collect(let name, _):
            let form = forms.first { $0.name == name } ?? Form.builtIn(named: name)
            return form.flatMap { fields(answer, of: $0) }
        case .wait, .call: return .takesNoAnswer(step.name)
        }
    }

    private func decision(_ answer: [String: Value], _ choices: [String]) -> LocalizedText? {
        guard let choice = answer["choice"]?.asText, answer.count == 1, choices.contains(choice) else {
            return .wrongChoice(answer["choice"]?.asText, choices: choices)
        }
        return nil
    }

    private func ticks(_ answer: [String: Value], _ checklist: [ChecklistLine]) -> LocalizedText? {
        let labels = checklist.map(\.label)
        guard let done = answer["done"]?.asList, answer.count == 1 else { return .wrongTicks(nil, labels: labels) }
        for tick in done where !labels.contains(tick.asText ?? "") { return .wrongTicks(tick.asText, labels: labels) }
        return nil
    }

    private func fields(_ answer: [String: Value], of form: Form) -> LocalizedText? {
        for name in answer.keys.sorted() where form[field: name] == nil {
            return .unknownField(name, form: form)
        }
        for field in form.fields {
            guard let value = answer[field.name], value != .null else {
                if field.isRequired, !form.takesIncomplete || answer.values.allSatisfy({ $0 == .null }) {
                    return .missingField(field.name, form: form)
                }
                continue
            }
            if !fits(value, field.kind) { return .wrongField(field, value) }
        }
        return nil
    }

    private func fits(_ value: Value, _ kind: Form.Field.Kind) -> Bool {
        switch kind {
        case .text: value.asLocalized != nil
        case .number: value.asInt != nil
        case .date: value.asDay != nil
        case .yesNo: value.asBool != nil
        case .oneOf(let words): value.asText.map(words.contains) ?? false
        case .person: value["name"]?.asLocalized.map { !$0.isEmpty } ?? false
        case .people: value.asList?.allSatisfy { fits($0, .person) || $0["seat"]?.asText?.isEmpty == false } ?? false
        }
    }
}

extension ItemState {
    /// Whether nothing is missing once this answer is there too: a checklist wants all its lines.
    fileprivate func isCompleted(by signal: Signal, of step: Step) -> Bool {
        guard case .prepare(let checklist) = step.verb else { return true }
        let ticked = (answer?["done"]?.asList ?? []) + (signal.answer["done"]?.asList ?? [])
        return checklist.allSatisfy { ticked.contains(.text($0.label)) }
    }
}
