import MultaqaModel

/// A month of the Hijri calendar: Ramadan 1436.
public struct HijriMonth: Hashable, Sendable, Comparable, Codable {
    /// Months since Muharram of the year 0; consecutive months have consecutive numbers.
    public var index: Int

    public init(index: Int) { self.index = index }
    public init(_ name: Name, _ year: Int) { self.index = year * 12 + name.rawValue - 1 }

    public var year: Int { index >= 0 ? index / 12 : (index - 11) / 12 }
    public var name: Name { Name.allCases[index - year * 12] }

    public static func < (left: HijriMonth, right: HijriMonth) -> Bool { left.index < right.index }
    public static func + (month: HijriMonth, months: Int) -> HijriMonth { HijriMonth(index: month.index + months) }
    public static func - (month: HijriMonth, months: Int) -> HijriMonth { HijriMonth(index: month.index - months) }

    /// The twelve months; the raw value is the number of the month.
    public enum Name: Int, Hashable, Sendable, Codable, CaseIterable {
        case muharram = 1
        case safar, rabiAlAwwal, rabiAlThani, jumadaAlUla, jumadaAlThaniya
        case rajab, shaban, ramadan, shawwal, dhuAlQada, dhuAlHijja

        /// Reads the name used in calendar files: `dhu_al_hijja`.
        public init?(code: some StringProtocol) {
            guard let name = Name.allCases.first(where: { $0.code == code }) else { return nil }
            self = name
        }

        public var code: String {
            switch self {
            case .muharram: "muharram"
            case .safar: "safar"
            case .rabiAlAwwal: "rabi_al_awwal"
            case .rabiAlThani: "rabi_al_thani"
            case .jumadaAlUla: "jumada_al_ula"
            case .jumadaAlThaniya: "jumada_al_thaniya"
            case .rajab: "rajab"
            case .shaban: "shaban"
            case .ramadan: "ramadan"
            case .shawwal: "shawwal"
            case .dhuAlQada: "dhu_al_qada"
            case .dhuAlHijja: "dhu_al_hijja"
            }
        }
    }
}

extension HijriMonth: CustomStringConvertible {
    /// `ramadan 1436`.
    public var description: String { "\(name.code) \(year)" }
}
