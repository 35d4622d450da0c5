import Foundation
import MultaqaModel
import MultaqaPluginKit

@testable import EmailPlugin

/// A record as the engine builds it, with invented people.
enum Sample {
    static func text(_ ar: String, _ fr: String) -> Value { .localized(LocalizedText([.arabic: ar, .french: fr])) }

    static func day(_ iso: String) -> Value { Day(iso: iso).map(Value.day) ?? .null }

    static let commune: Value = [
        "key": "ain_beni_mathar", "name": text("عين بني مطهر", "Ain Beni Mathar"), "language": "ar",
        "president": ["name": text("السيدة نموذج أمينة", "Mme Exemple Amina"), "email": "presidence@abm.example"],
        "secretariat": [
            "name": text("الكتابة العامة لبلدية عين بني مطهر", "Secrétariat général d'Ain Beni Mathar"),
            "email": "secretariat@abm.example", "phone": "+212 5 00 00 00 01",
        ],
        "has_answered": true,
        "delegates": [
            ["name": text("السيدة نموذج سعاد", "Mme Exemple Souad"), "role": text("موظف(ة)", "Fonctionnaire")],
            ["name": text("السيد نموذج كريم", "M. Exemple Karim"), "role": text("منتخب(ة)", "Élu(e)")],
        ],
    ]

    static let guest: Value = [
        "key": "governor", "name": text("السيد العامل", "M. le Gouverneur"),
        "office": text("عامل إقليم بركان", "Gouverneur de la province de Berkane"),
        "salutation": text("السيد العامل", "Monsieur le Gouverneur"), "language": "ar",
        "email": "cabinet@province-berkane.example", "is_represented": true,
        "representative": ["name": text("السيد نموذج رشيد", "M. Exemple Rachid")],
    ]

    static let record: Value = [
        "event": [
            "name": text(
                "ملتقى بركان (جنوب-جنوب) لتبادل التجارب والخبرات",
                "Séminaire de Berkane (Sud-Sud) d'échange d'expériences"),
            "theme": text(
                "الجماعات المحلية رافعة العمل الاجتماعي", "Les collectivités locales, levier de l'action sociale"),
            "dates": text("من 8 إلى 11 يونيو 2015", "du 8 au 11 juin 2015"),
            "venue": text("القاعة متعددة الاختصاصات ببلدية بركان", "Salle polyvalente de la municipalité de Berkane"),
            "opening": day("2015-06-08"), "closing": day("2015-06-11"), "reply_by": day("2015-04-29"), "days": 4,
        ],
        "organiser": [
            "name": text("المجلس البلدي لبركان", "Conseil municipal de Berkane"),
            "email": "secretariat@berkane.example",
            "phone": "+212 5 00 00 00 08",
            "signatory": [
                "name": text("السيد نموذج أحمد", "M. Exemple Ahmed"),
                "office": text("رئيس المجلس البلدي لبركان", "Président du conseil municipal de Berkane"),
            ],
        ],
        "commune": commune, "guest": guest,
        "reminder": [
            "number": 1, "form": text("تعيين المندوبين", "Désignation des délégués"), "by": day("2015-04-29"),
            "step": text("تسلم الأسماء", "Recevoir les noms"),
        ],
        "late": [
            "step": text("تسلم أسماء المندوبين", "Recevoir les noms des deux délégués"), "by": day("2015-04-29"),
            "count": 2,
            "missing": [["name": text("بلفاع", "Belfaa")], ["name": text("كرام", "Gueram")]],
        ],
        "empty": "", "signed": false,
    ]

    static let key = "0123456789abcdef0123456789abcdef"

    static func request(
        _ template: String = "letter", to: Value = Sample.contact, arguments: [String: Value] = [:],
        languages: [Language] = [.arabic, .french], attachments: [DocumentReport] = [], folders: [String] = [],
        record: Value = Sample.record
    ) -> ActivityRequest {
        ActivityRequest(
            key: key, step: "invite_communes", item: "ain_beni_mathar", verb: "send", subjects: [template],
            arguments: arguments.merging(["to": to]) { own, _ in own }, record: record, languages: languages,
            attachments: attachments, now: WallTime(day: Day(number: 16_557), second: 34_200), templateFolders: folders)
    }

    static let contact = commune["secretariat"] ?? .null

    /// The templates that ship. The source may be reached over a symbolic link.
    static let shippedTemplates: String =
        URL(fileURLWithPath: #filePath).resolvingSymlinksInPath()
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent().appendingPathComponent("workflows/templates").path
}

/// A folder that goes away with the test.
final class TemporaryFolder {
    let path: String

    init() throws {
        path = FileManager.default.temporaryDirectory.appendingPathComponent("multaqa-\(UUID().uuidString)").path
        try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    }

    deinit { try? FileManager.default.removeItem(atPath: path) }

    var workplace: Workplace { Workplace(folder: path) }

    func write(_ text: String, to name: String) throws {
        let file = URL(fileURLWithPath: "\(path)/\(name)")
        try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data(text.utf8).write(to: file)
    }

    func read(_ name: String) -> String? {
        FileManager.default.contents(atPath: "\(path)/\(name)").map { String(decoding: $0, as: UTF8.self) }
    }

    /// Every file below the folder, with its bytes.
    func contents() throws -> [String: Data] {
        var contents: [String: Data] = [:]
        for name in try FileManager.default.subpathsOfDirectory(atPath: path) {
            if let bytes = FileManager.default.contents(atPath: "\(path)/\(name)") { contents[name] = bytes }
        }
        return contents
    }

    /// A template in both languages.
    func writeTemplate(_ body: String, subject: String = "Objet", name: String = "letter") throws {
        for language in ["ar", "fr"] {
            try write("Subject: \(subject)\n\n\(body)\n", to: "messages/\(name).\(language).txt")
        }
    }
}

extension ActivityResult {
    var report: ActivityReport? { if case .completed(let report) = self { report } else { nil } }
    var failure: ActivityFailure? { if case .failed(let failure) = self { failure } else { nil } }
    var message: MessageReport? { report?.messages.first }
}
