import MultaqaModel
import Testing

@testable import AgendaPlugin

@Suite struct ContradictionTests {
    @Test(arguments: 1...100 as ClosedRange<UInt64>)
    func `a planted contradiction is found whole, and without any one of its rules everything fits`(
        seed: UInt64
    ) throws {
        let planted = PlantedContradiction(seed: seed)
        let event = Event(
            planted.programme, opening: Day(number: 16_594), days: PlantedContradiction.days, assembly: 100)
        let problem = Problem(event)
        let search = ContradictionSearch(problem)
        let empty = Board(items: event.items.count, slots: event.grid.count)
        guard case .contradiction(let found) = search.finding(for: empty) else {
            Issue.record("no contradiction")
            return
        }
        #expect(Set(found.rules) == planted.core)
        let all = event.items.map(\.index)
        let musts = problem.rules.indices.filter { problem.rules[$0].canBeGivenUp }
        let core = musts.filter { planted.core.contains(problem.rules[$0].name) }
        #expect(!isPossible(search.network.answer(all, under: core, steps: 20_000)))
        for rule in core {
            let rest = musts.filter { $0 != rule }
            #expect(isPossible(search.network.answer(all, under: rest, steps: 20_000)))
        }
    }

    private func isPossible(_ answer: RuleNetwork.Answer) -> Bool {
        if case .possible = answer { true } else { false }
    }
}
