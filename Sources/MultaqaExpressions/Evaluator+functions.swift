import MultaqaModel

extension Evaluator {
    mutating func evaluate(_ call: Node.Call, at anchor: Span) throws(EvaluationError) -> Datum {
        guard let function = call.function, function.style.allows(receiverStyle: call.isReceiverStyle) else {
            throw EvaluationError(.unknownFunction(call.name), at: anchor)
        }
        let arguments = try evaluate(call.arguments)
        return try located(at: anchor) { () throws(EvaluationFailure) in try function.apply(to: arguments, &budget) }
    }
}

extension Function {
    func apply(to arguments: [Datum], _ budget: inout Budget) throws(EvaluationFailure) -> Datum {
        for case let text? in arguments.lazy.map(\.asText) { try budget.charge(bytes: text.text.utf8.count) }
        switch (self, arguments.count) {
        case (.size, 1): return .int(try size(arguments[0]))
        case (.contains, 2), (.startsWith, 2), (.endsWith, 2), (.matches, 2):
            guard let text = arguments[0].asText, let part = arguments[1].asText else { break }
            return .bool(try test(text, part, &budget))
        case (.type, 1): return .type(arguments[0].kind)
        case (.dyn, 1): return arguments[0]
        case (_, 1) where isConversion: return try convert(arguments[0])
        case (_, 1...2) where style == .receiver:
            // A zone is read from its file.
            if arguments.count == 2 { try budget.charge(50) }
            return .int(try part(of: arguments))
        default: break
        }
        throw wrongTypes(arguments)
    }

    func wrongTypes(_ arguments: [Datum]) -> EvaluationFailure {
        .wrongTypes(operation: rawValue, arguments.map(\.kind))
    }

    private func size(_ argument: Datum) throws(EvaluationFailure) -> Int {
        switch argument {
        case .bytes(let bytes): return bytes.count
        case .list(let list): return list.count
        case .map(let map): return map.count
        default:
            guard let text = argument.asText else { throw wrongTypes([argument]) }
            return text.count
        }
    }

    private func test(
        _ text: ScalarText, _ part: ScalarText, _ budget: inout Budget
    ) throws(EvaluationFailure) -> Bool {
        switch self {
        case .startsWith: return text.starts(with: part)
        case .endsWith: return text.ends(with: part)
        case .matches:
            let pattern: Pattern
            do {
                pattern = try Pattern(part.text)
            } catch {
                throw .invalidPattern(part.text.count > 60 ? part.text.prefix(59) + "…" : part.text, error)
            }
            return try pattern.matches(text.text, &budget)
        default:
            // The search may look at every byte of the part at every byte of the text.
            try budget.charge(bytes: text.text.utf8.count * min(part.text.utf8.count, 1_000) / 100)
            return text.contains(part)
        }
    }
}
