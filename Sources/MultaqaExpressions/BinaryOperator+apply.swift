import MultaqaModel

extension BinaryOperator {
    func apply(to left: Datum, _ right: Datum, _ budget: inout Budget) throws(EvaluationFailure) -> Datum {
        switch self {
        case .equal: return .bool(try left.equals(right, &budget))
        case .notEqual: return .bool(!(try left.equals(right, &budget)))
        case .less: return .bool(try left.order(with: right, rawValue, &budget) == .before)
        case .greater: return .bool(try left.order(with: right, rawValue, &budget) == .after)
        case .lessOrEqual: return .bool([.before, .same].contains(try left.order(with: right, rawValue, &budget)))
        case .greaterOrEqual: return .bool([.after, .same].contains(try left.order(with: right, rawValue, &budget)))
        case .isIn: return .bool(try isMember(left, of: right, &budget))
        case .add, .subtract, .multiply, .divide, .remainder: return try arithmetic(left, right, &budget)
        }
    }

    private func isMember(_ element: Datum, of container: Datum, _ budget: inout Budget) throws(EvaluationFailure)
        -> Bool
    {
        switch container {
        case .list(let list):
            for position in 0..<list.count where try element.equals(list[position], &budget) { return true }
            return false
        case .map(let map): return map[element] != nil
        default: throw wrongTypes(element, container)
        }
    }

    private func arithmetic(_ left: Datum, _ right: Datum, _ budget: inout Budget) throws(EvaluationFailure) -> Datum {
        switch (left, right) {
        case (.int(let left), .int(let right)): return .int(try integers(left, right))
        case (.uint(let left), .uint(let right)): return .uint(try integers(left, right))
        case (.double(let left), .double(let right)) where self != .remainder: return .double(doubles(left, right))
        case _ where self == .add: return try sum(left, right, &budget)
        case _ where self == .subtract: return try difference(left, right)
        default: throw wrongTypes(left, right)
        }
    }

    private func integers<Number: FixedWidthInteger>(
        _ left: Number, _ right: Number
    ) throws(EvaluationFailure) -> Number {
        let (result, overflow) =
            switch self {
            case .add: left.addingReportingOverflow(right)
            case .subtract: left.subtractingReportingOverflow(right)
            case .multiply: left.multipliedReportingOverflow(by: right)
            case _ where right == 0: throw .divisionByZero
            case .divide: left.dividedReportingOverflow(by: right)
            default: left.remainderReportingOverflow(dividingBy: right)
            }
        if overflow { throw .overflow(operation: rawValue) }
        return result
    }

    private func doubles(_ left: Double, _ right: Double) -> Double {
        switch self {
        case .add: left + right
        case .subtract: left - right
        case .multiply: left * right
        default: left / right
        }
    }

    private func sum(_ left: Datum, _ right: Datum, _ budget: inout Budget) throws(EvaluationFailure) -> Datum {
        switch (left, right) {
        case (.bytes(let left), .bytes(let right)):
            try budget.charge(bytes: left.count + right.count)
            return .bytes(left + right)
        case (.list(let left), .list(let right)):
            try budget.charge(left.count + right.count)
            return .list(.made(left.elements + right.elements))
        case (.duration(let left), .duration(let right)): return .duration(try integers(left, right))
        case (.duration(let duration), _): return .moment(try sum(right, duration, wrongTypes(left, right)))
        case (_, .duration(let duration)): return .moment(try sum(left, duration, wrongTypes(left, right)))
        default:
            guard let leftText = left.asText, let rightText = right.asText else { throw wrongTypes(left, right) }
            try budget.charge(bytes: leftText.text.utf8.count + rightText.text.utf8.count)
            return .text(leftText.text + rightText.text)
        }
    }

    private func difference(_ left: Datum, _ right: Datum) throws(EvaluationFailure) -> Datum {
        if case (.duration(let left), .duration(let right)) = (left, right) {
            return .duration(try integers(left, right))
        }
        if case .duration(let duration) = right {
            let (negated, overflow) = duration.multipliedReportingOverflow(by: -1)
            if overflow { throw .overflow(operation: rawValue) }
            return .moment(try sum(left, negated, wrongTypes(left, right)))
        }
        guard let leftMoment = left.asMoment, let rightMoment = right.asMoment else { throw wrongTypes(left, right) }
        guard let nanoseconds = leftMoment.nanoseconds(since: rightMoment) else { throw .overflow(operation: rawValue) }
        return .duration(nanoseconds)
    }

    private func sum(_ instant: Datum, _ duration: Int, _ otherwise: EvaluationFailure) throws(EvaluationFailure)
        -> Moment
    {
        guard let moment = instant.asMoment else { throw otherwise }
        guard let sum = moment.adding(nanoseconds: duration) else { throw .overflow(operation: rawValue) }
        return sum
    }

    private func wrongTypes(_ left: Datum, _ right: Datum) -> EvaluationFailure {
        .wrongTypes(operation: rawValue, [left.kind, right.kind])
    }
}

extension Datum {
    /// `-a`.
    func negated() throws(EvaluationFailure) -> Datum {
        switch self {
        case .int(let number):
            let (result, overflow) = number.multipliedReportingOverflow(by: -1)
            if overflow { throw .overflow(operation: "-") }
            return .int(result)
        case .double(let number): return .double(-number)
        default: throw .wrongTypes(operation: "-", [kind])
        }
    }
}
