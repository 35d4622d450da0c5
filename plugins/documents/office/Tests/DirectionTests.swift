import MultaqaModel
import Testing

@testable import OfficePlugin

@Suite struct DirectionTests {
    private let mark = "\u{200E}"
    private let arabicMark = "\u{200F}"

    @Test(arguments: [
        ("بركان", [Stretch(form: .rightToLeft, text: "بركان")]),
        ("24", [Stretch(form: .own, text: "24")]),
        ("09:30 – 10:30", [Stretch(form: .own, text: "09:30 – 10:30")]),
        ("15-18", [Stretch(form: .own, text: "15-18")]),
        ("الاثنين 8 يونيو 2015", [Stretch(form: .rightToLeft, text: "الاثنين 8 يونيو 2015")]),
        ("Aklim", [Stretch(form: .leftToRight, text: "Aklim")]),
        ("Mme Exemple (S.A.)", [Stretch(form: .leftToRight, text: "Mme Exemple (S.A.)\u{200E}")]),
        ("a.b-c@commune.example", [Stretch(form: .leftToRight, text: "a.b-c@commune.example")]),
        ("+212 5 00 00 00 01", [Stretch(form: .leftToRight, text: "\u{200E}+212 5 00 00 00 01\u{200E}")]),
        ("05 00 00 00 01", [Stretch(form: .leftToRight, text: "\u{200E}05 00 00 00 01\u{200E}")]),
        ("12-2015", [Stretch(form: .leftToRight, text: "\u{200E}12-2015\u{200E}")]),
        (
            "بلدية Brulocalis (بلجيكا)",
            [
                Stretch(form: .rightToLeft, text: "بلدية "), Stretch(form: .leftToRight, text: "Brulocalis"),
                Stretch(form: .rightToLeft, text: " (بلجيكا)"),
            ]
        ),
        (
            "الهاتف: +212 5 00 00 00 01، المكتب",
            [
                Stretch(form: .rightToLeft, text: "الهاتف: "),
                Stretch(form: .leftToRight, text: "\u{200E}+212 5 00 00 00 01\u{200E}"),
                Stretch(form: .rightToLeft, text: "، المكتب"),
            ]
        ),
        ("1.500,00", [Stretch(form: .own, text: "1.500,00")]),
    ])
    func `in Arabic`(line: String, stretches: [Stretch]) {
        #expect(Stretch.stretches(of: line, inArabic: true) == stretches)
    }

    @Test(arguments: [
        ("Aklim", [Stretch(form: .own, text: "Aklim")]),
        ("Église, é+", [Stretch(form: .own, text: "Église, é+")]),
        ("+212 5 00 00 00 01", [Stretch(form: .own, text: "+212 5 00 00 00 01")]),
        ("بركان", [Stretch(form: .rightToLeft, text: "بركان")]),
        ("« بركان 2 »", [Stretch(form: .rightToLeft, text: "\u{200F}« بركان 2 »\u{200F}")]),
        (
            "Commune (جماعة 12), ville",
            [
                Stretch(form: .own, text: "Commune ("), Stretch(form: .rightToLeft, text: "جماعة 12\u{200F}"),
                Stretch(form: .own, text: "), ville"),
            ]
        ),
    ])
    func `in French`(line: String, stretches: [Stretch]) {
        #expect(Stretch.stretches(of: line, inArabic: false) == stretches)
    }

    private func runs(_ body: String, _ value: String, styles: String? = nil) throws -> [String] {
        var document = DocxFixture(body)
        if let styles {
            document.parts = [
                ("word/styles.xml", "styles", "<w:styles \(DocxFixture.namespaces)>\(styles)</w:styles>")
            ]
        }
        return try document.filledBody(["name": .text(value)]).components("<w:r>", "</w:r>").map {
            $0.components("<w:rPr>", "</w:rPr>").joined()
        }
    }

    @Test func `an Arabic value in a French run gets all that Arabic needs, in the order of the schema`() throws {
        let format =
            #"<w:rFonts w:ascii="Arial"/><w:b/><w:i/><w:color w:val="red"/><w:sz w:val="28"/><w:u w:val="single"/>"#
        #expect(
            try runs(paragraph("{{name}}", run: format), "بركان") == [
                #"<w:rFonts w:ascii="Arial" w:cs="Amiri"/><w:b/><w:bCs/><w:i/><w:iCs/><w:color w:val="red"/>"#
                    + #"<w:sz w:val="28"/><w:szCs w:val="28"/><w:u w:val="single"/><w:rtl/><w:cs/>"#
            ])
    }

    @Test func `size, weight and font of complex scripts are kept where the template has them`() throws {
        let format = #"<w:rFonts w:cs="Cairo"/><w:b/><w:bCs w:val="0"/><w:sz w:val="28"/><w:szCs w:val="32"/>"#
        #expect(try runs(paragraph("{{name}}", run: format), "بركان") == [format + "<w:rtl/><w:cs/>"])
    }

    @Test func `a Latin value in an Arabic run loses what is for Arabic`() throws {
        let format = #"<w:rFonts w:cs="Amiri"/><w:bCs/><w:szCs w:val="32"/><w:rtl/><w:cs/>"#
        #expect(
            try runs(paragraph("{{name}}", properties: "<w:bidi/>", run: format), "Aklim") == [
                #"<w:rFonts w:cs="Amiri"/><w:b/><w:bCs/><w:sz w:val="32"/><w:szCs w:val="32"/>"#
            ])
    }

    @Test func `styles are followed: direction, size and weight`() throws {
        let styles =
            #"<w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:cstheme="minorBidi"/><w:sz w:val="22"/><w:szCs w:val="22"/>"#
            + #"</w:rPr></w:rPrDefault></w:docDefaults><w:style w:type="paragraph" w:styleId="Base"><w:pPr><w:bidi/></w:pPr>"#
            + #"<w:rPr><w:bCs/><w:szCs w:val="30"/><w:rtl/></w:rPr></w:style>"#
            + #"<w:style w:type="paragraph" w:styleId="Nom"><w:basedOn w:val="Base"/></w:style>"#
        let body = paragraph("{{name}}", properties: #"<w:pStyle w:val="Nom"/>"#)
        #expect(
            try runs(body, "بركان Aklim", styles: styles) == [
                "<w:rtl/><w:cs/>", #"<w:b/><w:sz w:val="30"/><w:rtl w:val="0"/>"#,
            ])
        let heading =
            styles + #"<w:style w:type="character" w:styleId="Gros"><w:rPr><w:sz w:val="40"/></w:rPr></w:style>"#
        #expect(
            try runs(paragraph("{{name}}", run: #"<w:rStyle w:val="Gros"/>"#), "بركان", styles: heading) == [
                #"<w:rStyle w:val="Gros"/><w:szCs w:val="40"/><w:rtl/><w:cs/>"#
            ])
    }

    @Test func `styles that are based on each other do not turn forever`() throws {
        let styles =
            #"<w:style w:styleId="A"><w:basedOn w:val="B"/></w:style><w:style w:styleId="B"><w:basedOn w:val="A"/></w:style>"#
        #expect(try runs(paragraph("{{name}}", properties: #"<w:pStyle w:val="A"/>"#), "x", styles: styles) == [""])
    }
}
