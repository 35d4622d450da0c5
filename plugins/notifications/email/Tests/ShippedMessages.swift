import Foundation
import MultaqaModel
import MultaqaPluginKit
import MultaqaTestKit
import Testing

@testable import EmailPlugin

@Suite struct ShippedMessages {
    static let names = [
        "save_the_date", "invitation", "guest_invitation", "mission_order", "memorandum_draft", "confirmation",
        "evaluation", "thanks", "report", "reminder", "late_notice",
    ]

    private func contact(_ name: String) -> Value {
        switch name {
        case "guest_invitation", "thanks": Sample.guest
        case "late_notice":
            ["name": Sample.text("لجنة التنسيق", "Comité de coordination"), "email": "coordination@berkane.example"]
        default: Sample.contact
        }
    }

    @Test(arguments: names, [Language.arabic, .french])
    func `every message renders in both languages`(_ name: String, _ language: Language) async throws {
        let request = Sample.request(
            name, to: contact(name), arguments: ["language": .text(language.rawValue)],
            folders: [Sample.shippedTemplates])
        let result = try #require(await EmailPlugin().preview([request]).first)
        #expect(result.failure == nil)
        #expect(result.report?.warnings == [])
        let subject = try #require(result.message?.subject)
        #expect(!subject.isEmpty && !subject.contains("{{"))
        #expect(language == .arabic || subject.unicodeScalars.allSatisfy { !(0x600...0x6FF).contains($0.value) })
    }

    /// What a young record lacks: no phone, no signatory, no answer, no reply day.
    @Test(arguments: names, [Language.arabic, .french])
    func `every message renders when the optional is missing`(_ name: String, _ language: Language) async throws {
        let record: Value = [
            "event": [
                "name": "N", "dates": "D", "opening": Sample.day("2015-06-08"), "closing": Sample.day("2015-06-11"),
                "venue": "",
                "theme": "",
            ],
            "organiser": ["name": "O", "email": "o@o.example"],
            "commune": ["name": "C", "has_answered": false, "delegates": []],
            "guest": ["name": "G", "email": "g@g.example", "representative": .null, "is_represented": true],
            "reminder": ["number": 1, "form": "F"], "late": ["step": "S", "missing": [], "count": 0],
        ]
        let request = Sample.request(
            name, to: "a@b.example", arguments: ["language": .text(language.rawValue)],
            folders: [Sample.shippedTemplates], record: record)
        #expect(await EmailPlugin().preview([request]).first?.failure == nil)
    }

    @Test func `the invitation in French, whole`() async throws {
        let folder = try TemporaryFolder()
        let request = Sample.request("invitation", arguments: ["language": "fr"], folders: [Sample.shippedTemplates])
        _ = await EmailPlugin().perform([request], in: folder.workplace)
        let mail = MailReader(try #require(folder.read("outbox/\(Sample.key).eml")))
        #expect(
            mail.parts.first?.text.replacingOccurrences(of: "\u{A0}", with: " ") == """
                À l'attention de : Secrétariat général d'Ain Beni Mathar

                Madame, Monsieur,

                Nous avons l'honneur d'inviter votre commune, Ain Beni Mathar, à la rencontre suivante :

                - Rencontre : Séminaire de Berkane (Sud-Sud) d'échange d'expériences
                - Dates : du 8 au 11 juin 2015
                - Lieu : Salle polyvalente de la municipalité de Berkane
                - Thème : Les collectivités locales, levier de l'action sociale

                Vous trouverez ci-joint la lettre d'invitation et la fiche de désignation. Nous vous saurions gré de désigner deux délégués, l'un parmi les fonctionnaires et l'autre parmi les élus, ainsi qu'un suppléant pour chacun.

                Merci de nous communiquer leurs noms au plus tard le mercredi 29 avril 2015, par courriel, par téléphone ou par courrier.

                L'expérience de votre commune enrichira nos échanges.

                Nous vous prions d'agréer, Madame, Monsieur, l'expression de nos salutations distinguées.

                M. Exemple Ahmed
                Président du conseil municipal de Berkane

                Téléphone : +212 5 00 00 00 08
                Courriel : secretariat@berkane.example

                """)
    }
}
