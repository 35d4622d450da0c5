import MultaqaModel
import MultaqaPluginKit
import Testing

@testable import EmailPlugin

@Suite struct TemplateCheckTests {
    private let folder: TemporaryFolder
    private let place = SourcePlace(file: "workflow.yaml", line: 9, column: 5)

    init() throws { folder = try TemporaryFolder() }

    private static let record = RecordShape.names([
        "event": .names("name"), "edition": .sparse, "organiser": .names("email"),
        "commune": .names("name", ["delegates": .list(.names("surname"))]),
    ])

    private func check(_ name: String, languages: [Language] = [.french]) -> [Diagnostic] {
        EmailPlugin().check(
            PluginCall("send", [name], ["to": .expression("commune.secretariat")]),
            in: CheckSetting(
                languages: languages, templateFolders: [folder.path], record: Self.record, place: place))
    }

    private func template(_ line: Int, _ column: Int, _ offset: Int, _ language: String = "fr") -> SourcePlace {
        SourcePlace(
            file: "\(folder.path)/messages/letter.\(language).txt", line: line, column: column, offset: offset)
    }

    @Test func `a template that is missing in a language`() throws {
        try folder.write("Subject: a\n\nb\n", to: "messages/letter.fr.txt")
        #expect(check("letter") == [])
        #expect(
            check("letter", languages: [.arabic, .french]) == [
                Diagnostic(EmailSituation.noTemplate(name: "letter", .arabic, nearest: nil), at: place)
            ])
        #expect(
            check("lettre") == [
                Diagnostic(EmailSituation.noTemplate(name: "lettre", .french, nearest: "letter"), at: place)
            ])
    }

    @Test func `a template without a subject`() throws {
        try folder.write("Bonjour\n", to: "messages/letter.fr.txt")
        #expect(check("letter") == [Diagnostic(EmailSituation.noSubject, at: template(1, 1, 0))])
    }

    @Test func `a broken tag in any language`() throws {
        try folder.write("Subject: a\n\nb\n", to: "messages/letter.fr.txt")
        try folder.write("Subject: a\n\n{{#commune}}\n", to: "messages/letter.ar.txt")
        #expect(
            check("letter", languages: [.arabic, .french]) == [
                Diagnostic(EmailSituation.unclosedSection("commune"), at: template(3, 1, 12, "ar"))
            ])
    }

    @Test func `an unknown name with what was meant`() throws {
        try folder.write(
            "Subject: {{evnt.name}}\n\n{{recipient.nmae}} {{#commune.delegates}}{{surname}}{{/commune.delegates}}",
            to: "messages/letter.fr.txt")
        #expect(
            check("letter") == [
                Diagnostic(EmailSituation.unknownName("evnt.name", nearest: "event.name"), at: template(1, 10, 9)),
                Diagnostic(
                    EmailSituation.unknownName("recipient.nmae", nearest: "recipient.name"), at: template(3, 1, 24)),
            ])
    }

    @Test func `a name that nothing resembles is unknown too`() throws {
        try folder.write("Subject: a\n\n{{hotel.name}}", to: "messages/letter.fr.txt")
        #expect(
            check("letter") == [
                Diagnostic(EmailSituation.unknownName("hotel.name", nearest: nil), at: template(3, 1, 12))
            ])
    }

    @Test func `what is known to be empty is asked for before it is printed`() throws {
        try folder.write("Subject: a\n\n{{edition}}", to: "messages/letter.fr.txt")
        #expect(
            check("letter") == [Diagnostic(EmailSituation.emptyValue("edition"), at: template(3, 1, 12))])
        try folder.write("Subject: a\n\n{{#edition}}{{edition}}{{/edition}}", to: "messages/letter.fr.txt")
        #expect(check("letter") == [])
    }

    @Test func `nobody sends where the organiser has no address and the site names none`() throws {
        try folder.write("Subject: a\n\nb\n", to: "messages/letter.fr.txt")
        let call = PluginCall("send", ["letter"], ["to": .expression("commune.secretariat")])
        let setting = CheckSetting(
            languages: [.french], templateFolders: [folder.path], record: .names(["event": .names("name")]),
            place: place)
        #expect(EmailPlugin().check(call, in: setting) == [Diagnostic(EmailSituation.noSender, at: place)])
        #expect(EmailPlugin().configured(with: ["from": "a@b.example"]).check(call, in: setting) == [])
    }

    @Test func `only a reminder names the reminder`() throws {
        for name in ["letter", "reminder"] {
            try folder.write("Subject: a\n\n{{reminder.form}}", to: "messages/\(name).fr.txt")
        }
        #expect(check("reminder") == [])
        #expect(check("letter").map(\.id) == ["unknown-name"])
    }

    @Test func `one message per step`() {
        let call = PluginCall("send", ["a", "b"])
        let setting = CheckSetting(languages: [.french], templateFolders: [folder.path])
        #expect(EmailPlugin().check(call, in: setting).map(\.id) == ["one-message-per-send"])
    }

    @Test(arguments: ShippedMessages.names) func `shipped templates have nothing to tell`(_ name: String) {
        let setting = CheckSetting(
            languages: [.arabic, .french], templateFolders: [Sample.shippedTemplates], place: place)
        #expect(
            EmailPlugin().check(PluginCall("send", [name], ["to": .expression("commune.secretariat")]), in: setting)
                == [])
    }
}
