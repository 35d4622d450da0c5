import MultaqaModel

extension AgendaSituation {
    var message: LocalizedText {
        switch self {
        case .noProgramme:
            LocalizedText(
                ar: "لا يوجد في الملف قسم programme.", fr: "Le fichier n'a pas de partie « programme ».",
                en: "The file has no 'programme' part.")
        case .noEventDays:
            LocalizedText(
                ar: "يوم الافتتاح أو عدد أيام الملتقى غير معروف.",
                fr: "Le jour d'ouverture ou le nombre de jours n'est pas connu.",
                en: "The opening day or the number of days is not known.")
        case .wrongSubject(let found):
            LocalizedText(
                ar: "«plan: \(found)» غير معروف؛ المنتظر «plan: programme».",
                fr: "« plan: \(found) » n'existe pas ; attendu : « plan: programme ».",
                en: "'plan: \(found)' does not exist; expected 'plan: programme'.")
        case .unknownConstraint(let rule, let found, _, _):
            LocalizedText(
                ar: "القاعدة «\(rule)»: لا توجد قاعدة باسم «\(found)».",
                fr: "Règle « \(rule) » : aucune contrainte ne s'appelle « \(found) ».",
                en: "Rule '\(rule)': there is no constraint named '\(found)'.")
        case .missingKey(let rule, let constraint, let keys): missing(rule, constraint, keys)
        case .unknownKey(let rule, let key, _, _):
            LocalizedText(
                ar: "القاعدة «\(rule)»: المفتاح «\(key)» غير معروف.",
                fr: "Règle « \(rule) » : la clé « \(key) » n'existe pas.",
                en: "Rule '\(rule)': there is no key '\(key)'.")
        case .illTypedKey(let rule, let key, let found, let expected):
            LocalizedText(
                ar: "القاعدة «\(rule)»: المكتوب «\(key): \(found)»، والمنتظر \(expected.words(in: .arabic)).",
                fr: "Règle « \(rule) » : « \(key): \(found) » ; attendu : \(expected.words(in: .french)).",
                en: "Rule '\(rule)': '\(key): \(found)'; expected \(expected.words(in: .english)).")
        case .unknownName(let rule, let kind, let found, _):
            LocalizedText(
                ar: "القاعدة «\(rule)»: لا \(kind.words(in: .arabic)) باسم «\(found)» في البرنامج.",
                fr: "Règle « \(rule) » : le programme n'a \(kind.words(in: .french)) « \(found) ».",
                en: "Rule '\(rule)': the programme has no \(kind.words(in: .english)) '\(found)'.")
        case .unknownRoom(let name, let found, _):
            LocalizedText(
                ar: "«\(name)»: القاعة «\(found)» غير موجودة.", fr: "« \(name) » : la salle « \(found) » n'existe pas.",
                en: "'\(name)': there is no room '\(found)'.")
        case .unknownEquipment(let name, let found, _):
            LocalizedText(
                ar: "«\(name)»: لا توجد قاعة فيها «\(found)».", fr: "« \(name) » : aucune salle n'a « \(found) ».",
                en: "'\(name)': no room has '\(found)'.")
        case .unknownZone(let name, let found):
            LocalizedText(
                ar: "«\(name)»: المنطقة الزمنية «\(found)» غير معروفة.",
                fr: "« \(name) » : le fuseau horaire « \(found) » n'est pas connu.",
                en: "'\(name)': the time zone '\(found)' is not known.")
        case .unknownSpeaker(let name, let found, _):
            LocalizedText(
                ar: "«\(name)»: المتدخل «\(found)» غير موجود في أي جدول.",
                fr: "« \(name) » : l'intervenant « \(found) » n'est dans aucune table.",
                en: "'\(name)': the speaker '\(found)' is in no table.")
        case .unknownLine(let name, let found, _):
            LocalizedText(
                ar: "«\(name)»: لا توجد فقرة أخرى في الافتتاح باسم «\(found)».",
                fr: "« \(name) » : l'ouverture n'a pas d'autre ligne « \(found) ».",
                en: "'\(name)': the opening has no other line '\(found)'.")
        case .dayOutsideEvent(let name, let day, let days): outside(name, day, days)
        case .pinOutsideHours(let name, let at, let minutes, let hours):
            LocalizedText(
                ar: "«\(name)» من \(at) إلى \(at + minutes)، وساعات البرنامج من \(hours.from) إلى \(hours.to).",
                fr: "« \(name) » va de \(at.spoken) à \((at + minutes).spoken), hors des heures \(hours.spoken).",
                en: "'\(name)' runs from \(at) to \(at + minutes), outside the hours \(hours.from)–\(hours.to).")
        case .longerThanTheDay(let name, let minutes, let hours):
            LocalizedText(
                ar: "«\(name)» تدوم \(Minutes(minutes).spoken)، واليوم لا يتجاوز \(Minutes(hours.minutes).spoken).",
                fr: "« \(name) » dure \(Minutes(minutes).spoken), la journée \(Minutes(hours.minutes).spoken).",
                en: "'\(name)' lasts \(Minutes(minutes).spoken), the day only \(Minutes(hours.minutes).spoken).")
        case .oddMinutes(let name):
            LocalizedText(
                ar: "«\(name)»: الأوقات ليست من مضاعفات خمس دقائق.",
                fr: "« \(name) » : les horaires ne sont pas des multiples de cinq minutes.",
                en: "'\(name)': times are not multiples of five minutes.")
        }
    }

