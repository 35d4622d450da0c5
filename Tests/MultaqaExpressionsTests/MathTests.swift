import MultaqaModel
import Testing

@testable import MultaqaExpressions

@Suite struct `arithmetic` {
    @Test(arguments: [
        Case("40 + 2", "42"), Case("42 - 50", "-8"), Case("6 * -7", "-42"), Case("43 / 2", "21"),
        Case("-43 / 2", "-21"),
        Case("47 % 5", "2"), Case("-47 % 5", "-2"), Case("47 % -5", "2"), Case("7u / 2u", "3u"), Case("7u % 2u", "1u"),
        Case("9223372036854775807 + 1", "! overflow"), Case("-9223372036854775808 - 1", "! overflow"),
        Case("5000000000 * 5000000000", "! overflow"), Case("-9223372036854775808 / -1", "! overflow"),
        Case("-(-9223372036854775808)", "! overflow"), Case("-9223372036854775808 % -1", "! overflow"),
        Case("18446744073709551615u + 1u", "! overflow"), Case("0u - 1u", "! overflow"),
        Case("5000000000u * 5000000000u", "! overflow"),
        Case("1 / 0", "! division-by-zero"), Case("1 % 0", "! division-by-zero"), Case("1u / 0u", "! division-by-zero"),
        Case("1 + 1u", "! wrong-types"), Case("-(1u)", "! wrong-types"), Case("1 + 'a'", "! wrong-types"),
        Case("true + true", "! wrong-types"),
    ])
    func `integers`(_ row: Case) {
        #expect(result(row.source) == row.expected)
    }

    @Test(arguments: [
        Case("4.25 + 15.25", "19.5"), Case("42.0 - 2.5", "39.5"), Case("1.5 * -4.0", "-6.0"),
        Case("15.75 / 5.25", "3.0"),
        Case("1.0 / 0.0", "inf"), Case("-1.0 / 0.0", "-inf"), Case("-(4.5)", "-4.5"), Case("1e308 * 10.0", "inf"),
        Case("5e-324 / 2.0", "0.0"), Case("0.1 + 0.2 == 0.3", "false"), Case("1e22 == 1e22 + 1.0", "true"),
        Case("5.0 % 2.0", "! wrong-types"), Case("1 + 1.0", "! wrong-types"), Case("1.0 * 2u", "! wrong-types"),
    ])
    func `doubles`(_ row: Case) {
        #expect(result(row.source) == row.expected)
    }
}
