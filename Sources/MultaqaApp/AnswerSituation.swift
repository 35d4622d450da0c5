import MultaqaModel

/// What can be wrong in an answer file: the closed list.
enum AnswerSituation: Situation, Hashable {
    case fileMissing(String)
    case unknownStep(String, near: String?)
    case missingAt(step: String)

    var id: String {
        switch self {
        case .fileMissing: "file-missing"
        case .unknownStep: "unknown-step"
        case .missingAt: "missing-key"
        }
    }

    var message: LocalizedText {
        switch self {
        case .fileMissing(let file):
            LocalizedText(
                ar: "تعذرت قراءة الملف '\(file)'", fr: "le fichier '\(file)' n'est pas lisible",
                en: "the file '\(file)' cannot be read")
        case .unknownStep(let name, _):
            LocalizedText(
                ar: "لا توجد خطوة باسم '\(name)'", fr: "aucune étape ne s'appelle '\(name)'",
                en: "no step is named '\(name)'")
        case .missingAt(let step):
            LocalizedText(
                ar: "جواب '\(step)' لا يقول متى: ينقص at، مثل J-40",
                fr: "la réponse à '\(step)' ne dit pas quand : il manque at, comme J-40",
                en: "the answer to '\(step)' does not say when: 'at' is missing, such as J-40")
        }
    }

    var help: LocalizedText? {
        guard case .unknownStep(_, let near?) = self else { return nil }
        return LocalizedText(
            ar: "هل تقصد '\(near)'؟", fr: "vouliez-vous dire '\(near)' ?", en: "did you mean '\(near)'?")
    }
}
