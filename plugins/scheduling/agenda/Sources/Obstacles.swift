import MultaqaModel

/// Why an item stays outside: every spot is tried, and the rules that forbid it there are counted.
enum Obstacles {
    static func unplaced(on board: Board, of problem: Problem) -> [Unplaced] {
        problem.event.items.filter { board[$0.index] == nil }.map { item in
            let spots = Problem.everySpot(of: item, in: problem.event)
            let blocking = rules(against: item, at: spots, on: board, of: problem)
            return Unplaced(
                session: item.name, rules: blocking.map(\.name),
                sentence: sentence(item, spots: spots.count, rules: blocking))
        }
    }

    /// The rules that close the spots which the fewest rules close, the most frequent first.
    private static func rules(
        against item: Item, at spots: [Spot], on board: Board, of problem: Problem
    ) -> [BoundRule] {
        let musts = problem.rules.filter { $0.level.isMust && $0.reach.items.contains(item.index) }
        guard !spots.isEmpty else { return musts.filter { $0.constraint == WithinHours.name } }
        var fewest = Int.max
        var counts = [Int](repeating: 0, count: musts.count)
        for spot in spots {
            let blocking = musts.indices.filter { forbids(musts[$0], item.index, at: spot, on: board) }
            if blocking.count < fewest {
                fewest = blocking.count
                counts = [Int](repeating: 0, count: musts.count)
            }
            if blocking.count == fewest { for index in blocking { counts[index] += 1 } }
        }
        return counts.indices.filter { counts[$0] > 0 }
            .sorted { (-counts[$0], $0) < (-counts[$1], $1) }.map { musts[$0] }
    }

    static func forbids(_ rule: BoundRule, _ item: Int, at spot: Spot, on board: Board) -> Bool {
        switch rule.reach {
        case .each(let items, let cost): return items.contains(item) && cost(item, spot) > 0
        case .pairs(let pairs, _), .overlaps(let pairs, _):
            return pairs.contains { pair in
                if pair.first == item, let other = board[pair.second] { return rule.reach.cost(of: spot, other) > 0 }
                if pair.second == item, let other = board[pair.first] { return rule.reach.cost(of: other, spot) > 0 }
                return false
            }
        case .whole, .perDay:
            var tried = board
            tried.place(item, at: spot)
            return rule.breaches(on: tried) > rule.breaches(on: board)
        }
    }

    private static func sentence(_ item: Item, spots: Int, rules: [BoundRule]) -> LocalizedText {
        Wording.each { language in
            let title = Wording.quoted(Wording.title(item, in: language), in: language)
            let names = Wording.listed(rules.map(\.name), in: language)
            let length = Minutes(item.minutes).spoken
            switch (language, spots) {
            case (.arabic, 0): return "\(title): لا يتسع أي يوم لمدة \(length)."
            case (.english, 0): return "\(title) takes \(length); no day has that many hours."
            case (_, 0): return "\(title) dure \(length) : aucune journée n'a autant d'heures."
            case (.arabic, _): return "لم يوجد مكان لـ\(title): جُرّب \(spots) موضعا، وحتى أقربها تمنعه \(names)."
            case (.english, _):
                return "No place was found for \(title): of \(spots) tried, even the nearest are forbidden by \(names)."
            default:
                return "\(title) n'a pas trouvé de place : sur \(spots) essais, même les plus proches sont exclus par "
                    + "\(names)."
            }
        }
    }
}
