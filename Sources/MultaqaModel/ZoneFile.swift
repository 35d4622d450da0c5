/// One zone of the tz database, as RFC 9636 (TZif, version 2 and later) lays it out; the bytes of a file such as
/// `/usr/share/zoneinfo/Africa/Casablanca`.
public struct ZoneFile: Sendable {
    private var transitions: [Int] = []
    /// The offset that each transition brings.
    private var offsets: [Int] = []
    private var firstOffset = 0
    /// What holds after the last transition.
    private var rule: ZoneRule?

    /// Nil when the bytes are no such file.
    public init?(_ bytes: [UInt8]) {
        guard let old = Header(bytes, at: 0), bytes[4] >= UInt8(ascii: "2") else { return nil }
        let start = Header.length + old.dataLength(timeSize: 4)
        guard let header = Header(bytes, at: start) else { return nil }
        let times = start + Header.length
        let indices = times + header.times * 8
        let types = indices + header.times
        let end = times + header.dataLength(timeSize: 8)
        guard end <= bytes.count, header.types > 0 else { return nil }
        func offset(ofType type: Int) -> Int? {
            guard type < header.types else { return nil }
            return Int(Int32(truncatingIfNeeded: integer(bytes, at: types + type * 6, size: 4)))
        }
        for position in 0..<header.times {
            guard let offset = offset(ofType: Int(bytes[indices + position])) else { return nil }
            transitions.append(integer(bytes, at: times + position * 8, size: 8))
            offsets.append(offset)
        }
        firstOffset = offset(ofType: 0) ?? 0
        rule = ZoneRule(String(decoding: bytes[end...], as: UTF8.self).filter { $0 != "\n" })
    }

    /// Seconds east of UTC at a moment, in seconds since 1970.
    public func offset(at moment: Int) -> Int {
        // The first transition after the moment, by halving.
        var (low, high) = (0, transitions.count)
        while low < high {
            let middle = (low + high) / 2
            if transitions[middle] <= moment { low = middle + 1 } else { high = middle }
        }
        if low == transitions.count, let rule { return rule.offset(at: moment) }
        return low == 0 ? firstOffset : offsets[low - 1]
    }

    private struct Header {
        static let length = 44
        var times: Int
        var types: Int
        private var rest: (names: Int, leaps: Int, standards: Int, universals: Int)

        init?(_ bytes: [UInt8], at start: Int) {
            guard start + Header.length <= bytes.count, bytes[start..<(start + 4)].elementsEqual("TZif".utf8) else {
                return nil
            }
            let counts = (0..<6).map { integer(bytes, at: start + 20 + $0 * 4, size: 4) }
            guard counts.allSatisfy({ (0...1_000_000).contains($0) }) else { return nil }
            times = counts[3]
            types = counts[4]
            rest = (names: counts[5], leaps: counts[2], standards: counts[1], universals: counts[0])
        }

        func dataLength(timeSize: Int) -> Int {
            times * (timeSize + 1) + types * 6 + rest.names + rest.leaps * (timeSize + 4) + rest.standards
                + rest.universals
        }
    }
}

/// A big-endian integer of 4 or 8 bytes; the caller has made sure that they are there.
private func integer(_ bytes: [UInt8], at start: Int, size: Int) -> Int {
    Int(truncatingIfNeeded: bytes[start..<(start + size)].reduce(UInt64(0)) { $0 << 8 | UInt64($1) })
}
