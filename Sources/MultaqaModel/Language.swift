/// A language in which the product speaks to people. The raw value is the BCP 47 code used in every file.
public enum Language: String, Hashable, Sendable, Codable, CaseIterable, Comparable {
    case arabic = "ar"
    case french = "fr"
    case english = "en"
    /// Standard Moroccan Tamazight, written in Tifinagh.
    case amazigh = "zgh"

    public var isRightToLeft: Bool { self == .arabic }

    public static func < (left: Language, right: Language) -> Bool {
        left.order < right.order
    }

    private var order: Int {
        switch self {
        case .arabic: 0
        case .french: 1
        case .english: 2
        case .amazigh: 3
        }
    }
}
