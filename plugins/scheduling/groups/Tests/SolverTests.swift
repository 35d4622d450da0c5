import MultaqaModel
import Testing

@testable import GroupsPlugin

@Suite struct SolverTests {
    @Test func `24 delegates, 3 centres, 2 buses: everybody sees every centre once, and it is proved`() {
        let assembly = Sample.assembly(Sample.pairs24, seats: [14, 14], places: [12, 12, 12], rules: [Sample.couples])
        let grouping = GroupSolver.solve(assembly)
        #expect(Sample.faults(grouping, of: assembly) == [])
        #expect(grouping.groups.map(\.delegates.count) == [12, 12])
        #expect(grouping.proved)
        #expect(grouping.score == 0)
    }

    @Test func `where seats are odd, as few pairs as possible are torn`() {
        let assembly = Sample.assembly(Sample.pairs24, seats: [13, 11], rules: [Sample.couples])
        let grouping = GroupSolver.solve(assembly)
        #expect(Sample.faults(grouping, of: assembly) == [])
        #expect(grouping.score == 2)
        #expect(grouping.proved)
        #expect(grouping.remarks.count == 1)
        #expect(grouping.remarks[0](in: .english).contains("transport.buses"))
    }

    @Test func `pairs that must ride apart do`() {
        let apart = GroupRule("apart", .must, .pairApart)
        let assembly = Sample.assembly(Sample.pairs24, seats: [12, 12], rules: [apart])
        let grouping = GroupSolver.solve(assembly)
        #expect(Sample.faults(grouping, of: assembly) == [])
        for group in grouping.groups {
            #expect(Set(group.delegates.map { $0.split(separator: ".")[0] }).count == 12)
        }
    }

    @Test func `too few seats are named with their numbers`() {
        let assembly = Sample.assembly(Sample.pairs24, seats: [10, 10], rules: [Sample.couples])
        let contradiction = GroupSolver.solve(assembly).contradiction
        #expect(contradiction?.rules == ["transport.buses"])
        #expect(
            contradiction?.sentence(in: .english)
                == "No grouping is possible because of: transport.buses (buses: 2, seats in all: 20, delegates: 24).")
    }

    @Test func `a centre that is too small is named`() {
        let assembly = Sample.assembly(Sample.pairs24, seats: [14, 14], places: [12, 7, 12])
        let contradiction = GroupSolver.solve(assembly).contradiction
        #expect(contradiction?.rules == ["visits.centres"])
        #expect(contradiction?.sentence(in: .english).contains("receives 7 at once, rounds: 3") == true)
    }

    @Test func `a contradiction of rules names those alone`() {
        let rules = [
            GroupRule("couples", .must, .pairTogether),
            GroupRule("friends", .must, .sameGroup, communes: ["c1", "c2"]),
            GroupRule("rivals", .must, .differentGroups, communes: ["c1", "c2"]),
            GroupRule("lift", .must, .inBus, communes: ["c4"], bus: "bus_1"),
        ]
        let assembly = Sample.assembly(Sample.pairs24, seats: [20, 20], rules: rules)
        #expect(GroupSolver.solve(assembly).contradiction?.rules == ["friends", "rivals"])
    }

    @Test func `a larger conference gets its rota from a few classes`() {
        let assembly = Sample.assembly(
            [Int](repeating: 2, count: 100), seats: [Int](repeating: 25, count: 8), places: [75, 75, 75])
        let grouping = GroupSolver.solve(assembly)
        #expect(Sample.faults(grouping, of: assembly) == [])
        #expect(grouping.proved)
    }

    @Test func `3,006 delegates are dealt and proved`() {
        let rules = [
            Sample.couples, GroupRule("friends", .should(weight: 1), .sameGroup, communes: ["c1", "c700", "c1500"]),
            GroupRule("rivals", .must, .differentGroups, communes: ["c2", "c3", "c4"]),
        ]
        let assembly = Sample.assembly(
            [Int](repeating: 2, count: 1_503), seats: [Int](repeating: 52, count: 60),
            places: [Int](repeating: 320, count: 10), rules: rules)
        let grouping = GroupSolver.solve(assembly)
        #expect(Sample.faults(grouping, of: assembly) == [])
        #expect(grouping.score == 0)
        #expect(grouping.proved)
    }

    @Test func `without buses the visit's own number of groups is formed`() {
        var assembly = Sample.assembly([2, 2, 2, 2])
        assembly.visits[0].groups = 2
        #expect(GroupSolver.solve(assembly).groups.map(\.delegates.count) == [4, 4])
    }
}
