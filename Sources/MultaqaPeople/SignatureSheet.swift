public import MultaqaModel

/// Who signed the sheet of a half-day: names and seats as somebody wrote them, looked up among the delegates.
public struct SignatureSheet: Sendable {
    /// What could not be placed.
    public enum Refusal: Hashable, Sendable {
        case unknown(String)
        /// Several delegates may be meant; their seats.
        case several(String, [String])

        public var message: LocalizedText {
            switch self {
            case .unknown(let who):
                LocalizedText(
                    ar: "لا مندوب باسم '\(who)'", fr: "aucun délégué ne s'appelle '\(who)'",
                    en: "no delegate is called '\(who)'")
            case .several(let who, let seats):
                LocalizedText(
                    ar: "'\(who)' قد يكون: " + seats.joined(separator: "، "),
                    fr: "'\(who)' peut être : " + seats.joined(separator: ", "),
                    en: "'\(who)' may be: " + seats.joined(separator: ", "))
            }
        }
    }

    /// In the order of the list of communes.
    public private(set) var signed: [Delegate] = []
    public private(set) var refused: [Refusal] = []
    private let delegates: [Delegate]
    private var ids: Set<String> = []

    public init(of delegations: [Delegation]) { delegates = delegations.flatMap(\.delegates) }

    /// Everybody.
    public mutating func addAll() {
        ids = Set(delegates.map(\.id))
        settle()
    }

    /// A seat (`belfaa.employee`), a commune (all its delegates), or a name in whatever spelling; `commune`, a key, narrows it.
    public mutating func add(_ who: String, of commune: String? = nil) {
        guard let found = find(who, commune) else { return }
        ids.formUnion(found)
        settle()
    }

    /// Takes somebody out again.
    public mutating func remove(_ who: String) {
        guard let found = find(who, nil) else { return }
        ids.subtract(found)
        settle()
    }

    /// The answer to the form `attendance_sheet`: seats, with who holds them now.
    public var answer: [String: Value] {
        ["signed": .list(signed.map { ["seat": .text($0.id), "name": .localized($0.person.name)] })]
    }

    private mutating func settle() { signed = delegates.filter { ids.contains($0.id) } }

    private mutating func find(_ who: String, _ commune: String?) -> [String]? {
        if let seat = delegates.first(where: { $0.id == who }) { return [seat.id] }
        let ofCommune = delegates.filter { $0.id.hasPrefix(who + ".") }
        if !ofCommune.isEmpty { return ofCommune.map(\.id) }
        let wanted = NamedPerson(name: LocalizedText(who))
        let found = delegates.filter { delegate in
            (commune.map { delegate.id.hasPrefix($0 + ".") } ?? true) && delegate.person.isSame(as: wanted)
        }
        switch found.count {
        case 0: refused.append(.unknown(who))
        case 1: return [found[0].id]
        default: refused.append(.several(who, found.map(\.id)))
        }
        return nil
    }
}
