import Foundation
import MultaqaModel
import MultaqaPeople
import MultaqaPluginKit

extension EventKind {
    /// Names of people that the event brings.
    func teach(_ pseudonyms: inout Pseudonyms) {
        switch self {
        case .runStarted(let start):
            for input in start.workflow.inputs { EventKind.teach(input.value, &pseudonyms) }
            for entry in start.script?.entries ?? [] { EventKind.teach(.map(entry.signal.answer), &pseudonyms) }
        case .definitionChanged(let change):
            for input in change.workflow.inputs { EventKind.teach(input.value, &pseudonyms) }
        case .signalReceived(let signal): EventKind.teach(.map(signal.answer), &pseudonyms)
        default: break
        }
    }

    /// Whatever has a name and something that only a person (or an office with one behind it) has.
    private static func teach(_ value: Value, _ pseudonyms: inout Pseudonyms) {
        switch value {
        case .list(let elements): for element in elements { teach(element, &pseudonyms) }
        case .map(let members):
            let isPerson = ["office", "title", "salutation", "phone", "email", "seat", "gender"].contains {
                members[$0] != nil
            }
            if isPerson, members["province"] == nil, let name = members["name"]?.asLocalized { pseudonyms.learn(name) }
            for (field, member) in members {
                let alone: Set<String> = [
                    "employee", "elected", "employee_substitute", "elected_substitute", "signatory",
                ]
                if alone.contains(field) || field == "representative", let name = member["name"]?.asLocalized {
                    pseudonyms.learn(name)
                }
                teach(member, &pseudonyms)
            }
        default: break
        }
    }

    /// The event without people: what is known to be about them is hashed, and every other text is searched for their names.
    func withoutPeople(_ pseudonyms: inout Pseudonyms) throws -> EventKind {
        var kind = self
        switch self {
        case .runStarted(var start):
            start.workflow = pseudonyms.hiding(start.workflow)
            if let script = start.script {
                start.script = AnswerScript(
                    script.entries.map { AnswerScript.Entry(at: $0.at, signal: pseudonyms.hiding($0.signal)) })
            }
            kind = .runStarted(start)
        case .definitionChanged(var change):
            change.workflow = pseudonyms.hiding(change.workflow)
            change.by = pseudonyms.hash(change.by)
            kind = .definitionChanged(change)
        case .signalReceived(let signal): kind = .signalReceived(pseudonyms.hiding(signal))
        case .activityCompleted(let activity, var report):
            report.messages = report.messages.map { message in
                var message = message
                message.to = pseudonyms.hash(message.to)
                message.name = pseudonyms.hash(message.name)
                message.subject = pseudonyms.hash(message.subject)
                return message
            }
            kind = .activityCompleted(activity, report)
        case .activityFailed(let activity, var failure):
            failure.message = pseudonyms.hash(failure.message)
            kind = .activityFailed(activity, failure)
        case .runPaused(let by): kind = .runPaused(by: pseudonyms.hash(by))
        case .runContinued(let by): kind = .runContinued(by: pseudonyms.hash(by))
        case .runCancelled(let reason, let by):
            kind = .runCancelled(reason: pseudonyms.hash(reason), by: pseudonyms.hash(by))
        case .itemRedone(let step, let item, let because):
            kind = .itemRedone(step: step, item: item, because: pseudonyms.hash(because))
        case .dataExported(var export):
            export.receiver = pseudonyms.hash(export.receiver)
            export.basis = pseudonyms.hash(export.basis)
            export.by = pseudonyms.hash(export.by)
            kind = .dataExported(export)
        case .deliveryNoted(var delivery):
            delivery.to = pseudonyms.hash(delivery.to)
            delivery.reason = pseudonyms.hash(delivery.reason)
            kind = .deliveryNoted(delivery)
        case .stepReady, .timerFired, .activityIntended, .itemEnded, .itemReopened, .stepEnded, .stepReopened,
            .runCompleted, .purged:
            break
        }
        let tree = try JSONDecoder().decode(Value.self, from: Data(Canonical.json(kind).utf8))
        let searched = pseudonyms.searched(tree)
        return searched == tree
            ? kind : try JSONDecoder().decode(EventKind.self, from: Data(Canonical.json(searched).utf8))
    }
}

extension Pseudonyms {
    /// Words that say what was answered, not by whom.
    private static let kept: Set<String> = [
        "choice", "done", "presence", "seat", "role", "gender", "language",
    ]

    fileprivate mutating func hiding(_ signal: Signal) -> Signal {
        var signal = signal
        signal.answer = signal.answer.reduce(into: [:]) { answer, field in
            // The answer to an invitation is a word of its form.
            let isWord = Pseudonyms.kept.contains(field.key) || field.key == "answer"
            answer[field.key] = isWord ? field.value : hash(field.value, keeping: Pseudonyms.kept)
        }
        signal.by = hash(signal.by)
        signal.notedBy = hash(signal.notedBy)
        signal.note = hash(signal.note)
        return signal
    }

    fileprivate mutating func hiding(_ workflow: Workflow) -> Workflow {
        var workflow = workflow
        for place in workflow.inputs.indices {
            let input = workflow.inputs[place]
            switch input.kind {
            case .table(of: "commune"):
                workflow.inputs[place].value = .list((input.value.asList ?? []).map { hidingCommune($0) })
            case .commune: workflow.inputs[place].value = hidingCommune(input.value)
            case .table(of: "guest"):
                workflow.inputs[place].value = hash(input.value, keeping: ["key", "language", "institution"])
            default: workflow.inputs[place].value = hidingPeople(in: input.value)
            }
        }
        for place in workflow.team.indices { workflow.team[place].email = hash(workflow.team[place].email) }
        return workflow
    }

    private mutating func hidingCommune(_ row: Value) -> Value {
        guard case .map(var members) = row else { return row }
        for (field, value) in members where !["key", "name", "province", "partner", "language"].contains(field) {
            members[field] = hash(value)
        }
        return .map(members)
    }

    /// Whatever has an office, a telephone or an address is about somebody.
    private mutating func hidingPeople(in value: Value) -> Value {
        switch value {
        case .list(let elements): return .list(elements.map { hidingPeople(in: $0) })
        case .map(let members):
            if ["office", "phone", "email", "salutation"].contains(where: { members[$0] != nil }) {
                return hash(value, keeping: ["key", "language", "city"])
            }
            return .map(
                Dictionary(
                    uniqueKeysWithValues: members.map {
                        ($0.key, $0.key == "verified_by" ? hash($0.value) : hidingPeople(in: $0.value))
                    }))
        default: return value
        }
    }
}
