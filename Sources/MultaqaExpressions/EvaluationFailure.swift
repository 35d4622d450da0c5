import MultaqaModel

/// What can go wrong while an expression runs; a closed list.
enum EvaluationFailure: Error, Hashable, Sendable {
    case costLimitExceeded(Int)
    case unknownName(String)
    case unknownFunction(String)
    /// The name as written in the expression, or the key.
    case noSuchMember(String)
    case noMembers(Kind, member: String)
    case wrongTypes(operation: String, [Kind])
    case notACondition(Kind)
    case notIterable(Kind, macro: String)
    case overflow(operation: String)
    case divisionByZero
    case positionOutOfRange(String, count: Int)
    case unsupportedKey(Kind)
    case repeatedKey(String)
    case cannotConvert(String, Kind)
    case outOfRange(String, Kind)
    case invalidPattern(String, PatternFault)
    case unknownZone(String)

    var id: String {
        switch self {
        case .costLimitExceeded: "cost-limit-exceeded"
        case .unknownName: "unknown-name"
        case .unknownFunction: "unknown-function"
        case .noSuchMember: "no-such-member"
        case .noMembers: "no-members"
        case .wrongTypes: "wrong-types"
        case .notACondition: "not-a-condition"
        case .notIterable: "not-iterable"
        case .overflow: "overflow"
        case .divisionByZero: "division-by-zero"
        case .positionOutOfRange: "position-out-of-range"
        case .unsupportedKey: "unsupported-key"
        case .repeatedKey: "repeated-key"
        case .cannotConvert: "cannot-convert"
        case .outOfRange: "out-of-range"
        case .invalidPattern: "invalid-pattern"
        case .unknownZone: "unknown-time-zone"
        }
    }
}
