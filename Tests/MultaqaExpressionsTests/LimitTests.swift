import MultaqaModel
import Testing

@testable import MultaqaExpressions

@Suite struct `limits` {
    private func repeated(_ text: String, _ count: Int) -> String { String(repeating: text, count: count) }

    @Test func `an evaluation ends at its cost limit`() {
        #expect(result("[1, 2, 3].map(x, x)", costLimit: 10) == "! cost-limit-exceeded")
        #expect(result("[1, 2, 3].map(x, x)", costLimit: 11) == "[1, 2, 3]")
    }

    @Test(arguments: [
        "[0, 1].all(a, [0, 1].all(b, [0, 1].all(c, [0, 1].all(d, [0, 1].all(e, 1 / 0 == 1)))))",
        "[1, 2, 3, 4, 5].exists(x, false) || true", "true && [1, 2, 3, 4, 5].map(x, x).size() == 0 || true",
    ])
    func `nothing absorbs the cost limit`(_ source: String) {
        #expect(result(source, costLimit: 9) == "! cost-limit-exceeded")
    }

    @Test func `nested macros end in time`() {
        let big = Value.list((0..<1_000).map(Value.int))
        let source = "big.all(a, big.all(b, big.all(c, a + b + c >= 0)))"
        #expect(result(source, in: ["big": big]) == "! cost-limit-exceeded")
    }

    @Test func `texts that double stay small`() {
        let source = "['foo']" + repeated(".map(x, x + x)", 60) + "[0].size()"
        #expect(result(source) == "! cost-limit-exceeded")
    }

    @Test func `a small list that is endless written out never leaves`() throws {
        let expression = try Expression(parsing: "[0]" + repeated(".map(x, [x, x])", 60), at: nil)
        let error = #expect(throws: EvaluationError.self) { try expression.evaluate(in: [:]) }
        #expect(error?.id == "cost-limit-exceeded")
        let compared = "[0]" + repeated(".map(x, [x, x])", 40)
        #expect(result("\(compared) == \(compared)") == "! cost-limit-exceeded")
    }

    @Test func `a hostile pattern or search ends in time`() {
        let text = Value.text(repeated("a", 100_000))
        #expect(result("t.matches('(a+)+$b')", in: ["t": text]) == "! cost-limit-exceeded")
        #expect(result("t.matches('(a?){1000}b')", in: ["t": text]) == "! cost-limit-exceeded")
        #expect(result("t.contains(t + 'b')", in: ["t": text]) == "! cost-limit-exceeded")
    }

    @Test func `a condition on one row does not pay for the table`() {
        let table = Value.list((0..<200_000).map { ["n": .int($0)] })
        #expect(result("table[199999].n == size(table) - 1", in: ["table": table], costLimit: 20) == "true")
    }

    @Test(arguments: [
        ("(", ")"), ("[", "]"), ("!", ""), ("-", ""), ("{1: ", "}"), ("f(", ")"), ("1 + ", ""), ("true ? 1 : ", ""),
        ("a[", "]"), ("size([", "])"),
    ])
    func `nesting is refused beyond its limit`(_ open: String, _ close: String) {
        for count in [200, 5_000] {
            #expect(result(repeated(open, count) + "1" + repeated(close, count)) == "! nested-too-deeply")
        }
    }

    @Test(arguments: [".a", "[0]", ".f()", " + 1", ".map(x, x)"])
    func `chains are refused beyond the limit`(_ link: String) {
        #expect(result("a" + repeated(link, 5_000)) == "! nested-too-deeply")
    }

    /// The least that the specification asks for, and more.
    @Test(arguments: [
        Case(String(repeating: "(", count: 80) + "1" + String(repeating: ")", count: 80), "1"),
        Case("size([" + String(repeating: "1, ", count: 500) + "])", "500"),
        Case("false" + String(repeating: " || false", count: 2_000), "false"),
        Case("true" + String(repeating: " && true", count: 2_000), "true"),
        Case("0" + String(repeating: " + 1", count: 90), "90"),
        Case(String(repeating: "false ? 1 : ", count: 60) + "2", "2"),
        Case(
            String(repeating: "[", count: 60) + String(repeating: "]", count: 60) + String(repeating: "[0]", count: 20)
                + ".size()", "1"),
        Case(String(repeating: "!", count: 40) + "true", "true"),
    ])
    func `ordinary nesting is welcome`(_ row: Case) {
        #expect(result(row.source) == row.expected)
    }

