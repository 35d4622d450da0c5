import MultaqaModel
import MultaqaSearch
import Testing

@testable import AgendaPlugin

@Suite struct ScorerTests {
    /// Every constraint at once, on rooms and workshops, so that each kind of reach is moved through.
    static let crowded = Programme(
        hours: HourSpan(from: ClockTime(9), to: ClockTime(16)),
        rooms: [Room("hall", seats: 60), Room("annex", seats: 30), Room("corner", seats: 10)],
        sessions: [
            .hour("a", speakers: ["x"], track: "t"), .hour("b", track: "t"), .hour("c", track: "t"),
            .hour("d", speakers: ["x"], seats: 10), .hour("e", seats: 12), .hour("f", seats: 9), .hour("g", last: true),
            .hour("h", day: .number(2), in: "hall"),
        ],
        visits: [Visit("v", lasts: Minutes(60), travel: Minutes(15), groups: 2)],
        rules: [
            Rule("r1", .should(weight: 2), "keep_free", ["at": "12h00-13h00"]),
            Rule("r2", .should(weight: 3), "precede", ["first": "a", "then": ["b", "c"], "next": true]),
            Rule("r3", .should(weight: 1), "same_day", ["sessions": ["d", "e"]]),
            Rule("r4", .should(weight: 1), "different_day", ["sessions": ["a", "v"]]),
            Rule("r5", .should(weight: 2), "not_available", ["speaker": "x", "at": "9h00-10h00"]),
            Rule("r6", .should(weight: 1), "prefer_day", ["session": "f", "day": "last"]),
            Rule("r7", .should(weight: 1), "prefer_time", ["track": "t", "at": "9h00-12h00"]),
            Rule("r8", .should(weight: 1), "prefer_room", ["session": "b", "room": "annex"]),
            Rule("r9", .should(weight: 4), "spread", ["sessions": ["a", "d", "e", "f"]]),
            Rule("r10", .should(weight: 1), "consecutive", ["track": "t"]),
            Rule("r11", .must, "max_per_day", ["sessions": ["a", "b", "c", "d"], "most": 3]),
        ])

    @Test(arguments: [1, 2, 3, 4, 5] as [UInt64])
    func `the running score equals the score counted from nothing, after every move`(seed: UInt64) {
        let problem = Problem(Event(Self.crowded, opening: Day(number: 0), days: 2, assembly: 24))
        var scorer = Scorer(problem)
        var random = SplitMix64(seed: seed)
        for _ in 0..<600 {
            let item = random.below(problem.event.items.count)
            if scorer.board[item] != nil {
                scorer.lift(item)
            } else {
                let candidates = problem.candidates[item]
                scorer.place(item, at: candidates[random.below(candidates.count)])
            }
            #expect(scorer.score == problem.score(of: scorer.board))
        }
    }

    @Test(arguments: [7, 8, 9] as [UInt64])
    func `a price says what placing then costs, and nil where a hard rule would break`(seed: UInt64) {
        let problem = Problem(Event(Self.crowded, opening: Day(number: 0), days: 2, assembly: 24))
        var scorer = Scorer(problem)
        var random = SplitMix64(seed: seed)
        for _ in 0..<400 {
            let item = random.below(problem.event.items.count)
            scorer.lift(item)
            let candidate = problem.candidates[item][random.below(problem.candidates[item].count)]
            let before = scorer.score
            let price = scorer.price(of: item, at: candidate)
            scorer.place(item, at: candidate)
            if let price {
                #expect(scorer.score.price - before.price == price - Score(unplaced: 1).price)
            } else {
                #expect(scorer.score.must > before.must)
                scorer.lift(item)
            }
        }
    }

    @Test func `the search never leaves a hard rule broken`() {
        let problem = Problem(Event(Self.crowded, opening: Day(number: 0), days: 2, assembly: 24))
        for seed in 1...5 {
            var search = AgendaSearch(problem, seed: UInt64(seed))
            #expect(search.run(rounds: 40).score.must == 0)
        }
    }
}
