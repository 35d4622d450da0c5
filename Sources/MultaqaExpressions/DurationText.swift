/// Durations as the language writes them; in memory they are nanoseconds.
enum DurationText {
    private static let units: [(name: String, nanoseconds: Int128)] = [
        ("ns", 1), ("us", 1_000), ("µs", 1_000), ("μs", 1_000), ("ms", 1_000_000), ("s", 1_000_000_000),
        ("m", 60_000_000_000), ("h", 3_600_000_000_000),
    ]

    /// The seconds with at most nine decimals: `5400s`, `-0.25s`.
    static func write(_ nanoseconds: Int) -> String {
        let (seconds, rest) = nanoseconds.magnitude.quotientAndRemainder(dividingBy: 1_000_000_000)
        return (nanoseconds < 0 ? "-" : "") + "\(seconds)" + fractionDigits(Int(rest)) + "s"
    }

    enum Reading: Equatable {
        case nanoseconds(Int)
        case tooLong
        case notADuration
    }

    /// Reads `1h30m`, `-1.5h`, `90s`, `0`.
    static func read(_ text: String) -> Reading {
        var rest = Substring(text)
        let isNegative = rest.first == "-"
        if isNegative || rest.first == "+" { rest.removeFirst() }
        if rest == "0" { return .nanoseconds(0) }
        guard !rest.isEmpty else { return .notADuration }
        var total: Int128 = 0
        while !rest.isEmpty {
            let whole = rest.prefix(while: isDigit)
            rest = rest.dropFirst(whole.count)
            var fraction: Substring = ""
            if rest.first == "." {
                fraction = rest.dropFirst().prefix(while: isDigit)
                rest = rest.dropFirst(1 + fraction.count)
            }
            let name = rest.prefix { !isDigit($0) && $0 != "." }
            rest = rest.dropFirst(name.count)
            guard !(whole.isEmpty && fraction.isEmpty), let unit = units.first(where: { $0.name == name })?.nanoseconds
            else { return .notADuration }
            // Nineteen digits of any unit are beyond the range; more would overflow here.
            guard whole.count <= 19, let count = Int128(whole.isEmpty ? "0" : String(whole)) else { return .tooLong }
            total += count * unit
            var share = unit
            for digit in fraction {
                share /= 10
                total += Int128(digit.wholeNumberValue ?? 0) * share
            }
            guard total <= Int128(Int.max) + 1 else { return .tooLong }
        }
        return Int(exactly: isNegative ? -total : total).map(Reading.nanoseconds) ?? .tooLong
    }

    private static func isDigit(_ character: Character) -> Bool { ("0"..."9").contains(character) }
}
