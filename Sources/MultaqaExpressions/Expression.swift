import MultaqaModel

/// An expression of the Common Expression Language (CEL), parsed.
///
/// The language is the public specification's (https://github.com/cel-expr/cel-spec, `doc/langdef.md`) without
/// protocol-buffer messages. Beyond it there are dates (`date("2015-06-08")`), times of day (`time("9h30")`) and texts in
/// several languages, whose members are the language codes (`commune.name.ar`).
public struct Expression: Sendable {
    public let source: String
    let root: Node

    /// - Parameters:
    ///   - source: At most 64 KiB, nested at most 100 levels deep.
    ///   - place: Where the source begins; diagnostics point from there, on the same line.
    /// - Throws: The first thing that is no expression.
    public init(parsing source: String, at place: SourcePlace?) throws(Diagnostics) {
        self.source = source
        do {
            var parser = try Parser(source)
            root = try parser.parse()
        } catch {
            throw Diagnostics([Diagnostic(error.situation, at: place?.shifted(to: error.span, in: source))])
        }
    }

    /// The value in an environment of names. Evaluation reads nothing else, but for the system's time zones where a time
    /// function names one, and gives the same result every time.
    ///
    /// - Parameter costLimit: In steps: a node, an element of a list, ten bytes of text each cost one.
    public func evaluate(
        in environment: [String: Value], costLimit: Int = 100_000
    ) throws(EvaluationError) -> Value {
        var evaluator = Evaluator(environment: environment, costLimit: costLimit)
        let result = try evaluator.evaluate(root)
        return try located(at: root.span) { () throws(EvaluationFailure) in try result.value(&evaluator.budget) }
    }

    /// The type of the result and everything that cannot work with these names, in the order of the source.
    public func check(
        against types: TypeEnvironment, at place: SourcePlace?
    ) -> (type: ExpressionType, diagnostics: [Diagnostic]) {
        var checker = Checker(types)
        let type = checker.infer(root)
        return (type, diagnostics(checker, at: place))
    }

    /// As ``check(against:at:)`` for an expression that stands where true or false is needed.
    public func checkCondition(against types: TypeEnvironment, at place: SourcePlace?) -> [Diagnostic] {
        var checker = Checker(types)
        checker.requireCondition(root)
        return diagnostics(checker, at: place)
    }

    private func diagnostics(_ checker: Checker, at place: SourcePlace?) -> [Diagnostic] {
        checker.findings.sorted { $0.span.start < $1.span.start }
            .map { Diagnostic($0.situation, at: place?.shifted(to: $0.span, in: source)) }
    }

    /// The names that must come from outside: no variables of macros, no types such as `int`.
    public var names: Set<String> {
        var names: Set<String> = []
        root.collectNames(bound: [], into: &names)
        return names.filter { Kind(denotation: $0) == nil && $0 != "google" }
    }
}

extension Expression: Hashable, CustomStringConvertible {
    public static func == (left: Expression, right: Expression) -> Bool { left.source == right.source }
    public func hash(into hasher: inout Hasher) { hasher.combine(source) }
    public var description: String { source }
}
