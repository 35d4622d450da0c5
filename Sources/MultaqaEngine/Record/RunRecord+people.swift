import MultaqaModel

/// Communes with their delegates, guests with their presence.
extension RunRecord {
    static let roles: [(name: String, words: LocalizedText)] = [
        ("employee", LocalizedText(ar: "موظف(ة)", fr: "Fonctionnaire", en: "Employee")),
        ("elected", LocalizedText(ar: "منتخب(ة)", fr: "Élu(e)", en: "Elected member")),
    ]

    /// One row per named delegate, by commune, the employee before the elected member.
    func delegateRows() -> [Value] {
        var rows: [Value] = []
        for commune in tables["communes"] ?? [] {
            for role in RunRecord.roles {
                guard case .map(let person)? = commune["delegation"]?[role.name] else { continue }
                rows.append(
                    .map([
                        "number": .int(rows.count + 1),
                        "name": person["name"] ?? .text(""),
                        "badge_name": person["name"] ?? .text(""),
                        "office": person["office"] ?? .text(""),
                        "phone": person["phone"] ?? .text(""),
                        "email": person["email"] ?? .text(""),
                        "role": .localized(role.words),
                        "role_key": .text(role.name),
                        "commune": commune["name"] ?? .text(""),
                        "commune_key": commune["key"] ?? .text(""),
                        "president": commune["president"] ?? .null,
                        "half_days_signed": commune["attendance"]?["half_days"] ?? .text(""),
                    ]))
            }
        }
        return rows
    }

    func pairs(of delegates: [Value]) -> [Value] {
        stride(from: 0, to: delegates.count, by: 2).map { first in
            [
                "left": delegates[first],
                "right": first + 1 < delegates.count ? delegates[first + 1] : .null,
            ]
        }
    }

    func communeRows(delegates: [Value]) -> [Value] {
        let byCommune = Dictionary(grouping: delegates) { $0["commune_key"]?.asText ?? "" }
        return (tables["communes"] ?? []).enumerated().map { position, row in
            guard case .map(var members) = row else { return row }
            let own = byCommune[members["key"]?.asText ?? ""] ?? []
            members["number"] = .int(position + 1)
            members["delegates"] = .list(own)
            members["has_answered"] = .bool(!own.isEmpty)
            members["signed"] = .bool(members["signature"]?["signed"]?.asBool == true)
            return .map(members)
        }
    }

    /// In order of protocol.
    func guestRows() -> [Value] {
        let rows = (tables["guests"] ?? []).map { row -> Value in
            guard case .map(var members) = row else { return row }
            let status = GuestStatus(rsvp: members["rsvp"], presence: members["presence"])
            members["status"] = .localized(status.words)
            members["status_key"] = .text(status.rawValue)
            members["is_present"] = .bool(status == .present)
            members["is_absent"] = .bool(status == .absent || status == .declined)
            members["is_represented"] = .bool(status == .represented)
            members["representative"] =
                members["presence"]?["representative"] ?? members["rsvp"]?["representative"] ?? .null
            return .map(members)
        }
        return rows.enumerated().sorted { left, right in
            (left.element["rank"]?.asInt ?? .max, left.offset) < (right.element["rank"]?.asInt ?? .max, right.offset)
        }.map(\.element)
    }
}

/// What is known of a guest's coming.
enum GuestStatus: String {
    case present, represented, absent, expected, declined
    case noAnswer = "no_answer"

    init(rsvp: Value?, presence: Value?) {
        if let noted = presence?["presence"]?.asText.flatMap(GuestStatus.init(rawValue:)) {
            self = noted
            return
        }
        switch rsvp?["answer"]?.asText {
        case "coming": self = .expected
        case "represented": self = .represented
        case "declined": self = .declined
        default: self = .noAnswer
        }
    }

    var words: LocalizedText {
        switch self {
        case .present: LocalizedText(ar: "حاضر(ة)", fr: "présent(e)", en: "present")
        case .represented: LocalizedText(ar: "ممثَّل(ة)", fr: "représenté(e)", en: "represented")
        case .absent: LocalizedText(ar: "غائب(ة)", fr: "absent(e)", en: "absent")
        case .expected: LocalizedText(ar: "حضور مؤكد", fr: "attendu(e)", en: "expected")
        case .declined: LocalizedText(ar: "معتذر(ة)", fr: "excusé(e)", en: "declined")
        case .noAnswer: LocalizedText(ar: "بدون جواب", fr: "sans réponse", en: "no answer")
        }
    }
}
