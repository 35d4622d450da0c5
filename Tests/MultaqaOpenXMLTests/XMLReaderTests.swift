import MultaqaOpenXML
import Testing

@Suite struct XMLReaderTests {
    private func events(_ xml: String) throws -> [XMLEvent] {
        var reader = try XMLReader(Array(xml.utf8), part: "a.xml")
        var events: [XMLEvent] = []
        while let event = try reader.next() { events.append(event) }
        return events
    }

    @Test func `an element that is begun and ended in one is a start and an end`() throws {
        let attributes = [XMLAttribute(name: "b", value: "1"), XMLAttribute(name: "x:c", value: "<é\u{E9}")]
        #expect(
            try events("<?xml version='1.0' encoding='utf-8'?>\n<a b='1' x:c=\"&lt;é&#xE9;\"/>") == [
                .start(name: "a", attributes: attributes), .end(name: "a"),
            ])
    }

    @Test func `text comes in stretches, with line ends as XML has them`() throws {
        #expect(
            try events("<a>x\r\ny<!-- not -->&amp;<![CDATA[<z>]]></a>") == [
                .start(name: "a", attributes: []), .text("x\ny"), .text("&"), .text("<z>"), .end(name: "a"),
            ])
    }

    @Test(arguments: [
        "", "<a>", "<a/><b/>", "<a></b>", "<a/>x", "<a b='1' b='2'/>", "<a>&x;</a>", "<a>\u{0}</a>", "</a>", "<a/></a>",
        "<a b='1'c='2'/>", "<a>&#xD800;</a>", "<a>&#x110000;</a>", "<a>&#99999999999;</a>", "<a ", "<a b", "<a b='",
    ])
    func `what is not well-formed is refused`(xml: String) {
        #expect(throws: PackageProblem.self) { try events(xml) }
    }

    @Test func `a document type is refused by its own name`() {
        #expect(throws: PackageProblem.documentType(part: "a.xml")) {
            try events("<!DOCTYPE a [<!ENTITY x SYSTEM 'file:///etc/passwd'>]><a>&x;</a>")
        }
    }

    @Test func `depth and attributes have an end`() {
        let deep = String(repeating: "<a>", count: 100_000)
        let wide = "<a " + (0..<101).map { "b\($0)='' " }.joined() + "/>"
        #expect(throws: PackageProblem.badXML(part: "a.xml", reason: "nested too deep, byte 600")) { try events(deep) }
        #expect(throws: PackageProblem.self) { try events(wide) }
    }
}
