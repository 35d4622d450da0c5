import MultaqaModel

/// The words around a plan, shared by its forms.
enum PlanWords: CaseIterable {
    case agenda, messages, documents, warnings, checklist, timeline, legend, movedFrom, ifNoAnswer
    case date, day, time, offset, step, owner, items, slack, critical, kind, language, recipient, subject, reason
    case deadline, message, document, reminder, done, mayWait, window, criticalPath, eventDays, dayOff, ramadan

    func text(in language: Language) -> String { localized(in: language) }

    private var localized: LocalizedText {
        switch self {
        case .agenda: LocalizedText(ar: "البرنامج", fr: "Programme", en: "Agenda")
        case .messages: LocalizedText(ar: "الرسائل", fr: "Messages", en: "Messages")
        case .documents: LocalizedText(ar: "الوثائق", fr: "Documents", en: "Documents")
        case .warnings: LocalizedText(ar: "تنبيهات", fr: "À voir", en: "To look at")
        case .checklist: LocalizedText(ar: "لائحة المهام المؤرخة", fr: "Échéancier", en: "Dated checklist")
        case .timeline: LocalizedText(ar: "الجدول الزمني", fr: "Calendrier d'ensemble", en: "Timeline")
        case .legend:
            LocalizedText(
                ar: "* المسار الحرج: لا هامش فيه إلى الافتتاح أو إلى نهاية الخطة.",
                fr: "* chemin critique : sans marge jusqu'à l'ouverture, ou jusqu'à la fin du plan.",
                en: "* critical path: no slack up to the opening, or to the end of the plan.")
        case .movedFrom: LocalizedText(ar: "أُزيح من", fr: "déplacé du", en: "moved from")
        case .ifNoAnswer: LocalizedText(ar: "إن لم يأت جواب", fr: "sans réponse", en: "if nobody answers")
        case .date: LocalizedText(ar: "التاريخ", fr: "Date", en: "Date")
        case .day: LocalizedText(ar: "اليوم", fr: "Jour", en: "Day")
        case .time: LocalizedText(ar: "الساعة", fr: "Heure", en: "Time")
        case .offset: LocalizedText(ar: "الأجل", fr: "Repère", en: "Offset")
        case .step: LocalizedText(ar: "الخطوة", fr: "Étape", en: "Step")
        case .owner: LocalizedText(ar: "المسؤول", fr: "Responsable", en: "Owner")
        case .items: LocalizedText(ar: "العدد", fr: "Nombre", en: "Items")
        case .slack: LocalizedText(ar: "الهامش (أيام)", fr: "Marge (jours)", en: "Slack (days)")
        case .critical: LocalizedText(ar: "حرجة", fr: "Critique", en: "Critical")
        case .kind: LocalizedText(ar: "النوع", fr: "Type", en: "Kind")
        case .language: LocalizedText(ar: "اللغة", fr: "Langue", en: "Language")
        case .recipient: LocalizedText(ar: "المرسل إليه", fr: "Destinataire", en: "Recipient")
        case .subject: LocalizedText(ar: "الموضوع", fr: "Objet", en: "Subject")
        case .reason: LocalizedText(ar: "السبب", fr: "Motif", en: "Reason")
        case .deadline: LocalizedText(ar: "أجل", fr: "échéance", en: "deadline")
        case .message: LocalizedText(ar: "رسالة", fr: "message", en: "message")
        case .document: LocalizedText(ar: "وثيقة", fr: "document", en: "document")
        case .reminder: LocalizedText(ar: "تذكير", fr: "rappel", en: "reminder")
        case .done: LocalizedText(ar: "أُنجزت", fr: "Fait", en: "Done")
        case .mayWait:
            LocalizedText(
                ar: "الهامش: تأخير لا يدفع خطوة أخرى", fr: "marge : retard qui ne pousse aucune autre étape",
                en: "slack: lateness that pushes no other step")
        case .window:
            LocalizedText(
                ar: "الوقت المتاح للخطوة", fr: "temps dont dispose l'étape", en: "time the step has")
        case .criticalPath: LocalizedText(ar: "المسار الحرج", fr: "chemin critique", en: "critical path")
        case .eventDays: LocalizedText(ar: "أيام الملتقى", fr: "jours du séminaire", en: "days of the seminar")
        case .dayOff: LocalizedText(ar: "يوم عطلة", fr: "jour férié", en: "holiday")
        case .ramadan: LocalizedText(ar: "رمضان", fr: "ramadan", en: "Ramadan")
        }
    }
}
