import MultaqaModel

/// Deals the delegates into groups, has them take turns at the centres, and explains the result.
enum GroupSolver {
    /// Wishes whose reason is looked for; each is a search of its own.
    private static let explained = 6
    private static let explainingSteps = 8_000

    static func solve(_ assembly: Assembly, hours: VisitHours = VisitHours()) -> Grouping {
        let problem = assembly.problem()
        let wording = GroupWording(assembly: assembly, problem: problem)
        switch GroupSearch.answer(problem) {
        case .best(let seating, let proved):
            return Grouping(
                groups: Rota(assembly: assembly, problem: problem, seating: seating, hours: hours).groups(),
                score: seating.price.should, bound: proved ? seating.price.should : GroupSearch.bound(problem),
                proved: proved, remarks: remarks(seating, wording),
                kept: wishes(seating, kept: true).map(wording.kept))
        case .impossible:
            return Grouping(contradiction: contradiction(problem, wording))
        case .unknown:
            return Grouping(remarks: [GroupWording.nothingFound])
        }
    }

    private static func contradiction(_ problem: GroupProblem, _ wording: GroupWording) -> Contradiction {
        let reasons = ReasonSearch.contradiction(of: problem) ?? problem.reasons
        return wording.contradiction(reasons, relaxing: ReasonSearch.relaxations(reasons, of: problem))
    }

    /// A sentence for each wish that is not kept.
    private static func remarks(_ seating: Seating, _ wording: GroupWording) -> [LocalizedText] {
        wishes(seating, kept: false).enumerated().map { turn, rule in
            wording.notKept(rule, in: seating, because: turn < explained ? obstacle(to: rule, seating, wording) : nil)
        }
    }

    private static func wishes(_ seating: Seating, kept: Bool) -> [Int] {
        let rules = seating.problem.rules
        return rules.indices.filter { rules[$0].weight != nil && (seating.breaches(of: $0) == 0) == kept }
    }

    /// What stands in the way of a wish: reasons it contradicts, or wishes that would fall in its place.
    private static func obstacle(to rule: Int, _ seating: Seating, _ wording: GroupWording) -> LocalizedText? {
        let problem = seating.problem
        let demanding = problem.demanding(rule)
        switch GroupSearch.answer(demanding, steps: explainingSteps) {
        case .impossible:
            guard let reasons = ReasonSearch.contradiction(of: demanding, steps: explainingSteps) else { return nil }
            return wording.contradicts(reasons.filter { $0 != .rule(rule) })
        case .best(let other, _):
            let fallen = problem.rules.indices.filter {
                $0 != rule && problem.rules[$0].weight != nil && other.breaches(of: $0) > seating.breaches(of: $0)
            }
            return wording.wouldCost(fallen)
        case .unknown: return nil
        }
    }
}
