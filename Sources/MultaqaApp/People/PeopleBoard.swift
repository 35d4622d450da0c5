import MultaqaCalendar
public import MultaqaEngine
public import MultaqaModel
import MultaqaPeople

/// Communes and their people at a glance: who was named for which seat, where each stands, what is missing, who was reminded when.
public struct PeopleBoard: Sendable {
    let delegations: [Delegation]
    let flags: [DelegationFlags.Flagged]
    private let run: String
    private let language: Language
    private let colours: Bool

    /// `colours` only for a terminal.
    public init(_ state: RunState, in language: Language, colours: Bool = false) {
        delegations = state.delegations()
        flags = state.delegationFlags(of: delegations)
        run = state.start?.run ?? ""
        self.language = language
        self.colours = colours
    }

    /// Sentences about one commune, or about all of them.
    public func flags(of commune: String) -> [LocalizedText] {
        flags.filter { $0.commune == commune || $0.flag.communes.contains(commune) }.map(\.flag.message)
    }

    // MARK: For programs

    public func json() -> Value {
        [
            "run": .text(run),
            "totals": totals,
            "communes": .list(delegations.map(row)),
            "flags": .list(
                flags.map { flagged in
                    [
                        "id": .text(flagged.flag.id), "commune": .optional(flagged.commune),
                        "message": .text(flagged.flag.message(in: language)),
                    ]
                }),
        ]
    }

    private var totals: Value {
        let people = delegations.flatMap(\.delegates)
        return [
            "communes": .int(delegations.count), "answered": .int(delegations.count(where: \.hasAnswered)),
            "delegates": .int(people.count), "employees": .int(people.count { $0.role == .employee }),
            "elected": .int(people.count { $0.role == .elected }),
            "attended": .int(people.count { $0.state == .attended }),
            "half_days": .int(people.reduce(0) { $0 + $1.halfDays.count }),
            "missing": .int(
                delegations.reduce(0) { sum, delegation in
                    sum + DelegateRole.allCases.reduce(0) { $0 + delegation.missing($1) }
                }),
        ]
    }

    private func row(_ delegation: Delegation) -> Value {
        [
            "key": .text(delegation.key), "name": .text(delegation.name(in: language)),
            "state": .text(delegation.state.rawValue), "invited": mark(delegation.facts.invited),
            "reminded": .list(delegation.facts.reminded.map { .text($0.description) }),
            "delegates": .list(delegation.delegates.map(person)),
            "substitutes": .list(delegation.substitutes.map(person)), "former": .list(delegation.former.map(person)),
            "missing": .map(
                Dictionary(
                    uniqueKeysWithValues: DelegateRole.allCases.map { ($0.rawValue, .int(delegation.missing($0))) })),
        ]
    }

    private func person(_ delegate: Delegate) -> Value {
        [
            "id": .text(delegate.id), "seat": .text(delegate.seat), "role": .optional(delegate.role?.rawValue),
            "name": .text(delegate.person.name(in: language)), "office": .text(delegate.person.office(in: language)),
            "phone": .text(delegate.person.phone), "email": .text(delegate.person.email),
            "state": .text(delegate.state.rawValue), "since": mark(delegate.since),
            "history": .list(
                delegate.history.map { change in
                    var row = mark(change.mark).asMap ?? [:]
                    row["state"] = .text(change.state.rawValue)
                    return .map(row)
                }),
            "successor": .optional(delegate.successor?(in: language)),
            "half_days": .list(delegate.halfDays.map(Value.text)),
        ]
    }

    private func mark(_ mark: Mark?) -> Value {
        guard let mark else { return .null }
        return [
            "at": .text(mark.at.description), "by": .optional(mark.by), "via": .optional(mark.via),
            "noted_by": .optional(mark.notedBy),
        ]
    }

    // MARK: For people

    public func text() -> String {
        let rows = delegations.flatMap(lines)
        let heads = [
            words(ar: "الجماعة", fr: "Commune", en: "Commune"), words(ar: "الوضعية", fr: "État", en: "State"),
            words(ar: "الصفة", fr: "Qualité", en: "Role"), words(ar: "الاسم", fr: "Nom", en: "Name"),
            words(ar: "الوضعية", fr: "État", en: "State"), words(ar: "منذ", fr: "Depuis", en: "Since"),
            words(ar: "عن طريق", fr: "Par", en: "Via"),
        ]
        var text = TextColumns(in: language).lines([heads] + rows, limit: 34)
        if !flags.isEmpty {
            text += ["", words(ar: "للانتباه:", fr: "À voir :", en: "To be seen:")]
            text += flags.map { "  ! " + colour($0.flag.message(in: language)) }
        }
        return (text + ["", summary]).joined(separator: "\n")
    }

    /// One line for each person, and for each seat nobody was named for.
    private func lines(_ delegation: Delegation) -> [[String]] {
        var people = (delegation.former + delegation.delegates).map { delegate -> [String] in
            var state = delegate.state.words(in: language)
            if let successor = delegate.successor { state += " → " + successor(in: language) }
            if delegate.state == .attended { state += " (\(delegate.halfDays.count))" }
            return [
                (delegate.role?.words ?? DelegateRole.unsaid)(in: language), delegate.person.name(in: language), state,
                delegate.since.map { $0.at.day.description } ?? "", delegate.since?.via ?? "",
            ]
        }
        for role in DelegateRole.allCases {
            for _ in 0..<delegation.missing(role) {
                people.append([role.words(in: language), "–", reminded(delegation)])
            }
        }
        if people.isEmpty { people = [[]] }
        let head = [delegation.name(in: language), delegation.state.words(in: language)]
        return people.enumerated().map { $0.offset == 0 ? head + $0.element : ["", ""] + $0.element }
    }

    private func reminded(_ delegation: Delegation) -> String {
        guard let last = delegation.facts.reminded.last else { return words(ar: "ناقص", fr: "manque", en: "missing") }
        let count = delegation.facts.reminded.count
        return words(
            ar: "ناقص؛ ذُكِّرت \(count) (\(last.day))", fr: "manque ; relancée \(count) fois (\(last.day))",
            en: "missing; reminded \(count) times (\(last.day))")
    }

    private var summary: String {
        let people = delegations.flatMap(\.delegates)
        let answered = delegations.count(where: \.hasAnswered)
        return words(
            ar: "أجابت \(answered) من \(delegations.count) جماعة؛ المندوبون: \(people.count)",
            fr: "\(answered) communes sur \(delegations.count) ont répondu ; délégués : \(people.count)",
            en: "\(answered) of \(delegations.count) communes have answered; delegates: \(people.count)")
    }

    private func colour(_ text: String) -> String { colours ? "\u{1B}[33m\(text)\u{1B}[0m" : text }

    private func words(ar: String, fr: String, en: String) -> String {
        LocalizedText(ar: ar, fr: fr, en: en)(in: language)
    }
}
