import MultaqaModel
import Testing

@testable import MultaqaExpressions

@Suite struct `positions` {
    /// Line 7, column 13, byte 90 of a file.
    private let place = SourcePlace(file: "w.yaml", line: 7, column: 13, offset: 90, length: 40)

    private func diagnostics(_ source: String) -> [Diagnostic] {
        do {
            return try Expression(parsing: source, at: place).check(against: TypeEnvironment(), at: place).diagnostics
        } catch {
            return error.all
        }
    }

    @Test func `a diagnostic points into the expression`() {
        #expect(
            diagnostics("1 == unbound").map(\.place) == [
                SourcePlace(file: "w.yaml", line: 7, column: 18, offset: 95, length: 7)
            ])
    }

    @Test func `columns count scalars, offsets count bytes`() {
        #expect(
            diagnostics("'ملتقى' == x").map(\.place) == [
                SourcePlace(file: "w.yaml", line: 7, column: 24, offset: 106, length: 1)
            ])
    }

    @Test func `a whole operand is marked`() {
        #expect(
            diagnostics("true && size('abc')").map(\.place) == [
                SourcePlace(file: "w.yaml", line: 7, column: 21, offset: 98, length: 11)
            ])
    }

    @Test(arguments: [
        Case("1 +", "unexpected-end 4 0"), Case("(1", "unexpected-end 3 0"), Case("1 2", "unexpected-token 3 1"),
        Case("[1, 2", "unexpected-end 6 0"),
        Case("a = b", "foreign-operator 3 1"), Case("a and b", "foreign-operator 3 3"),
        Case("a & b", "foreign-operator 3 1"), Case("a ≤ b", "foreign-operator 3 3"),
        Case("“a”", "foreign-operator 1 3"), Case("a # b", "unknown-character 3 1"), Case("if", "reserved-word 1 2"),
        Case("a.", "unexpected-end 3 0"),
        Case("a.b{c: 1}", "message-construction 1 3"), Case("Foo{}", "message-construction 1 3"),
        Case("x ? 1", "unexpected-end 6 0"),
        Case("'abc", "unterminated-text 1 4"), Case("'a\\qb'", "unknown-escape 3 2"),
        Case("1 + 99999999999999999999", "number-too-large 5 20"),
        Case("{'a' 1}", "unexpected-token 6 1"), Case("f(1,)", "unexpected-token 5 1"),
        Case("has(1)", "has-needs-member 5 1"),
        Case("[1].map(1, 2)", "macro-needs-name 9 1"), Case("12h30", "invalid-number 1 5"),
        Case("2015-06-08T", "invalid-number 9 3"),
    ])
    func `the first thing that is no expression is reported at its place`(_ row: Case) {
        let found = diagnostics(row.source).map { diagnostic in
            "\(diagnostic.id) \((diagnostic.place?.column ?? 0) - 12) \(diagnostic.place?.length ?? -1)"
        }
        #expect(found == [row.expected])
    }

    @Test func `messages say what was found, what was expected, what to do`() {
        #expect(
            diagnostics("a and b").map { $0.message(in: .english) } == ["'and' is not written like this here; write &&"]
        )
        #expect(
            diagnostics("1 2").map { $0.message(in: .french) } == [
                "'2' trouvé, un opérateur comme == ou &&, ou la fin, attendu"
            ])
        #expect(diagnostics("(1").map { $0.message(in: .arabic) } == ["ينتهي التعبير والمنتظر ')'"])
    }

    @Test func `an evaluation error knows the part that failed`() throws {
        let expression = try Expression(parsing: "1 + size([1, 2 / 0])", at: place)
        let error = #expect(throws: EvaluationError.self) { try expression.evaluate(in: [:]) }
        #expect(error?.offset == 15)
        #expect(error?.message(in: .english) == "division by zero")
        #expect(
            error?.diagnostic(of: expression, at: place)
                == Diagnostic(
                    id: "division-by-zero",
                    place: SourcePlace(file: "w.yaml", line: 7, column: 28, offset: 105, length: 1),
                    message: LocalizedText(ar: "قسمة على صفر", fr: "division par zéro", en: "division by zero")))
    }

    @Test func `an expression is its source`() throws {
        let expression = try Expression(parsing: "a + b", at: nil)
        #expect(expression == (try Expression(parsing: "a + b", at: place)))
        #expect(expression.description == "a + b")
    }
}
