public import MultaqaModel

/// Where a delegate stands. The rules that lead from one to the next: `docs/guides/people.md`.
public enum DelegateState: String, Hashable, Sendable, Codable, CaseIterable {
    case nominated, confirmed, replaced, declined, absent, attended

    public var words: LocalizedText {
        switch self {
        case .nominated: LocalizedText(ar: "معيَّن(ة)", fr: "désigné(e)", en: "nominated")
        case .confirmed: LocalizedText(ar: "مؤكَّد(ة)", fr: "confirmé(e)", en: "confirmed")
        case .replaced: LocalizedText(ar: "معوَّض(ة)", fr: "remplacé(e)", en: "replaced")
        case .declined: LocalizedText(ar: "معتذر(ة)", fr: "désisté(e)", en: "declined")
        case .absent: LocalizedText(ar: "غائب(ة)", fr: "absent(e)", en: "absent")
        case .attended: LocalizedText(ar: "حضر(ت)", fr: "présent(e)", en: "attended")
        }
    }
}

/// Where a whole delegation stands.
public enum DelegationState: String, Hashable, Sendable, Codable, CaseIterable {
    /// Not written to yet.
    case expected
    case invited
    /// Named by the commune.
    case nominated
    case confirmed
    /// The commune sends nobody.
    case declined
    case absent, attended

    public var words: LocalizedText {
        switch self {
        case .expected: LocalizedText(ar: "لم تُدعَ بعد", fr: "à inviter", en: "not invited yet")
        case .invited: LocalizedText(ar: "مدعوة", fr: "invitée", en: "invited")
        case .nominated: LocalizedText(ar: "عيَّنت مندوبيها", fr: "délégués désignés", en: "nominated")
        case .confirmed: LocalizedText(ar: "مؤكَّدة", fr: "confirmée", en: "confirmed")
        case .declined: LocalizedText(ar: "معتذرة", fr: "excusée", en: "declined")
        case .absent: LocalizedText(ar: "غائبة", fr: "absente", en: "absent")
        case .attended: LocalizedText(ar: "حضرت", fr: "présente", en: "attended")
        }
    }
}
