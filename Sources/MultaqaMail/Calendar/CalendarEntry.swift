/// One thing of a person's programme.
public struct CalendarEntry: Hashable, Sendable, Codable {
    /// Stable name: the session's or visit's, with its group.
    public var session: String
    public var title: String
    public var place: String?
    public var details: String?
    /// Seconds since 1970: instants, so that no zone has to travel with an invitation. Programs that are asked to cancel refuse a zone
    /// they are not told about.
    public var start: Int64
    public var end: Int64

    public init(
        session: String, title: String, place: String? = nil, details: String? = nil, start: Int64, end: Int64
    ) {
        self.session = session
        self.title = title
        self.place = place
        self.details = details
        self.start = start
        self.end = end
    }
}

/// Which invitation a mail carries: kept beside it in the outbox, so that the next one is numbered after it.
public struct CalendarMark: Hashable, Sendable, Codable {
    public var uid: String
    public var sequence: Int
    public var method: CalendarMethod
    public var entry: CalendarEntry

    public init(uid: String, sequence: Int, method: CalendarMethod, entry: CalendarEntry) {
        self.uid = uid
        self.sequence = sequence
        self.method = method
        self.entry = entry
    }
}

/// What an iTIP message (RFC 5546) wants.
public enum CalendarMethod: String, Hashable, Sendable, Codable {
    case request = "REQUEST"
    case cancel = "CANCEL"
    case reply = "REPLY"
}
