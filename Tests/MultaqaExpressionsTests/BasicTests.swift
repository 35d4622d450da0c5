import MultaqaModel
import Testing

@testable import MultaqaExpressions

@Suite struct `basic values` {
    @Test(arguments: [
        Case("true", "true"), Case("false", "false"), Case("null", "null"),
        Case("0", "0"), Case("42", "42"), Case("-7", "-7"), Case("0x1F", "31"), Case("-0xa", "-10"),
        Case("9223372036854775807", "9223372036854775807"), Case("-9223372036854775808", "-9223372036854775808"),
        Case("-0x8000000000000000", "-9223372036854775808"),
        Case("9223372036854775808", "! number-too-large"), Case("-9223372036854775809", "! number-too-large"),
        Case("3u", "3u"), Case("0xFFu", "255u"), Case("18446744073709551615U", "18446744073709551615u"),
        Case("18446744073709551616u", "! number-too-large"),
        Case("1.5", "1.5"), Case(".5", "0.5"), Case("-2.25", "-2.25"), Case("1e3", "1000.0"), Case("7.5E-1", "0.75"),
        Case("1e999", "! number-too-large"), Case("1.", "! unexpected-end"), Case("1e", "! invalid-number"),
        Case("12abc", "! invalid-number"), Case("1.5u", "! invalid-number"), Case("0x", "! invalid-number"),
    ])
    func `numbers`(_ row: Case) {
        #expect(result(row.source) == row.expected)
    }

    @Test(arguments: [
        Case(#""""#, #""""#), Case("''", #""""#), Case(#"'"'"#, #""\"""#), Case(#""it's""#, #""it's""#),
        Case("'''x''y'''", #""x''y""#), Case(#""""a"b""c""""#, #""a\"b\"\"c""#), Case("'''one\ntwo'''", #""one\ntwo""#),
        Case(#""\a\b\f\n\r\t\v" == "\x07\x08\x0c\x0a\x0d\x09\x0b""#, "true"),
        Case(#""\\\?\"\'\`""#, #""\\?\"'`""#), Case(#""\u0645\U0001F600""#, #""م😀""#), Case(#""\303\277""#, #""Ã¿""#),
        Case(#""\xff""#, #""ÿ""#), Case(#"r"\d\n""#, #""\\d\\n""#), Case(#"R'\'"#, #""\\""#),
        Case("r'''a\\'''", #""a\\""#), Case("'ملتقى'", #""ملتقى""#),
        Case(#""\s""#, "! unknown-escape"), Case(#""\u12""#, "! unknown-escape"),
        Case(#""\uD83D""#, "! unknown-escape"),
        Case(#""\U00110000""#, "! unknown-escape"), Case(#""\400""#, "! unknown-escape"),
        Case(#""\م""#, "! unknown-escape"),
        Case(#""open"#, "! unterminated-text"), Case("'a\nb'", "! unterminated-text"),
        Case("'''a''", "! unterminated-text"),
        Case(#""a\"#, "! unknown-escape"),
    ])
    func `texts`(_ row: Case) {
        #expect(result(row.source) == row.expected)
    }

    @Test(arguments: [
        Case("b''", #"b"""#), Case("b'abc'", #"b"abc""#), Case("b'ÿ'", #"b"\xc3\xbf""#),
        Case(#"B"\377\x00""#, #"b"\xff\x00""#),
        Case(#"br'\x'"#, #"b"\\x""#), Case(#"b"\u0041""#, "! unknown-escape"), Case("rb'a'", "! unexpected-token"),
    ])
    func `bytes`(_ row: Case) {
        #expect(result(row.source) == row.expected)
    }

    @Test(arguments: [
        Case("[]", "[]"), Case("[1, 'a', [true],]", #"[1, "a", [true]]"#), Case("{}", "{}"),
        Case("{'a': 1, 2: 'b', true: null, 3u: 4,}", #"{"a": 1, 2: "b", true: null, 3u: 4}"#),
        Case("{1: 1, 1u: 2}", "! repeated-key"), Case("{1.5: 1}", "! unsupported-key"),
        Case("{[]: 1}", "! unsupported-key"),
        Case("[,]", "! unexpected-token"), Case("(1)", "1"), Case("1 // the rest is silence", "1"),
        Case("\t1\n +\r\u{0C} 2", "3"), Case("int", "int"),
        Case("google.protobuf.Duration", "google.protobuf.Duration"),
        Case("", "! empty-expression"), Case("  // nothing", "! empty-expression"),
        Case("unbound", "! unknown-name"), Case("no(1)", "! unknown-function"), Case("1.no()", "! unknown-function"),
        Case("(1).no()", "! unknown-function"),
    ])
    func `aggregates, names, space`(_ row: Case) {
        #expect(result(row.source) == row.expected)
    }

    @Test(arguments: [
        Case("1 + 2 * 3", "7"), Case("(1 + 2) * 3", "9"), Case("10 - 4 - 3", "3"), Case("2 * 3 % 4", "2"),
        Case("-2 * 3", "-6"),
        Case("- - 5", "5"), Case("--5", "5"), Case("!!true", "true"), Case("!true || true", "true"),
        Case("-[1][0]", "-1"),
        Case("1 < 2 == true", "true"), Case("1 + 1 in [2]", "true"), Case("true || false && false", "true"),
        Case("true ? 1 : true ? 2 : 3", "1"), Case("false ? 1 : false ? 2 : 3", "3"),
        Case("1 == 1 ? 'y' : 'n'", #""y""#),
        Case("(true ? false : true) ? 1 : 2", "2"), Case("{'a': [1, 2]}.a[1]", "2"), Case("[[1, 2]][0][1]", "2"),
        Case("!-1", "! unexpected-token"), Case("true ? true ? 1 : 2 : 3", "! unexpected-token"),
    ])
    func `precedence`(_ row: Case) {
        #expect(result(row.source) == row.expected)
    }
}
