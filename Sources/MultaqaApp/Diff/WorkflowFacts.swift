import MultaqaModel

/// A workflow as a list of small facts under the paths people know from the files: `steps.invite_communes.by` = `J-60`.
struct WorkflowFacts {
    private(set) var facts: [String: LocalizedText] = [:]
    /// Paths in the order of the workflow.
    private(set) var order: [String] = []

    init(_ workflow: Workflow) {
        add("title", workflow.title)
        add("zone", workflow.zone)
        add("languages", workflow.languages.map(\.rawValue))
        for input in workflow.inputs { add("inputs.\(input.name)", input.value) }
        add("delegation.employee", workflow.delegation.employee)
        add("delegation.elected", workflow.delegation.elected)
        add("delegation.substitutes", workflow.delegation.substitutes)
        for role in workflow.team {
            add("team.\(role.name).title", role.title)
            add("team.\(role.name).email", role.email)
            add("team.\(role.name).language", role.language.rawValue)
        }
        for step in workflow.steps { add(step) }
        if let programme = workflow.programme { add(programme) }
    }

    private mutating func add(_ path: String, _ text: LocalizedText?) {
        guard let text, !text.isEmpty else { return }
        facts[path] = text
        order.append(path)
    }

    private mutating func add(_ path: String, _ text: String?) { add(path, text.map { LocalizedText($0) }) }
    private mutating func add(_ path: String, _ number: Int?) { add(path, number.map(String.init)) }
    private mutating func add(_ path: String, _ words: [String]) {
        add(path, words.isEmpty ? nil : words.joined(separator: ", "))
    }

    /// Rows by their keys, members by their names, anything else as a text.
    private mutating func add(_ path: String, _ value: Value) {
        switch value {
        case .map(let members):
            for (name, member) in members.sorted(by: { $0.key < $1.key }) where name != "key" {
                add(path + "." + name, member)
            }
        case .list(let elements):
            if elements.allSatisfy({ $0["key"]?.asText != nil }), !elements.isEmpty {
                for row in elements { add(path + "." + (row["key"]?.asText ?? ""), row) }
            } else if elements.allSatisfy({ $0.asMap == nil }) {
                add(path, elements.map(\.onOneLine))
            } else {
                for (position, element) in elements.enumerated() { add("\(path).\(position + 1)", element) }
            }
        case .localized(let text): add(path, text)
        default: add(path, value.onOneLine)
        }
    }

    private mutating func add(_ step: Step) {
        let path = "steps.\(step.name)"
        add(path + ".title", step.title)
        switch step.verb {
        case .decide(let question, let choices):
            add(path + ".decide", question)
            add(path + ".choices", choices)
        case .prepare(let checklist):
            for line in checklist { add("\(path).prepare.\(line.label)", line.title) }
        case .collect(let form, let from):
            add(path + ".collect", form)
            add(path + ".from", from)
        case .wait(let until): add(path + ".wait", until.description)
        case .call(let call):
            add("\(path).\(call.verb)", call.subjects)
            for (name, argument) in call.arguments.sorted(by: { $0.key < $1.key }) {
                switch argument {
                case .expression(let source): add("\(path).\(name)", source)
                case .value(let value): add("\(path).\(name)", value)
                }
            }
        }
        add(path + ".after", step.after.map(\.written))
        add(path + ".for_each", step.forEach.map { "\($0.variable) in \($0.table)" })
        add(path + ".only_if", step.onlyIf)
        add(path + ".owner", step.owner)
        add(path + ".start", step.start?.description)
        add(path + ".by", step.by?.description)
        add(path + ".on_day_off", step.keepsDayOff ? "keep" : nil)
        add(path + ".remind", step.remind.map(\.description))
        add(path + ".if_late.tell", step.ifLate?.tell)
        add(path + ".if_late.then", step.ifLate?.then.rawValue)
        for (choice, redo) in step.ifChoice.sorted(by: { $0.key < $1.key }) {
            add("\(path).if_choice.\(choice)", "redo \(redo.step), \(redo.times)")
        }
        add(path + ".retry", step.retry)
        add(path + ".timeout", step.timeout?.spoken)
    }

    private mutating func add(_ programme: Programme) {
        add("programme.hours", programme.hours.spoken)
        for room in programme.rooms {
            add("programme.rooms.\(room.name).seats", room.seats)
            add("programme.rooms.\(room.name).equipment", room.equipment)
        }
        for session in programme.sessions {
            let path = "programme.sessions.\(session.name)"
            add(path + ".title", session.title)
            add(path + ".lasts", session.lasts.spoken)
            add(path + ".day", session.day?.written)
            add(path + ".at", session.at?.spoken)
            add(path + ".in", session.room)
            add(path + ".speakers", session.speakers)
            add(path + ".track", session.track)
            add(path + ".seats", session.seats)
            add(path + ".needs", session.needs)
            add(path + ".zone", session.zone)
            add(path + ".last", session.last ? "true" : nil)
        }
        for visit in programme.visits {
            let path = "programme.visits.\(visit.name)"
            add(path + ".title", visit.title)
            add(path + ".lasts", visit.lasts.spoken)
            add(path + ".travel", visit.travel.count == 0 ? nil : visit.travel.spoken)
            add(path + ".groups", visit.groups)
            add(path + ".day", visit.day?.written)
            add(path + ".at", visit.at?.spoken)
        }
        for rule in programme.rules {
            let path = "programme.rules.\(rule.name)"
            switch rule.strength {
            case .must: add(path + ".must", rule.constraint)
            case .should(let weight):
                add(path + ".should", rule.constraint)
                add(path + ".weight", weight)
            }
            for (name, value) in rule.arguments.sorted(by: { $0.key < $1.key }) { add("\(path).\(name)", value) }
        }
        for line in programme.ceremony {
            add("programme.ceremony.\(line.name).title", line.title)
            add("programme.ceremony.\(line.name).lasts", line.lasts.spoken)
            add("programme.ceremony.\(line.name).speaker", line.speaker)
        }
    }
}

extension Dependency {
    fileprivate var written: String {
        switch quorum {
        case .all: step
        case .percent(let percent): "\(step): \(percent)%"
        case .count(let count): "\(step): \(count)"
        }
    }
}

extension EventDay {
    fileprivate var written: String {
        switch self {
        case .number(let number): "\(number)"
        case .last: "last"
        }
    }
}

extension LocalizedText {
    /// All languages beside each other.
    var onOneLine: String {
        plain ?? texts.sorted { $0.key < $1.key }.map { "\($0.key.rawValue): \($0.value)" }.joined(separator: " | ")
    }
}

extension Value {
    fileprivate var onOneLine: String {
        switch self {
        case .null: ""
        case .bool(let flag): "\(flag)"
        case .int(let number): "\(number)"
        case .double(let number): "\(number)"
        case .text(let text): text
        case .localized(let text): text.onOneLine
        case .day(let day): "\(day)"
        case .time(let time): time.spoken
        case .moment(let moment): "\(moment)"
        case .list(let elements): elements.map(\.onOneLine).joined(separator: ", ")
        case .map(let members):
            members.sorted { $0.key < $1.key }.map { "\($0.key): \($0.value.onOneLine)" }.joined(separator: ", ")
        }
    }
}
