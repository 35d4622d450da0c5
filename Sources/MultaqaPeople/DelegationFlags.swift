import MultaqaModel

/// Looks at all delegations of a run at once.
public enum DelegationFlags {
    /// What is to be seen about `delegations`, commune by commune in their order; what is about two stands with the later one. In
    /// time that grows with the number of people, not with its square.
    public static func all(in delegations: [Delegation], declared: Int = 0) -> [Flagged] {
        var flags: [Flagged] = []
        if declared > 0, declared != delegations.count {
            flags.append(Flagged(nil, .declaredNotListed(declared: declared, listed: delegations.count)))
        }
        var communes = NearNames()
        var people = PeopleSeen()
        for delegation in delegations {
            for near in communes.near(delegation.name) {
                flags.append(Flagged(delegation.key, .nearCommunes(delegation.name, near.name)))
            }
            flags += quota(delegation).map { Flagged(delegation.key, $0) }
            for delegate in delegation.delegates + delegation.substitutes {
                flags += people.add(delegate, of: delegation).map { Flagged(delegation.key, $0) }
            }
            flags += attendance(delegation).map { Flagged(delegation.key, $0) }
        }
        return flags
    }

    /// A flag, and the commune it is shown with; nil for what is about all of them.
    public struct Flagged: Hashable, Sendable {
        public var commune: String?
        public var flag: DelegationFlag

        public init(_ commune: String?, _ flag: DelegationFlag) {
            self.commune = commune
            self.flag = flag
        }
    }

    private static func quota(_ delegation: Delegation) -> [DelegationFlag] {
        guard delegation.hasAnswered, delegation.state != .declined else { return [] }
        let quota = delegation.facts.quota
        let found = delegation.delegates.count
        let wanted = quota.employee + quota.elected
        var flags: [DelegationFlag] = []
        let missing = DelegateRole.allCases.first { delegation.missing($0) > 0 }
        if found < wanted { flags.append(.onePerson(commune: delegation.name, missing: missing)) }
        if found > wanted {
            flags.append(.tooManyPersons(commune: delegation.name, found: found, wanted: wanted))
        }
        for (role, most) in [(DelegateRole.employee, quota.employee), (.elected, quota.elected)] {
            let held = delegation.delegates.count { $0.role == role }
            if held > most {
                flags.append(.sameRoleTwice(commune: delegation.name, role: role, found: held, wanted: most))
            }
        }
        return flags
    }

    private static func attendance(_ delegation: Delegation) -> [DelegationFlag] {
        let facts = delegation.facts
        guard !facts.sheets.isEmpty else { return [] }
        var flags: [DelegationFlag] = []
        let most = delegation.delegates.map(\.halfDays.count).max() ?? 0
        if let noted = facts.noted, noted.halfDays != most {
            flags.append(.attendanceDiffers(commune: delegation.name, noted: noted.halfDays, signed: most))
        }
        let known = delegation.delegates.map(\.person)
        var strangers: [LocalizedText: Int] = [:]
        for line in facts.signed {
            guard let name = line.name else { continue }
            let person = NamedPerson(name: name)
            if !known.contains(where: { $0.isSame(as: person) }) { strangers[name, default: 0] += 1 }
        }
        for (name, count) in strangers.sorted(by: { $0.key(in: .french) < $1.key(in: .french) }) {
            flags.append(.signedByAnother(commune: delegation.name, name: name, halfDays: count))
        }
        return flags
    }
}

/// People that were named so far, found by name, telephone and mail.
private struct PeopleSeen {
    private var names = NearNames(ofPeople: true)
    private var holders: [DelegationFlag.Holder] = []
    private var byPhone: [PhoneKey: DelegationFlag.Holder] = [:]
    private var byMail: [MailKey: DelegationFlag.Holder] = [:]

    mutating func add(_ delegate: Delegate, of delegation: Delegation) -> [DelegationFlag] {
        let new = DelegationFlag.Holder(name: delegate.person.name, commune: delegation.name, id: delegate.id)
        var flags: [DelegationFlag] = []
        for near in names.near(delegate.person.name) where near.likeness > .wordMore {
            flags.append(.samePersonTwice(holders[near.number], new))
        }
        holders.append(new)
        if let phone = PhoneKey(delegate.person.phone) {
            if let other = byPhone[phone] {
                flags.append(.samePhone(other, new, number: delegate.person.phone))
            } else {
                byPhone[phone] = new
            }
        }
        if let mail = MailKey(delegate.person.email) {
            if let other = byMail[mail] {
                flags.append(.sameMail(other, new, address: mail.address))
            } else {
                byMail[mail] = new
            }
        }
        return flags
    }
}
