import MultaqaModel
import Testing

@testable import EmailPlugin

@Suite struct TextTests {
    @Test func `paragraphs, lines and lists`() {
        let text = "Madame,\n\nVoici :\n- un\n-  deux\n\nFin\nM. Exemple\n"
        #expect(
            MessageBlock.blocks(of: text) == [
                .paragraph(["Madame,"]), .paragraph(["Voici :"]), .list(["un", "deux"]),
                .paragraph(["Fin", "M. Exemple"]),
            ])
    }

    @Test func `line ends of any kind and control characters leave no trace`() {
        #expect(MessageBlock.blocks(of: "a\r\nb\rc\u{2028}d\u{0}e") == [.paragraph(["a", "b", "c", "de"])])
    }

    @Test(arguments: [
        (
            "الهاتف: +212 5 00 00 00 08.",
            [
                TextRun(kind: .words, text: "الهاتف: "), .init(kind: .phone, text: "+212 5 00 00 00 08"),
                .init(kind: .words, text: "."),
            ]
        ),
        (
            "إلى secretariat@berkane.example،",
            [
                TextRun(kind: .words, text: "إلى "), .init(kind: .mail, text: "secretariat@berkane.example"),
                .init(kind: .words, text: "،"),
            ]
        ),
        (
            "المرجع 2015/S-14 بتاريخ 2015-06-08",
            [
                TextRun(kind: .words, text: "المرجع "), .init(kind: .reference, text: "2015/S-14"),
                .init(kind: .words, text: " بتاريخ "), .init(kind: .reference, text: "2015-06-08"),
            ]
        ),
        (
            "(0500000008) أو https://multaqa.example/r?a=1",
            [
                TextRun(kind: .words, text: "("), .init(kind: .phone, text: "0500000008"),
                .init(kind: .words, text: ") أو "), .init(kind: .link, text: "https://multaqa.example/r?a=1"),
            ]
        ),
        (
            "من 8 إلى 11 يونيو 2015 على الساعة 09:30",
            [TextRun(kind: .words, text: "من 8 إلى 11 يونيو 2015 على الساعة 09:30")]
        ),
        ("جنوب-جنوب (جنوب)", [TextRun(kind: .words, text: "جنوب-جنوب (جنوب)")]),
    ])
    func `what reads left to right is found`(_ line: String, _ runs: [TextRun]) {
        #expect(TextRun.runs(of: line) == runs)
        #expect(runs.map(\.text).joined() == line)
    }

    @Test func `Arabic pages isolate phones and mails`() {
        let blocks = [MessageBlock.paragraph(["الهاتف: +212 5 00 00 00 08", "البريد: a@b.example"])]
        let html = HTMLText.page(blocks, title: "عنوان", in: .arabic)
        #expect(html.contains("<html lang=\"ar\" dir=\"rtl\">"))
        #expect(html.contains("<bdi dir=\"ltr\">+212 5 00 00 00 08</bdi>"))
        #expect(
            html.contains(
                "<bdi dir=\"ltr\"><a href=\"mailto:a@b.example\" style=\"color:#1f6f54\">a@b.example</a></bdi>"))
        #expect(
            PlainText.text(blocks, in: .arabic) == "الهاتف: \u{2066}+212 5 00 00 00 08\u{2069}\nالبريد: a@b.example\n")
    }

    @Test func `French pages run left to right without isolates`() {
        let html = HTMLText.page([.paragraph(["Tél. : +212 5 00 00 00 08"])], title: "x", in: .french)
        #expect(html.contains("dir=\"ltr\"") && !html.contains("<bdi"))
    }

    @Test func `values are escaped`() {
        let html = HTMLText.page([.list(["<script>\"A\" & 'B'"])], title: "<b>", in: .french)
        #expect(html.contains("&lt;script&gt;&quot;A&quot; &amp; &#39;B&#39;"))
        #expect(html.contains("<title>&lt;b&gt;</title>"))
        #expect(!html.contains("<script>"))
    }

    @Test func `a link cannot leave its attribute`() {
        let html = HTMLText.page([.paragraph(["https://a.example/\"onclick=\"x"])], title: "x", in: .french)
        #expect(!html.contains("\"onclick"))
    }
}
