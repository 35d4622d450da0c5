public import MultaqaModel

/// A person as an answer names one.
public struct NamedPerson: Hashable, Sendable {
    public var name: LocalizedText
    public var office: LocalizedText
    public var phone: String
    public var email: String

    public init(name: LocalizedText, office: LocalizedText = "", phone: String = "", email: String = "") {
        self.name = name
        self.office = office
        self.phone = phone
        self.email = email
    }

    /// Nil where there is no name.
    public init?(_ value: Value?) {
        guard let name = value?["name"]?.asLocalized, !name.isEmpty else { return nil }
        self.init(
            name: name, office: value?["office"]?.asLocalized ?? "", phone: value?["phone"]?.asText ?? "",
            email: value?["email"]?.asText ?? "")
    }

    /// Whether both are names of one person, as far as spelling can tell.
    public func isSame(as other: NamedPerson) -> Bool {
        SpelledName(name, ofPeople: true).likeness(to: SpelledName(other.name, ofPeople: true)) != nil
    }
}

/// What a delegate is at home.
public enum DelegateRole: String, Hashable, Sendable, Codable, CaseIterable {
    case employee, elected

    public var words: LocalizedText {
        switch self {
        case .employee: LocalizedText(ar: "موظف(ة)", fr: "Fonctionnaire", en: "Employee")
        case .elected: LocalizedText(ar: "منتخب(ة)", fr: "Élu(e)", en: "Elected member")
        }
    }

    /// Of somebody whose role nobody has said.
    public static let unsaid = LocalizedText(ar: "مشارك(ة)", fr: "Participant(e)", en: "Participant")
}

/// When something about a person was heard or done, from whom, by what means.
public struct Mark: Hashable, Sendable {
    public var at: WallTime
    /// Who said it.
    public var by: String?
    /// `phone`, `letter`, `email`, `web`; nil for what the run did by itself.
    public var via: String?
    /// Who wrote it down.
    public var notedBy: String?

    public init(at: WallTime, by: String? = nil, via: String? = nil, notedBy: String? = nil) {
        self.at = at
        self.by = by
        self.via = via
        self.notedBy = notedBy
    }
}
