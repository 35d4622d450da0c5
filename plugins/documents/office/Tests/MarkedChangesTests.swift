import MultaqaModel
import MultaqaOpenXML
import MultaqaPluginKit
import Testing

@testable import OfficePlugin

/// The newest version of a text that goes round, with what has changed since the one before.
@Suite struct MarkedChangesTests {
    private let made = WallTime(Day(number: 16_594), ClockTime(9))

    private func document(_ paragraphs: [String]) throws -> [UInt8] {
        try DocxFixture(paragraphs.map { "<w:p><w:r><w:t>\($0)</w:t></w:r></w:p>" }.joined()).package()
    }

    private func marked(_ old: [String], _ new: [String]) throws -> String {
        let bytes = try MarkedChanges.document(from: document(old), to: document(new), author: "Exemple", made: made)
        let part = try Archive(bytes).part("word/document.xml")
        return String(decoding: part?.bytes ?? [], as: UTF8.self)
    }

    /// What is left when every mark is accepted (`w:del` out) or refused (`w:ins` out), paragraph by paragraph.
    private func text(_ xml: String, without mark: String) throws -> [String] {
        let root = try Element.root(of: Array(xml.utf8), part: "document.xml")
        func words(_ element: Element) -> String {
            element.children.map { child in
                switch child {
                case .text(let text): text
                case .element(let below): below.name == mark || below.name == "w:pPr" ? "" : words(below)
                case .tag, .section: ""
                }
            }.joined()
        }
        func isGone(_ paragraph: Element) -> Bool {
            paragraph.child("w:pPr")?.child("w:rPr")?.child(mark) != nil
        }
        return root.child("w:body")?.elements.filter { $0.name == "w:p" && !isGone($0) }.map(words) ?? []
    }

    @Test func `a changed word is marked, the sentence around it is not`() throws {
        let xml = try marked(["Article 1 : douze communes signent."], ["Article 1 : onze communes signent."])
        #expect(xml.contains("<w:delText xml:space=\"preserve\">douze </w:delText>"))
        #expect(xml.contains("<w:t xml:space=\"preserve\">onze </w:t></w:r></w:ins>"))
        #expect(xml.contains("<w:t xml:space=\"preserve\">Article 1 : </w:t></w:r><w:"))
    }

    @Test func `accepted it is the new version, refused it is the old one`() throws {
        let cases: [([String], [String])] = [
            (["a b c", "d e f"], ["a b c", "d x f"]),
            (["un", "deux", "trois"], ["un", "trois"]),
            (["un", "trois"], ["un", "deux deux", "trois", "quatre"]),
            (["المادة 1: تلتزم الجماعات", "المادة 2"], ["المادة 1: تلتزم جميع الجماعات", "المادة 3"]),
            ([], ["neuf"]), (["vieux"], []),
            (["tout autre chose", "fin"], ["rien de commun ici", "fin"]),
        ]
        for (old, new) in cases {
            let xml = try marked(old, new)
            #expect(try text(xml, without: "w:del") == new)
            #expect(try text(xml, without: "w:ins") == old)
        }
    }

    @Test func `accepted and refused hold for random edits`() throws {
        var seed: UInt64 = 7
        func next(_ bound: Int) -> Int {
            seed = seed &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Int(seed >> 33) % bound
        }
        let words = ["la", "commune", "signe", "المذكرة", "le", "مادة", "12"]
        func sentence() -> String { (0...next(6)).map { _ in words[next(words.count)] }.joined(separator: " ") }
        for _ in 0..<200 {
            let old = (0..<next(6)).map { _ in sentence() }
            var new = old
            for _ in 0..<next(4) {
                let place = next(new.count + 1)
                if next(2) == 0 || new.isEmpty {
                    new.insert(sentence(), at: place)
                } else {
                    new.remove(at: place % new.count)
                }
            }
            let xml = try marked(old, new)
            #expect(try text(xml, without: "w:del") == new)
            #expect(try text(xml, without: "w:ins") == old)
        }
    }

    @Test func `the same text has no marks`() throws {
        let xml = try marked(["un", "deux"], ["un", "deux"])
        #expect(!xml.contains("w:ins") && !xml.contains("w:del"))
    }
}