    @Test func `a hundred mistakes are enough`() throws {
        let source = (0..<5_000).map { "x\($0)" }.joined(separator: " || ")
        let expression = try Expression(parsing: source, at: nil)
        #expect(expression.check(against: TypeEnvironment(), at: nil).diagnostics.count == 100)
    }

    @Test func `a source beyond its length is refused`() {
        #expect(result("'" + repeated("a", 70_000) + "'") == "! expression-too-long")
    }

    @Test(arguments: [
        "\0", "\u{202E}", "\u{FEFF}1", "'\0", "\\", "`a`", "@", "$x", "a;b", "'''", "b", "b'", "r\"", "0x", "...",
        "..a", "a..b", "a.1", "1.1.1", "{", "}", "{:}", "{1:}", "[1:2]", "?", "a?b", "a ? b :",
        "()", "f(", "f(,)", "in", "a in", "!", "--", "a !b", "a == == b", "a.in", "true.x.", "\u{D7FF}", "é", "1e+",
        "'\\x", "'\\u", "'\\U0000", "b'\\400'", "a//", "//", "🙂",
    ])
    func `no source makes it trap`(_ source: String) {
        _ = result(source)
        _ = result("[" + source + "]")
        _ = result(source + " + 1")
    }

    @Test func `a random source gives a value or a diagnostic`() {
        var state: UInt64 = 42
        func next(_ bound: Int) -> Int {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Int(state >> 33) % bound
        }
        let pieces = [
            "a", "1", "-", "'x'", "b'y'", "(", ")", "[", "]", "{", "}", ".", ",", ":", "?", "&&", "||", "!", "==", "<",
            "in", "+", "*", "/", "%", "size", "map", "all", "has", "9223372036854775807", "2u", "1.5", "null",
            "matches", "timestamp", "duration", "'1h'", "int", "\"", "\\", "م", " ", "\n", "0x", "e5",
        ]
        let types = TypeEnvironment(names: ["a": .list(.record(["x": .int]))])
        for _ in 0..<20_000 {
            let source = (0...next(12)).map { _ in pieces[next(pieces.count)] }.joined()
            guard let expression = try? Expression(parsing: source, at: nil) else { continue }
            _ = expression.check(against: types, at: nil)
            _ = expression.names
            _ = try? expression.evaluate(in: ["a": [["x": 1]]], costLimit: 1_000)
        }
    }

    @Test func `every situation speaks three languages`() {
        let failures: [EvaluationFailure] = [
            .costLimitExceeded(1), .unknownName("a"), .unknownFunction("f"), .noSuchMember("'a'"),
            .noMembers(.int, member: "a"), .wrongTypes(operation: "+", [.int, .text]), .notACondition(.int),
            .notIterable(.int, macro: "all"),
            .overflow(operation: "+"), .divisionByZero, .positionOutOfRange("1", count: 0), .unsupportedKey(.list),
            .repeatedKey("1"), .cannotConvert("x", .date), .outOfRange("1", .int),
            .invalidPattern("(", .missingClose(")")),
            .unknownZone("Mars"),
        ]
        let situations: [ExpressionSituation] = [
            .emptyExpression, .expressionTooLong(limit: 1), .nestedTooDeeply(limit: 1), .unknownCharacter("#"),
            .unterminatedText("'"), .unknownEscape("\\q"), .invalidNumber("1a"), .numberTooLarge("9"),
            .unexpectedToken(found: "x", .aValue), .unexpectedEnd(.commaOr("]")), .reservedWord("if"),
            .foreignOperator("=", instead: "=="), .messageConstruction("Foo"), .hasNeedsMember, .macroNeedsName("all"),
            .unknownName("a", suggestion: nil), .unknownMember("a", suggestion: nil, known: ["b"]),
            .noMembers("a", of: .int), .unknownFunction("f", suggestion: "g"), .wrongCallStyle(.size),
            .wrongArgumentCount("f", found: 1, expected: [2, 3]),
            .wrongOperandTypes(.add, .int, .text), .wrongOperandType("-", .text), .wrongArgumentTypes("size", [.int]),
            .notACondition(.text), .notIterable("all", .int), .wrongIndex(of: .list(.text), by: .text),
            .wrongKeyType(.list(.dynamic)),
            .failingConstant(.divisionByZero),
        ]
        let texts = failures.map(\.message) + situations.map(\.message) + situations.compactMap(\.help)
        for text in texts {
            #expect([Language.arabic, .french, .english].allSatisfy { text.texts[$0]?.isEmpty == false })
        }
    }
}
