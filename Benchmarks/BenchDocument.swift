import Foundation
import MultaqaModel
import MultaqaOpenXML

/// A Word template in two notations, ours and docxtpl's, with the same contents, and what it is filled with.
struct BenchDocument {
    var name: String
    private var ours: String
    private var peers: String
    private var styles: [UInt8]

    private static let paragraphs = """
        Monsieur {{title}} de la commune de {{commune}},
        Objet : invitation au séminaire « {{event}} », {{place}}, du {{first}} au {{last}}
        La commune de {{host}} organise avec ses partenaires un séminaire de quatre jours sur {{theme}}.
        J'ai l'honneur de vous inviter à y désigner un élu et un fonctionnaire de votre commune, qui prendront part aux séances, aux visites
        et à la rédaction d'un mémorandum d'entente entre les communes participantes.
        Vous voudrez bien faire parvenir le formulaire ci-joint au secrétariat, {{email}}, téléphone {{phone}}, avant le {{deadline}}.
        L'hébergement et la restauration de vos délégués sont à la charge de la commune hôte.
        Je vous prie d'agréer, Monsieur {{title}}, l'expression de ma considération distinguée.
        {{signatory}}, {{office}}
        Référence : {{reference}}
        """.split(separator: "\n").map(String.init)

    /// A letter, and an attendance sheet of 24 rows. `styles` is a .docx file whose styles they use.
    static func all(styles path: String) throws -> [BenchDocument] {
        let archive = try Archive([UInt8](Data(contentsOf: URL(filePath: path))))
        let styles = archive.part("word/styles.xml")?.bytes ?? []
        let letter = paragraphs.map { paragraph($0) }.joined()
        let heading = paragraph("Feuille de présence : {{event}}, {{place}}")
        let columns = ["number", "name", "role", "commune", "phone"]
        let titles = row(["N°", "Nom", "Qualité", "Commune", "Téléphone", "Signature"])
        func table(_ rows: String) -> String {
            heading + "<w:tbl><w:tblPr><w:tblW w:w=\"0\" w:type=\"auto\"/></w:tblPr><w:tblGrid>"
                + String(repeating: "<w:gridCol w:w=\"1500\"/>", count: 6) + "</w:tblGrid>" + titles + rows + "</w:tbl>"
                + paragraph("")
        }
        let own = ["{{#rows}}{{number}}"] + columns.dropFirst().map { "{{\($0)}}" } + ["{{/rows}}"]
        let peers = columns.map { "{{r.\($0)}}" } + [""]
        return [
            BenchDocument(name: "letter", ours: letter, peers: letter, styles: styles),
            BenchDocument(
                name: "attendance", ours: table(row(own)),
                peers: table(row(["{%tr for r in rows %}"]) + row(peers) + row(["{%tr endfor %}"])), styles: styles),
        ]
    }

    private static func paragraph(_ text: String) -> String {
        "<w:p><w:pPr><w:pStyle w:val=\"BodyText\"/></w:pPr><w:r><w:t xml:space=\"preserve\">\(text)</w:t></w:r></w:p>"
    }

    private static func row(_ cells: [String]) -> String {
        let cells = cells.map { "<w:tc><w:tcPr><w:tcW w:w=\"1500\" w:type=\"dxa\"/></w:tcPr>\(paragraph($0))</w:tc>" }
        return "<w:tr>\(cells.joined())</w:tr>"
    }

    func record(_ number: Int) -> Value {
        let rows = (1...24).map { index -> Value in
            [
                "number": .int(index), "name": .text("Exemple & Fils \(index)"), "role": "élu",
                "commune": "جماعة المثال", "phone": .text("+212 5 00 00 00 \(10 + index)"),
            ]
        }
        return [
            "title": "le Président", "commune": .text("Exemple \(number)"), "event": "Communes de demain",
            "place": "Ville d'exemple", "first": "8 juin 2015", "last": "11 juin 2015", "host": "Aklim",
            "theme": "la gestion de l'eau & des déchets", "email": "secretariat@commune.example",
            "phone": "+212 5 00 00 00 01", "deadline": "15 avril 2015", "signatory": "مثال للتوقيع",
            "office": "Président", "reference": .text("2015-\(1000 + number)"), "number": .int(number),
            "rows": .list(rows),
        ]
    }

    /// `ours/<name>/fr.docx` and `peer/<name>.docx`.
    func write(to folder: URL) throws {
        for (path, body) in [("ours/\(name)/fr.docx", ours), ("peer/\(name).docx", peers)] {
            let file = folder.appending(path: path)
            try FileManager.default.createDirectory(
                at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
            try Data(package(body)).write(to: file)
        }
    }

    private func package(_ body: String) throws -> [UInt8] {
        let schemas = "http://schemas.openxmlformats.org"
        let word = "application/vnd.openxmlformats-officedocument.wordprocessingml"
        let relations = "application/vnd.openxmlformats-package.relationships+xml"
        let links = "\(schemas)/officeDocument/2006/relationships"
        func relationships(_ type: String, _ target: String) -> String {
            "<Relationships xmlns=\"\(schemas)/package/2006/relationships\"><Relationship Id=\"rId1\" Type=\"\(links)/\(type)\" "
                + "Target=\"\(target)\"/></Relationships>"
        }
        let types =
            "<Types xmlns=\"\(schemas)/package/2006/content-types\"><Default Extension=\"rels\" ContentType=\"\(relations)\"/>"
            + "<Default Extension=\"xml\" ContentType=\"application/xml\"/><Override PartName=\"/word/document.xml\" "
            + "ContentType=\"\(word).document.main+xml\"/><Override PartName=\"/word/styles.xml\" "
            + "ContentType=\"\(word).styles+xml\"/></Types>"
        let document =
            "<w:document xmlns:w=\"\(schemas)/wordprocessingml/2006/main\"><w:body>\(body)<w:sectPr/></w:body></w:document>"
        let texts = [
            ("[Content_Types].xml", types), ("_rels/.rels", relationships("officeDocument", "word/document.xml")),
            ("word/document.xml", document), ("word/_rels/document.xml.rels", relationships("styles", "styles.xml")),
        ]
        return try Archive.packed(
            texts.map { Archive.Part(name: $0.0, bytes: Array($0.1.utf8)) }
                + [Archive.Part(name: "word/styles.xml", bytes: styles)])
    }
}
