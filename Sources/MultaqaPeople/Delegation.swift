public import MultaqaModel

/// The people of one commune: who was named for which seat, and where each of them stands. Follows from ``DelegationFacts`` alone.
public struct Delegation: Hashable, Sendable {
    public let facts: DelegationFacts
    public let state: DelegationState
    /// Who is to come.
    public let delegates: [Delegate]
    public let substitutes: [Delegate]
    /// Named once, and no longer.
    public let former: [Delegate]

    public var key: String { facts.key }
    public var name: LocalizedText { facts.name }
    public var hasAnswered: Bool { !facts.nominations.isEmpty }

    public init(_ facts: DelegationFacts) {
        self.facts = facts
        let history = SeatHistory(facts)
        delegates = history.current.filter { !$0.isSubstitute }
        substitutes = history.current.filter(\.isSubstitute)
        former = history.former
        state = Delegation.state(facts, delegates: delegates)
    }

    /// How many more of a role are wanted; 0 where the quota is reached or passed.
    public func missing(_ role: DelegateRole) -> Int {
        if !facts.nominations.isEmpty, state == .declined { return 0 }
        let wanted = role == .employee ? facts.quota.employee : facts.quota.elected
        return max(0, wanted - delegates.count { $0.role == role })
    }

    private static func state(_ facts: DelegationFacts, delegates: [Delegate]) -> DelegationState {
        guard let last = facts.nominations.last else { return facts.invited == nil ? .expected : .invited }
        if Nomination(last.answer).isDeclined { return .declined }
        let states = Set(delegates.map(\.state))
        if states.contains(.attended) { return .attended }
        if states.contains(.absent) { return .absent }
        return !states.isEmpty && states == [.confirmed] ? .confirmed : .nominated
    }
}

/// A person on a commune's list.
public struct Delegate: Hashable, Sendable {
    /// A state, and since when.
    public struct Change: Hashable, Sendable {
        public var state: DelegateState
        public var mark: Mark

        public init(_ state: DelegateState, _ mark: Mark) {
            self.state = state
            self.mark = mark
        }
    }

    /// `belfaa.employee`, unique in a run at one moment.
    public var id: String
    public var seat: String
    /// Nil where nobody has said it.
    public var role: DelegateRole?
    public var isSubstitute: Bool
    public var person: NamedPerson
    /// The oldest first; never empty.
    public var history: [Change]
    /// Who took the seat over.
    public var successor: LocalizedText?
    /// Half-days signed.
    public var halfDays: [String] = []

    public var state: DelegateState { history.last?.state ?? .nominated }
    public var since: Mark? { history.last?.mark }
}

/// Seats and who held them, answer after answer.
private struct SeatHistory {
    private(set) var current: [Delegate] = []
    private(set) var former: [Delegate] = []
    private let facts: DelegationFacts

    init(_ facts: DelegationFacts) {
        self.facts = facts
        for heard in facts.nominations { take(heard) }
        for place in current.indices where !current[place].isSubstitute {
            confirm(&current[place])
            attend(&current[place])
        }
    }

    /// Who is on the new list keeps their history; who is not has been replaced by who holds the seat now, or has withdrawn.
    private mutating func take(_ heard: DelegationFacts.Heard) {
        let list = Nomination(heard.answer)
        if list.isDeclined {
            leave(current, heard.mark) { _ in nil }
            current = []
            return
        }
        var before = current
        let new = list.entries.map { entry -> Delegate in
            let known = before.firstIndex {
                $0.isSubstitute == entry.isSubstitute && $0.role == entry.role && $0.person.isSame(as: entry.person)
            }.map { before.remove(at: $0) }
            return Delegate(
                id: "\(facts.key).\(entry.seat)", seat: entry.seat, role: entry.role, isSubstitute: entry.isSubstitute,
                person: entry.person, history: known?.history ?? [Delegate.Change(.nominated, heard.mark)])
        }
        leave(before, heard.mark) { old in new.first { $0.seat == old.seat }?.person.name }
        current = new
    }

    private mutating func leave(_ gone: [Delegate], _ mark: Mark, successor: (Delegate) -> LocalizedText?) {
        for var delegate in gone where !delegate.isSubstitute {
            delegate.successor = successor(delegate)
            confirm(&delegate)
            delegate.history.append(Delegate.Change(delegate.successor == nil ? .declined : .replaced, mark))
            former.append(delegate)
        }
    }

    /// The first confirmation that went out after the nomination, unless somebody left before.
    private func confirm(_ delegate: inout Delegate) {
        guard let since = delegate.history.first?.mark.at,
            !delegate.history.contains(where: { $0.state == .confirmed }),
            let confirmed = facts.confirmations.first(where: { $0.at >= since })
        else { return }
        delegate.history.append(Delegate.Change(.confirmed, confirmed))
    }

    private func attend(_ delegate: inout Delegate) {
        guard let mark = facts.attendanceMark, !facts.sheets.isEmpty else { return }
        let signed = Set(
            facts.signed.filter { line in
                line.seat == delegate.seat
                    && (line.name.map { NamedPerson(name: $0).isSame(as: delegate.person) } ?? true)
            }.map(\.halfDay))
        delegate.halfDays = facts.sheets.filter(signed.contains)
        delegate.history.append(Delegate.Change(signed.isEmpty ? .absent : .attended, mark))
    }
}
