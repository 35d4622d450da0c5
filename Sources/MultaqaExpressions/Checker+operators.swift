extension Checker {
    mutating func negative(_ operand: Node, at span: Span) -> ExpressionType {
        let type = infer(operand)
        if [.int, .double, .dynamic].contains(type) { return type }
        report(.wrongOperandType("-", type), at: span)
        return .dynamic
    }

    mutating func binary(
        _ operation: BinaryOperator, _ left: ExpressionType, _ right: ExpressionType, at span: Span
    ) -> ExpressionType {
        let result: ExpressionType? =
            switch operation {
            case .equal, .notEqual: left.isComparable(to: right) ? .bool : nil
            case .less, .lessOrEqual, .greater, .greaterOrEqual: isOrdered(left, right) ? .bool : nil
            case .isIn: isContainer(right, of: left) ? .bool : nil
            case .add: sum(left, right)
            case .subtract: difference(left, right)
            case .multiply, .divide: number(left, right, allowed: [.int, .uint, .double])
            case .remainder: number(left, right, allowed: [.int, .uint])
            }
        if let result { return result }
        report(.wrongOperandTypes(operation, left, right), at: span)
        return operation.isTest ? .bool : .dynamic
    }

    private func isOrdered(_ left: ExpressionType, _ right: ExpressionType) -> Bool {
        guard left.isOrdered, right.isOrdered else { return false }
        return left.fits(right) || (left.isNumber && right.isNumber) || (left.isInstant && right.isInstant)
    }

    private func isContainer(_ container: ExpressionType, of element: ExpressionType) -> Bool {
        switch container {
        case .dynamic: true
        case .list(let elements): element.isComparable(to: elements)
        case .map, .record: element.fits(.text)
        default: false
        }
    }

    private func number(
        _ left: ExpressionType, _ right: ExpressionType, allowed: [ExpressionType]
    ) -> ExpressionType? {
        switch (left, right) {
        case (.dynamic, .dynamic): .dynamic
        case (.dynamic, let known), (let known, .dynamic): allowed.contains(known) ? known : nil
        default: left == right && allowed.contains(left) ? left : nil
        }
    }

    private func sum(_ left: ExpressionType, _ right: ExpressionType) -> ExpressionType? {
        switch (left, right) {
        case (.duration, .duration): .duration
        case (.duration, let other) where other.isInstant: .moment
        case (let other, .duration) where other.isInstant: .moment
        case (.list(let mine), .list(let theirs)): .list(mine.joined(with: theirs))
        case (.list, .dynamic), (.dynamic, .list): .list(.dynamic)
        // Beside something unknown these may become a moment or stay what they are.
        case (.dynamic, .duration), (.duration, .dynamic), (.dynamic, .date), (.date, .dynamic), (.dynamic, .moment),
            (.moment, .dynamic):
            .dynamic
        default: number(left, right, allowed: [.int, .uint, .double, .text, .bytes])
        }
    }

    private func difference(_ left: ExpressionType, _ right: ExpressionType) -> ExpressionType? {
        switch (left, right) {
        case (.duration, .duration): .duration
        case (let instant, .duration) where instant.isInstant: .moment
        case (let mine, let theirs) where mine.isInstant && theirs.isInstant: .duration
        case (.dynamic, let other) where other.isInstant || other == .duration: .dynamic
        case (let other, .dynamic) where other.isInstant || other == .duration: .dynamic
        default: number(left, right, allowed: [.int, .uint, .double])
        }
    }
}

extension BinaryOperator {
    /// Whether the result is true or false.
    var isTest: Bool {
        switch self {
        case .equal, .notEqual, .less, .lessOrEqual, .greater, .greaterOrEqual, .isIn: true
        default: false
        }
    }
}
