/// How fast mails may leave: so many a minute in all, so many a minute to one domain. Providers turn away who is faster.
///
/// Pure: the caller says what time it is.
public struct SendingPace: Hashable, Sendable {
    public var perMinute: Int?
    public var perDomain: Int?
    private var all: [Int64] = []
    private var byDomain: [String: [Int64]] = [:]

    /// Nil is without limit; a limit is at least one a minute.
    public init(perMinute: Int? = nil, perDomain: Int? = nil) {
        self.perMinute = perMinute.map { max(1, $0) }
        self.perDomain = perDomain.map { max(1, $0) }
    }

    /// The first second at which a mail to `address` may leave: `now` or later.
    public func earliest(for address: String, at now: Int64) -> Int64 {
        let total = SendingPace.earliest(all, perMinute, now)
        let own = SendingPace.earliest(byDomain[SendingPace.domain(of: address)] ?? [], perDomain, now)
        return max(total, own)
    }

    /// One has left.
    public mutating func note(_ address: String, at now: Int64) {
        if perMinute != nil {
            all.removeAll { $0 <= now - 60 }
            all.append(now)
        }
        if perDomain != nil {
            let domain = SendingPace.domain(of: address)
            byDomain[domain, default: []].removeAll { $0 <= now - 60 }
            byDomain[domain, default: []].append(now)
        }
    }

    private static func earliest(_ times: [Int64], _ limit: Int?, _ now: Int64) -> Int64 {
        guard let limit else { return now }
        let recent = times.filter { $0 > now - 60 }
        return recent.count < limit ? now : recent[recent.count - limit] + 60
    }

    static func domain(of address: String) -> String { address.split(separator: "@").last?.lowercased() ?? "" }
}
