import MultaqaModel

extension Datum {
    /// Equality across all types: numbers on one number line, a date as its midnight, all else only within its type.
    func equals(_ other: Datum, _ budget: inout Budget) throws(EvaluationFailure) -> Bool {
        try budget.charge(1)
        switch (self, other) {
        case (.null, .null): return true
        case (.bool(let left), .bool(let right)): return left == right
        case (.bytes(let left), .bytes(let right)):
            try budget.charge(bytes: min(left.count, right.count))
            return left == right
        case (.time(let left), .time(let right)): return left == right
        case (.duration(let left), .duration(let right)): return left == right
        case (.date(let left), .date(let right)): return left == right
        case (.type(let left), .type(let right)): return left == right
        case (.list(let left), .list(let right)): return try left.equals(right, &budget)
        case (.map(let left), .map(let right)): return try left.equals(right, &budget)
        default: break
        }
        if let left = asText, let right = other.asText {
            try budget.charge(bytes: min(left.text.utf8.count, right.text.utf8.count))
            return left == right
        }
        if let left = asMoment, let right = other.asMoment { return left == right }
        return numberComparison(with: other) == .same
    }

    enum Order {
        case before, same, after
        /// One of the two is not a number.
        case unordered
    }

    /// Throws where the two types have no order between them.
    func order(with other: Datum, _ operation: String, _ budget: inout Budget) throws(EvaluationFailure) -> Order {
        func order<Comparand: Comparable>(_ left: Comparand, _ right: Comparand) -> Order {
            left < right ? .before : left == right ? .same : .after
        }
        switch (self, other) {
        case (.bool(let left), .bool(let right)): return order(left ? 1 : 0, right ? 1 : 0)
        case (.time(let left), .time(let right)): return order(left, right)
        case (.duration(let left), .duration(let right)): return order(left, right)
        case (.date(let left), .date(let right)): return order(left, right)
        case (.bytes(let left), .bytes(let right)):
            try budget.charge(bytes: min(left.count, right.count))
            return left == right ? .same : left.lexicographicallyPrecedes(right) ? .before : .after
        default: break
        }
        if let left = asText, let right = other.asText {
            try budget.charge(bytes: min(left.text.utf8.count, right.text.utf8.count))
            return order(left, right)
        }
        if let left = asMoment, let right = other.asMoment { return order(left, right) }
        guard let order = numberComparison(with: other) else {
            throw .wrongTypes(operation: operation, [kind, other.kind])
        }
        return order
    }

    /// Exact, also between a double and an integer that no double holds; nil when one is no number.
    private func numberComparison(with other: Datum) -> Order? {
        func order<Comparand: Comparable>(_ left: Comparand, _ right: Comparand) -> Order {
            left < right ? .before : left == right ? .same : .after
        }
        switch (self, other) {
        case (.double(let left), .double(let right)):
            return left.isNaN || right.isNaN ? Order.unordered : order(left, right)
        case (.double(let left), _):
            guard let right = other.asInteger else { return nil }
            guard !left.isNaN else { return Order.unordered }
            guard left.magnitude < 0x1p100 else { return left < 0 ? .before : .after }
            let whole = Int128(left.rounded(.down))
            return whole == right ? (left == left.rounded(.down) ? .same : .after) : order(whole, right)
        case (_, .double):
            return switch other.numberComparison(with: self) {
            case .before: .after
            case .after: .before
            case let unchanged: unchanged
            }
        default:
            guard let left = asInteger, let right = other.asInteger else { return nil }
            return order(left, right)
        }
    }

    private var asInteger: Int128? {
        switch self {
        case .int(let number): Int128(number)
        case .uint(let number): Int128(number)
        default: nil
        }
    }
}

extension DatumList {
    fileprivate func equals(_ other: DatumList, _ budget: inout Budget) throws(EvaluationFailure) -> Bool {
        guard count == other.count else { return false }
        for position in 0..<count where !(try self[position].equals(other[position], &budget)) { return false }
        return true
    }
}

extension DatumMap {
    fileprivate func equals(_ other: DatumMap, _ budget: inout Budget) throws(EvaluationFailure) -> Bool {
        guard count == other.count else { return false }
        try budget.charge(count)
        for key in keys {
            guard let left = self[key], let right = other[key] else { return false }
            guard try left.equals(right, &budget) else { return false }
        }
        return true
    }
}
