import Testing

@testable import GroupsPlugin

@Suite struct OracleTests {
    private static func problem(_ seed: Int) -> GroupProblem {
        var dice = Dice(seed)
        let parties = (0..<dice.roll(2...4)).map { GroupProblem.Party(key: "c\($0)", people: dice.roll(1...3)) }
        let people = parties.reduce(0) { $0 + $1.people }
        let rides = (0..<dice.roll(2...3)).map { ride in
            GroupProblem.Ride(bus: ride, tour: 0, seats: dice.roll(max(1, people / 3)...(people / 2 + 2)))
        }
        let centres = dice.roll(1...2)
        let outing = GroupProblem.Outing(
            name: "v", centres: centres, rounds: dice.roll(centres...2),
            places: dice.roll(max(1, people / 3)...(people + 1)))
        let all = Array(parties.indices)
        let rules = (0..<dice.roll(0...3)).map { number -> BoundRule in
            let some = all.filter { _ in dice.roll(0...2) > 0 }
            let weight: Int? = dice.roll(0...2) == 0 ? nil : dice.roll(1...4)
            let several = Set(some.filter { parties[$0].people > 1 })
            let demands: [BoundRule.Demand] = [
                .together(several), .apart(several), .same(some), .different(some), .inBus(some, [0]),
            ]
            return BoundRule(name: "r\(number)", weight: weight, demand: demands[dice.roll(0...4)])
        }
        return GroupProblem(parties: parties, rides: rides, outings: [outing], rules: rules)
    }

    @Test(arguments: 0..<8)
    func `the search finds what counting everything finds`(block: Int) {
        for seed in block * 50..<(block + 1) * 50 {
            let problem = Self.problem(seed + 1)
            let expected = Oracle.best(problem)
            switch GroupSearch.answer(problem) {
            case .best(let seating, let proved):
                #expect(proved, "seed \(seed)")
                #expect(seating.price.must == 0)
                #expect(seating.price.should == expected, "seed \(seed)")
                #expect(GroupSearch.bound(problem) <= seating.price.should, "seed \(seed)")
            case .impossible: #expect(expected == nil, "seed \(seed)")
            case .unknown: Issue.record("seed \(seed) has no answer")
            }
        }
    }

    @Test(arguments: 0..<4)
    func `a contradiction is one, and without any of its reasons there is none`(block: Int) {
        for seed in block * 50..<(block + 1) * 50 {
            let problem = Self.problem(seed + 1)
            guard Oracle.best(problem) == nil, let reasons = ReasonSearch.contradiction(of: problem) else { continue }
            #expect(Oracle.best(problem.keeping(only: Set(reasons))) == nil, "seed \(seed)")
            for reason in reasons {
                let rest = Set(reasons).subtracting([reason])
                #expect(Oracle.best(problem.keeping(only: rest)) != nil, "seed \(seed) \(reason)")
            }
        }
    }

    @Test func `turns in classes exist wherever any timetable does`() {
        for seed in 1...300 {
            var dice = Dice(seed)
            let centres = dice.roll(1...3)
            let outing = GroupProblem.Outing(
                name: "v", centres: centres, rounds: dice.roll(centres...3), places: dice.roll(3...9))
            let sizes = (0..<dice.roll(1...4)).map { _ in dice.roll(1...4) }
            let classes = CentreClasses.dealt(sizes, rounds: outing.rounds, places: outing.places)
            #expect((classes != nil) == Oracle.hasTimetable(outing, sizes), "seed \(seed)")
        }
    }

    @Test func `the price of a seating is the same whichever way it was reached`() {
        for seed in 1...100 {
            let problem = Self.problem(seed)
            var dice = Dice(seed)
            var seating = Seating(problem)
            for _ in 0..<20 {
                let party = dice.roll(0...problem.parties.count - 1)
                if seating.counts[party].contains(where: { $0 > 0 }) {
                    seating.lift(party)
                } else {
                    seating.seat(party, as: seating.row(of: party, whole: dice.roll(0...problem.rides.count - 1)))
                }
            }
            let should = problem.rules.indices.reduce(0) {
                $0 + seating.breaches(of: $1) * (problem.rules[$1].weight ?? 0)
            }
            #expect(seating.price.should == should, "seed \(seed)")
        }
    }
}
