import MultaqaModel

/// Why an expression gave no value.
public struct EvaluationError: Error, Hashable, Sendable {
    /// Zero-based, in bytes from the start of the expression's source.
    public let offset: Int
    /// Length in bytes of the part that failed.
    public let length: Int
    let failure: EvaluationFailure

    init(_ failure: EvaluationFailure, at span: Span) {
        self.failure = failure
        offset = span.start
        length = span.end - span.start
    }

    /// Stable kebab-case name of the situation.
    public var id: String { failure.id }
    public var message: LocalizedText { failure.message }

    /// The error as a diagnostic, where the place of the expression is known.
    public func diagnostic(of expression: Expression, at place: SourcePlace?) -> Diagnostic {
        let span = Span(start: offset, end: offset + length)
        return Diagnostic(
            id: id, place: place?.shifted(to: span, in: expression.source), message: message)
    }
}

/// Runs a step that knows nothing of places, and names the place where it fails.
func located<Output>(
    at span: Span, _ step: () throws(EvaluationFailure) -> Output
) throws(EvaluationError) -> Output {
    do {
        return try step()
    } catch {
        throw EvaluationError(error, at: span)
    }
}
