import MultaqaMail
public import MultaqaMailTransport
public import MultaqaModel

/// What is in a run's outbox, by state.
public struct OutboxReport: Sendable {
    private let entries: [OutboxEntry]
    private let language: Language

    public init(_ entries: [OutboxEntry], in language: Language) {
        self.entries = entries
        self.language = language
    }

    public func json() -> Value {
        var counts: [String: Value] = [:]
        for state in OutboxState.allCases {
            counts[state.rawValue] = .int(entries.count { $0.record.state == state })
        }
        return [
            "counts": .map(counts),
            "messages": .list(
                entries.map { entry in
                    [
                        "key": .text(entry.key), "state": .text(entry.record.state.rawValue),
                        "step": .text(entry.record.step), "item": .optional(entry.record.item),
                        "to": .text(entry.record.to), "cc": .list((entry.record.cc ?? []).map(Value.text)),
                        "subject": .text(entry.record.subject),
                        "attachments": .list(entry.record.attachments.map(Value.text)),
                        "reason": .optional(entry.record.reason), "file": .text("outbox/\(entry.key).eml"),
                    ]
                }),
        ]
    }

    public func text() -> String {
        guard !entries.isEmpty else {
            return LocalizedText(
                ar: "صندوق الصادر فارغ.", fr: "La boîte d'envoi est vide.", en: "The outbox is empty.")(in: language)
        }
        let counts = OutboxState.allCases.compactMap { state -> String? in
            let count = entries.count { $0.record.state == state }
            return count == 0 ? nil : "\(count) \(OutboxReport.word(state)(in: language))"
        }
        let lines = entries.map { entry in
            let reason = entry.record.reason.map { "\n    \($0)" } ?? ""
            let shown = entry.record.state == .sent ? "" : reason
            return
                "\(entry.key.prefix(12))  \(OutboxReport.word(entry.record.state)(in: language))  \(entry.record.to)  \(entry.record.subject)\(shown)"
        }
        return (lines + ["", counts.joined(separator: language == .arabic ? "، " : ", ")]).joined(separator: "\n")
    }

    static func word(_ state: OutboxState) -> LocalizedText {
        switch state {
        case .draft: LocalizedText(ar: "مسودة", fr: "brouillon", en: "draft")
        case .approved: LocalizedText(ar: "معتمدة", fr: "approuvé", en: "approved")
        case .sending: LocalizedText(ar: "قيد الإرسال", fr: "en cours d'envoi", en: "being sent")
        case .sent: LocalizedText(ar: "أُرسلت", fr: "envoyé", en: "sent")
        case .bounced: LocalizedText(ar: "رُدّت", fr: "revenu", en: "bounced")
        case .withdrawn: LocalizedText(ar: "سُحبت", fr: "retiré", en: "withdrawn")
        case .failed: LocalizedText(ar: "فشلت", fr: "échoué", en: "failed")
        case .toVerify: LocalizedText(ar: "للتحقق", fr: "à vérifier", en: "to verify")
        }
    }
}

extension Dispatch.Outcome {
    public func json() -> Value {
        [
            "sent": .int(sent), "failed": .int(failed), "to_verify": .int(toVerify), "waiting": .int(waiting),
            "stopped": .optional(stopped?.rawValue), "detail": .text(detail),
        ]
    }

    public func text(in language: Language) -> String {
        let counts = LocalizedText(
            ar: "أُرسلت: \(sent)، فشلت: \(failed)، للتحقق: \(toVerify)، في الانتظار: \(waiting)",
            fr: "envoyés : \(sent), échoués : \(failed), à vérifier : \(toVerify), en attente : \(waiting)",
            en: "sent: \(sent), failed: \(failed), to verify: \(toVerify), waiting: \(waiting)")(in: language)
        guard let stopped else { return counts }
        return [stopped.sentence(in: language) + (detail.isEmpty ? "" : " (\(detail))"), counts].joined(separator: "\n")
    }

    /// Everything that was to leave has left.
    public var isWhole: Bool { failed == 0 && toVerify == 0 && stopped == nil }
}

extension TransportProblem {
    public func sentence(in language: Language) -> String {
        let text =
            switch self {
            case .unreachable:
                LocalizedText(
                    ar: "خادم البريد لا يجيب", fr: "le serveur ne répond pas", en: "the server does not answer")
            case .certificate:
                LocalizedText(
                    ar: "شهادة الخادم غير موثوقة: لم يُرسل شيء",
                    fr: "le certificat du serveur n'est pas digne de foi : rien n'est envoyé",
                    en: "the server's certificate cannot be trusted: nothing is sent")
            case .noTLS:
                LocalizedText(
                    ar: "الخادم لا يقبل خطا مشفرا", fr: "le serveur n'accepte pas de ligne chiffrée",
                    en: "the server accepts no encrypted line")
            case .login:
                LocalizedText(
                    ar: "الخادم رفض اسم الحساب أو كلمة السر", fr: "le serveur refuse le compte ou le mot de passe",
                    en: "the server refuses the account or the password")
            case .senderRefused:
                LocalizedText(
                    ar: "الخادم لا يقبل هذا المرسل", fr: "le serveur n'accepte pas cet expéditeur",
                    en: "the server does not accept this sender")
            case .secretInClear:
                LocalizedText(
                    ar: "لا تُقال كلمة السر على خط غير مشفر: اكتب smtp_security: starttls",
                    fr: "le mot de passe ne se dit pas sur une ligne en clair : écrivez smtp_security: starttls",
                    en: "the password is not said on an open line: write smtp_security: starttls")
            case .unwilling:
                LocalizedText(
                    ar: "الخادم يرفض الجميع الآن", fr: "le serveur refuse tout le monde",
                    en: "the server turns everybody away")
            case .ownFault:
                LocalizedText(
                    ar: "تعذرت الكتابة في صندوق الصادر", fr: "impossible d'écrire dans la boîte d'envoi",
                    en: "the outbox cannot be written to")
            }
        return text(in: language)
    }
}

extension DeliveryResult {
    /// Whether the server has taken a mail, and what is to be said about it.
    public func summary(in language: Language) -> (isDone: Bool, text: String) {
        switch self {
        case .accepted(let reply, _): (true, reply)
        case .refused(let reply): (false, reply)
        case .later(let reason), .unknown(let reason): (false, reason)
        case .stopped(let problem, let detail):
            (false, problem.sentence(in: language) + (detail.isEmpty ? "" : " (\(detail))"))
        }
    }
}
