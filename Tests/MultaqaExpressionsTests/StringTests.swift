import MultaqaModel
import Testing

@testable import MultaqaExpressions

@Suite struct `texts and patterns` {
    @Test(arguments: [
        Case("'a' + 'b'", #""ab""#), Case("'' + ''", #""""#), Case("b'a' + b'b'", #"b"ab""#),
        Case("'a' + b'b'", "! wrong-types"),
        Case("size('')", "0"), Case("size('ملتقى')", "5"), Case("'fiance\\u0301'.size()", "7"), Case("size('😀')", "1"),
        Case("size(b'ÿ')", "2"),
        Case("size(1)", "! wrong-types"), Case("size('a', 'b')", "! wrong-types"),
        Case("'foobar'.startsWith('foo')", "true"), Case("'foobar'.startsWith('bar')", "false"),
        Case("''.startsWith('a')", "false"), Case("'a'.startsWith('')", "true"),
        Case("'foobar'.endsWith('bar')", "true"), Case("'foobar'.endsWith('foo')", "false"),
        Case("''.endsWith('')", "true"), Case("'a'.endsWith('ba')", "false"),
        Case("'foobar'.contains('oba')", "true"), Case("'foobar'.contains('z')", "false"),
        Case("''.contains('')", "true"), Case("'a'.contains('ab')", "false"),
        Case("'e\\u0301'.contains('e')", "true"), Case("'aab'.contains('ab')", "true"),
        Case("'a'.contains(1)", "! wrong-types"), Case("contains('a', 'a')", "! unknown-function"),
    ])
    func `functions`(_ row: Case) {
        #expect(result(row.source) == row.expected)
    }

    @Test(arguments: [
        Case("'foobar'.matches('o+b')", "true"), Case("matches('foobar', '^foo$')", "false"),
        Case("'foo'.matches('^foo$')", "true"), Case("''.matches('')", "true"),
        Case("'ab'.matches('^a|c$')", "true"), Case("'xab'.matches('^(a|c)')", "false"),
        Case("'abab'.matches('^(ab)+$')", "true"), Case("'aba'.matches('^(ab)+$')", "false"),
        Case("'aaa'.matches('^a{2,3}$')", "true"), Case("'aaaa'.matches('^a{2,3}$')", "false"),
        Case("'aaaa'.matches('^a{2,}$')", "true"), Case("'a'.matches('^a{2}$')", "false"),
        Case("'a{,2}'.matches('^a{,2}$')", "true"), Case("'ac'.matches('^ab?c$')", "true"),
        Case("'abbc'.matches('^ab*?c$')", "true"),
        Case("'x7'.matches('[[:alpha:]][0-9]')", "true"), Case("'-]'.matches('^[-][]]$')", "true"),
        Case("'b'.matches('^[^a]$')", "true"), Case("'^'.matches('[a^]')", "true"),
        Case(#"'+212 6'.matches(r'^\+\d+\s\d$')"#, "true"), Case(#"'é'.matches(r'^\w$')"#, "false"),
        Case(#"'é'.matches(r'^\pL$')"#, "true"),
        Case(#"'م'.matches(r'^\p{Arabic}$')"#, "true"), Case(#"'ⵣ'.matches(r'^\p{Tifinagh}$')"#, "true"),
        Case(#"'a'.matches(r'\P{Lu}')"#, "true"), Case(#"'A'.matches(r'\p{^Lu}')"#, "false"),
        Case("'ÉTÉ'.matches('^(?i)été$')", "true"), Case("'aB'.matches('^(?i:A)b$')", "false"),
        Case("'aB'.matches('^(?i)[a-b]+$')", "true"), Case("'AB'.matches('(?i)a(?-i)b')", "false"),
        Case("'a\\nb'.matches('a.b')", "false"), Case("'a\\nb'.matches('(?s)a.b')", "true"),
        Case("'a\\nb'.matches('(?m)^b$')", "true"), Case("'a\\nb'.matches('^b$')", "false"),
        Case(#"'a b'.matches(r'\bb\b')"#, "true"), Case(#"'ab'.matches(r'\Bb')"#, "true"),
        Case(#"'ab'.matches(r'\bb')"#, "false"), Case(#"'a.b'.matches(r'^\Qa.b\E$')"#, "true"),
        Case(#"'A'.matches(r'^\x41\z')"#, "true"), Case(#"'😀'.matches(r'^\x{1F600}$')"#, "true"),
        Case("'😀'.matches('^.$')", "true"), Case("'ab'.matches('(?P<x>a)(?<y>b)')", "true"),
        Case("'aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaab'.matches('^(a+)+$')", "false"),
        Case("''.matches('^(a*)*$')", "true"), Case("'a'.matches('^(|a)+$')", "true"),
    ])
    func `patterns match anywhere unless anchored`(_ row: Case) {
        #expect(result(row.source) == row.expected)
    }

    @Test(arguments: [
        "(", ")", "[a", "a{2,1}", "a{1001}", "*", "a**", "a+++", "[z-a]", #"\y"#, #"\"#, #"\1"#, "(?=a)", "(?<a",
        "(?P=a)", "[[:nope:]]", #"\p{Nope}"#, #"\p{L"#,
        "((a{1000}){1000})", #"\x{110000}"#, #"\xZ"#, "(?", "(?i", #"[\"#, "[a-", "(?P<>a)",
    ])
    func `a malformed pattern is refused`(_ pattern: String) {
        #expect(result("'a'.matches(p)", in: ["p": .text(pattern)]) == "! invalid-pattern")
    }

    @Test func `a pattern nested without end is refused`() {
        #expect(result("'a'.matches(p)", in: ["p": .text(String(repeating: "(", count: 1_500))]) == "! invalid-pattern")
        #expect(result("'a'.matches(p)", in: ["p": .text(String(repeating: "a", count: 3_000))]) == "! invalid-pattern")
    }
}
