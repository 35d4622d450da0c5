import MultaqaModel
import MultaqaPluginKit

/// Reads a state as ``BinaryWriter`` wrote it; what follows from other parts is made again.
extension BinaryReader {
    mutating func state() throws -> RunState {
        var state = RunState()
        state.lastSeq = try number()
        state.lastAt = try optional { try $0.time() }
        let start = try start()
        state.start = start
        state.usedEntries = Set(try list { try $0.number() })
        var known: [String: StepState] = [:]
        for step in start.workflow.steps { known[step.name] = try self.step(step, script: start.script) }
        state.lay(start.workflow, keeping: known)
        state.script = ScriptDesk(start.script, without: state.usedEntries)
        for step in state.steps where step.phase != .waiting { state.script.arm(step: step.step.name, items: [nil]) }
        for activity in try list({ try $0.activity() }) { state.openActivities[activity.key] = activity }
        state.agenda = try json(Agenda?.self)
        state.grouping = try json(Grouping?.self)
        state.messages = try list {
            SentMessage(activity: try $0.activity(), at: try $0.time(), report: try $0.message())
        }
        for delivery in try list({ try $0.delivery() }) { state.deliveries[delivery.key] = delivery }
        state.documents = try list { try $0.document() }
        state.register = Register(
            try list { reader in
                Register.Entry(
                    step: try reader.text(), item: try reader.optional { try $0.text() }, at: try reader.time())
            })
        state.warnings = try json([Warning].self)
        state.isCompleted = try flag()
        state.isPaused = try flag()
        state.cancellation = try json(LocalizedText?.self)
        state.definitionChanges = try number()
        state.exports = try json([DataExport].self)
        state.purge = try json(PurgeRecord?.self)
        return state
    }

    private mutating func delivery() throws -> Delivery {
        let (key, step, item, to) = (try text(), try text(), try optional { try $0.text() }, try text())
        guard let state = Delivery.State(rawValue: try text()) else { throw Damage() }
        return Delivery(key: key, step: step, item: item, to: to, state: state, reason: try optional { try $0.text() })
    }

    private mutating func start() throws -> RunStart {
        var start = try json(RunStart.self)
        for place in start.workflow.inputs.indices { start.workflow.inputs[place].value = try value() }
        start.script = try optional { reader in
            AnswerScript(
                try reader.list { AnswerScript.Entry(at: try $0.time(), signal: try $0.signal()) })
        }
        return start
    }

    private mutating func step(_ step: Step, script: AnswerScript?) throws -> StepState {
        var state = StepState(step)
        let isWaiting = try flag()
        state.phase = try outcome().map { .ended($0) } ?? (isWaiting ? .waiting : .open)
        state.timers = try list { reader in
            let time = try reader.time()
            switch try reader.number() {
            case 0: return RunTimer(.due, at: time)
            case -1: return RunTimer(.wait, at: time)
            case let count: return RunTimer(.remind(count), at: time)
            }
        }
        state.round = try number()
        state.because = try optional { try $0.text() }
        state.openedAt = try optional { try $0.time() }
        state.endedAt = try optional { try $0.time() }
        state.isLate = try flag()
        state.escalatedTo = try optional { try $0.text() }
        state.openedAs = try optional { try $0.text() }
        state.owesLateNotice = try flag()
        state.verbMark = try text()
        state.restore(try list { try $0.item(script: script) })
        return state
    }

    private mutating func outcome() throws -> Outcome? {
        switch try number() {
        case 0: nil
        case 1: .completed
        case 2: .toVerify
        default: try json(Outcome.self)
        }
    }

    private mutating func item(script: AnswerScript?) throws -> ItemState {
        var item = ItemState(try optional { try $0.text() })
        item.phase = try outcome().map { .ended($0) } ?? .open
        item.signals = try list { reader in
            let entry = try reader.number()
            if entry < 0 { return try reader.signal() }
            guard let script, script.entries.indices.contains(entry) else { throw Damage() }
            var signal = script.entries[entry].signal
            signal.entry = entry
            return signal
        }
        for _ in item.signals { item.heard.append(try time()) }
        item.answer = try flag() ? item.signals.last?.answer : try optional { try $0.members() }
        if try flag() { item.report = try report() }
        if try flag() { item.failure = try json(ActivityFailure.self) }
        item.endedAt = try optional { try $0.time() }
        item.isLate = try flag()
        item.reminders = try number()
        item.round = try number()
        item.because = try optional { try $0.text() }
        item.attempts = try number()
        item.retryAt = try optional { try $0.time() }
        item.owesReminder = try optional { try $0.number() }
        item.inFlight = try optional { try $0.text() }
        return item
    }

    private mutating func report() throws -> ActivityReport {
        ActivityReport(
            messages: try list { try $0.message() }, documents: try list { try $0.document() },
            agenda: try flag() ? try json(Agenda.self) : nil,
            grouping: try flag() ? try json(Grouping.self) : nil,
            warnings: try flag() ? try json([Warning].self) : [])
    }

    private mutating func signal() throws -> Signal {
        Signal(
            step: try text(), item: try optional { try $0.text() }, answer: try members(),
            by: try optional { try $0.text() },
            via: try optional { reader in
                guard let via = Signal.Via(rawValue: try reader.text()) else { throw Damage() }
                return via
            }, notedBy: try optional { try $0.text() }, note: try optional { try $0.text() },
            entry: try optional { try $0.number() })
    }

    private mutating func activity() throws -> Activity {
        let key = try text()
        let step = try text()
        let item = try optional { try $0.text() }
        switch try number() {
        case 0: return Activity(key: key, step: step, item: item, purpose: .work)
        case -1: return Activity(key: key, step: step, item: item, purpose: .lateNotice)
        case let count: return Activity(key: key, step: step, item: item, purpose: .reminder(count))
        }
    }

    private mutating func message() throws -> MessageReport {
        MessageReport(
            channel: try text(), to: try text(), name: try text(), subject: try text(), language: try language(),
            attachments: try list { try $0.text() }, file: try optional { try $0.text() })
    }

    private mutating func document() throws -> DocumentReport {
        DocumentReport(
            document: try text(), language: try language(), step: try text(), item: try optional { try $0.text() },
            files: try list { reader in
                DocumentReport.File(
                    format: try reader.text(), path: try reader.text(), pages: try reader.optional { try $0.number() })
            },
            making: try optional { reader in
                guard let making = DocumentReport.Making(rawValue: try reader.text()) else { throw Damage() }
                return making
            })
    }

    private mutating func language() throws -> Language {
        guard let language = Language(rawValue: try text()) else { throw Damage() }
        return language
    }
}
