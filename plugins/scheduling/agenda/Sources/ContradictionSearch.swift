import MultaqaModel

/// Finds a smallest set of written rules that cannot hold together, by taking one away at a time: a rule without which the
/// items still cannot be placed is not to blame.
///
/// Speaks only of what is proved. Minimal as far as the complete search answers within its steps.
enum ContradictionSearch {
    private static let steps = 4_000

    static func contradiction(in problem: Problem, board: Board) -> Contradiction? {
        let event = problem.event
        let musts = problem.rules.filter(\.level.isMust)
        guard let items = scope(of: musts, event, board) else { return nil }
        var blamed = musts.filter { rule in rule.canBeGivenUp && !rule.reach.items.isDisjoint(with: items) }
        let standing = musts.filter { !$0.canBeGivenUp }
        for rule in blamed {
            let rest = blamed.filter { $0.name != rule.name }
            if verdict(event, items, standing + rest) == .impossible { blamed = rest }
        }
        if !blamed.isEmpty { return contradiction(of: blamed) }
        return isTooMuch(event) ? tooMuch(event) : contradiction(of: nature(standing, event, items))
    }

    /// No written rule is to blame: which of those that always hold are.
    private static func nature(_ standing: [BoundRule], _ event: Event, _ items: [Int]) -> [BoundRule] {
        var blamed = standing.filter { $0.constraint != WithinHours.name }
        for rule in blamed {
            let rest = blamed.filter { $0.name != rule.name }
            if verdict(event, items, rest) == .impossible { blamed = rest }
        }
        return blamed.isEmpty ? standing.filter { $0.constraint == WithinHours.name } : blamed
    }

    /// The items to speak about: what has no place and what written rules tie to it, if that is already impossible; else all.
    private static func scope(of musts: [BoundRule], _ event: Event, _ board: Board) -> [Int]? {
        let unplaced = event.items.map(\.index).filter { board[$0] == nil }
        let all = event.items.map(\.index)
        for first in unplaced {
            let around = tied(to: first, by: musts, of: event)
            if verdict(event, [first], musts) == .impossible { return [first] }
            if verdict(event, around, musts) == .impossible { return around }
        }
        return verdict(event, all, musts) == .impossible ? all : nil
    }

    /// Reached through rules of few items; a rule about everything ties nothing.
    private static func tied(to item: Int, by musts: [BoundRule], of event: Event) -> [Int] {
        let ties = musts.filter { rule in
            guard rule.canBeGivenUp, case .written = rule.origin else { return false }
            if case .each = rule.reach { return false }
            return true
        }.map(\.reach.items)
        var reached: Set<Int> = [item]
        var size = 0
        while size < reached.count {
            size = reached.count
            for items in ties where !items.isDisjoint(with: reached) { reached.formUnion(items) }
        }
        let pinned = event.items.filter { $0.day != nil && $0.at != nil }.map(\.index)
        return reached.union(pinned).sorted()
    }

    private static func verdict(_ event: Event, _ items: [Int], _ rules: [BoundRule]) -> Feasibility.Verdict {
        var search = Feasibility(event, items: items, rules: rules, steps: steps)
        return search.verdict()
    }

    private static func contradiction(of rules: [BoundRule]) -> Contradiction {
        let sentence = Wording.each { language in
            let parts = rules.map { "\($0.name) (\($0.says(in: language)))" }
                .joined(separator: language == .arabic ? "؛ " : language == .english ? "; " : " ; ")
            switch language {
            case .arabic: return "لا يمكن احترام هذه القواعد معا: \(parts)."
            case .english: return "These rules cannot all hold: \(parts)."
            default: return "Ces règles ne peuvent pas tenir ensemble : \(parts)."
            }
        }
        let cheapestFirst = rules.filter(\.canBeGivenUp).sorted {
            ($0.reach.items.count, $0.name) < ($1.reach.items.count, $1.name)
        }
        return Contradiction(
            rules: rules.map(\.name), sentence: sentence,
            relaxations: cheapestFirst.map { rule in
                Wording.each { language in
                    let says = rule.says(in: language)
                    switch language {
                    case .arabic: return "التخلي عن \(rule.name) (\(says))"
                    case .english: return "Give up \(rule.name) (\(says))"
                    default: return "Renoncer à \(rule.name) (\(says))"
                    }
                }
            })
    }

    private static func isTooMuch(_ event: Event) -> Bool {
        event.items.filter(\.isPlenary).reduce(0) { $0 + $1.length } > event.days * event.grid.open.count
    }

    /// Even without a single written rule the programme does not fit.
    private static func tooMuch(_ event: Event) -> Contradiction {
        let needed = Minutes(event.items.filter(\.isPlenary).reduce(0) { $0 + $1.minutes }).spoken
        let there = Minutes(event.days * event.programme.hours.minutes).spoken
        return Contradiction(
            rules: [WithinHours.name, OnePlaceAtATime.name],
            sentence: LocalizedText(
                ar: "البرنامج أكبر من أيامه: تحتاج الجلسات العامة والزيارات إلى \(needed)، والأيام تتيح \(there).",
                fr: "Le programme dépasse ses jours : il faut \(needed) de plénières et de visites, il y a \(there).",
                en: "The programme is larger than its days: plenaries and visits need \(needed), there are \(there)."),
            relaxations: [
                LocalizedText(
                    ar: "تقصير جلسة أو حذفها", fr: "Raccourcir ou retirer une séance", en: "Shorten or drop a session"),
                LocalizedText(
                    ar: "تمديد ساعات العمل", fr: "Allonger les heures du programme", en: "Lengthen the hours"),
                LocalizedText(ar: "إضافة يوم", fr: "Ajouter un jour", en: "Add a day"),
            ])
    }
}
