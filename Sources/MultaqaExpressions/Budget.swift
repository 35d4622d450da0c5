/// What an evaluation may still cost. One unit is one node of the tree, one element of a list, or ten bytes of text.
struct Budget {
    let limit: Int
    private var spent = 0

    init(limit: Int) { self.limit = limit }

    mutating func charge(_ units: Int) throws(EvaluationFailure) {
        spent &+= units
        if spent > limit { throw .costLimitExceeded(limit) }
    }

    mutating func charge(bytes: Int) throws(EvaluationFailure) { try charge(1 + bytes / 10) }

    /// Nothing absorbs this: an evaluation over its limit ends.
    var isExhausted: Bool { spent > limit }
}
