import MultaqaModel

/// A point on the time line of the language: seconds since 1970 and nanoseconds, from the year 1 to the year 9999.
///
/// A ``WallTime`` has no zone; here it counts as if its clock showed UTC, so that wall times compare among themselves and a
/// difference is the hours the clock shows.
struct Moment: Hashable, Comparable, Sendable {
    var seconds: Int
    /// 0..<1,000,000,000.
    var nanoseconds: Int

    static let nanosecondsPerSecond = 1_000_000_000
    private static let range = -62_135_596_800...253_402_300_799

    /// Nil outside the years 1 to 9999.
    init?(seconds: Int, nanoseconds: Int = 0) {
        guard Moment.range.contains(seconds) else { return nil }
        self.seconds = seconds
        self.nanoseconds = nanoseconds
    }

    /// The midnight at which the day begins.
    init?(_ day: Day) {
        guard (-1_000_000...3_000_000).contains(day.number) else { return nil }
        self.init(seconds: day.number * 86_400)
    }

    /// A wall time outside the years 1 to 9999 becomes the nearest moment within.
    init(_ wallTime: WallTime) {
        let day = min(max(wallTime.day.number, -1_000_000), 3_000_000)
        seconds = min(max(day * 86_400 + wallTime.second, Moment.range.lowerBound), Moment.range.upperBound)
        nanoseconds = 0
    }

    var day: Day { Day(number: (seconds - secondOfDay) / 86_400) }
    var secondOfDay: Int {
        let rest = seconds % 86_400
        return rest < 0 ? rest + 86_400 : rest
    }
    var wallTime: WallTime { WallTime(day: day, second: secondOfDay) }

    /// Nil when the sum leaves the years 1 to 9999.
    func adding(nanoseconds duration: Int) -> Moment? {
        var sum = nanoseconds + duration % Moment.nanosecondsPerSecond
        var carried = seconds + duration / Moment.nanosecondsPerSecond
        if sum < 0 {
            sum += Moment.nanosecondsPerSecond
            carried -= 1
        } else if sum >= Moment.nanosecondsPerSecond {
            sum -= Moment.nanosecondsPerSecond
            carried += 1
        }
        return Moment(seconds: carried, nanoseconds: sum)
    }

    /// Nanoseconds from `other` to this moment; nil beyond about 290 years, the range of a duration.
    func nanoseconds(since other: Moment) -> Int? {
        let difference =
            Int128(seconds - other.seconds) * Int128(Moment.nanosecondsPerSecond)
            + Int128(nanoseconds - other.nanoseconds)
        return Int(exactly: difference)
    }

    static func < (left: Moment, right: Moment) -> Bool {
        (left.seconds, left.nanoseconds) < (right.seconds, right.nanoseconds)
    }
}

extension Moment: CustomStringConvertible {
    /// RFC 3339 in UTC: `2009-02-13T23:31:30.5Z`.
    var description: String { wallTime.description + fractionDigits(nanoseconds) + "Z" }

    /// Reads RFC 3339 (`2009-02-13T23:31:30.5+02:00`), and the same without an offset as a wall time; nil for anything else.
    init?(rfc3339 text: String) {
        let bytes = Array(text.utf8)
        guard bytes.count >= 19, bytes.count <= 40,
            let wallTime = WallTime(iso: String(decoding: bytes[..<19], as: UTF8.self))
        else { return nil }
        var rest = bytes[19...]
        var nanoseconds = 0
        if rest.first == .dot {
            let digits = rest.dropFirst().prefix(while: \.isDigit)
            guard (1...9).contains(digits.count) else { return nil }
            nanoseconds = digits.reduce(0) { $0 * 10 + Int($1 - 0x30) }
            for _ in digits.count..<9 { nanoseconds *= 10 }
            rest = rest.dropFirst(1 + digits.count)
        }
        let zone = String(decoding: rest, as: UTF8.self)
        guard let offset = zone.isEmpty || zone == "Z" ? 0 : ZoneOffset.seconds(fixed: zone, signRequired: true) else {
            return nil
        }
        self.init(seconds: wallTime.day.number * 86_400 + wallTime.second - offset, nanoseconds: nanoseconds)
    }
}

/// `.5` for half a second, empty for none.
func fractionDigits(_ nanoseconds: Int) -> String {
    guard nanoseconds != 0 else { return "" }
    var digits = String(Moment.nanosecondsPerSecond + nanoseconds).dropFirst()
    while digits.last == "0" { digits.removeLast() }
    return "." + digits
}
