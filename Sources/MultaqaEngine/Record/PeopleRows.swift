import MultaqaCalendar
import MultaqaModel
import MultaqaPeople

/// Communes with their delegates, guests with their presence: what the tables and the answers about their rows say, and nothing
/// else. Made once until the next answer.
struct PeopleRows: Sendable {
    /// Rows with the newest answer to every form asked about them, by table: `commune.delegation`, `guest.rsvp`.
    let tables: [String: [Value]]
    /// One row per named delegate, by commune, the employee before the elected member.
    let delegates: [Value]
    /// Two by two, for sheets of badges.
    let pairs: [Value]
    let communes: [Value]
    /// In order of protocol.
    let guests: [Value]

    init(_ state: RunState) {
        tables = PeopleRows.answeredTables(of: state)
        delegates = PeopleRows.delegates(
            of: tables["communes"] ?? [], AttendanceSheets(of: state), SignedDays(state.workflow),
            riding: RideBook(state))
        pairs = PeopleRows.pairs(of: delegates)
        communes = PeopleRows.communes(tables["communes"] ?? [], delegates: delegates)
        guests = PeopleRows.guests(tables["guests"] ?? [])
    }

    /// As the communes named them, also where a list breaks the quota.
    private static func delegates(
        of communes: [Value], _ sheets: AttendanceSheets, _ days: SignedDays, riding rides: RideBook
    ) -> [Value] {
        var rows: [Value] = []
        for commune in communes {
            guard case .map(let answer)? = commune["delegation"] else { continue }
            let key = commune["key"]?.asText ?? ""
            for entry in Nomination(answer).delegates {
                let person = entry.value
                let own = "\(key).\(entry.seat)"
                let signed = sheets.halfDays(of: entry.seat, in: key)
                rows.append(
                    .map([
                        "key": .text(own),
                        "group": rides.group(of: own),
                        "bus": .localized(rides.bus(of: own)),
                        "number": .int(rows.count + 1),
                        "name": person["name"] ?? .text(""),
                        "badge_name": person["name"] ?? .text(""),
                        "office": person["office"] ?? .text(""),
                        "phone": person["phone"] ?? .text(""),
                        "email": person["email"] ?? .text(""),
                        "role": .localized(entry.role?.words ?? DelegateRole.unsaid),
                        "role_key": .text(entry.role?.rawValue ?? ""),
                        "commune": commune["name"] ?? .text(""),
                        "commune_key": .text(key),
                        "president": commune["president"] ?? .null,
                        "half_days_signed": sheets.isEmpty
                            ? commune["attendance"]?["half_days"] ?? .text("") : .int(signed.count),
                        "signed": .list(signed.map(Value.text)),
                        "days_signed": .localized(days.words(signed)),
                    ]))
            }
        }
        return rows
    }

    private static func pairs(of delegates: [Value]) -> [Value] {
        stride(from: 0, to: delegates.count, by: 2).map { first in
            [
                "left": delegates[first],
                "right": first + 1 < delegates.count ? delegates[first + 1] : .null,
            ]
        }
    }

    private static func communes(_ rows: [Value], delegates: [Value]) -> [Value] {
        let byCommune = Dictionary(grouping: delegates) { $0["commune_key"]?.asText ?? "" }
        return rows.enumerated().map { position, row in
            guard case .map(var members) = row else { return row }
            let own = byCommune[members["key"]?.asText ?? ""] ?? []
            members["number"] = .int(position + 1)
            members["territory"] = .localized(territory(of: members))
            members["delegates"] = .list(own)
            members["has_answered"] = .bool(!own.isEmpty)
            // Nobody gets a certificate for what they did not sign.
            let attendees = own.filter { ($0["half_days_signed"]?.asInt ?? 0) > 0 }
            members["attendees"] = .list(attendees)
            members["attended"] = .bool(!attendees.isEmpty)
            // The total of a commune follows from the sheets, where nobody was asked for it.
            if members["attendance"] == nil {
                let most = attendees.compactMap { $0["half_days_signed"]?.asInt }.max()
                members["attendance"] = most.map { ["half_days": .int($0)] } ?? .null
            }
            members["signed"] = .bool(members["signature"]?["signed"]?.asBool == true)
            return .map(members)
        }
    }

