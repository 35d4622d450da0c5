import MultaqaModel

/// Everything that can be wrong with an expression before it runs; a closed list.
enum ExpressionSituation: Situation, Hashable {
    // The source is no expression.
    case emptyExpression
    case expressionTooLong(limit: Int)
    case nestedTooDeeply(limit: Int)
    case unknownCharacter(String)
    case unterminatedText(String)
    case unknownEscape(String)
    case invalidNumber(String)
    case numberTooLarge(String)
    case unexpectedToken(found: String, Expectation)
    case unexpectedEnd(Expectation)
    case reservedWord(String)
    /// `=`, `and`, `≤`: what other languages write.
    case foreignOperator(String, instead: String)
    case messageConstruction(String)
    case hasNeedsMember
    case macroNeedsName(String)

    // The expression does not fit the data.
    case unknownName(String, suggestion: String?)
    case unknownMember(String, suggestion: String?, known: [String])
    case noMembers(String, of: ExpressionType)
    case unknownFunction(String, suggestion: String?)
    case wrongCallStyle(Function)
    case wrongArgumentCount(String, found: Int, expected: [Int])
    case wrongOperandTypes(BinaryOperator, ExpressionType, ExpressionType)
    case wrongOperandType(String, ExpressionType)
    case wrongArgumentTypes(String, [ExpressionType])
    case notACondition(ExpressionType)
    case notIterable(String, ExpressionType)
    case wrongIndex(of: ExpressionType, by: ExpressionType)
    case wrongKeyType(ExpressionType)
    /// What would fail on every run: a malformed pattern, an impossible date.
    case failingConstant(EvaluationFailure)

    /// What the grammar allows at a place.
    enum Expectation: Hashable, Sendable {
        case aValue, anOperator, aName, aMemberName
        case symbol(String)
        case commaOr(String)
    }

    var id: String {
        switch self {
        case .emptyExpression: "empty-expression"
        case .expressionTooLong: "expression-too-long"
        case .nestedTooDeeply: "nested-too-deeply"
        case .unknownCharacter: "unknown-character"
        case .unterminatedText: "unterminated-text"
        case .unknownEscape: "unknown-escape"
        case .invalidNumber: "invalid-number"
        case .numberTooLarge: "number-too-large"
        case .unexpectedToken: "unexpected-token"
        case .unexpectedEnd: "unexpected-end"
        case .reservedWord: "reserved-word"
        case .foreignOperator: "foreign-operator"
        case .messageConstruction: "message-construction"
        case .hasNeedsMember: "has-needs-member"
        case .macroNeedsName: "macro-needs-name"
        case .unknownName: "unknown-name"
        case .unknownMember: "unknown-member"
        case .noMembers: "no-members"
        case .unknownFunction: "unknown-function"
        case .wrongCallStyle: "wrong-call-style"
        case .wrongArgumentCount: "wrong-argument-count"
        case .wrongOperandTypes, .wrongOperandType: "wrong-operand-types"
        case .wrongArgumentTypes: "wrong-argument-types"
        case .notACondition: "not-a-condition"
        case .notIterable: "not-iterable"
        case .wrongIndex: "wrong-index"
        case .wrongKeyType: "unsupported-key"
        case .failingConstant(let failure): failure.id
        }
    }
}
