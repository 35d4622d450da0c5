import Foundation
import MultaqaTestKit
import Testing

@testable import MultaqaMail

@Suite struct HeaderTests {
    private let arabic =
        "دعوة إلى المشاركة في ملتقى بركان (جنوب-جنوب) لتبادل التجارب والخبرات، من 8 إلى 11 يونيو 2015، بالقاعة متعددة الاختصاصات"

    private func lines(_ field: HeaderField) -> [String] { field.line.components(separatedBy: "\r\n") }

    private func value(_ field: HeaderField) -> String? {
        MailReader(field.line + "\r\n\r\n").headers.first.map { MailReader.decodeWords($0.value) }
    }

    @Test func `a plain subject stays as it is`() {
        #expect(HeaderField.text("Subject", "Invitation: Berkane 2015").line == "Subject: Invitation: Berkane 2015")
    }

    @Test func `a long Arabic subject folds at 76 and comes back whole`() {
        let field = HeaderField.text("Subject", arabic)
        #expect(lines(field).count > 2)
        #expect(lines(field).allSatisfy { $0.utf8.count <= 76 })
        #expect(lines(field).dropFirst().allSatisfy { $0.hasPrefix(" =?UTF-8?B?") })
        #expect(value(field) == arabic)
    }

    @Test func `each encoded word is whole text by itself`() {
        let vowelled = String(repeating: "مُذَكِّرَةُ التَّفَاهُمِ 👩‍👩‍👧 ", count: 8)
        for word in EncodedWord.words(vowelled, firstRoom: 67) {
            #expect(word.count <= 75)
            #expect(!MailReader.decodeWords(word).contains("\u{FFFD}"))
        }
        #expect(MailReader.decodeWords(EncodedWord.words(vowelled).joined(separator: " ")) == vowelled)
    }

    @Test func `encoded words end between words`() {
        let words = EncodedWord.words(arabic, firstRoom: 67).map(MailReader.decodeWords)
        #expect(words.count > 2)
        #expect(words.dropLast().allSatisfy { $0.hasSuffix(" ") })
        #expect(words.joined() == arabic)
    }

    @Test func `a French subject is nearly readable`() {
        let field = HeaderField.text("Subject", "Séminaire à Berkane : invitation")
        #expect(field.line == "Subject: =?UTF-8?Q?S=C3=A9minaire_=C3=A0_Berkane_=3A_invitation?=")
    }

    @Test func `text that looks encoded is encoded`() {
        let field = HeaderField.text("Subject", "=?UTF-8?B?Zm9v?=")
        #expect(value(field) == "=?UTF-8?B?Zm9v?=")
        #expect(field.line != "Subject: =?UTF-8?B?Zm9v?=")
    }

    @Test(arguments: [
        "Objet\r\nBcc: a@b.example", "Objet\nBcc: a@b.example", "Objet\rBcc: a@b.example", "Objet\r\n\r\n<html>",
        "Objet\u{2028}Bcc: a@b.example", "Objet\u{85}Bcc: a@b.example", "Objet\u{0}Bcc: a@b.example",
    ])
    func `no value brings a header of its own`(_ text: String) throws {
        let address = try #require(MailAddress("a@b.example"))
        for field in [
            HeaderField.text("Subject", text), .words("Date", text),
            .mailboxes("To", [Mailbox(name: text, address: address)]),
            .parameterised("Content-Disposition", "attachment", [("filename", text)]),
        ] {
            #expect(lines(field).dropFirst().allSatisfy { $0.hasPrefix(" ") })
            #expect(!lines(field).contains { $0.hasPrefix("Bcc") || $0.isEmpty })
            #expect(field.line.utf8.allSatisfy { $0 >= 0x20 || $0 == 13 || $0 == 10 })
        }
    }

    @Test func `names are atoms, quoted or encoded`() throws {
        let address = try #require(MailAddress("a@b.example"))
        func to(_ name: String) -> String { HeaderField.mailboxes("To", [Mailbox(name: name, address: address)]).line }
        #expect(to("") == "To: a@b.example")
        #expect(to("Exemple Amina") == "To: Exemple Amina <a@b.example>")
        #expect(to("Exemple, \"Amina\"") == "To: \"Exemple, \\\"Amina\\\"\" <a@b.example>")
        #expect(to("نموذج") == "To: =?UTF-8?B?2YbZhdmI2LDYrA==?= <a@b.example>")
    }

    @Test func `a direction override does not reach a header`() {
        #expect(HeaderText.cleaned("rapport\u{202E}fdp.exe") == "rapport fdp.exe")
    }

    @Test func `several people are separated by commas`() throws {
        let first = Mailbox(name: "", address: try #require(MailAddress("a@b.example")))
        let second = Mailbox(name: "B", address: try #require(MailAddress("c@d.example")))
        #expect(HeaderField.mailboxes("Cc", [first, second]).line == "Cc: a@b.example, B <c@d.example>")
    }

    @Test(arguments: [
        "دعوة - عين بني مطهر.pdf", "Mémorandum d'entente - Aït Zineb, 2015; \"final\".pdf",
        String(repeating: "تقرير ", count: 30),
    ])
    func `a file name comes back from RFC 2231`(_ name: String) {
        let field = HeaderField.parameterised("Content-Disposition", "attachment", [("filename", name)])
        #expect(lines(field).allSatisfy { $0.utf8.count <= 76 })
        #expect(field.line.utf8.allSatisfy { $0 < 0x80 })
        let reader = MailReader(field.line + "\r\n\r\n")
        #expect(reader.parameter("filename", of: "Content-Disposition") == HeaderText.cleaned(name))
    }
}
