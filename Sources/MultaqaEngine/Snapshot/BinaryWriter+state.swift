import MultaqaModel
import MultaqaPluginKit

/// The state of a run in binary form. ``BinaryReader`` reads the same things in the same order.
extension BinaryWriter {
    /// `definition` is what ``definition(of:)`` gives for the state's start.
    mutating func state(_ state: RunState, definition: String) throws {
        guard let start = state.start else { throw BinaryReader.Damage() }
        number(state.lastSeq)
        optional(state.lastAt) { $0.time($1) }
        text(definition)
        self.tables(of: start)
        list(state.usedEntries.sorted()) { $0.number($1) }
        for step in state.steps { try self.step(step, script: start.script) }
        list(state.openActivities.values.sorted { $0.key < $1.key }) { $0.activity($1) }
        try json(state.agenda)
        try json(state.grouping)
        list(state.messages) { writer, message in
            writer.activity(message.activity)
            writer.time(message.at)
            writer.message(message.report)
        }
        list(state.deliveries.values.sorted { $0.key < $1.key }) { writer, delivery in
            writer.text(delivery.key)
            writer.text(delivery.step)
            writer.optional(delivery.item) { $0.text($1) }
            writer.text(delivery.to)
            writer.text(delivery.state.rawValue)
            writer.optional(delivery.reason) { $0.text($1) }
        }
        list(state.documents) { $0.document($1) }
        list(state.register.entries) { writer, entry in
            writer.text(entry.step)
            writer.optional(entry.item) { $0.text($1) }
            writer.time(entry.at)
        }
        try json(state.warnings)
        flag(state.isCompleted)
        flag(state.isPaused)
        try json(state.cancellation)
        number(state.definitionChanges)
        try json(state.exports)
        try json(state.purge)
    }

    /// All but the rows of tables and scripts: there may be thousands, which are not written as JSON.
    static func definition(of start: RunStart) throws -> String {
        var rest = start
        rest.script = nil
        for place in rest.workflow.inputs.indices { rest.workflow.inputs[place].value = .null }
        return try Canonical.json(rest)
    }

    private mutating func tables(of start: RunStart) {
        for input in start.workflow.inputs { value(input.value) }
        optional(start.script) { writer, script in
            writer.list(script.entries) { writer, entry in
                writer.time(entry.at)
                writer.signal(entry.signal)
            }
        }
    }

    private mutating func step(_ step: StepState, script: AnswerScript?) throws {
        flag(step.phase == .waiting)
        try outcome(step.outcome)
        list(step.timers) { writer, timer in
            writer.time(timer.at)
            switch timer.kind {
            case .due: writer.number(0)
            case .wait: writer.number(-1)
            case .remind(let count): writer.number(count)
            }
        }
        number(step.round)
        optional(step.because) { $0.text($1) }
        optional(step.openedAt) { $0.time($1) }
        optional(step.endedAt) { $0.time($1) }
        flag(step.isLate)
        optional(step.escalatedTo) { $0.text($1) }
        optional(step.openedAs) { $0.text($1) }
        flag(step.owesLateNotice)
        text(step.verbMark)
        number(step.items.count)
        for item in step.items { try self.item(item, script: script) }
    }

    private mutating func outcome(_ outcome: Outcome?) throws {
        switch outcome {
        case nil: number(0)
        case .completed: number(1)
        case .toVerify: number(2)
        case let outcome?:
            number(3)
            try json(outcome)
        }
    }

    private mutating func item(_ item: ItemState, script: AnswerScript?) throws {
        optional(item.key) { $0.text($1) }
        try outcome(item.outcome)
        list(item.signals) { writer, signal in
            // A scripted answer is there already.
            if let entry = signal.entry, let script, script.entries.indices.contains(entry),
                script.entries[entry].signal.says(signal)
            {
                writer.number(entry)
            } else {
                writer.number(-1)
                writer.signal(signal)
            }
        }
        for time in item.heard { self.time(time) }
        let isLast = item.answer != nil && item.answer == item.signals.last?.answer
        flag(isLast)
        if !isLast { optional(item.answer) { $0.members($1) } }
        flag(item.report != nil)
        if let report = item.report { try self.report(report) }
        flag(item.failure != nil)
        if let failure = item.failure { try json(failure) }
        optional(item.endedAt) { $0.time($1) }
        flag(item.isLate)
        number(item.reminders)
        number(item.round)
        optional(item.because) { $0.text($1) }
        number(item.attempts)
        optional(item.retryAt) { $0.time($1) }
        optional(item.owesReminder) { $0.number($1) }
        optional(item.inFlight) { $0.text($1) }
    }

    private mutating func report(_ report: ActivityReport) throws {
        list(report.messages) { $0.message($1) }
        list(report.documents) { $0.document($1) }
        flag(report.agenda != nil)
        if let agenda = report.agenda { try json(agenda) }
        flag(report.grouping != nil)
        if let grouping = report.grouping { try json(grouping) }
        flag(!report.warnings.isEmpty)
        if !report.warnings.isEmpty { try json(report.warnings) }
    }

    private mutating func signal(_ signal: Signal) {
        text(signal.step)
        optional(signal.item) { $0.text($1) }
        members(signal.answer)
        optional(signal.by) { $0.text($1) }
        optional(signal.via) { $0.text($1.rawValue) }
        optional(signal.notedBy) { $0.text($1) }
        optional(signal.note) { $0.text($1) }
        optional(signal.entry) { $0.number($1) }
    }

    private mutating func activity(_ activity: Activity) {
        text(activity.key)
        text(activity.step)
        optional(activity.item) { $0.text($1) }
        switch activity.purpose {
        case .work: number(0)
        case .lateNotice: number(-1)
        case .reminder(let count): number(count)
        }
    }

    private mutating func message(_ message: MessageReport) {
        text(message.channel)
        text(message.to)
        text(message.name)
        text(message.subject)
        text(message.language.rawValue)
        list(message.attachments) { $0.text($1) }
        optional(message.file) { $0.text($1) }
    }

    private mutating func document(_ document: DocumentReport) {
        text(document.document)
        text(document.language.rawValue)
        text(document.step)
        optional(document.item) { $0.text($1) }
        list(document.files) { writer, file in
            writer.text(file.format)
            writer.text(file.path)
            writer.optional(file.pages) { $0.number($1) }
        }
        optional(document.making) { $0.text($1.rawValue) }
    }
}

extension Signal {
    /// The same but for the entry's number, which a script does not write into its own signals.
    fileprivate func says(_ other: Signal) -> Bool {
        var other = other
        other.entry = entry
        return self == other
    }
}
