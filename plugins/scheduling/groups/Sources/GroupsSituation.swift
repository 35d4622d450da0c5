import MultaqaModel

/// Everything that can be wrong with what was written about visits and transport.
enum GroupsSituation: Situation, Hashable {
    case noProgramme
    case noVisits
    case wrongSubject(found: String)
    case tooFewRounds(visit: String, rounds: Int, centres: Int)
    case roundsTooShort(visit: String, lasts: Minutes, rounds: Int)
    case toursWithoutHours(visit: String, tours: Int, groups: Int)
    case toursAtOneTime(visit: String)
    case unknownCommune(rule: String, found: String, meant: String?)
    case unknownBus(rule: String, found: String, meant: String?)
    case missing(rule: String, kind: GroupRule.Kind, key: String)
    case needless(rule: String, kind: GroupRule.Kind, key: String)

    var id: String {
        switch self {
        case .noProgramme: "no-programme"
        case .noVisits: "no-visits"
        case .wrongSubject: "group-wrong-subject"
        case .tooFewRounds: "too-few-rounds"
        case .roundsTooShort: "rounds-too-short"
        case .toursWithoutHours: "tours-without-hours"
        case .toursAtOneTime: "tours-at-one-time"
        case .unknownCommune: "rule-unknown-commune"
        case .unknownBus: "rule-unknown-bus"
        case .missing: "group-rule-key-missing"
        case .needless: "group-rule-key-needless"
        }
    }

    var severity: Diagnostic.Severity {
        switch self {
        case .toursAtOneTime, .noVisits: .warning
        default: .error
        }
    }

    var help: LocalizedText? {
        switch self {
        case .noProgramme, .missing: nil
        case .noVisits:
            LocalizedText(
                ar: "اكتب الزيارات في programme.visits أو احذف هذه الخطوة",
                fr: "écrivez des visites dans programme.visits, ou retirez cette étape",
                en: "write visits in programme.visits, or remove this step")
        case .wrongSubject:
            LocalizedText(
                ar: "اكتب group: delegates", fr: "écrivez group: delegates", en: "write group: delegates")
        case .tooFewRounds(_, _, let centres):
            LocalizedText(
                ar: "اكتب rounds: \(centres) أو أكثر، أو احذف السطر",
                fr: "écrivez rounds: \(centres) ou davantage, ou retirez la ligne",
                en: "write rounds: \(centres) or more, or remove the line")
        case .roundsTooShort:
            LocalizedText(
                ar: "زد المدة lasts أو قلل المراكز", fr: "allongez lasts, ou visitez moins de centres",
                en: "lengthen lasts, or see fewer centres")
        case .toursWithoutHours(_, let tours, _):
            LocalizedText(
                ar: "اكتب groups: \(tours) في الزيارة ليعطي البرنامج لكل جولة ساعتها",
                fr: "écrivez groups: \(tours) à la visite, pour que le programme donne son heure à chaque tournée",
                en: "write groups: \(tours) at the visit, so that the agenda gives each tour its hour")
        case .toursAtOneTime:
            LocalizedText(
                ar: "باعد بين المجموعات بقاعدة في البرنامج",
                fr: "séparez les groupes par une règle du programme",
                en: "part the groups by a rule of the programme")
        case .unknownCommune(_, _, let meant), .unknownBus(_, _, let meant):
            meant.map {
                LocalizedText(
                    ar: "هل تقصد «\($0)»؟", fr: "vouliez-vous dire « \($0) » ?", en: "did you mean '\($0)'?")
            }
        case .needless(_, _, let key):
            LocalizedText(ar: "احذف \(key)", fr: "retirez \(key)", en: "remove \(key)")
        }
    }
}
