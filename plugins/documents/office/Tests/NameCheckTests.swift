import MultaqaModel
import Testing

@testable import OfficePlugin

@Suite struct NameCheckTests {
    private let record = RecordShape.names(
        "theme", ["event": .names("name opening"), "delegates": .list(.names("name")), "unknown": .anything])

    private func standings(_ body: String) throws -> [TemplateTag.Standing] {
        try DocxFixture(paragraph(body)).template().tags(against: record).map(\.standing)
    }

    @Test(arguments: [
        ("event.opning", TemplateTag.Standing.unknown(nearest: "event.opening")), ("evnt", .unknown(nearest: "event")),
        ("hotel", .unknown(nearest: nil)), ("event.name.fr", .known), ("event.name.first", .unknown(nearest: nil)),
        ("unknown.choice", .known), ("delegates.name", .unknown(nearest: nil)), ("document.date", .known),
    ])
    func `names are judged before there is a record`(name: String, standing: TemplateTag.Standing) throws {
        #expect(try standings("{{\(name)}}") == [standing])
    }

    @Test func `inside a list its elements' names are known`() throws {
        let body = "{{#delegates}}{{name}}{{/delegates}}{{name}}"
        #expect(try standings(body) == [.known, .known, .unknown(nearest: nil)])
    }
}
