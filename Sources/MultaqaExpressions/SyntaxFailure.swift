/// Ends the parsing: the first thing in the source that is no expression.
struct SyntaxFailure: Error {
    var situation: ExpressionSituation
    var span: Span
}
