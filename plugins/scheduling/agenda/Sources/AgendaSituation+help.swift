import MultaqaModel

extension AgendaSituation {
    var help: LocalizedText? {
        switch self {
        case .unknownConstraint(_, _, let meant, let known), .unknownKey(_, _, let meant, let known):
            didYouMean(meant) ?? choices(known)
        case .unknownName(_, _, _, let meant), .unknownRoom(_, _, let meant), .unknownLine(_, _, let meant):
            didYouMean(meant)
        case .unknownEquipment(_, let found, let meant):
            didYouMean(meant)
                ?? LocalizedText(
                    ar: "أضفه إلى equipment في إحدى القاعات، أو احذفه من needs.",
                    fr: "Ajoutez « \(found) » à l'équipement d'une salle, ou retirez-le de « needs ».",
                    en: "Add '\(found)' to the equipment of a room, or drop it from 'needs'.")
        case .unknownZone:
            LocalizedText(
                ar: "اكتب اسما مثل Europe/Brussels.", fr: "Écrivez un nom comme Europe/Brussels.",
                en: "Write a name such as Europe/Brussels.")
        case .unknownSpeaker(_, _, let meant):
            didYouMean(meant)
                ?? LocalizedText(
                    ar: "أضفه إلى جدول المؤسسات أو الضيوف، أو اكتب مسارا مثل host.president.",
                    fr: "Ajoutez-le aux institutions ou aux invités, ou écrivez un chemin comme host.president.",
                    en: "Add it to the institutions or the guests, or write a path such as host.president.")
        case .noProgramme, .wrongSubject:
            LocalizedText(
                ar: "اكتب «plan: programme» وقسما باسم programme فيه الساعات والجلسات.",
                fr: "Écrivez « plan: programme » et une partie « programme » avec les heures et les séances.",
                en: "Write 'plan: programme' and a 'programme' part with hours and sessions.")
        case .noEventDays:
            LocalizedText(
                ar: "حدد المدخلين opening وdays.", fr: "Donnez les entrées opening et days.",
                en: "Give the inputs opening and days.")
        case .missingKey(let rule, let constraint, let keys):
            LocalizedText(
                ar: "أضف المفتاح: \(rule): {must: \(constraint), \(keys[0]): …}",
                fr: "Ajoutez la clé, par exemple \(rule): {must: \(constraint), \(keys[0]): …}",
                en: "Add the key, for example \(rule): {must: \(constraint), \(keys[0]): …}")
        case .illTypedKey: nil
        case .dayOutsideEvent:
            LocalizedText(
                ar: "اكتب يوما من أيام الملتقى، أو last لليوم الأخير.",
                fr: "Écrivez un jour du séminaire, ou last pour le dernier.",
                en: "Write a day of the event, or last for the last one.")
        case .pinOutsideHours:
            LocalizedText(
                ar: "غيّر at أو مدد ساعات البرنامج (hours).", fr: "Changez « at » ou élargissez « hours ».",
                en: "Change 'at' or widen 'hours'.")
        case .longerThanTheDay:
            LocalizedText(
                ar: "قسمها إلى جلستين أو مدد ساعات البرنامج (hours).", fr: "Coupez-la en deux ou élargissez « hours ».",
                en: "Split it in two or widen 'hours'.")
        case .oddMinutes:
            LocalizedText(
                ar: "اكتب أوقاتا من مضاعفات خمس دقائق، مثل 9h30 و45min.",
                fr: "Écrivez des multiples de cinq minutes, comme 9h30 et 45min.",
                en: "Write multiples of five minutes, such as 9h30 and 45min.")
        }
    }

    private func didYouMean(_ meant: String?) -> LocalizedText? {
        meant.map {
            LocalizedText(ar: "هل تقصد «\($0)»؟", fr: "Vouliez-vous dire « \($0) » ?", en: "did you mean '\($0)'?")
        }
    }

    private func choices(_ known: [String]) -> LocalizedText {
        let list = known.joined(separator: ", ")
        return LocalizedText(ar: "المتاح: \(list)", fr: "Existent : \(list)", en: "there are: \(list)")
    }
}
