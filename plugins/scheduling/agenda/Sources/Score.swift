/// What is wrong with a board, on four levels; a lower level never buys a higher one.
struct Score: Hashable, Sendable {
    /// Broken hard rules.
    var must = 0
    /// Items without a place.
    var unplaced = 0
    /// Broken wishes, by weight.
    var should = 0
    /// What a reader would find untidy: holes, full and empty days, themes torn apart.
    var untidy = 0

    /// One number for the search. A must costs more than leaving an item out, so the search leaves out.
    var price: Int { must * 50_000 + unplaced * 20_000 + should * 200 + untidy }

    mutating func add(_ cost: Int, _ level: Level) {
        switch level {
        case .must: must += cost
        case .should(let weight): should += cost * weight
        case .tidy(let weight): untidy += cost * weight
        }
    }

    static func += (left: inout Score, right: Score) {
        left.must += right.must
        left.unplaced += right.unplaced
        left.should += right.should
        left.untidy += right.untidy
    }

    static func -= (left: inout Score, right: Score) {
        left.must -= right.must
        left.unplaced -= right.unplaced
        left.should -= right.should
        left.untidy -= right.untidy
    }
}

/// How much a rule counts.
enum Level: Hashable, Sendable {
    case must
    case should(weight: Int)
    /// Decides between agendas that are equal for every written rule.
    case tidy(weight: Int)

    var isMust: Bool { self == .must }
}
