/// How the assembly travels on visits: buses, and rules on who rides with whom.
public struct Transport: Hashable, Sendable, Codable {
    /// None where nobody has said yet what drives: groups are formed all the same.
    public var buses: [Bus]
    /// How often each bus leaves for one visit, with other people each time.
    public var tours: Int
    public var rules: [GroupRule]

    public init(buses: [Bus] = [], tours: Int = 1, rules: [GroupRule] = []) {
        self.buses = buses
        self.tours = tours
        self.rules = rules
    }
}

public struct Bus: Hashable, Sendable, Codable {
    public var name: String
    public var title: LocalizedText
    /// For delegates; the driver is not counted.
    public var seats: Int
    public var driver: LocalizedText?
    public var phone: String?
    /// Who goes along and counts people out and in.
    public var companion: LocalizedText?

    public init(
        _ name: String, title: LocalizedText = "", seats: Int, driver: LocalizedText? = nil, phone: String? = nil,
        companion: LocalizedText? = nil
    ) {
        self.name = name
        self.title = title
        self.seats = seats
        self.driver = driver
        self.phone = phone
        self.companion = companion
    }
}

/// One stop of a visit, where a group is received.
public struct Centre: Hashable, Sendable, Codable {
    public var name: String
    public var title: LocalizedText
    /// How many it receives at once; nil for no limit.
    public var places: Int?
    /// Who receives the groups.
    public var contact: LocalizedText?

    public init(_ name: String, title: LocalizedText = "", places: Int? = nil, contact: LocalizedText? = nil) {
        self.name = name
        self.title = title
        self.places = places
        self.contact = contact
    }
}

/// A named rule on who rides with whom: `couples: {should: pair_together, weight: 3}`.
public struct GroupRule: Hashable, Sendable, Codable {
    public enum Kind: String, Hashable, Sendable, Codable, CaseIterable {
        /// The delegates of one commune ride together.
        case pairTogether = "pair_together"
        /// No two delegates of one commune ride together.
        case pairApart = "pair_apart"
        /// All delegates of these communes ride together.
        case sameGroup = "same_group"
        /// No group has delegates of two of these communes.
        case differentGroups = "different_groups"
        /// The delegates of these communes ride in this bus.
        case inBus = "in_bus"
    }

    public var name: String
    public var strength: Rule.Strength
    public var kind: Kind
    /// Keys of communes; empty for all of them.
    public var communes: [String]
    /// Name of a bus, for ``Kind/inBus``.
    public var bus: String?
    public var why: LocalizedText?
    public var place: SourcePlace?

    public init(
        _ name: String, _ strength: Rule.Strength, _ kind: Kind, communes: [String] = [], bus: String? = nil,
        why: LocalizedText? = nil, place: SourcePlace? = nil
    ) {
        self.name = name
        self.strength = strength
        self.kind = kind
        self.communes = communes
        self.bus = bus
        self.why = why
        self.place = place
    }
}
