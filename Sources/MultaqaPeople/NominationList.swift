public import MultaqaModel

/// Rows of lists that communes sent back, gathered into one answer for each commune. Nothing is guessed: a row that does not say
/// which commune or which role it is for is refused, with the reason.
public struct NominationList: Sendable {
    /// One row as it was written.
    public struct Row: Hashable, Sendable {
        public var commune: String
        public var role: String
        public var person: [String: Value]
        /// Line of the file.
        public var line: Int

        public init(commune: String, role: String, person: [String: Value], line: Int) {
            self.commune = commune
            self.role = role
            self.person = person
            self.line = line
        }
    }

    public enum Refusal: Hashable, Sendable {
        case noName
        case unknownCommune(String)
        /// Several communes are nearly called that.
        case severalCommunes(String, [LocalizedText])
        case unknownRole(String)
        /// A second substitute for one seat.
        case seatTaken(String)

        public var message: LocalizedText {
            switch self {
            case .noName: LocalizedText(ar: "لا اسم في السطر", fr: "la ligne n'a pas de nom", en: "the row has no name")
            case .unknownCommune(let name):
                LocalizedText(
                    ar: "لا جماعة باسم '\(name)'", fr: "aucune commune ne s'appelle '\(name)'",
                    en: "no commune is called '\(name)'")
            case .severalCommunes(let name, let found):
                LocalizedText(
                    ar: "'\(name)' قد تكون: " + found.map { $0(in: .arabic) }.joined(separator: "، "),
                    fr: "'\(name)' peut être : " + found.map { $0(in: .french) }.joined(separator: ", "),
                    en: "'\(name)' may be: " + found.map { $0(in: .english) }.joined(separator: ", "))
            case .unknownRole(let role):
                LocalizedText(
                    ar: "الصفة '\(role)' غير معروفة؛ اكتب موظف أو منتخب",
                    fr: "qualité '\(role)' inconnue ; écrivez fonctionnaire ou élu",
                    en: "unknown role '\(role)'; write employee or elected")
            case .seatTaken(let seat):
                LocalizedText(
                    ar: "المقعد '\(seat)' له نائب من قبل", fr: "le siège '\(seat)' a déjà un suppléant",
                    en: "the seat '\(seat)' has a substitute already")
            }
        }
    }

    /// By commune.
    public private(set) var answers: [String: [String: Value]] = [:]
    public private(set) var refused: [(row: Row, why: Refusal)] = []

    /// - Parameter communes: key and name of each, in order.
    public init(_ rows: [Row], communes: [(key: String, name: LocalizedText)]) {
        var finder = CommuneFinder(communes)
        for row in rows {
            do throws(RowRefusal) {
                try add(row, &finder)
            } catch {
                refused.append((row, error.why))
            }
        }
    }

    private struct RowRefusal: Error { var why: Refusal }

    private mutating func add(_ row: Row, _ finder: inout CommuneFinder) throws(RowRefusal) {
        guard NamedPerson(.map(row.person)) != nil else { throw RowRefusal(why: .noName) }
        let commune: String
        switch finder.find(row.commune) {
        case .success(let key): commune = key
        case .failure(let refusal): throw RowRefusal(why: refusal.why)
        }
        guard let (role, isSubstitute) = DelegateRole.read(row.role) else {
            throw RowRefusal(why: .unknownRole(row.role))
        }
        let seat = role.rawValue + (isSubstitute ? "_substitute" : "")
        var answer = answers[commune] ?? [:]
        if answer[seat] == nil {
            answer[seat] = .map(row.person)
        } else if isSubstitute {
            throw RowRefusal(why: .seatTaken(role.rawValue))
        } else {
            var person = row.person
            person["role"] = .text(role.rawValue)
            answer["others"] = .list((answer["others"]?.asList ?? []) + [.map(person)])
        }
        answers[commune] = answer
    }

    /// Communes by key and by name in whatever spelling.
    private struct CommuneFinder {
        private let communes: [(key: String, name: LocalizedText)]
        private var known: [String: Result<String, RowRefusal>] = [:]

        init(_ communes: [(key: String, name: LocalizedText)]) {
            self.communes = communes
            for (key, _) in communes { known[key] = .success(key) }
        }

        mutating func find(_ text: String) -> Result<String, RowRefusal> {
            if let found = known[text] { return found }
            let result = search(text)
            known[text] = result
            return result
        }

        private func search(_ text: String) -> Result<String, RowRefusal> {
            let wanted = SpelledName(LocalizedText(text), ofPeople: false)
            var equal: [(key: String, name: LocalizedText)] = []
            var alike: [(key: String, name: LocalizedText)] = []
            for commune in communes {
                switch SpelledName(commune.name, ofPeople: false).likeness(to: wanted) {
                case .sameName: equal.append(commune)
                case .spelling: alike.append(commune)
                case .wordMore, nil: break
                }
            }
            let found = equal.isEmpty ? alike : equal
            if found.isEmpty { return .failure(RowRefusal(why: .unknownCommune(text))) }
            if found.count > 1 { return .failure(RowRefusal(why: .severalCommunes(text, found.map(\.name)))) }
            return .success(found[0].key)
        }
    }
}

extension Nomination {
    /// What a list says in place of an answer: its people, and of those that were there already also what the list leaves empty
    /// (a telephone, the name in the other script).
    public static func merged(_ list: [String: Value], over answer: [String: Value]) -> [String: Value] {
        let known = Nomination(answer).entries
        func completed(_ value: Value) -> Value {
            guard var person = value.asMap, let new = NamedPerson(value),
                let old = known.first(where: { $0.person.isSame(as: new) })?.value.asMap
            else { return value }
            for (field, content) in old where person[field] == nil && field != "role" { person[field] = content }
            if var name = person["name"]?.asLocalized, name.plain == nil, let before = old["name"]?.asLocalized {
                for (language, text) in before.texts where name.texts[language] == nil { name.texts[language] = text }
                person["name"] = .localized(name)
            }
            return .map(person)
        }
        return list.mapValues { value in value.asList.map { .list($0.map(completed)) } ?? completed(value) }
    }
}
