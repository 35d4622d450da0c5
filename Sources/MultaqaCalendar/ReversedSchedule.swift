import MultaqaModel

/// Serial schedule generation on the reversed network: from the last step to the first, each as late as its owner, its own
/// due day and the steps after it allow.
///
/// A step that does not fit into its week goes to the last working day of the nearest earlier week with room; steps before
/// it follow where they would otherwise come after it. Where no week has room, a step keeps its day.
struct ReversedSchedule {
    private(set) var days: [String: Day] = [:]

    init(_ tasks: [OwnerLoad.Task], capacities: [String: Int], calendar: WorkingCalendar) {
        let graph = NodeGraph(tasks.map { DeadlineNetwork.Node(name: $0.name, after: $0.after, by: $0.due) })
        let byName = Dictionary(tasks.map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })
        let ordered = graph.nodes.map { byName[$0.name] }
        var latest = ordered.map { $0?.due ?? Day(number: .max) }
        var waiting = Array(repeating: 0, count: ordered.count)
        for predecessors in graph.predecessors { for node in predecessors { waiting[node] += 1 } }
        var ready = ordered.indices.filter { waiting[$0] == 0 }
        var used: [Slot: Int] = [:]
        // Fixed steps take their places first: nobody else can have them.
        for case let task? in ordered where task.isFixed { used[Slot(task.owner, task.due), default: 0] += 1 }

        // Of those whose successors are placed, the latest; declared order decides between equals.
        while let next = ready.indices.max(by: { (latest[ready[$0]], -ready[$0]) < (latest[ready[$1]], -ready[$1]) }) {
            let node = ready.remove(at: next)
            guard let task = ordered[node] else { continue }
            let day = task.isFixed ? task.due : place(task, by: latest[node], used, capacities[task.owner], calendar)
            if !task.isFixed { used[Slot(task.owner, day), default: 0] += 1 }
            days[task.name] = day
            for predecessor in graph.predecessors[node] {
                latest[predecessor] = min(latest[predecessor], day)
                waiting[predecessor] -= 1
                if waiting[predecessor] == 0 { ready.append(predecessor) }
            }
        }
    }

    private struct Slot: Hashable {
        var owner: String
        var week: Day

        init(_ owner: String, _ day: Day) {
            self.owner = owner
            week = day.monday
        }
    }

    private func place(
        _ task: OwnerLoad.Task, by latest: Day, _ used: [Slot: Int], _ capacity: Int?, _ calendar: WorkingCalendar
    ) -> Day {
        let wanted = latest == task.due ? latest : calendar.workingDay(onOrBefore: latest)
        guard let capacity else { return wanted }
        var day = wanted
        // Two years of weeks are more than any plan has.
        for _ in 0..<104 {
            if let notBefore = task.notBefore, day < notBefore { break }
            if used[Slot(task.owner, day), default: 0] < capacity { return day }
            day = calendar.workingDay(onOrBefore: day.monday - 1)
        }
        return wanted
    }
}
