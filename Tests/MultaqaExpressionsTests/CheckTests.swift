import MultaqaModel
import Testing

@testable import MultaqaExpressions

@Suite struct `the check` {
    private let types = TypeEnvironment(names: [
        "communes": .list(.record(["name": .text, "seats": .int, "president": .record(["email": .text])])),
        "commune": .record(["name": .text, "seats": .int, "rate": .double, "president": .record(["email": .text])]),
        "opening": .date, "at": .time, "sent": .moment, "days": .int, "answers": .map(.text), "languages": .list(.text),
        "anything": .dynamic, "ready": .bool, "event.place": .text,
    ])

    /// The type, then each diagnostic as `id@column`.
    private func checked(_ source: String) throws -> String {
        let place = SourcePlace(file: "w.yaml", line: 3, column: 1)
        let (type, diagnostics) = try Expression(parsing: source, at: place).check(against: types, at: place)
        return ([type.name(in: .english)] + diagnostics.map { "\($0.id)@\($0.place?.column ?? 0)" }).joined(
            separator: " ")
    }

    @Test(arguments: [
        Case("days + 1", "int"), Case("size(communes) > 2 && ready", "true/false"),
        Case("commune.president.email", "text"),
        Case("communes.filter(c, c.seats > 3).map(c, c.name)", "list of text"), Case("communes[0].name.ar", "text"),
        Case("communes.exists(c, has(c.president) && c.seats == 1)", "true/false"), Case("answers.berkane", "text"),
        Case("answers['berkane']", "text"), Case("answers.all(k, k.startsWith('b'))", "true/false"),
        Case("commune['seats']", "int"),
        Case("opening < date('2015-06-08')", "true/false"), Case("opening + duration('24h') > sent", "true/false"),
        Case("sent - opening", "duration"), Case("at < time('9h30')", "true/false"), Case("anything.x[0].y + 1", "int"),
        Case("days == 1.5", "true/false"), Case("days < 2u", "true/false"), Case("commune.name == null", "true/false"),
        Case("ready ? 1 : 2", "int"), Case("ready ? 1 : 'a'", "value of unknown type"), Case("[1, 'a']", "list"),
        Case("'fr' in languages", "true/false"), Case("'name' in commune", "true/false"), Case("{'a': 1}.a", "int"),
        Case("{1: 2}[1]", "value of unknown type"), Case("languages + ['zgh']", "list of text"),
        Case("event.place", "text"),
        Case("type(days) == int", "true/false"), Case("type(sent) == google.protobuf.Timestamp", "true/false"),
        Case("sent.getHours('UTC')", "int"), Case("dyn(days) == 'a'", "true/false"), Case("-days", "int"),
        Case("commune", "map"),
        Case("[days].map(days, days + 1)", "list of int"), Case("null", "null"), Case("languages[anything]", "text"),
        Case("anything + opening", "value of unknown type"), Case("string(opening)", "text"),
        Case("b'a' + b'b'", "bytes"),
    ])
    func `finds the type of what is right`(_ row: Case) throws {
        #expect(try checked(row.source) == row.expected)
    }

