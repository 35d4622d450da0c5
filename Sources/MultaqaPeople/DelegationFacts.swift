public import MultaqaModel

/// What a run's history says about the delegation of one commune; ``Delegation`` says what follows from it.
public struct DelegationFacts: Hashable, Sendable {
    public var key: String
    public var name: LocalizedText
    public var quota: DelegationQuota
    /// When it was invited.
    public var invited: Mark?
    /// When it was reminded that its answer is awaited, in order.
    public var reminded: [WallTime]
    /// Every answer, in order; the last one counts.
    public var nominations: [Heard]
    /// When the seats were confirmed, in order.
    public var confirmations: [Mark]
    /// Half-days signed, in order.
    public var signed: [Signed]
    /// Half-days whose sheet has come in, in the order of the programme.
    public var sheets: [String]
    /// The total that was noted for the commune by itself.
    public var noted: Noted?
    /// When the last sheet came in.
    public var attendanceMark: Mark?

    public struct Heard: Hashable, Sendable {
        public var answer: [String: Value]
        public var mark: Mark

        public init(_ answer: [String: Value], _ mark: Mark) {
            self.answer = answer
            self.mark = mark
        }
    }

    /// A name on the sheet of a half-day.
    public struct Signed: Hashable, Sendable {
        public var halfDay: String
        public var seat: String
        /// Who signed; nil where only the seat was noted.
        public var name: LocalizedText?

        public init(halfDay: String, seat: String, name: LocalizedText? = nil) {
            self.halfDay = halfDay
            self.seat = seat
            self.name = name
        }
    }

    /// "Half-days signed: 7", without saying by whom.
    public struct Noted: Hashable, Sendable {
        public var halfDays: Int
        public var mark: Mark

        public init(halfDays: Int, mark: Mark) {
            self.halfDays = halfDays
            self.mark = mark
        }
    }

    public init(key: String, name: LocalizedText, quota: DelegationQuota = DelegationQuota()) {
        self.key = key
        self.name = name
        self.quota = quota
        reminded = []
        nominations = []
        confirmations = []
        signed = []
        sheets = []
    }
}
