public import MultaqaModel

/// Where a mail of the outbox stands.
///
/// draft → approved → sending → sent, bounced, failed or to_verify; a draft or approved mail may be withdrawn instead. `sending` is on the disk before the first byte of the mail is handed
/// over, so one that is found there after a crash may have left: it becomes `to_verify`, and only a person moves it on.
public enum OutboxState: String, Hashable, Sendable, Codable, CaseIterable {
    case draft, approved, sending, sent, bounced, failed
    case toVerify = "to_verify"
    /// Another was written in its place before it left.
    case withdrawn

    /// Still to leave.
    public var isWaiting: Bool { self == .draft || self == .approved }
    /// A person has to look.
    public var isTrouble: Bool { self == .bounced || self == .failed || self == .toVerify }
}

/// What stands beside a mail, in `outbox/<key>.json`. Keys without a value are not written.
public struct OutboxRecord: Hashable, Sendable, Codable {
    public var state: OutboxState
    /// Nil for a mail.
    public var channel: Channel?
    /// The sender of the envelope; nil in records of earlier versions, where the mail's own `From` counts.
    public var from: String?
    public var to: String
    public var cc: [String]?
    public var subject: String
    public var step: String
    public var item: String?
    public var language: Language
    public var attachments: [String]
    /// How often the server was asked and put us off.
    public var attempts: Int?
    /// Not before that second since 1970.
    public var notBefore: Int64?
    /// When it left, or was given up: seconds since 1970.
    public var settledAt: Int64?
    /// What the server said, or why we stopped.
    public var reason: String?
    /// The invitation it carries, so that the next one is numbered after it.
    public var calendar: CalendarMark?
    /// The step that an answer to this mail is for, with the same item.
    public var answers: String?
    /// Marks of the delivery reports that were taken in.
    public var reports: [String]?

    public init(
        state: OutboxState = .draft, channel: Channel? = nil, from: String? = nil, to: String, cc: [String]? = nil,
        subject: String,
        step: String, item: String? = nil, language: Language, attachments: [String] = [],
        calendar: CalendarMark? = nil, answers: String? = nil
    ) {
        self.state = state
        self.channel = channel
        self.from = from
        self.to = to
        self.cc = cc
        self.subject = subject
        self.step = step
        self.item = item
        self.language = language
        self.attachments = attachments
        self.calendar = calendar
        self.answers = answers
    }

    /// Everybody the mail goes to.
    public var recipients: [String] { [to] + (cc ?? []) }
}

extension OutboxRecord {
    /// Found under way by a new process: nobody knows whether it left.
    public mutating func doubt() {
        state = .toVerify
        reason = reason ?? "interrupted while it was being sent"
    }

    /// Waits longer after each attempt: one minute, two, four, at most an hour. After ``mostAttempts`` it is given up.
    public mutating func putOff(_ reason: String, at now: Int64) {
        let count = (attempts ?? 0) + 1
        attempts = count
        self.reason = reason
        if count >= OutboxRecord.mostAttempts {
            settle(.failed, reason, at: now)
        } else {
            state = .approved
            notBefore = now + min(3600, 60 << Int64(count - 1))
        }
    }

    public mutating func settle(_ state: OutboxState, _ reason: String?, at now: Int64) {
        self.state = state
        self.reason = reason
        settledAt = now
        notBefore = nil
    }

    public static let mostAttempts = 6
}
