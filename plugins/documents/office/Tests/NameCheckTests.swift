import MultaqaModel
import Testing

@testable import OfficePlugin

@Suite struct NameCheckTests {
    private let record = RecordShape.names(
        "theme", ["event": .names("name opening"), "delegates": .list(.names("name")), "unknown": .anything])

    @Test(arguments: [
        ("event.opning", Standing.unknown(nearest: "event.opening")), ("evnt", .unknown(nearest: "event")),
        ("hotel", .unknown(nearest: nil)), ("event.name.fr", .known), ("event.name.first", .unknown(nearest: nil)),
        ("unknown.choice", .known), ("delegates.name", .unknown(nearest: nil)), ("document.date", .known),
    ])
    func `names are judged before there is a record`(name: String, standing: Standing) throws {
        let tag = try #require(Tag(inside: name, around: ""))
        #expect(NameCheck(record).judged(tag).standing == standing)
    }

    @Test func `inside a list its elements' names are known`() throws {
        var check = NameCheck(record)
        check.enter(try #require(Tag(inside: "#delegates", around: "")))
        let name = try #require(Tag(inside: "name", around: ""))
        #expect(check.judged(name).standing == .known)
        check.leave()
        #expect(check.judged(name).standing == .unknown(nearest: nil))
    }
}
