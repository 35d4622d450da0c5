import MultaqaModel
import Testing

@testable import MultaqaExpressions

@Suite struct `macros` {
    @Test(arguments: [
        Case("[1, 2, 3].all(e, e > 0)", "true"), Case("[1, 2, 3].all(e, e != 2)", "false"),
        Case("[].all(e, e > 0)", "true"),
        Case("[0, 2].all(e, 2 / e == 5)", "false"), Case("[0, 2].all(e, 2 / e == 1)", "! division-by-zero"),
        Case("[1, 'a'].all(e, e == 'b')", "false"),
        Case("[1].all(e, e)", "! not-a-condition"), Case("{'a': 1, 'b': 2}.all(k, k != 'c')", "true"),
        Case("(1).all(e, true)", "! not-iterable"),
        Case("[1, 2, 3].exists(e, e == 2)", "true"), Case("[1].exists(e, e > 7)", "false"),
        Case("[].exists(e, true)", "false"),
        Case("[0, 2].exists(e, 2 / e == 1)", "true"), Case("[0, 2].exists(e, 2 / e == 5)", "! division-by-zero"),
        Case("{'a': 1}.exists(k, k == 'a')", "true"),
        Case("['a', 1].exists(e, e - 1 == 0)", "true"), Case("'abc'.exists(c, c == 'a')", "! not-iterable"),
        Case("[7, 8].exists_one(e, e == 7)", "true"), Case("[7, 7].exists_one(e, e == 7)", "false"),
        Case("[].exists_one(e, true)", "false"),
        Case("[3, 2, 1, 0].exists_one(e, 12 / e > 1)", "! division-by-zero"),
        Case("{6: 'six', 7: 'seven'}.exists_one(k, k == 7)", "true"),
    ])
    func `all, exists, exists_one`(_ row: Case) {
        #expect(result(row.source) == row.expected)
    }

    @Test(arguments: [
        Case("[1, 2, 3].map(n, n * n)", "[1, 4, 9]"), Case("[].map(n, n)", "[]"),
        Case("[1, 2, 3].map(n, n > 1, n * 10)", "[20, 30]"),
        Case("{'one': 1, 'two': 2}.map(k, k)", #"["one", "two"]"#),
        Case("[2, 1, 0].map(n, 4 / n)", "! division-by-zero"),
        Case("[2, 0].map(n, n != 0, 4 / n)", "[2]"), Case("[1].map(n, n, n)", "! not-a-condition"),
        Case("[[1, 2], [3]].map(l, l.map(e, e + 1))", "[[2, 3], [4]]"),
        Case("[1, 2, 3].filter(i, i % 2 > 0)", "[1, 3]"), Case("[].filter(i, i > 0)", "[]"),
        Case("{'a': 1, 'b': 2}.filter(k, k == 'b')", #"["b"]"#),
        Case("[2, 0].filter(i, 4 / i > 1)", "! division-by-zero"),
        Case("[{'a': 10, 'b': 5, 'c': 20}].map(m, m.filter(k, m[k] > 5))", #"[["a", "c"]]"#),
        Case("[1, 2].map(x, [x].map(x, x + 1)[0] + x)", "[3, 5]"),
    ])
    func `map and filter`(_ row: Case) {
        #expect(result(row.source) == row.expected)
    }

    @Test(arguments: [
        Case("has({'a': 1}.a)", "true"), Case("has({'a': 1}.b)", "false"), Case("has({'a': null}.a)", "true"),
        Case("has({'a': {}}.a.b)", "false"),
        Case("has({}.a.b)", "! no-such-member"), Case("has([1].a)", "! no-members"),
        Case("has({'a': 1}['a'])", "! has-needs-member"),
        Case("has(a)", "! has-needs-member"), Case("has()", "! wrong-argument-count"),
        Case("has({}.a, 1)", "! wrong-argument-count"),
        Case("[1].all(e)", "! wrong-argument-count"), Case("[1].map(e, 1, 2, 3)", "! wrong-argument-count"),
        Case("[1].all(1, true)", "! macro-needs-name"),
        Case("[1].all(a.b, true)", "! macro-needs-name"), Case("[1].exists(.x, true)", "! macro-needs-name"),
        Case("all([1], 1, true)", "! unknown-function"),
    ])
    func `has, and macros written wrongly`(_ row: Case) {
        #expect(result(row.source) == row.expected)
    }
}
