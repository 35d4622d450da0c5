import MultaqaModel

enum NotAvailable: NamedConstraint {
    static let name = "not_available"
    static let sentence = LocalizedText(
        ar: "هذا المتدخل غير متاح في ذلك اليوم أو في تلك الساعات.",
        fr: "Cet intervenant n'est pas disponible ce jour-là ou à ces heures.",
        en: "This speaker is not available on that day or at those hours.")
    static let justification = LocalizedText(
        ar: "للمتدخلين التزامات أخرى وأسفار.",
        fr: "Les intervenants ont d'autres engagements et un trajet à faire.",
        en: "Speakers have other duties and a way to travel.")
    static let keys = [
        RuleKey("speaker", .speaker, required: true), RuleKey("day", .day), RuleKey("at", .span),
    ]
    static let oneOf = [["day", "at"]]
    private static let away = Rule("away", .must, "not_available", ["speaker": "ads", "day": 1])
    static let good = Example(
        [.hour("talk", speakers: ["ads"])], rules: [away], days: 2, [.init("talk", day: 2, at: ClockTime(9))])
    static let bad = Example(
        [.hour("talk", speakers: ["ads"])], rules: [away], days: 2, [.init("talk", at: ClockTime(9))])

    static func says(_ rule: RuleReading) -> LocalizedText {
        let speaker = rule.rule.arguments["speaker"]?.asText ?? ""
        return Wording.each { language in
            let when = [
                rule.day.map { Wording.day($0, in: language) }, rule.span.map { Wording.hours($0, in: language) },
            ].compactMap { $0 }.joined(separator: " ")
            switch language {
            case .arabic: return "«\(speaker)» غير متاح \(when)"
            case .english: return "“\(speaker)” not available \(when)"
            default: return "« \(speaker) » indisponible \(when)"
            }
        }
    }

    static func reach(of rule: RuleReading) -> Reach {
        let speaker = rule.rule.arguments["speaker"]?.asText
        let theirs = rule.event.items.filter { item in item.speakers.contains { $0 == speaker } }
        let day = rule.day
        let spans = rule.span.map { span in (0..<rule.days).map { rule.slots(of: span, onDay: $0) } }
        return .each(theirs.map(\.index)) { _, spot in
            if let day, spot.day != day { return 0 }
            guard let spans else { return 1 }
            return spans.contains { spot.start < $0.upperBound && $0.lowerBound < spot.end } ? 1 : 0
        }
    }
}
