import MultaqaModel

/// The working hours of each weekday. A weekday without hours is a day off.
public struct WeekPattern: Hashable, Sendable, Codable {
    /// Monday first; always seven.
    private var hours: [[HourSpan]]
    public var basis: Basis

    /// Spans are kept in order of time.
    public init(_ hours: [Weekday: [HourSpan]], basis: Basis = Basis()) {
        self.hours = Weekday.allCases.map { (hours[$0] ?? []).sorted { $0.from < $1.from } }
        self.basis = basis
    }

    public init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: CodingKeys.self)
        hours = try container.decode([[HourSpan]].self, forKey: .hours)
        basis = try container.decode(Basis.self, forKey: .basis)
        guard hours.count == 7 else {
            throw DecodingError.dataCorruptedError(
                forKey: .hours, in: container, debugDescription: "\(hours.count) weekdays; expected 7")
        }
    }

    public subscript(weekday: Weekday) -> [HourSpan] { hours[weekday.rawValue - 1] }

    public func isWorking(_ weekday: Weekday) -> Bool { !self[weekday].isEmpty }
    public var workingDays: [Weekday] { Weekday.allCases.filter(isWorking) }
}
