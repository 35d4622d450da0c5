import MultaqaModel

/// The two passes over a sorted graph.
struct NetworkPasses {
    private var earliestStart: [Day?]
    private var latestFinish: [Day?]
    /// Whose `start` a node's earliest start comes from.
    private var startedBy: [Int?]

    init(_ graph: NodeGraph) {
        let nodes = graph.nodes
        earliestStart = nodes.map(\.start)
        latestFinish = nodes.map(\.by)
        startedBy = nodes.indices.map { nodes[$0].start == nil ? nil : $0 }
        for node in graph.order {
            for predecessor in graph.predecessors[node] {
                guard let start = earliestStart[predecessor] else { continue }
                let finish = start + nodes[predecessor].durationDays
                if finish > earliestStart[node] ?? Day(number: .min) {
                    earliestStart[node] = finish
                    startedBy[node] = startedBy[predecessor]
                }
            }
        }
        for node in graph.order.reversed() {
            guard let finish = latestFinish[node] else { continue }
            let latest = finish - nodes[node].durationDays
            for predecessor in graph.predecessors[node] where latest < latestFinish[predecessor] ?? Day(number: .max) {
                latestFinish[predecessor] = latest
            }
        }
    }

    func times(_ graph: NodeGraph) -> [String: DeadlineNetwork.Times] {
        let slack = graph.nodes.indices.map { node -> Int? in
            guard let start = earliestStart[node], let finish = latestFinish[node] else { return nil }
            return finish - start - graph.nodes[node].durationDays
        }
        let least = max(slack.compactMap(\.self).min() ?? 0, 0)
        var times: [String: DeadlineNetwork.Times] = [:]
        for (node, value) in graph.nodes.enumerated() {
            times[value.name] = DeadlineNetwork.Times(
                earliestStart: earliestStart[node], latestFinish: latestFinish[node], slackDays: slack[node],
                critical: slack[node].map { $0 <= least } ?? false)
        }
        return times
    }

    /// What a node's dated predecessors, looked for through undated ones, ask of it.
    private struct Due {
        var node: Int
        var by: Day
        /// Days that undated steps in between take.
        var between = 0
    }

    func conflicts(_ graph: NodeGraph) -> [DeadlineNetwork.Conflict] {
        var latestDue: [Due?] = Array(repeating: nil, count: graph.nodes.count)
        var found: [[DeadlineNetwork.Conflict]] = Array(repeating: [], count: graph.nodes.count)
        for node in graph.order {
            let step = graph.nodes[node]
            for predecessor in graph.predecessors[node] {
                var due = latestDue[predecessor]
                due?.between += graph.nodes[predecessor].durationDays
                if let by = graph.nodes[predecessor].by { due = Due(node: predecessor, by: by) }
                guard let due else { continue }
                if due.by + due.between > latestDue[node].map({ $0.by + $0.between }) ?? Day(number: .min) {
                    latestDue[node] = due
                }
                guard let by = step.by, due.by + due.between + step.durationDays > by else { continue }
                let conflict = DeadlineNetwork.Conflict(
                    step: step.name, by: by, predecessor: graph.nodes[due.node].name, predecessorBy: due.by)
                if !found[node].contains(conflict) { found[node].append(conflict) }
            }
            if found[node].isEmpty, let conflict = startConflict(node, graph) { found[node] = [conflict] }
        }
        return found.flatMap(\.self)
    }

    /// Where nothing that is due stands in the way, a `start` may.
    private func startConflict(_ node: Int, _ graph: NodeGraph) -> DeadlineNetwork.Conflict? {
        let step = graph.nodes[node]
        guard let by = step.by, let start = earliestStart[node], let source = startedBy[node],
            start + step.durationDays > by
        else { return nil }
        return DeadlineNetwork.Conflict(
            step: step.name, by: by, predecessor: graph.nodes[source].name,
            predecessorBy: source == node ? start + step.durationDays : start, tension: .start)
    }
}
