import MultaqaCalendar
import MultaqaModel
import Testing

@Suite struct DeadlineNetworkTests {
    typealias Node = DeadlineNetwork.Node
    typealias Times = DeadlineNetwork.Times
    typealias Conflict = DeadlineNetwork.Conflict

    private func number(_ number: Int) -> Day { Day(number: number) }

    @Test func `a chain runs forward from its start and backward from its end`() {
        let network = DeadlineNetwork([
            Node(name: "a", start: number(10), durationDays: 2),
            Node(name: "b", after: ["a"], durationDays: 3),
            Node(name: "c", after: ["b"], by: number(20)),
        ])
        #expect(
            network.times == [
                "a": Times(earliestStart: number(10), latestFinish: number(17), slackDays: 5, critical: true),
                "b": Times(earliestStart: number(12), latestFinish: number(20), slackDays: 5, critical: true),
                "c": Times(earliestStart: number(15), latestFinish: number(20), slackDays: 5, critical: true),
            ])
        #expect(network.conflicts == [])
    }

    @Test func `the branch with less slack is critical`() {
        let network = DeadlineNetwork([
            Node(name: "a", start: number(0)),
            Node(name: "long", after: ["a"], durationDays: 9),
            Node(name: "short", after: ["a"], durationDays: 1),
            Node(name: "z", after: ["long", "short"], by: number(10)),
        ])
        #expect(network.times["short"] == Times(earliestStart: number(0), latestFinish: number(10), slackDays: 9))
        #expect(network.times.filter(\.value.critical).keys.sorted() == ["a", "long", "z"])
    }

    @Test func `what nobody dates has no times`() {
        let network = DeadlineNetwork([Node(name: "a"), Node(name: "b", after: ["a"])])
        #expect(network.times == ["a": Times(), "b": Times()])
    }

    @Test func `a step due before what it follows is a conflict of two rules`() {
        let network = DeadlineNetwork([
            Node(name: "approve_programme", by: number(75)),
            Node(name: "print_pack", after: ["approve_programme"], by: number(70)),
        ])
        #expect(
            network.conflicts == [
                Conflict(
                    step: "print_pack", by: number(70), predecessor: "approve_programme", predecessorBy: number(75))
            ])
    }

    @Test func `a conflict is found through steps without a date`() {
        let network = DeadlineNetwork([
            Node(name: "a", by: number(70)),
            Node(name: "b", after: ["a"], durationDays: 5),
            Node(name: "c", after: ["b"], by: number(72)),
        ])
        #expect(
            network.conflicts == [Conflict(step: "c", by: number(72), predecessor: "a", predecessorBy: number(70))])
    }

    @Test func `a start that comes too late is a conflict, too`() {
        let network = DeadlineNetwork([
            Node(name: "a", start: number(50), durationDays: 4),
            Node(name: "b", after: ["a"], by: number(52)),
            Node(name: "alone", by: number(9), start: number(10)),
        ])
        #expect(
            network.conflicts == [
                Conflict(step: "b", by: number(52), predecessor: "a", predecessorBy: number(54), tension: .start),
                Conflict(
                    step: "alone", by: number(9), predecessor: "alone", predecessorBy: number(10), tension: .start),
            ])
        #expect(
            network.times["b"]
                == Times(earliestStart: number(54), latestFinish: number(52), slackDays: -2, critical: true))
    }

    @Test func `the order is the declared one, mended where a step stands before what it follows`() {
        let network = DeadlineNetwork([
            Node(name: "c", after: ["a"]), Node(name: "a"), Node(name: "b", after: ["a"]), Node(name: "d"),
        ])
        #expect(network.order == ["a", "c", "b", "d"])
    }

    @Test func `a cycle, an unknown name and a double name end`() {
        let network = DeadlineNetwork([
            Node(name: "a", after: ["b", "nobody"], by: number(5)), Node(name: "b", after: ["c"]),
            Node(name: "c", after: ["a", "c"], start: number(1)), Node(name: "a", by: number(9)),
        ])
        #expect(network.order == ["c", "b", "a"])
        #expect(
            network.times["b"]
                == Times(earliestStart: number(1), latestFinish: number(5), slackDays: 4, critical: true))
    }

    @Test func `a chain of 100000 steps needs no deep stack`() {
        let nodes = (0..<100_000).map { index in
            Node(name: "s\(index)", after: ["s\(index + 1)"], start: index == 99_999 ? number(0) : nil)
        }
        #expect(DeadlineNetwork(nodes).times["s0"]?.earliestStart == number(0))
    }

    @Test func `random networks keep the rules of the two passes`() {
        var generator = SeededGenerator(state: 3)
        for _ in 0..<200 {
            let nodes = (0..<30).map { index in
                Node(
                    name: "s\(index)",
                    after: (0..<index).filter { _ in Int.random(in: 0..<6, using: &generator) == 0 }.map { "s\($0)" },
                    by: Bool.random(using: &generator) ? number(.random(in: 0..<200, using: &generator)) : nil,
                    start: Bool.random(using: &generator) ? number(.random(in: 0..<200, using: &generator)) : nil,
                    durationDays: .random(in: 0..<5, using: &generator))
            }
            let network = DeadlineNetwork(nodes)
            for node in nodes {
                guard let times = network.times[node.name] else { continue }
                let before = node.after.compactMap { name -> Day? in
                    guard let start = network.times[name]?.earliestStart else { return nil }
                    return start + (nodes.first { $0.name == name }?.durationDays ?? 0)
                }
                #expect(times.earliestStart == (before + [node.start].compactMap(\.self)).max())
                let after = nodes.filter { $0.after.contains(node.name) }.compactMap { next in
                    network.times[next.name]?.latestFinish.map { $0 - next.durationDays }
                }
                #expect(times.latestFinish == (after + [node.by].compactMap(\.self)).min())
            }
            // Negative slack somewhere and a named conflict come together.
            let impossible = network.times.values.contains { $0.slackDays ?? 0 < 0 }
            #expect(!impossible || !network.conflicts.isEmpty)
        }
    }
}
