import MultaqaMail
import MultaqaModel

/// What attached files are called.
enum AttachmentName {
    /// `دعوة - عين بني مطهر.pdf`; without an item `برنامج الملتقى.pdf`.
    static func readable(_ document: String, of item: String?, in language: Language, format: String) -> String {
        let title = titles[document].map { $0(in: language) } ?? document.split(separator: "_").joined(separator: " ")
        let name = item.map { "\(title) - \($0)" } ?? title
        return String(cleaned(name).prefix(100)) + "." + cleaned(format)
    }

    /// ASCII: `invitation-ain_beni_mathar.pdf`.
    static func plain(_ document: String, item: String?, format: String) -> String {
        let name = item.map { "\(document)-\($0)" } ?? document
        let ascii = name.unicodeScalars.map { scalar -> Character in
            let isSafe =
                scalar.isASCII && (scalar.properties.isAlphabetic || ("0"..."9").contains(scalar) || scalar == "-")
            return isSafe ? Character(scalar) : "_"
        }
        return String(ascii.prefix(50)) + "." + cleaned(format)
    }

    static func mediaType(_ format: String) -> String {
        switch format {
        case "pdf": "application/pdf"
        case "docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
        case "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
        default: "application/octet-stream"
        }
    }

    /// Without the characters that Windows, macOS or Linux refuse in a file name.
    private static func cleaned(_ name: String) -> String {
        let refused = Set("/\\:*?\"<>|")
        let kept = HeaderText.cleaned(String(name.map { refused.contains($0) ? "_" : $0 }))
        return String(kept.drop { $0 == "." })
    }

    private static let titles: [String: LocalizedText] = [
        "invitation": LocalizedText(ar: "دعوة", fr: "Invitation", en: "Invitation"),
        "guest_invitation": LocalizedText(ar: "دعوة", fr: "Invitation", en: "Invitation"),
        "nomination_form": LocalizedText(
            ar: "بطاقة تعيين المندوبين", fr: "Fiche de désignation", en: "Nomination form"),
        "memorandum": LocalizedText(ar: "مذكرة التفاهم", fr: "Mémorandum d'entente", en: "Memorandum of understanding"),
        "programme": LocalizedText(ar: "البرنامج", fr: "Programme", en: "Programme"),
        "badges": LocalizedText(ar: "الشارات", fr: "Badges", en: "Badges"),
        "attendance_sheet": LocalizedText(ar: "ورقة الحضور", fr: "Feuille de présence", en: "Attendance sheet"),
        "communique": LocalizedText(ar: "بلاغ صحفي", fr: "Communiqué de presse", en: "Press communiqué"),
        "report": LocalizedText(ar: "التقرير الختامي", fr: "Rapport final", en: "Closing report"),
    ]
}
