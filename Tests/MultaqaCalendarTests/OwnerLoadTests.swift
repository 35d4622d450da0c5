import MultaqaCalendar
import MultaqaModel
import Testing

@Suite struct OwnerLoadTests {
    typealias Task = OwnerLoad.Task

    private let calendar = SampleCalendars.belgium
    /// Monday 2 March 2015.
    private let monday = day("2015-03-02")

    private func load(_ tasks: [Task], _ capacity: Int) -> OwnerLoad {
        OwnerLoad(tasks, capacities: ["office": capacity], calendar: calendar)
    }

    @Test func `a week within capacity is no overload`() {
        let load = load(
            [Task(name: "a", owner: "office", due: monday), Task(name: "b", owner: "office", due: monday + 4)], 2)
        #expect(load.weeks == ["office": [monday: ["a", "b"]]])
        #expect(load.overloads == [])
    }

    @Test func `of a full week, the earliest step moves to the last working day of the week before`() {
        let tasks = ["a", "b", "c"].enumerated().map { index, name in
            Task(name: name, owner: "office", due: monday + index)
        }
        #expect(
            load(tasks, 2).overloads == [
                OwnerLoad.Overload(
                    owner: "office", week: monday, steps: ["a", "b", "c"], capacity: 2,
                    moves: [OwnerLoad.Move(step: "a", from: monday, to: monday - 3)])
            ])
    }

    @Test func `what must come first moves along`() {
        let load = load(
            [
                Task(name: "first", owner: "other", due: monday),
                Task(name: "a", owner: "office", after: ["first"], due: monday),
                Task(name: "b", owner: "office", due: monday + 1),
            ], 1)
        #expect(load.overloads.map(\.moves) == [[OwnerLoad.Move(step: "a", from: monday, to: monday - 3)]])
    }

    @Test func `a fixed step keeps its place and others leave`() {
        let load = load(
            [
                Task(name: "fixed", owner: "office", due: monday, isFixed: true),
                Task(name: "free", owner: "office", due: monday + 4),
            ], 1)
        #expect(load.overloads.map(\.moves) == [[OwnerLoad.Move(step: "free", from: monday + 4, to: monday - 3)]])
    }

    @Test func `a step that cannot begin earlier gets no proposal`() {
        let load = load(
            [
                Task(name: "a", owner: "office", due: monday, notBefore: monday),
                Task(name: "b", owner: "office", due: monday + 1),
            ], 1)
        #expect(load.overloads.map(\.moves) == [[]])
        #expect(load.overloads.map(\.steps) == [["a", "b"]])
    }

    @Test func `an owner without a capacity has no limit`() {
        let tasks = (0..<9).map { Task(name: "s\($0)", owner: "anybody", due: monday) }
        #expect(load(tasks, 1).overloads == [])
    }

    @Test func `proposals keep the order of steps, go back only, and end within capacity where nothing is fixed`() {
        var generator = SeededGenerator(state: 11)
        var broken: [String] = []
        for round in 0..<200 {
            let capacity = Int.random(in: 1...3, using: &generator)
            let tasks = (0..<25).map { index in
                let before = (0..<index).filter { _ in Int.random(in: 0..<12, using: &generator) == 0 }
                return Task(
                    name: "s\(index)", owner: Bool.random(using: &generator) ? "office" : "hall",
                    after: before.map { "s\($0)" },
                    due: calendar.workingDay(
                        onOrBefore: monday + 7 * index / 4 + .random(in: 0..<5, using: &generator)))
            }
            let load = OwnerLoad(tasks, capacities: ["office": capacity, "hall": capacity], calendar: calendar)
            // Every task is in some overload's week, or stays; ask for all days by an owner each week overloads.
            var days = Dictionary(uniqueKeysWithValues: tasks.map { ($0.name, $0.due) })
            let moves = load.overloads.flatMap(\.moves)
            for move in moves {
                if move.to >= move.from || !calendar.isWorkingDay(move.to) { broken.append("\(round) \(move)") }
                days[move.step] = move.to
            }
            for overload in load.overloads {
                let left = overload.steps.filter { days[$0]?.monday == overload.week }
                if left.count > capacity { broken.append("\(round) \(overload.week) \(left.count)") }
            }
        }
        #expect(broken == [])
    }
}
