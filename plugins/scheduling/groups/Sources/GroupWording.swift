import MultaqaModel

/// The grouping in words that may be read out to those concerned.
struct GroupWording {
    let assembly: Assembly
    let problem: GroupProblem

    // MARK: Wishes

    func kept(_ rule: Int) -> LocalizedText {
        sentence { language in
            switch language {
            case .arabic: "رغبة تحققت (\(problem.rules[rule].name)): \(says(rule, in: language))."
            case .english: "A wish is kept (\(problem.rules[rule].name)): \(says(rule, in: language))."
            default: "Un souhait est tenu (\(problem.rules[rule].name)) : \(says(rule, in: language))."
            }
        }
    }

    func notKept(_ rule: Int, in seating: Seating, because obstacle: LocalizedText?) -> LocalizedText {
        let concerned = concerned(by: rule, in: seating)
        return sentence { language in
            let name = problem.rules[rule].name
            let exceptions = listed(concerned, in: language)
            let reason = obstacle.map { " " + $0(in: language) } ?? ""
            switch language {
            case .arabic:
                return "رغبة لم تتحقق (\(name)): \(says(rule, in: language)). المعنيون: \(exceptions).\(reason)"
            case .english:
                return "A wish is not kept (\(name)): \(says(rule, in: language)). Concerned: \(exceptions).\(reason)"
            default:
                return "Un souhait n'est pas tenu (\(name)) : \(says(rule, in: language)). Sont concernés : "
                    + "\(exceptions).\(reason)"
            }
        }
    }

    /// Communes for which a rule is broken.
    private func concerned(by rule: Int, in seating: Seating) -> [Int] {
        switch problem.rules[rule].demand {
        case .together(let parties): parties.sorted().filter { seating.rides(of: [$0]).count > 1 }
        case .apart(let parties): parties.sorted().filter { seating.counts[$0].contains { $0 > 1 } }
        case .same(let parties): parties
        case .different(let parties):
            parties.filter { party in
                parties.contains {
                    $0 != party && !seating.rides(of: [$0]).isDisjoint(with: seating.rides(of: [party]))
                }
            }
        case .inBus(let parties, let allowed): parties.filter { !seating.rides(of: [$0]).isSubset(of: allowed) }
        }
    }

    func contradicts(_ reasons: [Reason]) -> LocalizedText {
        sentence { language in
            let parts = parts(of: reasons, in: language)
            switch language {
            case .arabic: return "السبب أنها لا تجتمع مع: \(parts)."
            case .english: return "It cannot hold together with: \(parts)."
            default: return "Il ne peut pas tenir avec : \(parts)."
            }
        }
    }

    /// Wishes that would fall instead; none of them alone is named where it is a matter of how many.
    func wouldCost(_ rules: [Int]) -> LocalizedText {
        sentence { language in
            let names = rules.map { problem.rules[$0].name }.joined(separator: language == .arabic ? "، " : ", ")
            switch (language, rules.isEmpty) {
            case (.arabic, false): return "لو تحققت لسقطت رغبات وزنها أكبر أو يساويها: \(names)."
            case (.english, false): return "Keeping it would give up wishes that weigh as much or more: \(names)."
            case (_, false): return "La tenir ferait tomber des souhaits qui pèsent autant ou davantage : \(names)."
            case (.arabic, true): return "تحقيقها للجميع ممكن، ولم يوجد في حدود البحث."
            case (.english, true): return "It could be kept for all; the search ended before."
            case (_, true): return "Il pourrait être tenu pour tous ; la recherche s'est arrêtée avant."
            }
        }
    }

    static let nothingFound = LocalizedText(
        ar: "لم يوجد تقسيم يحترم كل القواعد، ولم يثبت أنه مستحيل. أضف مقاعد أو خفف قاعدة.",
        fr:
            "Aucune répartition trouvée qui tienne toutes les règles, sans preuve qu'il n'y en ait pas. Ajoutez des places "
            + "ou assouplissez une règle.",
        en:
            "No grouping was found that keeps every rule, and none was shown to be impossible. Add seats or relax a rule."
    )

    // MARK: Contradictions

    func contradiction(_ reasons: [Reason], relaxing relaxed: [Reason]) -> Contradiction {
        Contradiction(
            rules: reasons.map(name),
            sentence: sentence { language in
                let parts = parts(of: reasons, in: language)
                switch (language, reasons.count) {
                case (.arabic, 1): return "لا يمكن التقسيم بسبب: \(parts)."
                case (.english, 1): return "No grouping is possible because of: \(parts)."
                case (_, 1): return "Aucune répartition n'est possible à cause de : \(parts)."
                case (.arabic, _): return "لا يمكن احترام هذا كله معا: \(parts)."
                case (.english, _): return "These cannot all hold: \(parts)."
                default: return "Ceci ne peut pas tenir ensemble : \(parts)."
                }
            }, relaxations: relaxed.map(givingUp))
    }

    private func parts(of reasons: [Reason], in language: Language) -> String {
        let separator = language == .arabic ? "؛ " : language == .english ? "; " : " ; "
        return reasons.map { "\(name($0)) (\(says($0, in: language)))" }.joined(separator: separator)
    }

    private func name(_ reason: Reason) -> String {
        switch reason {
        case .rule(let rule): problem.rules[rule].name
        case .seats: "transport.buses"
        case .places(let visit): "visits.\(problem.outings[visit].name)"
        }
    }

