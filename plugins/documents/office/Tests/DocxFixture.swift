import MultaqaModel
import MultaqaOpenXML

@testable import OfficePlugin

/// A small Word document, built part by part.
struct DocxFixture {
    /// What stands in `w:body`.
    var body: String
    /// Further parts with their content type's last words: `("word/header1.xml", "header", "<w:hdr>…</w:hdr>")`.
    var parts: [(name: String, type: String, xml: String)] = []
    var others: [Archive.Part] = []

    init(_ body: String) { self.body = body }

    static let namespaces =
        #"xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main""#
        + #" xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml""#
        + #" xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape""#
    private static let wordType = "application/vnd.openxmlformats-officedocument.wordprocessingml"

    func package() throws -> [UInt8] {
        let types = ([("word/document.xml", "document.main", "")] + parts)
            .map { #"<Override PartName="/\#($0.0)" ContentType="\#(DocxFixture.wordType).\#($0.1)+xml"/>"# }.joined()
        let relations = "http://schemas.openxmlformats.org"
        let fixed = [
            (
                "[Content_Types].xml",
                #"<Types xmlns="\#(relations)/package/2006/content-types">"#
                    + #"<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>"#
                    + #"<Default Extension="xml" ContentType="application/xml"/>\#(types)</Types>"#
            ),
            (
                "_rels/.rels",
                #"<Relationships xmlns="\#(relations)/package/2006/relationships"><Relationship Id="rId1" Target="word/"#
                    + #"document.xml" Type="\#(relations)/officeDocument/2006/relationships/officeDocument"/></Relationships>"#
            ),
            ("word/document.xml", "<w:document \(DocxFixture.namespaces)><w:body>\(body)</w:body></w:document>"),
        ]
        let all = fixed + parts.map { ($0.name, $0.xml) }
        return try Archive.packed(all.map { Archive.Part(name: $0.0, bytes: Array($0.1.utf8)) } + others)
    }

    func template(named name: String = "letter.docx") throws -> DocumentTemplate {
        try DocumentTemplate(bytes: package(), named: name)
    }

    /// A part of the filled document.
    func filled(_ record: Value, _ language: Language = .french, part: String = "word/document.xml") throws -> String {
        let bytes = try template().filled(with: record, language: language).bytes
        return String(decoding: try Archive(bytes).part(part)?.bytes ?? [], as: UTF8.self)
    }

    /// What stands in `w:body` once filled.
    func filledBody(_ record: Value, _ language: Language = .french) throws -> String {
        try filled(record, language).between("<w:body>", "</w:body>")
    }

    /// The paragraphs' texts once filled, in order.
    func lines(_ record: Value, _ language: Language = .french) throws -> [String] {
        try filledBody(record, language).components("<w:p>", "</w:p>").map(\.plainText)
    }

    /// Ids of what is wrong with the template, or with filling it.
    func problems(_ record: Value = [:], _ language: Language = .french) throws -> [String] {
        do {
            _ = try filled(record, language)
            return []
        } catch let diagnostics as Diagnostics {
            return diagnostics.all.map(\.id)
        }
    }
}

func paragraph(_ text: String, properties: String = "", run: String = "") -> String {
    let paragraph = properties.isEmpty ? "" : "<w:pPr>\(properties)</w:pPr>"
    let format = run.isEmpty ? "" : "<w:rPr>\(run)</w:rPr>"
    return #"<w:p>\#(paragraph)<w:r>\#(format)<w:t xml:space="preserve">\#(text)</w:t></w:r></w:p>"#
}

func row(_ cells: String...) -> String {
    "<w:tr>" + cells.map { "<w:tc>\($0.hasPrefix("<") ? $0 : paragraph($0))</w:tc>" }.joined() + "</w:tr>"
}

extension String {
    func between(_ start: String, _ end: String) -> String {
        guard let from = firstRange(of: start), let to = self[from.upperBound...].firstRange(of: end) else { return "" }
        return String(self[from.upperBound..<to.lowerBound])
    }

    func components(_ start: String, _ end: String) -> [String] {
        split(separator: start).dropFirst(hasPrefix(start) ? 0 : 1).compactMap { part in
            part.firstRange(of: end).map { String(part[..<$0.lowerBound]) }
        }
    }

    /// The text between the elements.
    var plainText: String {
        var text = String.UnicodeScalarView()
        var isInside = false
        for scalar in unicodeScalars {
            switch scalar {
            case "<": isInside = true
            case ">": isInside = false
            default: if !isInside { text.append(scalar) }
            }
        }
        return String(text)
    }
}
