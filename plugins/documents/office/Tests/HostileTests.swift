import MultaqaModel
import MultaqaOpenXML
import Testing

@testable import OfficePlugin

@Suite struct HostileTests {
    private func problems(_ bytes: [UInt8]) -> [String] {
        do {
            _ = try DocumentTemplate(bytes: bytes, named: "x.docx")
            return []
        } catch {
            return error.all.map(\.id)
        }
    }

    private func problems(others: [Archive.Part]) throws -> [String] {
        var document = DocxFixture(paragraph("x"))
        document.others = others
        return try problems(document.package())
    }

    @Test(arguments: [[], Array("PK".utf8), Array("%PDF-1.4 a letter".utf8), [UInt8](repeating: 0, count: 100)])
    func `no package`(bytes: [UInt8]) {
        #expect(problems(bytes) == ["template-not-docx"])
    }

    @Test func `a package that is no document`() throws {
        #expect(
            problems(try Archive.packed([Archive.Part(name: "a.txt", bytes: [1])])) == ["template-not-a-document"])
    }

    @Test func `a part that unpacks a thousandfold`() throws {
        let zeros = [UInt8](repeating: 0, count: 3 << 20)
        #expect(try problems(others: [Archive.Part(name: "word/media/a", bytes: zeros)]) == ["template-too-big"])
    }

    @Test func `too many parts`() throws {
        #expect(
            try problems(others: (0..<1_000).map { Archive.Part(name: "p\($0)", bytes: []) }) == ["template-too-big"])
    }

    @Test func `too much in all`() throws {
        let part = Archive.Part(name: "a", bytes: [UInt8](repeating: 7, count: 2_000))
        let limits = ArchiveLimits(total: 1_000)
        #expect(throws: PackageProblem.tooBig(what: "a: 0 MB", limit: "0 MB")) {
            try Archive(Archive.packed([part]), limits: limits)
        }
    }

    @Test(arguments: [
        "../etc/passwd", "/etc/passwd", "word/../../x", "a\\b", "C:x", "a//b", "./a", "WORD/Document.xml",
    ])
    func `a part that wants to be elsewhere, or twice`(name: String) throws {
        #expect(try problems(others: [Archive.Part(name: name, bytes: [1])]) == ["template-unsafe-path"])
    }

    @Test func `a directory that lies about a size`() throws {
        var bytes = try DocxFixture(paragraph("x")).package()
        // The unpacked size in the last entry of the central directory, 24 bytes behind its signature.
        let entry = try #require(bytes.positions(of: "PK\u{01}\u{02}").last)
        bytes[entry + 24] = 9
        bytes[entry + 25] = 0
        #expect(problems(bytes) == ["template-damaged"])
    }

    @Test func `a damaged part`() throws {
        var bytes = try DocxFixture(paragraph("x")).package()
        let entry = try #require(bytes.positions(of: "PK\u{01}\u{02}").last)
        bytes[entry + 16] ^= 0xFF
        #expect(problems(bytes) == ["template-damaged"])
    }

    private func problems(document xml: [UInt8]) throws -> [String] {
        let package = try Archive(DocxFixture("").package())
        return problems(
            try Archive.packed(
                package.parts.map { $0.name == "word/document.xml" ? Archive.Part(name: $0.name, bytes: xml) : $0 }))
    }

    @Test(arguments: [
        (#"<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]><a>&x;</a>"#, "template-document-type"),
        (#"<!DOCTYPE a [<!ENTITY x "xxxxxxxxxx"><!ENTITY y "&x;&x;&x;&x;">]><a>&y;</a>"#, "template-document-type"),
        ("<!doctype a><a/>", "template-document-type"),
        (#"<?xml version="1.0" encoding="UTF-7"?><a/>"#, "template-bad-xml"),
        ("<a>", "template-bad-xml"), ("", "template-bad-xml"), ("<a>&x;</a>", "template-bad-xml"),
        ("<a></b>", "template-bad-xml"), ("<a/><a/>", "template-bad-xml"), ("<a/>x", "template-bad-xml"),
        ("<a b='1' b='2'/>", "template-bad-xml"), ("<a b=1/>", "template-bad-xml"), ("<a b='", "template-bad-xml"),
        ("<a b='<'/>", "template-bad-xml"), ("<a>&#0;</a>", "template-bad-xml"), ("<a>&amp</a>", "template-bad-xml"),
        ("<a>\u{1}</a>", "template-bad-xml"), ("<", "template-bad-xml"), ("<a", "template-bad-xml"),
        ("<a><!-- </a>", "template-bad-xml"), ("<a></a", "template-bad-xml"), ("<1/>", "template-bad-xml"),
    ])
    func `XML that Word does not write`(xml: String, id: String) throws {
        #expect(try problems(document: Array(xml.utf8)) == [id])
    }

    @Test func `XML in another encoding`() throws {
        let wide = "<a/>".utf16.flatMap { [UInt8(truncatingIfNeeded: $0), UInt8(truncatingIfNeeded: $0 >> 8)] }
        #expect(try problems(document: [0xFF, 0xFE] + wide) == ["template-bad-xml"])
        #expect(try problems(document: Array("<a>".utf8) + [0xE9] + Array("</a>".utf8)) == ["template-bad-xml"])
    }

    @Test(arguments: [210, 100_000])
    func `elements within elements without end`(depth: Int) {
        let xml = String(repeating: "<w:p>", count: depth) + String(repeating: "</w:p>", count: depth)
        #expect(throws: PackageProblem.self) { try Element.root(of: Array(xml.utf8), part: "a") }
    }

    @Test func `a picture fetched from elsewhere, but links may lead out`() throws {
        func relations(_ type: String) -> Archive.Part {
            let xml =
                #"<Relationships><Relationship Id="a" Type="http://x/\#(type)" Target="http://a.example/" TargetMode="#
                + #""External"/></Relationships>"#
            return Archive.Part(name: "word/_rels/document.xml.rels", bytes: Array(xml.utf8))
        }
        #expect(try problems(others: [relations("image")]) == ["template-outside-link"])
        #expect(try problems(others: [relations("attachedTemplate")]) == ["template-outside-link"])
        #expect(try problems(others: [relations("hyperlink")]) == [])
    }

    @Test func `macros`() throws {
        #expect(try problems(others: [Archive.Part(name: "word/vbaProject.bin", bytes: [1])]) == ["template-macros"])
    }

    @Test func `every situation speaks three languages`() {
        let all: [OfficeSituation] = [
            .templateMissing(document: "d", language: .arabic, folders: ["f"], others: []),
            .templateMissing(document: "d", language: .arabic, folders: ["f"], others: [.french]),
            .unreadable(file: "f", reason: "r"), .notAPackage, .notADocument, .macros, .encrypted,
            .tooBig(what: "w", limit: "l"), .unsafePath("p"), .badPart("p"), .badXML(part: "p", reason: "r"),
            .documentType(part: "p"), .outsideLink(target: "t"), .brokenTag(around: "a"),
            .malformedTag(tag: "t", around: "a"), .unclosedSection(tag: "t", around: "a"),
            .unopenedSection(tag: "t", around: "a"), .crossedSections(inner: "i", outer: "o", around: "a"),
            .scatteredSection(tag: "t", around: "a"), .groupedOutsideCell(tag: "t", around: "a"),
            .wrongCellCount(tag: "t", cells: 1, around: "a"), .unknownName(tag: "t", around: "a", nearest: "n"),
            .emptyValue(tag: "t", around: "a"),
            .notPrintable(tag: "t", kind: "list", around: "a"), .charactersRemoved(tag: "t", codes: ["c"]),
            .unknownLanguage("l"), .noLanguage, .unsafeName("n"), .cannotWrite(path: "p", reason: "r"), .officeMissing,
            .looksDiffer(tag: "t", around: "a"), .fontMissing(name: "f"), .languageUnsaid(said: nil, wanted: "ar-MA"),
            .titleMissing, .glyphMissing(document: "d", characters: ["c"]), .fontNotEmbedded(document: "d", font: "f"),
            .conversionFailed(document: "d", reason: "r"), .conversionTooSlow(document: "d", seconds: 1),
        ]
        #expect(Set(all.map(\.id)).count == all.count - 1)
        for situation in all {
            for language in [Language.arabic, .french, .english] {
                #expect(situation.message.texts[language]?.isEmpty == false, "\(situation.id)")
            }
            if situation.id != "characters-removed" { #expect(situation.help != nil, "\(situation.id)") }
        }
    }
}
