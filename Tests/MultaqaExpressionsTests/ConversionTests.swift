import MultaqaModel
import Testing

@testable import MultaqaExpressions

@Suite struct `conversions` {
    @Test(arguments: [
        Case("int(42u)", "42"), Case("int(-123.456)", "-123"), Case("int(1.9)", "1"), Case("int('-987')", "-987"),
        Case("int(7)", "7"),
        Case("int(timestamp('2009-02-13T23:31:30Z'))", "1234567890"),
        Case("int(18446744073709551615u)", "! out-of-range"), Case("int(1e99)", "! out-of-range"),
        Case("int(9223372036854775807.0)", "! out-of-range"), Case("int(-9223372036854775808.0)", "! out-of-range"),
        Case("int(0.0/0.0)", "! out-of-range"),
        Case("int('1.5')", "! cannot-convert"), Case("int('')", "! cannot-convert"), Case("int(true)", "! wrong-types"),
        Case("int(null)", "! wrong-types"),
        Case("uint(1729)", "1729u"), Case("uint(25.5)", "25u"), Case("uint(1e19)", "10000000000000000000u"),
        Case("uint('300')", "300u"), Case("uint(3u)", "3u"),
        Case("uint(-1)", "! out-of-range"), Case("uint(-0.5)", "! out-of-range"),
        Case("uint(6.022e23)", "! out-of-range"), Case("uint('-1')", "! cannot-convert"),
        Case("double(5)", "5.0"), Case("double(5u)", "5.0"), Case("double('-84.32e7')", "-843200000.0"),
        Case("double('-0.0')", "-0.0"), Case("double(1.5)", "1.5"),
        Case("double(9223372036854775807)", "9.223372036854776e+18"), Case("double('x')", "! cannot-convert"),
        Case("double(true)", "! wrong-types"),
    ])
    func `to numbers`(_ row: Case) {
        #expect(result(row.source) == row.expected)
    }

    @Test(arguments: [
        Case("string(123)", #""123""#), Case("string(-456)", #""-456""#), Case("string(9876u)", #""9876""#),
        Case("string(123.456)", #""123.456""#), Case("string(-4.5e-3)", #""-0.0045""#),
        Case("string(3.0)", #""3""#), Case("string(1.0/0.0)", #""Infinity""#), Case("string(true)", #""true""#),
        Case("string('a')", #""a""#), Case("string(b'\\303\\277')", #""ÿ""#),
        Case("string(b'\\000\\xff')", "! cannot-convert"), Case("string(null)", "! wrong-types"),
        Case("string([])", "! wrong-types"), Case("string(date('2015-06-08'))", #""2015-06-08""#),
        Case("string(time('9h30'))", #""09:30""#), Case("bytes('ÿ')", #"b"\xc3\xbf""#), Case("bytes(b'a')", #"b"a""#),
        Case("bytes('\\377') == b'\\377'", "false"), Case("bytes(1)", "! wrong-types"),
        Case("bool('true')", "true"), Case("bool('False')", "false"), Case("bool('t')", "true"),
        Case("bool('0')", "false"), Case("bool(true)", "true"),
        Case("bool('TrUe')", "! cannot-convert"), Case("bool('oui')", "! cannot-convert"),
        Case("bool(1)", "! wrong-types"),
    ])
    func `to text, bytes and bool`(_ row: Case) {
        #expect(result(row.source) == row.expected)
    }

    @Test(arguments: [
        Case("type(null)", "null_type"), Case("type(true)", "bool"), Case("type(1)", "int"), Case("type(1u)", "uint"),
        Case("type(1.0)", "double"), Case("type('')", "string"), Case("type(b'')", "bytes"),
        Case("type([])", "list"), Case("type({})", "map"), Case("type(int)", "type"), Case("type(type)", "type"),
        Case("type(type(1)) == type(string)", "true"), Case("type(1) == type(1u)", "false"),
        Case("type(timestamp('2009-02-13T23:31:30Z')) == google.protobuf.Timestamp", "true"),
        Case("type(duration('1s')) == google.protobuf.Duration", "true"),
        Case("type(date('2015-06-08'))", "date"), Case("type(dyn([1, 'one']))", "list"),
        Case("type(1) in [int, uint]", "true"), Case("dyn", "! unknown-name"), Case("list", "list"),
        Case("type()", "! wrong-types"), Case("(1).type()", "! unknown-function"),
    ])
    func `types are values`(_ row: Case) {
        #expect(result(row.source) == row.expected)
    }

    @Test(
        arguments: [
            ("3u", .int(3)), ("b'Multaqa'", "TXVsdGFxYQ=="), ("b'ab'", "YWI="), ("b'a'", "YQ=="), ("b''", ""),
            ("duration('90m')", "5400s"), ("type(1)", "int"), ("{1: 'a', true: 2u}", ["1": "a", "true": 2]),
            ("timestamp('2015-06-07T18:00:00.5Z')", .moment(WallTime(Day(number: 16_593), ClockTime(18)))),
            ("[1, 2.5, null]", [1, 2.5, nil]),
            ("opening", .day(Day(number: 16_594))),
            ("name", .localized(LocalizedText(ar: "بركان", fr: "Berkane", en: "Berkane"))), ("[name.ar]", ["بركان"]),
        ] as [(String, Value)])
    func `results go out as plain values`(_ source: String, _ expected: Value) throws {
        let environment: [String: Value] = [
            "opening": .day(Day(number: 16_594)),
            "name": .localized(LocalizedText(ar: "بركان", fr: "Berkane", en: "Berkane")),
        ]
        #expect(try Expression(parsing: source, at: nil).evaluate(in: environment) == expected)
    }

    @Test func `a result that no plain value holds is an error`() throws {
        let expression = try Expression(parsing: "18446744073709551615u", at: nil)
        let error = #expect(throws: EvaluationError.self) { try expression.evaluate(in: [:]) }
        #expect(error?.id == "out-of-range")
    }
}
