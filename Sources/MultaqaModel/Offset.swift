/// A date counted from the seminar: `J-60`, `C+10wd`, `J-1 at 18h00`, `invite_communes+5d`.
public struct Offset: Hashable, Sendable, Codable {
    public enum Anchor: Hashable, Sendable, Codable {
        /// `J`, the opening day.
        case opening
        /// `C`, the closing day.
        case closing
        /// The day another step is due; `lodging.book_hotel` is a step of an included workflow.
        case step(String)
    }

    public enum Unit: String, Hashable, Sendable, Codable {
        /// Calendar days, the default.
        case days = "d"
        /// Working days of the workflow's calendar.
        case workingDays = "wd"
        case weeks = "w"
    }

    public var anchor: Anchor
    /// Signed: negative is before the anchor.
    public var amount: Int
    public var unit: Unit
    /// Nil where only the day was given.
    public var time: ClockTime?

    public init(_ anchor: Anchor, _ amount: Int = 0, _ unit: Unit = .days, at time: ClockTime? = nil) {
        self.anchor = anchor
        self.amount = amount
        self.unit = unit
        self.time = time
    }

    /// Reads the written form; nil for anything else.
    public init?(_ text: some StringProtocol) {
        var rest = String(text)
        var time: ClockTime?
        if let range = rest.firstRange(of: " at ") {
            guard let clock = ClockTime(rest[range.upperBound...]) else { return nil }
            time = clock
            rest = String(rest[..<range.lowerBound])
        }
        let name = rest.prefix { $0 != "+" && $0 != "-" }
        guard let anchor = Offset.anchor(named: name) else { return nil }
        var tail = rest.dropFirst(name.count)
        guard let sign = tail.popFirst() else {
            self.init(anchor, 0, .days, at: time)
            return
        }
        let digits = tail.prefix { ("0"..."9").contains($0) }
        let suffix = tail.dropFirst(digits.count)
        guard (1...4).contains(digits.count), let amount = Int(digits),
            let unit = suffix.isEmpty ? .days : Unit(rawValue: String(suffix))
        else { return nil }
        self.init(anchor, sign == "-" ? -amount : amount, unit, at: time)
    }

    private static func anchor(named name: some StringProtocol) -> Anchor? {
        if name == "J" { return .opening }
        if name == "C" { return .closing }
        guard let first = name.first, first.isASCII, first.isLetter || first == "_",
            name.allSatisfy({ $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "_" || $0 == ".") })
        else { return nil }
        return .step(String(name))
    }
}

extension Offset: CustomStringConvertible {
    public var description: String {
        var text: String
        switch anchor {
        case .opening: text = "J"
        case .closing: text = "C"
        case .step(let name): text = name
        }
        if amount != 0 {
            text += (amount < 0 ? "-" : "+") + "\(amount.magnitude)" + (unit == .days ? "" : unit.rawValue)
        }
        if let time { text += " at \(time.spoken)" }
        return text
    }
}
