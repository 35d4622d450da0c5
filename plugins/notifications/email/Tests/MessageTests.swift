import Foundation
import MultaqaModel
import MultaqaPluginKit
import MultaqaTestKit
import Testing

@testable import EmailPlugin

@Suite struct MessageTests {
    private let plugin = EmailPlugin()
    private let folder: TemporaryFolder

    init() throws {
        folder = try TemporaryFolder()
        try folder.writeTemplate(
            "{{recipient.name}}, {{recipient.email}}\n\n- {{commune.name}}", subject: "{{event.name}}")
    }

    private func preview(_ request: ActivityRequest) async -> ActivityResult? { await plugin.preview([request]).first }

    private func perform(_ request: ActivityRequest) async -> ActivityResult? {
        await plugin.perform([request], in: folder.workplace).first
    }

    private func request(
        to: Value = Sample.contact, arguments: [String: Value] = [:], languages: [Language] = [.arabic, .french],
        attachments: [DocumentReport] = [], record: Value = Sample.record
    ) -> ActivityRequest {
        Sample.request(
            to: to, arguments: arguments, languages: languages, attachments: attachments, folders: [folder.path],
            record: record)
    }

    private func document(_ name: String, _ language: Language, _ files: [DocumentReport.File] = []) -> DocumentReport {
        DocumentReport(document: name, language: language, step: "write", item: "ain_beni_mathar", files: files)
    }

