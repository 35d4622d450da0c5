/// The yearly rule at the end of a zone's file, in POSIX form: `NST3:30NDT,M3.2.0,M11.1.0`.
struct ZoneRule: Sendable {
    private var standard: Int
    private var summer: (offset: Int, from: Change, to: Change)?

    /// A day of the year and the seconds after its midnight, on the clock that holds until then.
    fileprivate struct Change: Sendable {
        enum When: Sendable {
            /// Week 5 is the last; Sunday is 0.
            case weekday(month: Int, week: Int, day: Int)
            /// 1...365, without 29 February.
            case julian(Int)
            /// 0...365.
            case dayOfYear(Int)
        }

        var when: When
        var second: Int
    }

    init?(_ text: String) {
        var reader = Reader(rest: text[...])
        guard reader.skipName(), let west = reader.seconds() else { return nil }
        standard = -west
        guard reader.skipName() else {
            if reader.rest.isEmpty { return }
            return nil
        }
        let offset = reader.rest.first == "," ? standard + 3_600 : -(reader.seconds() ?? 0)
        guard let from = reader.change(), let to = reader.change(), reader.rest.isEmpty else { return nil }
        summer = (offset, from, to)
    }

    func offset(at moment: Int) -> Int {
        guard let summer else { return standard }
        let local = moment + standard
        let year = Day(number: (local - (local % 86_400 + 86_400) % 86_400) / 86_400).components.year
        let from = summer.from.second(in: year) - standard
        let to = summer.to.second(in: year) - summer.offset
        let isSummer = from < to ? (from..<to).contains(moment) : !(to..<from).contains(moment)
        return isSummer ? summer.offset : standard
    }

    private struct Reader {
        var rest: Substring

        /// `NST` or `<+01>`.
        mutating func skipName() -> Bool {
            if rest.first == "<", let close = rest.firstIndex(of: ">") {
                rest = rest[rest.index(after: close)...]
                return true
            }
            let letters = rest.prefix(while: \.isLetter)
            rest = rest.dropFirst(letters.count)
            return !letters.isEmpty
        }

        mutating func number() -> Int? {
            let digits = rest.prefix { ("0"..."9").contains($0) }
            guard digits.count <= 4, let number = Int(digits) else { return nil }
            rest = rest.dropFirst(digits.count)
            return number
        }

        mutating func skip(_ character: Character) -> Bool {
            guard rest.first == character else { return false }
            rest.removeFirst()
            return true
        }

        /// `3:30`, `-1`.
        mutating func seconds() -> Int? {
            let isNegative = skip("-")
            if !isNegative { _ = skip("+") }
            guard var total = number().map({ $0 * 3_600 }) else { return nil }
            for unit in [60, 1] where skip(":") {
                guard let part = number() else { return nil }
                total += part * unit
            }
            return isNegative ? -total : total
        }

        /// `,M3.2.0/2`.
        mutating func change() -> Change? {
            guard skip(",") else { return nil }
            let when: Change.When
            if skip("M") {
                guard let month = number(), skip("."), let week = number(), skip("."), let day = number(),
                    (1...12).contains(month), (1...5).contains(week), (0...6).contains(day)
                else { return nil }
                when = .weekday(month: month, week: week, day: day)
            } else if skip("J") {
                guard let day = number(), (1...365).contains(day) else { return nil }
                when = .julian(day)
            } else {
                guard let day = number(), (0...365).contains(day) else { return nil }
                when = .dayOfYear(day)
            }
            return Change(when: when, second: skip("/") ? seconds() ?? 0 : 7_200)
        }
    }
}

extension ZoneRule.Change {
    /// Seconds since 1970 on the clock that holds until the change.
    fileprivate func second(in year: Int) -> Int {
        let newYear = Day(year: year, month: 1, day: 1)?.number ?? 0
        let number: Int
        switch when {
        case .dayOfYear(let day): number = newYear + day
        case .julian(let day):
            let isLeap = Day(year: year, month: 2, day: 29) != nil
            number = newYear + day - 1 + (isLeap && day > 59 ? 1 : 0)
        case .weekday(let month, let week, let day):
            let first = Day(year: year, month: month, day: 1)?.number ?? newYear
            let ahead = (day - Day(number: first).weekday.rawValue % 7 + 7) % 7
            var wanted = first + ahead + 7 * (week - 1)
            // A fifth week that is not there is the fourth.
            if Day(number: wanted).components.month != month { wanted -= 7 }
            number = wanted
        }
        return number * 86_400 + second
    }
}