    private func missing(_ rule: String, _ constraint: String, _ keys: [String]) -> LocalizedText {
        LocalizedText(
            ar: "القاعدة «\(rule)»: تحتاج \(constraint) إلى المفتاح \(keys.joined(separator: " أو ")).",
            fr: "Règle « \(rule) » : « \(constraint) » demande la clé \(keys.joined(separator: " ou ")).",
            en: "Rule '\(rule)': '\(constraint)' needs the key \(keys.joined(separator: " or ")).")
    }

    private func outside(_ name: String, _ day: Int, _ days: Int?) -> LocalizedText {
        guard let days, day > 0 else {
            return LocalizedText(
                ar: "«\(name)»: اليوم \(day) غير موجود؛ أول يوم هو 1.",
                fr: "« \(name) » : le jour \(day) n'existe pas ; le premier est le jour 1.",
                en: "'\(name)': there is no day \(day); the first is day 1.")
        }
        return LocalizedText(
            ar: "«\(name)»: اليوم \(day) خارج الملتقى الذي عدد أيامه \(days).",
            fr: "« \(name) » : le jour \(day) dépasse le séminaire, qui en compte \(days).",
            en: "'\(name)': day \(day) is outside the event of \(days) days.")
    }
}

extension RuleKey.Kind {
    func words(in language: Language) -> String {
        let texts: LocalizedText =
            switch self {
            case .span:
                LocalizedText(
                    ar: "ساعات مثل 12h30-14h30", fr: "des heures, 12h30-14h30", en: "hours, 12h30-14h30")
            case .day:
                LocalizedText(ar: "رقم يوم أو last", fr: "un numéro de jour ou last", en: "a day's number or last")
            case .everyDay: LocalizedText(ar: "every: day", fr: "every: day", en: "every: day")
            case .sessions:
                LocalizedText(
                    ar: "اسم جلسة أو لائحة أسماء", fr: "un nom de séance ou une liste", en: "a session's name or a list"
                )
            case .speaker: LocalizedText(ar: "اسم متدخل", fr: "un intervenant", en: "a speaker")
            case .room: LocalizedText(ar: "اسم قاعة", fr: "un nom de salle", en: "a room's name")
            case .track: LocalizedText(ar: "اسم محور", fr: "un thème (track)", en: "a track")
            case .count: LocalizedText(ar: "عدد", fr: "un nombre", en: "a number")
            case .flag: LocalizedText(ar: "true أو false", fr: "true ou false", en: "true or false")
            }
        return texts(in: language)
    }
}

extension AgendaSituation.Named {
    func words(in language: Language) -> String {
        let texts: LocalizedText =
            switch self {
            case .session: LocalizedText(ar: "جلسة ولا زيارة", fr: "ni séance ni visite", en: "session or visit")
            case .track: LocalizedText(ar: "محور", fr: "pas de thème", en: "track")
            case .room: LocalizedText(ar: "قاعة", fr: "pas de salle", en: "room")
            case .speaker: LocalizedText(ar: "متدخل", fr: "pas d'intervenant", en: "speaker")
            }
        return texts(in: language)
    }
}
