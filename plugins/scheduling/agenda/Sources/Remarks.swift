import MultaqaModel

/// A sentence for every wish that is not kept.
enum Remarks {
    static func sentences(for board: Board, of problem: Problem) -> [LocalizedText] {
        problem.rules.compactMap { rule in
            guard case .should = rule.level, rule.breaches(on: board) > 0 else { return nil }
            return Wording.each { language in
                let says = rule.says(in: language)
                switch language {
                case .arabic: return "رغبة لم تتحقق (\(rule.name)): \(says)."
                case .english: return "A wish is not kept (\(rule.name)): \(says)."
                default: return "Un souhait n'est pas tenu (\(rule.name)) : \(says)."
                }
            }
        }
    }
}