    @Test func `a message has headers, two texts and a state beside it`() async throws {
        let result = await perform(request(arguments: ["language": "fr"]))
        let file = "outbox/\(Sample.key).eml"
        #expect(
            result?.report
                == ActivityReport(messages: [
                    MessageReport(
                        channel: "email", to: "secretariat@abm.example", name: "Secrétariat général d'Ain Beni Mathar",
                        subject: "Séminaire de Berkane (Sud-Sud) d'échange d'expériences", language: .french, file: file
                    )
                ]))
        let mail = MailReader(try #require(folder.read(file)))
        #expect(
            mail.headers.map(\.name) == [
                "Date", "From", "Reply-To", "To", "Subject", "Message-ID", "MIME-Version", "Auto-Submitted",
                "Content-Language",
                "Content-Type",
            ])
        #expect(mail.raw("Date") == "Sat, 02 May 2015 09:30:00 +0100")
        #expect(mail.decoded("From") == "Conseil municipal de Berkane <secretariat@berkane.example>")
        #expect(mail.decoded("Reply-To") == mail.decoded("From"))
        #expect(mail.decoded("To") == "Secrétariat général d'Ain Beni Mathar <secretariat@abm.example>")
        #expect(mail.raw("Message-ID") == "<\(Sample.key)@berkane.example>")
        #expect(mail.raw("Auto-Submitted") == "auto-generated")
        #expect(mail.raw("Content-Language") == "fr")
        #expect(
            mail.parts.map { $0.raw("Content-Type") } == [
                "text/plain; charset=\"utf-8\"", "text/html; charset=\"utf-8\"",
            ])
        #expect(
            mail.parts.first?.text
                == "Secrétariat général d'Ain Beni Mathar, secretariat@abm.example\n\n- Ain Beni Mathar\n")
        #expect(
            folder.read("outbox/\(Sample.key).json") == """
                {
                  "attachments" : [

                  ],
                  "from" : "secretariat@berkane.example",
                  "item" : "ain_beni_mathar",
                  "language" : "fr",
                  "state" : "draft",
                  "step" : "invite_communes",
                  "subject" : "Séminaire de Berkane (Sud-Sud) d'échange d'expériences",
                  "to" : "secretariat@abm.example"
                }

                """)
    }

    @Test func `no bare line end, no long line`() async throws {
        try folder.write(String(repeating: "\u{7F}pdf", count: 3000), to: "a.pdf")
        let invitation = document("invitation", .arabic, [.init(format: "pdf", path: "a.pdf")])
        _ = await perform(request(attachments: [invitation]))
        let bytes = try #require(folder.read("outbox/\(Sample.key).eml"))
        #expect(bytes.hasSuffix("\r\n"))
        let lines = bytes.components(separatedBy: "\r\n")
        #expect(lines.allSatisfy { !$0.contains("\n") && !$0.contains("\r") && $0.utf8.count <= 76 })
        #expect(bytes.utf8.allSatisfy { $0 < 0x80 })
    }

    @Test func `the same request twice leaves the same bytes`() async throws {
        let first = await perform(request())
        let contents = try folder.contents()
        let second = await perform(request())
        #expect(first == second)
        #expect(try folder.contents() == contents)
    }

    @Test func `a message that is no longer a draft is left alone`() async throws {
        _ = await perform(request())
        let side = "outbox/\(Sample.key).json"
        try folder.write(try #require(folder.read(side)).replacingOccurrences(of: "draft", with: "approved"), to: side)
        let contents = try folder.contents()
        _ = await perform(request(arguments: ["language": "fr"]))
        #expect(try folder.contents() == contents)
    }

    @Test func `a preview writes nothing and says the same`() async throws {
        let attached = request(
            attachments: [document("invitation", .arabic, [.init(format: "pdf", path: "messages/letter.fr.txt")])])
        let contents = try folder.contents()
        let previewed = await preview(attached)
        #expect(try folder.contents() == contents)
        var performed = try #require(await perform(attached)?.report)
        performed.messages[0].file = nil
        #expect(previewed == .completed(performed))
    }

    @Test func `a preview of documents still to be made names them`() async {
        let result = await preview(
            request(arguments: ["attach": ["invitation", "nomination_form"], "language": "fr"]))
        #expect(result?.message?.attachments == ["invitation.fr", "nomination_form.fr"])
    }

    // MARK: Language

    @Test func `the language is the step's, the recipient's, the row's, the workflow's`() async {
        let french: Value = ["name": "B", "email": "a@b.example", "language": "fr"]
        let silent: Value = ["name": "B", "email": "a@b.example"]
        let step = await preview(request(to: french, arguments: ["language": "ar"]))
        #expect(step?.message?.language == .arabic)
        #expect(await preview(request(to: french))?.message?.language == .french)
        #expect(await preview(request(to: silent))?.message?.language == .arabic)
        #expect(await preview(request(to: silent, record: lacking("commune.language")))?.message?.language == .arabic)
        let french2 = request(to: silent, languages: [.french, .arabic], record: lacking("commune.language"))
        #expect(await preview(french2)?.message?.language == .french)
    }

    @Test func `a language that the workflow does not speak is passed over`() async {
        let english: Value = ["name": "B", "email": "a@b.example", "language": "en"]
        #expect(await preview(request(to: english))?.message?.language == .arabic)
        #expect(await preview(request(arguments: ["language": "xx"]))?.failure?.id == "unknown-language")
    }

    // MARK: People

    @Test func `an address may be text, a contact or a row`() async {
        #expect(await preview(request(to: "a@b.example"))?.failure?.id == "empty-value")  // the letter prints a name
        #expect(await preview(request(to: Sample.guest))?.message?.to == "cabinet@province-berkane.example")
    }

    @Test func `a missing or ill-formed address names the recipient`() async {
        let nobody: Value = ["name": Sample.text("الكتابة", "Secrétariat"), "email": ""]
        let missing = await preview(request(to: nobody))?.failure
        #expect(missing?.message(in: .french) == "pas d'adresse électronique pour Secrétariat (Ain Beni Mathar)")
        let bad = await preview(request(to: ["name": "Secrétariat", "email": "a b@c"]))?.failure
        #expect(bad?.message(in: .french) == "l'adresse 'a b@c' de Secrétariat (Ain Beni Mathar) est mal formée")
        #expect(await preview(request(to: .null))?.failure?.id == "missing-address")
        #expect(await preview(request(to: "a@b.example\r\nBcc: c@d.example"))?.failure?.id == "bad-address")
    }

    @Test func `an international address is a warning and stays whole`() async throws {
        let result = await perform(
            request(to: ["name": "Délégué", "email": "délégué@commune.example", "language": "fr"]))
        #expect(result?.report?.warnings.map(\.id) == ["international-address"])
        #expect(folder.read("outbox/\(Sample.key).eml")?.contains("<délégué@commune.example>") == true)
    }

    @Test func `copies go where the step says`() async throws {
        let president = try #require(Sample.commune["president"])
        _ = await perform(request(arguments: ["cc": .list([president, "b@c.example"]), "language": "fr"]))
        let mail = MailReader(try #require(folder.read("outbox/\(Sample.key).eml")))
        #expect(mail.decoded("Cc") == "Mme Exemple Amina <presidence@abm.example>, b@c.example")
    }

    @Test func `without a sender nothing is composed`() async {
        #expect(await preview(request(record: lacking("organiser.email")))?.failure?.id == "missing-sender")
    }

    @Test func `one failure does not stop the others`() async {
        let results = await plugin.preview([request(to: .null), request(), request(to: .null)])
        #expect(results.map { $0.failure?.id } == ["missing-address", nil, "missing-address"])
    }

    // MARK: Attachments

    @Test func `the attachment is the PDF in the message's language`() async throws {
        try folder.write("PDF ar", to: "documents/a.pdf")
        let reports = [
            document("invitation", .french, [.init(format: "pdf", path: "documents/f.pdf")]),
            document(
                "invitation", .arabic,
                [.init(format: "docx", path: "documents/a.docx"), .init(format: "pdf", path: "documents/a.pdf")]),
        ]
        let result = await perform(request(arguments: ["attach": ["invitation"]], attachments: reports))
        #expect(result?.message?.attachments == ["invitation.ar"])
        let mail = MailReader(try #require(folder.read("outbox/\(Sample.key).eml")))
        #expect(mail.parts.count == 2)
        #expect(mail.parts.first?.parts.count == 2)
        let file = try #require(mail.parts.last)
        #expect(file.raw("Content-Type") == "application/pdf; name=\"invitation-ain_beni_mathar.pdf\"")
        #expect(file.parameter("filename", of: "Content-Disposition") == "دعوة - عين بني مطهر.pdf")
        #expect(file.text == "PDF ar")
    }

    @Test func `any language is better than none, Word better than nothing`() async throws {
        try folder.write("DOCX", to: "f.docx")
        let report = document("programme", .french, [.init(format: "docx", path: "f.docx")])
        #expect(await perform(request(attachments: [report]))?.message?.attachments == ["programme.fr"])
    }

    @Test func `a missing attachment fails by name`() async {
        let unmade = request(arguments: ["attach": ["invitation"]])
        #expect(
            await perform(unmade)?.failure?.message(in: .french)
                == "le document 'invitation.ar', à joindre au message pour عين بني مطهر, n'existe pas")
        let gone = document("invitation", .arabic, [.init(format: "pdf", path: "gone.pdf")])
        #expect(await perform(request(attachments: [gone]))?.failure?.id == "missing-attachment")
        for path in ["../etc/passwd", "/etc/passwd"] {
            let outside = document("invitation", .arabic, [.init(format: "pdf", path: path)])
            #expect(await perform(request(attachments: [outside]))?.failure?.id == "missing-attachment")
        }
        #expect(folder.read("outbox/\(Sample.key).eml") == nil)
    }

    // MARK: Hostile values

    @Test func `a value cannot break out of the message`() async throws {
        let hostile: Value = [
            "name": .text("x\r\nBcc: a@b.example\r\n\r\n<script>--=_\(Sample.key).a--"), "email": "a@b.example",
        ]
        _ = await perform(request(to: hostile))
        let bytes = try #require(folder.read("outbox/\(Sample.key).eml"))
        let mail = MailReader(bytes)
        #expect(!mail.headers.contains { $0.name == "Bcc" })
        #expect(mail.parts.count == 2)
        #expect(mail.parts.last?.text.contains("<script>") == false)
    }

    @Test func `a key or template name cannot lead out of its folder`() async {
        var escaping = request()
        escaping.key = "../x"
        #expect(await perform(escaping)?.failure?.id == "bad-key")
        escaping = request()
        escaping.subjects = ["../messages/letter"]
        #expect(await perform(escaping)?.failure?.id == "missing-message-template")
    }

    @Test func `a failed template says file and line`() async throws {
        try folder.writeTemplate("Bonjour {{recipient.nmae}}")
        #expect(
            await preview(request())?.failure?.message(in: .french)
                == "messages/letter.ar.txt:3:9: le nom 'recipient.nmae' n'existe pas ; vouliez-vous dire 'name' ?")
    }

    private func lacking(_ path: String) -> Value {
        func without(_ value: Value, _ parts: ArraySlice<String>) -> Value {
            guard let first = parts.first, case .map(var members) = value, let member = members[first] else {
                return value
            }
            members[first] = parts.count == 1 ? nil : without(member, parts.dropFirst())
            return .map(members)
        }
        return without(Sample.record, path.components(separatedBy: ".")[...])
    }
}
