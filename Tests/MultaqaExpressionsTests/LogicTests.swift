import MultaqaModel
import Testing

@testable import MultaqaExpressions

@Suite struct `logic` {
    @Test(arguments: [
        Case("true && true", "true"), Case("true && false", "false"), Case("false && true", "false"),
        Case("false && 1/0 == 1", "false"), Case("1/0 == 1 && false", "false"),
        Case("true && 1/0 == 1", "! division-by-zero"),
        Case("1/0 == 1 && true", "! division-by-zero"), Case("32 && false", "false"), Case("false && 32", "false"),
        Case("'foo' && true", "! not-a-condition"), Case("true && 'foo'", "! not-a-condition"),
        Case("true && 1/0 == 1 && false", "false"), Case("unbound && false", "false"), Case("no() && false", "false"),
    ])
    func `and absorbs errors beside false`(_ row: Case) {
        #expect(result(row.source) == row.expected)
    }

    @Test(arguments: [
        Case("false || false", "false"), Case("true || false", "true"), Case("false || true", "true"),
        Case("true || 1/0 == 1", "true"), Case("1/0 == 1 || true", "true"),
        Case("false || 1/0 == 1", "! division-by-zero"),
        Case("1/0 == 1 || false", "! division-by-zero"), Case("32 || true", "true"),
        Case("0 || false", "! not-a-condition"),
        Case("(false || 1/0 == 1) || true", "true"), Case("false || (true && false) || true", "true"),
    ])
    func `or absorbs errors beside true`(_ row: Case) {
        #expect(result(row.source) == row.expected)
    }

    @Test(arguments: [
        Case("!true", "false"), Case("!false", "true"), Case("!0", "! not-a-condition"),
        Case("!''", "! not-a-condition"),
        Case("true ? 1 : 1/0", "1"), Case("false ? 1/0 : 2", "2"), Case("1 ? 1 : 2", "! not-a-condition"),
        Case("1/0 == 1 ? 1 : 2", "! division-by-zero"), Case("true ? 'a' : 2", #""a""#),
    ])
    func `not and the conditional`(_ row: Case) {
        #expect(result(row.source) == row.expected)
    }
}
