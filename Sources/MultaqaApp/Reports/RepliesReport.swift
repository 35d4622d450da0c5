import MultaqaMail
public import MultaqaModel

/// What became of the mails that came back.
public struct RepliesReport: Sendable {
    private let results: [ReplyWork.Result]
    private let language: Language

    public init(_ results: [ReplyWork.Result], in language: Language) {
        self.results = results
        self.language = language
    }

    public func json() -> Value {
        [
            "replies": .list(
                results.map { result in
                    var row: [String: Value] = [
                        "mail": .text(result.name), "from": .text(result.from), "subject": .text(result.subject),
                        "outcome": .text(result.outcome.name),
                    ]
                    switch result.outcome {
                    case .answered(let step, let item):
                        row["step"] = .text(step)
                        row["item"] = .optional(item)
                    case .bounced(let to, let reason), .putOff(let to, let reason):
                        row["to"] = .text(to)
                        row["reason"] = .text(reason)
                    case .notice(let to): row["to"] = .text(to)
                    case .forPerson(let reason): row["reason"] = .text(reason.rawValue)
                    case .refused(let reason): row["reason"] = .text(reason(in: language))
                    case .known: break
                    }
                    return .map(row)
                })
        ]
    }

    public func text() -> String {
        let lines = results.filter { $0.outcome != .known }.map { result in
            "\(sentence(result.outcome)(in: language))\n    \(result.from)  \(result.subject)  (\(result.name))"
        }
        if lines.isEmpty {
            return LocalizedText(ar: "لا جديد.", fr: "Rien de nouveau.", en: "Nothing new.")(in: language)
        }
        return lines.joined(separator: "\n")
    }

    private func sentence(_ outcome: ReplyWork.Result.Outcome) -> LocalizedText {
        switch outcome {
        case .answered(let step, let item):
            let name = step + (item.map { "[\($0)]" } ?? "")
            return LocalizedText(ar: "سُجل جواب \(name)", fr: "réponse notée : \(name)", en: "answer recorded: \(name)")
        case .bounced(let to, let reason):
            return LocalizedText(
                ar: "رُدت الرسالة إلى \(to): \(reason)؛ اتصلوا بالهاتف",
                fr: "revenu de \(to) : \(reason) ; téléphonez", en: "came back from \(to): \(reason); phone them")
        case .putOff(let to, let reason):
            return LocalizedText(
                ar: "\(to) لا يستقبل الآن: \(reason)؛ تُعاد الرسالة لاحقا",
                fr: "\(to) ne reçoit pas pour l'instant : \(reason) ; le courriel repartira",
                en: "\(to) takes nothing for now: \(reason); the mail will be sent again")
        case .notice(let to):
            return LocalizedText(
                ar: "إشعار بخصوص \(to)", fr: "avis au sujet de \(to)", en: "a notice about \(to)")
        case .known: return ""
        case .refused(let reason):
            return LocalizedText(
                ar: "جواب لا يصلح: \(reason(in: .arabic))", fr: "réponse qui ne convient pas : \(reason(in: .french))",
                en: "an answer that does not fit: \(reason(in: .english))")
        case .forPerson(let reason): return reason.sentence
        }
    }
}

extension ReplyJudgement.Reason {
    fileprivate var sentence: LocalizedText {
        switch self {
        case .unknownSender:
            LocalizedText(
                ar: "رسالة لا تخص مراسلاتنا، للقراءة", fr: "sans lien avec nos courriels, à lire",
                en: "not about our mails, to be read")
        case .automatic:
            LocalizedText(
                ar: "رد آلي، للقراءة", fr: "réponse automatique, à lire", en: "written by a machine, to be read")
        case .plainText:
            LocalizedText(
                ar: "جواب بنص حر، للقراءة", fr: "réponse en texte libre, à lire",
                en: "an answer in free text, to be read")
        case .strangeReply:
            LocalizedText(
                ar: "رد على دعوة لم نوجهها إلى هذا العنوان",
                fr: "réponse à une invitation qui n'a pas été adressée ainsi",
                en: "an answer to an invitation that went to nobody like this")
        case .strangeReport:
            LocalizedText(
                ar: "تقرير تسليم عن رسالة لا نعرفها", fr: "avis de remise d'un courriel inconnu",
                en: "a delivery report about a mail we do not know")
        }
    }
}

extension ReplyWork.Result.Outcome {
    var name: String {
        switch self {
        case .answered: "answered"
        case .bounced: "bounced"
        case .putOff: "put_off"
        case .notice: "notice"
        case .known: "known"
        case .forPerson: "for_person"
        case .refused: "refused"
        }
    }
}
