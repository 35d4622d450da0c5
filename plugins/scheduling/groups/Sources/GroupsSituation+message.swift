import MultaqaModel

extension GroupsSituation {
    var message: LocalizedText {
        switch self {
        case .noProgramme:
            LocalizedText(
                ar: "لا يوجد في الملف قسم programme.", fr: "Le fichier n'a pas de partie « programme ».",
                en: "The file has no 'programme' part.")
        case .noVisits:
            LocalizedText(
                ar: "لا توجد زيارات في البرنامج، فلا حاجة إلى مجموعات.",
                fr: "Le programme n'a pas de visites : il n'y a pas de groupes à former.",
                en: "The programme has no visits: there are no groups to form.")
        case .wrongSubject(let found):
            LocalizedText(
                ar: "«group: \(found)» غير معروف؛ المنتظر «group: delegates».",
                fr: "« group: \(found) » n'existe pas ; attendu : « group: delegates ».",
                en: "'group: \(found)' does not exist; expected 'group: delegates'.")
        case .tooFewRounds(let visit, let rounds, let centres):
            LocalizedText(
                ar: "«\(visit)»: عدد الفترات \(rounds) وعدد المراكز \(centres)؛ لا تكفي ليرى كل مندوب كل مركز.",
                fr: "« \(visit) » : \(rounds) passages pour \(centres) centres ; chacun doit voir chaque centre.",
                en: "'\(visit)': \(rounds) rounds for \(centres) centres; everybody is to see every centre.")
        case .roundsTooShort(let visit, let lasts, let rounds):
            LocalizedText(
                ar: "«\(visit)»: المدة \(lasts.spoken) لا تسع \(rounds) من الفترات.",
                fr: "« \(visit) » : \(lasts.spoken) ne suffisent pas à \(rounds) passages.",
                en: "'\(visit)': \(lasts.spoken) are not enough for \(rounds) rounds.")
        case .toursWithoutHours(let visit, let tours, let groups):
            LocalizedText(
                ar: "«\(visit)»: عدد جولات كل حافلة \(tours)، وعدد المجموعات في البرنامج \(groups).",
                fr: "« \(visit) » : chaque bus part \(tours) fois, le programme prévoit groups: \(groups).",
                en: "'\(visit)': each bus leaves \(tours) times, the programme has groups: \(groups).")
        case .toursAtOneTime(let visit):
            LocalizedText(
                ar: "«\(visit)»: جولتان للحافلة نفسها في الوقت نفسه.",
                fr: "« \(visit) » : deux tournées du même bus à la même heure.",
                en: "'\(visit)': two tours of the same bus at one time.")
        case .unknownCommune(let rule, let found, _):
            LocalizedText(
                ar: "القاعدة «\(rule)»: لا توجد جماعة بالمفتاح «\(found)».",
                fr: "Règle « \(rule) » : aucune commune n'a la clé « \(found) ».",
                en: "Rule '\(rule)': no commune has the key '\(found)'.")
        case .unknownBus(let rule, let found, _):
            LocalizedText(
                ar: "القاعدة «\(rule)»: لا توجد حافلة باسم «\(found)».",
                fr: "Règle « \(rule) » : aucun bus ne s'appelle « \(found) ».",
                en: "Rule '\(rule)': there is no bus named '\(found)'.")
        case .missing(let rule, let kind, let key):
            LocalizedText(
                ar: "القاعدة «\(rule)»: تحتاج \(kind.rawValue) إلى \(key).",
                fr: "Règle « \(rule) » : « \(kind.rawValue) » demande \(key).",
                en: "Rule '\(rule)': '\(kind.rawValue)' needs \(key).")
        case .needless(let rule, let kind, let key):
            LocalizedText(
                ar: "القاعدة «\(rule)»: لا معنى للمفتاح \(key) مع \(kind.rawValue).",
                fr: "Règle « \(rule) » : « \(kind.rawValue) » n'a pas de clé \(key).",
                en: "Rule '\(rule)': '\(kind.rawValue)' has no key \(key).")
        }
    }
}
