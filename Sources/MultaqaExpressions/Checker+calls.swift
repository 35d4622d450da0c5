import MultaqaModel

extension Checker {
    mutating func infer(_ call: Node.Call, at node: Node) -> ExpressionType {
        let types = call.arguments.map { infer($0) }
        guard let function = call.function else {
            let names = Function.allCases.map(\.rawValue) + Node.Comprehension.Macro.allCases.map(\.rawValue) + ["has"]
            report(
                .unknownFunction(call.name, suggestion: DidYouMean.nearest(to: call.name, in: names)), at: node.anchor)
            return .dynamic
        }
        guard function.style.allows(receiverStyle: call.isReceiverStyle) else {
            report(.wrongCallStyle(function), at: node.anchor)
            return .dynamic
        }
        let signatures = function.signatures
        let ofCount = signatures.filter { $0.parameters.count == types.count }
        guard !ofCount.isEmpty else {
            // The value before the dot is not one of those in the parentheses.
            let hidden = call.isReceiverStyle ? 1 : 0
            let expected = Set(signatures.map { $0.parameters.count - hidden }).sorted()
            report(
                .wrongArgumentCount(call.name, found: types.count - hidden, expected: expected), at: node.anchor)
            return .dynamic
        }
        guard let signature = ofCount.first(where: { zip(types, $0.parameters).allSatisfy { $0.fits($1) } }) else {
            report(.wrongArgumentTypes(call.name, types), at: node.anchor)
            return .dynamic
        }
        tryConstants(function, call)
        return signature.result
    }

    /// `date("2015-02-30")` and `x.matches("(")` fail on every run: better now than in the night of the seminar.
    private mutating func tryConstants(_ function: Function, _ call: Node.Call) {
        if function == .matches, case .literal(.text(let pattern)) = call.arguments[1].kind {
            do {
                _ = try Pattern(pattern)
            } catch {
                report(.failingConstant(.invalidPattern(Datum.text(pattern).shown, error)), at: call.arguments[1].span)
            }
        } else if function.isConversion, case .literal(let value) = call.arguments[0].kind {
            do {
                _ = try function.convert(value)
            } catch {
                report(.failingConstant(error), at: call.arguments[0].span)
            }
        }
    }

    mutating func infer(_ comprehension: Node.Comprehension, at anchor: Span) -> ExpressionType {
        let range = infer(comprehension.range)
        let element: ExpressionType
        switch range {
        case .list(let type): element = type
        case .map, .record: element = .text
        case .dynamic: element = .dynamic
        default:
            report(.notIterable(comprehension.macro.rawValue, range), at: comprehension.range.span)
            element = .dynamic
        }
        variables.append((comprehension.variable, element))
        defer { variables.removeLast() }
        if let predicate = comprehension.predicate { requireCondition(predicate) }
        switch comprehension.macro {
        case .all, .exists, .existsOne: return .bool
        case .filter: return .list(element)
        case .map: return .list(comprehension.transform.map { infer($0) } ?? .dynamic)
        }
    }
}