    private func givingUp(_ reason: Reason) -> LocalizedText {
        sentence { language in
            let says = says(reason, in: language)
            switch (reason, language) {
            case (.rule, .arabic): return "التخلي عن \(name(reason)) (\(says))"
            case (.rule, .english): return "Give up \(name(reason)) (\(says))"
            case (.rule, _): return "Renoncer à \(name(reason)) (\(says))"
            case (.seats, .arabic): return "إضافة مقاعد أو حافلة أو جولة (\(says))"
            case (.seats, .english): return "Add seats, a bus or a tour (\(says))"
            case (.seats, _): return "Ajouter des places, un bus ou une tournée (\(says))"
            case (.places, .arabic): return "إضافة فترة (rounds) أو جولة، أو توسيع المركز (\(says))"
            case (.places, .english): return "Add a round or a tour, or places at the centre (\(says))"
            case (.places, _): return "Ajouter un passage (rounds) ou une tournée, ou des places au centre (\(says))"
            }
        }
    }

    // MARK: What each says

    private func says(_ reason: Reason, in language: Language) -> String {
        switch reason {
        case .rule(let rule): return says(rule, in: language)
        case .seats:
            let seats = problem.rides.reduce(0) { $0 + $1.seats }
            let buses = assembly.transport.buses.count
            switch language {
            case .arabic: return "عدد الحافلات \(buses)، ومجموع المقاعد \(seats)، وعدد المندوبين \(problem.people)"
            case .english: return "buses: \(buses), seats in all: \(seats), delegates: \(problem.people)"
            default: return "bus : \(buses), places en tout : \(seats), délégués : \(problem.people)"
            }
        case .places(let visit):
            let outing = problem.outings[visit]
            let centre = smallestCentre(of: visit, in: language)
            switch language {
            case .arabic:
                return
                    "\(centre) يستقبل في كل فترة \(outing.places) على الأكثر، وعدد الفترات \(outing.rounds)، وعدد المندوبين \(problem.people)"
            case .english:
                return
                    "\(centre) receives \(outing.places) at once, rounds: \(outing.rounds), delegates: \(problem.people)"
            default:
                return
                    "\(centre) reçoit \(outing.places) personnes à la fois, passages : \(outing.rounds), délégués : \(problem.people)"
            }
        }
    }

    private func smallestCentre(of visit: Int, in language: Language) -> String {
        let centre = assembly.visits[visit].centres.min {
            ($0.places ?? GroupProblem.unlimited) < ($1.places ?? GroupProblem.unlimited)
        }
        let title = centre.map { $0.title.isEmpty ? $0.name : $0.title(in: language) }
        return quoted(title ?? problem.outings[visit].name, in: language)
    }

    private func says(_ rule: Int, in language: Language) -> String {
        let bound = problem.rules[rule]
        let isAll = bound.parties.count == problem.parties.count
        let communes = listed(bound.parties, in: language)
        switch (bound.demand, language) {
        case (.together, .arabic):
            return isAll ? "مندوبو كل جماعة في حافلة واحدة" : "مندوبو كل من \(communes) في حافلة واحدة"
        case (.together, .english):
            return isAll
                ? "the delegates of each commune ride together" : "the delegates of each of \(communes) ride together"
        case (.together, _):
            return isAll
                ? "les délégués d'une même commune voyagent ensemble"
                : "les délégués de chacune voyagent ensemble : \(communes)"
        case (.apart, .arabic):
            return isAll ? "مندوبو كل جماعة في مجموعات مختلفة" : "مندوبو كل من \(communes) في مجموعات مختلفة"
        case (.apart, .english):
            return isAll
                ? "the delegates of each commune ride apart" : "the delegates of each of \(communes) ride apart"
        case (.apart, _):
            return isAll
                ? "les délégués d'une même commune sont dans des groupes différents"
                : "les délégués de chacune sont dans des groupes différents : \(communes)"
        case (.same, .arabic): return "\(communes) في المجموعة نفسها"
        case (.same, .english): return "\(communes) in the same group"
        case (.same, _): return "\(communes) dans le même groupe"
        case (.different, .arabic): return "\(communes) في مجموعات مختلفة"
        case (.different, .english): return "\(communes) in different groups"
        case (.different, _): return "\(communes) dans des groupes différents"
        case (.inBus(_, let rides), _):
            let bus = quoted(busTitle(rides, in: language), in: language)
            switch language {
            case .arabic: return "\(communes) في الحافلة \(bus)"
            case .english: return "\(communes) in the bus \(bus)"
            default: return "\(communes) dans le bus \(bus)"
            }
        }
    }

    private func busTitle(_ rides: Set<Int>, in language: Language) -> String {
        guard let bus = rides.min().flatMap({ problem.rides[$0].bus }) else { return "?" }
        let written = assembly.transport.buses[bus]
        return written.title.isEmpty ? written.name : written.title(in: language)
    }

    // MARK: Pieces

    private func sentence(_ make: (Language) -> String) -> LocalizedText {
        let languages: [Language] = [.arabic, .french, .english]
        return LocalizedText(Dictionary(uniqueKeysWithValues: languages.map { ($0, make($0)) }))
    }

    private func quoted(_ text: String, in language: Language) -> String {
        switch language {
        case .arabic: "«\(text)»"
        case .english: "“\(text)”"
        default: "« \(text) »"
        }
    }

    /// At most six by name, then how many more.
    private func listed(_ parties: [Int], in language: Language) -> String {
        let names = parties.prefix(6).map { quoted(assembly.communes[$0].name(in: language), in: language) }
        let more = parties.count > 6 ? " (+\(parties.count - 6))" : ""
        return names.joined(separator: language == .arabic ? "، " : ", ") + more
    }
}
