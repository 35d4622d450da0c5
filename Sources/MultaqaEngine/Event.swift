public import MultaqaCalendar
public import MultaqaModel
public import MultaqaPluginKit

/// One line of a run's history. A run is nothing but its events, in order.
public struct Event: Hashable, Sendable {
    /// From 1, without a gap.
    public var seq: Int
    /// When it was recorded, on the wall clock of the event's zone.
    public var at: WallTime
    public var kind: EventKind

    public init(seq: Int, at: WallTime, kind: EventKind) {
        self.seq = seq
        self.at = at
        self.kind = kind
    }
}

/// What may happen in a run: the closed list.
public enum EventKind: Hashable, Sendable, Codable {
    case runStarted(RunStart)
    /// A step may be worked on: its items and its dates are fixed here.
    case stepReady(step: String, items: [String?], timers: [RunTimer])
    case timerFired(step: String, timer: RunTimer.Kind)
    /// Written before the effect.
    case activityIntended(Activity)
    /// The receipt.
    case activityCompleted(Activity, ActivityReport)
    case activityFailed(Activity, ActivityFailure)
    case signalReceived(Signal)
    /// A message left, came back, or is in doubt.
    case deliveryNoted(Delivery)
    case itemEnded(step: String, item: String?, outcome: Outcome)
    /// An item that failed, was put off or is to be verified goes on where it was.
    case itemReopened(step: String, item: String?)
    /// An item that had ended is done again from the beginning: `because` says who wanted it.
    case itemRedone(step: String, item: String?, because: String)
    case stepEnded(step: String, outcome: Outcome)
    /// Back to "waiting", with everything it had: `because` names the decision.
    case stepReopened(step: String, because: String)
    /// From here on the run follows another definition.
    case definitionChanged(DefinitionChange)
    /// Nothing is begun until it is continued.
    case runPaused(by: String?)
    case runContinued(by: String?)
    case runCancelled(reason: LocalizedText, by: String?)
    case runCompleted
    /// A list of people left the run, for somebody outside.
    case dataExported(DataExport)
    /// Every line before was written anew without what is known of people; nothing comes after.
    case purged(PurgeRecord)
}

/// The first event: everything the run needs, so that it never reads a file again.
public struct RunStart: Hashable, Sendable, Codable {
    public var run: String
    public var workflow: Workflow
    public var calendar: WorkingCalendar
    /// Paths as given; documents and messages take their templates from here.
    public var templateFolders: [String]
    /// Answers played back on a simulated clock; nil for a real run.
    public var script: AnswerScript?
    /// Where the definition was read, so that it can be read again for a change or the next edition.
    public var source: RunSource?

    public init(
        run: String, workflow: Workflow, calendar: WorkingCalendar, templateFolders: [String],
        script: AnswerScript? = nil, source: RunSource? = nil
    ) {
        self.run = run
        self.workflow = workflow
        self.calendar = calendar
        self.templateFolders = templateFolders
        self.script = script
        self.source = source
    }
}

/// The files and values a definition came from.
public struct RunSource: Hashable, Sendable, Codable {
    /// Path as it was given.
    public var file: String
    public var host: String?
    public var inputs: [String: String]
    /// The site file, where one was named.
    public var site: String?
    /// The earlier run this one began from.
    public var after: String?

    public init(
        file: String, host: String? = nil, inputs: [String: String] = [:], site: String? = nil, after: String? = nil
    ) {
        self.file = file
        self.site = site
        self.host = host
        self.inputs = inputs
        self.after = after
    }
}

/// A new definition for a run that is under way.
public struct DefinitionChange: Hashable, Sendable, Codable {
    public var workflow: Workflow
    public var calendar: WorkingCalendar
    public var templateFolders: [String]
    public var source: RunSource?
    /// Who applied it.
    public var by: String?

    public init(
        workflow: Workflow, calendar: WorkingCalendar, templateFolders: [String], source: RunSource? = nil,
        by: String? = nil
    ) {
        self.workflow = workflow
        self.calendar = calendar
        self.templateFolders = templateFolders
        self.source = source
        self.by = by
    }
}

/// A date of a waiting step.
public struct RunTimer: Hashable, Sendable, Codable {
    public enum Kind: Hashable, Sendable, Codable {
        /// The n-th reminder, from 1.
        case remind(Int)
        /// The due day is over.
        case due
        /// What a `wait` step waits for.
        case wait
    }

    public var kind: Kind
    public var at: WallTime

    public init(_ kind: Kind, at: WallTime) {
        self.kind = kind
        self.at = at
    }
}

/// One attempt at an outside effect.
public struct Activity: Hashable, Sendable, Codable {
    public enum Purpose: Hashable, Sendable, Codable {
        /// The step's own verb.
        case work
        /// Reminds the item's contact, for the n-th time.
        case reminder(Int)
        /// Tells the role in `if_late.tell` what is missing.
        case lateNotice
    }

    /// Idempotency key.
    public var key: String
    public var step: String
    public var item: String?
    public var purpose: Purpose

    public init(key: String, step: String, item: String?, purpose: Purpose) {
        self.key = key
        self.step = step
        self.item = item
        self.purpose = purpose
    }
}

/// An answer from outside.
public struct Signal: Hashable, Sendable, Codable {
    public enum Via: String, Hashable, Sendable, Codable, CaseIterable {
        case phone, letter, email, web
    }

    public var step: String
    public var item: String?
    /// The form's fields; `choice` for a decision, `done` (list of labels) for a checklist.
    public var answer: [String: Value]
    /// Who answered, in words.
    public var by: String?
    public var via: Via?
    public var notedBy: String?
    public var note: String?
    /// Its entry in the answer script; nil for a live answer.
    public var entry: Int?

    public init(
        step: String, item: String? = nil, answer: [String: Value], by: String? = nil, via: Via? = nil,
        notedBy: String? = nil, note: String? = nil, entry: Int? = nil
    ) {
        self.step = step
        self.item = item
        self.answer = answer
        self.by = by
        self.via = via
        self.notedBy = notedBy
        self.note = note
        self.entry = entry
    }
}

/// People's answers written down beforehand, for a run on the simulated clock.
public struct AnswerScript: Hashable, Sendable, Codable {
    public struct Entry: Hashable, Sendable, Codable {
        public var at: WallTime
        public var signal: Signal

        public init(at: WallTime, signal: Signal) {
            self.at = at
            self.signal = signal
        }
    }

    public var entries: [Entry]

    public init(_ entries: [Entry]) { self.entries = entries }
}
