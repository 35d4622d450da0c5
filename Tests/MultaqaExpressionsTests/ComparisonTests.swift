import MultaqaModel
import Testing

@testable import MultaqaExpressions

@Suite struct `comparisons` {
    @Test(arguments: [
        Case("1 == 1", "true"), Case("1 == 1u", "true"), Case("1u == 1.0", "true"), Case("1 == 1.5", "false"),
        Case("9007199254740993 == 9007199254740992.0", "false"), Case("18446744073709551615u == -1", "false"),
        Case("'a' == 'a'", "true"), Case("'a' == b'a'", "false"), Case("'é' == 'e\\u0301'", "false"),
        Case("null == null", "true"), Case("null == 0", "false"), Case("true == 1", "false"), Case("1 == '1'", "false"),
        Case("b'\\xff' == b'\\377'", "true"), Case("0.0 == -0.0", "true"), Case("0.0/0.0 == 0.0/0.0", "false"),
        Case("0.0/0.0 != 0.0/0.0", "true"), Case("int == type(1)", "true"), Case("1 != 2", "true"),
        Case("'a' != 'a'", "false"),
    ])
    func `scalars are equal across types only as numbers`(_ row: Case) {
        #expect(result(row.source) == row.expected)
    }

    @Test(arguments: [
        Case("[] == []", "true"), Case("[1, 2] == [1.0, 2u]", "true"), Case("[1, 2] == [2, 1]", "false"),
        Case("[1] == [1, 2]", "false"), Case("[[]] == [[]]", "true"), Case("[1] == ['1']", "false"),
        Case("[0.0/0.0] == [0.0/0.0]", "false"),
        Case("{} == {}", "true"), Case("{'a': 1, 'b': 2} == {'b': 2u, 'a': 1.0}", "true"),
        Case("{1: 'a'} == {1u: 'a'}", "true"),
        Case("{'a': 1} == {'b': 1}", "false"), Case("{'a': 1} == {'a': 2}", "false"), Case("{} == []", "false"),
    ])
    func `lists and maps are equal by their elements`(_ row: Case) {
        #expect(result(row.source) == row.expected)
    }

    @Test(arguments: [
        Case("1 < 2", "true"), Case("2 <= 2", "true"), Case("3 > 4", "false"), Case("4 >= 4", "true"),
        Case("1u < 2u", "true"), Case("1.5 < 1.25", "false"), Case("false < true", "true"),
        Case("true <= false", "false"),
        Case("-1 < 1u", "true"), Case("1u > 0.5", "true"), Case("2 <= 1.999", "false"), Case("-1 >= -1.5", "true"),
        Case("-2 < -1.5", "true"),
        Case("9223372036854775807 < 9223372036854775808.0", "true"),
        Case("9223372036854775807 >= 9223372036854775808.0", "false"),
        Case("18446744073709551615u < 1e300", "true"), Case("1 > -1e300", "true"), Case("1 < 1.0/0.0", "true"),
        Case("1 < 0.0/0.0", "false"), Case("1 >= 0.0/0.0", "false"), Case("0.0/0.0 <= 0.0/0.0", "false"),
        Case("'a' < 'b'", "true"), Case("'Z' < 'a'", "true"), Case("'a' < 'aa'", "true"),
        Case("'\\U0001F600' > '\\uFFFD'", "true"),
        Case("b'a' <= b'b'", "true"), Case("b'\\xff' > b'\\x7f'", "true"), Case("'é' < 'f'", "false"),
        Case("1 < 'a'", "! wrong-types"), Case("null < null", "! wrong-types"), Case("[1] < [2]", "! wrong-types"),
        Case("true < 1", "! wrong-types"),
    ])
    func `order`(_ row: Case) {
        #expect(result(row.source) == row.expected)
    }

    @Test(arguments: [
        Case("1 in [1, 2]", "true"), Case("3 in [1, 2]", "false"), Case("1.0 in [1]", "true"),
        Case("'a' in []", "false"),
        Case("[1] in [[1]]", "true"), Case("null in [null]", "true"), Case("'a' in {'a': 1}", "true"),
        Case("'b' in {'a': 1}", "false"),
        Case("1u in {1: 2}", "true"), Case("1.0 in {1: 2}", "true"), Case("1.5 in {1: 2}", "false"),
        Case("[] in {1: 2}", "false"),
        Case("'a' in 'abc'", "! wrong-types"), Case("1 in 1", "! wrong-types"),
    ])
    func `membership`(_ row: Case) {
        #expect(result(row.source) == row.expected)
    }
}
