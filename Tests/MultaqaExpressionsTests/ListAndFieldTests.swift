import MultaqaModel
import Testing

@testable import MultaqaExpressions

@Suite struct `lists and fields` {
    @Test(arguments: [
        Case("[1, 2] + [3]", "[1, 2, 3]"), Case("[] + []", "[]"), Case("['a'] + [1]", #"["a", 1]"#),
        Case("[7, 8, 9][0]", "7"),
        Case("[7, 8, 9][dyn(2u)]", "9"), Case("[7, 8, 9][dyn(1.0)]", "8"),
        Case("[7, 8, 9][dyn(0.1)]", "! position-out-of-range"),
        Case("[7][1]", "! position-out-of-range"), Case("[7][-1]", "! position-out-of-range"),
        Case("[][0]", "! position-out-of-range"),
        Case("[7]['0']", "! wrong-types"), Case("[7][true]", "! wrong-types"), Case("size([])", "0"),
        Case("[1, 2].size()", "2"),
        Case("[1] + 2", "! wrong-types"), Case("[1] - [1]", "! wrong-types"),
    ])
    func `lists`(_ row: Case) {
        #expect(result(row.source) == row.expected)
    }

    @Test(arguments: [
        Case("{0: 1, 5: true}[5]", "true"), Case("{0u: 'a'}[0]", #""a""#), Case("{'name': 100u}['name']", "100u"),
        Case("{true: 5}[true]", "5"), Case("{3: 1}[3.0]", "1"), Case("{3: 1}[4]", "! no-such-member"),
        Case("{'a': null}.a", "null"),
        Case("{'a': {'b': 'c'}}.a.b", #""c""#), Case("{'a': 1}.b", "! no-such-member"),
        Case("{1: 2}['1']", "! no-such-member"),
        Case("{'a': 1}[[]]", "! no-such-member"), Case("(1).a", "! no-members"), Case("[1].a", "! no-members"),
        Case("null.a", "! no-members"),
        Case("'x'.a", "! no-members"), Case("1[0]", "! wrong-types"), Case("size({'a': 1, 'b': 2})", "2"),
        Case("{}.size()", "0"),
        Case("{'if': 1}.if", "1"), Case("{'in': 1}.in", "! unexpected-token"),
        Case("{'a': 1}.'a'", "! unexpected-token"),
    ])
    func `maps`(_ row: Case) {
        #expect(result(row.source) == row.expected)
    }

    private let data: [String: Value] = [
        "commune": [
            "name": .localized(LocalizedText(ar: "بركان", fr: "Berkane", en: "Berkane")), "seats": 3, "mail": nil,
        ],
        "communes": [["key": "berkane"], ["key": "ahfir"]],
        "title": "Séminaire",
        "a.b.c": "dotted", "a.b": ["c": "oops", "d": "member"], "x": 1,
    ]

    @Test(arguments: [
        Case("commune.seats", "3"), Case("commune['seats']", "3"), Case("communes[1].key", #""ahfir""#),
        Case("size(communes)", "2"),
        Case("commune.mail == null", "true"), Case("has(commune.mail)", "true"), Case("has(commune.tel)", "false"),
        Case("commune.mail.at", "! no-members"), Case("a.b.c", #""dotted""#), Case("a.b.d", #""member""#),
        Case("a.b['c']", #""oops""#), Case("a.x", "! unknown-name"), Case(".x", "1"), Case("[2].map(x, .x + x)", "[3]"),
        Case("[{'b': 1}].map(a, a.b)", "[1]"), Case("{'x': 5}.x + x", "6"),
        Case("communes == [{'key': 'berkane'}, {'key': 'ahfir'}]", "true"),
    ])
    func `names from outside`(_ row: Case) {
        #expect(result(row.source, in: data) == row.expected)
    }

    @Test(arguments: [
        Case("commune.name == 'Berkane'", "true"), Case("'Berkane' in [commune.name]", "true"),
        Case("commune.name + '!'", #""Berkane!""#),
        Case("commune.name.ar", #""بركان""#), Case("commune.name.startsWith('Ber')", "true"),
        Case("commune.name < 'C'", "true"),
        Case("commune.name == commune.name.fr", "true"), Case("type(commune.name) == string", "true"),
        Case("size(commune.name.ar)", "5"),
        Case("has(commune.name.zgh)", "false"), Case("commune.name.zgh", "! no-such-member"),
        Case("title.ar", #""Séminaire""#),
        Case("commune.name.de", "! no-members"), Case("{commune.name: 1}['Berkane']", "1"),
        Case("{'Berkane': 2}[commune.name]", "2"),
    ])
    func `a text in several languages is a text with members`(_ row: Case) {
        #expect(result(row.source, in: data) == row.expected)
    }
}