    @Test(arguments: [
        Case("comune.name", "value of unknown type unknown-name@1"),
        Case("commune.nam", "value of unknown type unknown-member@9"),
        Case("commune.president.mail", "value of unknown type unknown-member@19"),
        Case("commune['set']", "value of unknown type unknown-member@9"),
        Case("has(commune.tel)", "true/false unknown-member@13"),
        Case("communes.name", "value of unknown type no-members@10"),
        Case("days.x", "value of unknown type no-members@6"),
        Case("commune.name.de", "value of unknown type no-members@14"),
        Case("siz(communes)", "value of unknown type unknown-function@1"),
        Case("communes.sise()", "value of unknown type unknown-function@10"),
        Case("startsWith('a', 'b')", "value of unknown type wrong-call-style@1"),
        Case("days.string()", "value of unknown type wrong-call-style@6"),
        Case("size()", "value of unknown type wrong-argument-count@1"),
        Case("'a'.startsWith()", "value of unknown type wrong-argument-count@5"),
        Case("'a'.contains('b', 'c')", "value of unknown type wrong-argument-count@5"),
        Case("size(days)", "value of unknown type wrong-argument-types@1"),
        Case("languages.startsWith('a')", "value of unknown type wrong-argument-types@11"),
        Case("int(ready)", "value of unknown type wrong-argument-types@1"),
        Case("days + 'a'", "value of unknown type wrong-operand-types@6"),
        Case("days + 1.5", "value of unknown type wrong-operand-types@6"),
        Case("commune.rate % 2.0", "value of unknown type wrong-operand-types@14"),
        Case("opening == '2015-06-08'", "true/false wrong-operand-types@9"),
        Case("opening < at", "true/false wrong-operand-types@9"),
        Case("languages < languages", "true/false wrong-operand-types@11"),
        Case("1 in languages", "true/false wrong-operand-types@3"),
        Case("'a' in commune.name", "true/false wrong-operand-types@5"),
        Case("-ready", "value of unknown type wrong-operand-types@1"), Case("!days", "true/false not-a-condition@2"),
        Case("ready && days", "true/false not-a-condition@10"), Case("days || ready", "true/false not-a-condition@1"),
        Case("days ? 1 : 2", "int not-a-condition@1"), Case("languages.all(l, l)", "true/false not-a-condition@18"),
        Case("days.exists(d, true)", "true/false not-iterable@1"),
        Case("communes['a']", "value of unknown type wrong-index@9"),
        Case("days[0]", "value of unknown type wrong-index@5"),
        Case("answers[1]", "value of unknown type wrong-index@8"),
        Case("{1.5: 2}", "value of unknown type unsupported-key@2"),
        Case("opening + opening", "value of unknown type wrong-operand-types@9"),
        Case("'a'.matches('(')", "true/false invalid-pattern@13"), Case("date('2015-02-30')", "date cannot-convert@6"),
        Case("duration('1 jour')", "duration cannot-convert@10"),
        Case("event.plce", "value of unknown type unknown-name@1"),
        Case("dayz + comune.name", "value of unknown type unknown-name@1 unknown-name@8"),
    ])
    func `reports what cannot work`(_ row: Case) throws {
        #expect(try checked(row.source) == row.expected)
    }

    private func diagnostics(_ source: String) throws -> [Diagnostic] {
        try Expression(parsing: source, at: nil).check(against: types, at: nil).diagnostics
    }

    @Test func `suggests the name that was probably meant`() throws {
        #expect(try diagnostics("comune.name").map { $0.help?(in: .english) } == ["did you mean 'commune'?"])
        #expect(
            try diagnostics("commune.presidnt").map { $0.help?(in: .french) } == ["vouliez-vous dire 'president' ?"])
        #expect(try diagnostics("siez(communes)").map { $0.help?(in: .arabic) } == ["هل تقصد 'size'؟"])
        #expect(
            try diagnostics("languages.all(lang, lnag == 'fr')").map { $0.help?(in: .english) } == [
                "did you mean 'lang'?"
            ])
    }

    @Test func `names the members there are when none is near`() throws {
        #expect(
            try diagnostics("commune.telephone").map { $0.help?(in: .english) }
                == ["there are: name, president, rate, seats"])
    }

    @Test func `shows how to convert`() throws {
        #expect(
            try diagnostics("opening == 'x'").map { $0.help?(in: .english) } == [
                "convert one of the two: date(\"2015-06-08\")"
            ])
        #expect(
            try diagnostics("days + 1.5").map { $0.message(in: .french) } == [
                "'+' ne s'applique pas à : entier, décimal"
            ])
    }

    @Test(arguments: [
        Case("ready", ""), Case("anything", ""), Case("days > 3", ""), Case("days", "not-a-condition"),
        Case("communes", "not-a-condition"),
        Case("comune", "unknown-name"),
    ])
    func `asks for a condition where one is needed`(_ row: Case) throws {
        let ids = try Expression(parsing: row.source, at: nil).checkCondition(against: types, at: nil).map(\.id)
        #expect(ids.joined(separator: " ") == row.expected)
    }

    @Test(arguments: [
        Case("commune.name == x", "commune x"), Case("communes.exists(c, c.name == name)", "communes name"),
        Case("type(a) == int", "a"),
        Case("[1].map(x, .x + x)", "x"), Case("has(a.b) ? f(b) : {c: [d]}[e]", "a b c d e"),
        Case("!a && -b > 1 || c.d(e)", "a b c e"),
        Case("1 + 2", ""), Case("x.map(x, x)", "x"), Case("google.protobuf.Duration == t", "t"),
    ])
    func `lists the free names`(_ row: Case) throws {
        #expect(try Expression(parsing: row.source, at: nil).names.sorted().joined(separator: " ") == row.expected)
    }
}