    /// `Province : Jerada`, `Préfecture : Oujda-Angad`; empty where no province is known.
    private static func territory(of commune: [String: Value]) -> LocalizedText {
        guard let name = commune["province"]?.asLocalized, !name.isEmpty else { return "" }
        let isPrefecture = commune["province_kind"]?.asText == "prefecture"
        return LocalizedText(
            ar: "\(isPrefecture ? "عمالة" : "إقليم") \(name(in: .arabic))",
            fr: "\(isPrefecture ? "Préfecture" : "Province")\u{00A0}: \(name(in: .french))",
            en: "\(isPrefecture ? "Prefecture" : "Province"): \(name(in: .english))")
    }

    private static func guests(_ rows: [Value]) -> [Value] {
        let rows = rows.map { row -> Value in
            guard case .map(var members) = row else { return row }
            let status = GuestStatus(rsvp: members["rsvp"], presence: members["presence"])
            members["status"] = .localized(status.words(feminine: members["gender"]?.asText == "f"))
            members["status_key"] = .text(status.rawValue)
            members["is_present"] = .bool(status == .present)
            members["is_absent"] = .bool(status == .absent || status == .declined)
            members["is_represented"] = .bool(status == .represented)
            let named = members["presence"]?["representative"] ?? members["rsvp"]?["representative"]
            members["representative"] = status == .represented ? named ?? .null : .null
            return .map(members)
        }
        return rows.enumerated().sorted { left, right in
            (left.element["rank"]?.asInt ?? .max, left.offset) < (right.element["rank"]?.asInt ?? .max, right.offset)
        }.map(\.element)
    }

    private static func answeredTables(of state: RunState) -> [String: [Value]] {
        guard let workflow = state.workflow else { return [:] }
        var tables: [String: [Value]] = [:]
        for input in workflow.inputs {
            if case .table = input.kind { tables[input.name] = input.value.asList ?? [] }
        }
        for step in state.book.collectors.lazy.map({ state.steps[$0] }) {
            guard case .collect(let form, _) = step.step.verb, let table = step.step.forEach?.table else { continue }
            var answers: [String: Value] = [:]
            for item in step.items {
                if let key = item.key, let answer = item.answer { answers[key] = .map(answer) }
            }
            tables[table] = tables[table]?.map { row in
                guard case .map(var members) = row else { return row }
                members[form] = members["key"]?.asText.flatMap { answers[$0] } ?? members[form] ?? .null
                return .map(members)
            }
        }
        return tables
    }
}

/// Half-days in words, day by day: `8 juin 2015, 9 juin 2015`.
private struct SignedDays {
    private let days: [LocalizedText]

    init(_ workflow: Workflow?) {
        guard let workflow else {
            days = []
            return
        }
        days = (0..<max(0, workflow.days)).map { day in
            LocalizedText(
                Dictionary(
                    uniqueKeysWithValues: Language.allCases.map {
                        ($0, DateWording.day(workflow.opening + day, in: $0))
                    }))
        }
    }

    /// Of keys such as `d1_am`.
    func words(_ halfDays: [String]) -> LocalizedText {
        if halfDays.isEmpty { return "" }
        let numbers = halfDays.compactMap { Int($0.dropFirst().prefix { $0 != "_" }) }.uniqued
        let signed = numbers.filter { days.indices.contains($0 - 1) }.map { days[$0 - 1] }
        return LocalizedText(
            Dictionary(
                uniqueKeysWithValues: Language.allCases.map { language in
                    (language, signed.map { $0(in: language) }.joined(separator: language == .arabic ? "، " : ", "))
                }))
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

    func words(feminine: Bool) -> LocalizedText {
        switch (self, feminine) {
        case (.present, false): LocalizedText(ar: "حاضر", fr: "présent", en: "present")
        case (.present, true): LocalizedText(ar: "حاضرة", fr: "présente", en: "present")
        case (.represented, false): LocalizedText(ar: "ممثَّل", fr: "représenté", en: "represented")
        case (.represented, true): LocalizedText(ar: "ممثَّلة", fr: "représentée", en: "represented")
        case (.absent, false): LocalizedText(ar: "غائب", fr: "absent", en: "absent")
        case (.absent, true): LocalizedText(ar: "غائبة", fr: "absente", en: "absent")
        case (.expected, _): LocalizedText(ar: "حضور مؤكد", fr: feminine ? "attendue" : "attendu", en: "expected")
        case (.declined, false): LocalizedText(ar: "معتذر", fr: "excusé", en: "declined")
        case (.declined, true): LocalizedText(ar: "معتذرة", fr: "excusée", en: "declined")
        case (.noAnswer, _): LocalizedText(ar: "بدون جواب", fr: "sans réponse", en: "no answer")
        }
    }
}
