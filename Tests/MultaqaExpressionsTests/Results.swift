import MultaqaModel

@testable import MultaqaExpressions

/// What an expression gives, as the language writes it, or `! id` of the diagnostic or error.
func result(_ source: String, in environment: [String: Value] = [:], costLimit: Int = 100_000) -> String {
    let expression: Expression
    do {
        expression = try Expression(parsing: source, at: nil)
    } catch {
        return "! " + error.all.map(\.id).joined(separator: " ")
    }
    var evaluator = Evaluator(environment: environment, costLimit: costLimit)
    do {
        return try evaluator.evaluate(expression.root).description
    } catch {
        return "! " + error.id
    }
}

/// One row of a table: an expression and what it gives.
struct Case: Sendable, CustomStringConvertible {
    var source: String
    var expected: String

    init(_ source: String, _ expected: String) {
        self.source = source
        self.expected = expected
    }

    var description: String { "\(source) → \(expected)" }
}
