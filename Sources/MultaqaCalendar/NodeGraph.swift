/// The nodes of a network by index, sorted so that every node stands after its predecessors.
struct NodeGraph {
    let nodes: [DeadlineNetwork.Node]
    /// Known predecessors of each node, without the edges that close a cycle.
    let predecessors: [[Int]]
    let order: [Int]

    init(_ declared: [DeadlineNetwork.Node]) {
        var indexes: [String: Int] = [:]
        var nodes: [DeadlineNetwork.Node] = []
        for node in declared where indexes[node.name] == nil {
            indexes[node.name] = nodes.count
            nodes.append(node)
        }
        let edges = nodes.map { $0.after.compactMap { indexes[$0] } }
        let order = NodeGraph.sorted(edges)
        var position = Array(repeating: 0, count: nodes.count)
        for (place, node) in order.enumerated() { position[node] = place }
        self.nodes = nodes
        self.order = order
        predecessors = edges.indices.map { node in edges[node].filter { position[$0] < position[node] } }
    }

    /// Depth first, without recursion: nodes in the declared order, each after its predecessors.
    private static func sorted(_ edges: [[Int]]) -> [Int] {
        var order: [Int] = []
        var entered = Array(repeating: false, count: edges.count)
        var stack: [(node: Int, next: Int)] = []
        for root in edges.indices where !entered[root] {
            entered[root] = true
            stack.append((root, 0))
            while let top = stack.last {
                guard top.next < edges[top.node].count else {
                    order.append(top.node)
                    stack.removeLast()
                    continue
                }
                stack[stack.count - 1].next += 1
                let predecessor = edges[top.node][top.next]
                if !entered[predecessor] {
                    entered[predecessor] = true
                    stack.append((predecessor, 0))
                }
            }
        }
        return order
    }
}
