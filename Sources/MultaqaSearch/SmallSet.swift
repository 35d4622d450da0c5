/// A set of small numbers that fits into one vector: decisions of a search, or rules. What is 511 or more shares one place.
public struct SmallSet: Hashable, Sendable {
    public static let shared = 511
    private var words: SIMD8<UInt64> = .zero

    public init() {}

    public init(_ members: some Sequence<Int>) {
        for member in members { insert(member) }
    }

    public mutating func insert(_ member: Int) {
        let place = min(member, Self.shared)
        words[place >> 6] |= 1 << UInt64(place & 63)
    }

    public mutating func remove(_ member: Int) {
        let place = min(member, Self.shared)
        words[place >> 6] &= ~(1 << UInt64(place & 63))
    }

    public func contains(_ member: Int) -> Bool {
        let place = min(member, Self.shared)
        return words[place >> 6] >> UInt64(place & 63) & 1 != 0
    }

    public mutating func formUnion(_ other: SmallSet) { words |= other.words }
}
