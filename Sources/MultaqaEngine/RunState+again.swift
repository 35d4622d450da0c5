import MultaqaModel
import MultaqaPluginKit

/// Items done again one by one keep the order of their steps: what is made again is sent again only afterwards.
extension RunState {
    /// Whether something the item hangs on is itself being done again.
    func waitsForEarlier(_ item: ItemState, in position: Int) -> Bool {
        earlier(than: position).contains { other in
            steps[other].phase == .open
                && steps[other].items.contains {
                    $0.isOpen && $0.round > 0 && concerns($0, of: other, item, of: position)
                }
        }
    }

    /// Looks again at items that may have waited for one that has ended.
    mutating func touchLaterItems(behind position: Int) {
        var seen: Set<Int> = []
        var ahead = dependents[position]
        while let other = ahead.popLast() {
            guard seen.insert(other).inserted else { continue }
            ahead += dependents[other]
            guard steps[other].phase == .open else { continue }
            for place in steps[other].items.indices where steps[other].items[place].round > 0 {
                steps[other].touched.insert(place)
            }
            attention.touch(other)
        }
    }

    /// As if the target had made this and not what it made: nothing else about it changes, not even when it was done.
    mutating func pretend(_ report: ActivityReport, of target: Order.Target) {
        documents.removeAll { $0.step == target.step && $0.item == target.item }
        adopt(report)
    }

    /// Of two steps over the same table, only the items of the same row.
    private func concerns(_ before: ItemState, of earlier: Int, _ item: ItemState, of later: Int) -> Bool {
        guard let table = steps[earlier].step.forEach?.table, table == steps[later].step.forEach?.table else {
            return true
        }
        return before.key == item.key
    }

    private func earlier(than position: Int) -> Set<Int> {
        var found: Set<Int> = []
        var ahead = [position]
        while let next = ahead.popLast() {
            for dependency in steps[next].step.after {
                guard let other = index[dependency.step], found.insert(other).inserted else { continue }
                ahead.append(other)
            }
        }
        return found
    }

    /// Keys of messages in whose place others were written, or are about to be: what of them has not left must not leave.
    public var supersededMessages: Set<String> {
        var newest: [Order.Target: String] = [:]
        var superseded: Set<String> = []
        for message in messages where message.activity.purpose == .work {
            let target = Order.Target(message.activity.step, item: message.activity.item)
            if let earlier = newest[target], earlier != message.activity.key { superseded.insert(earlier) }
            newest[target] = message.activity.key
        }
        for (target, key) in newest {
            guard let step = self[step: target.step] else { continue }
            let item = step.item(target.item)
            let isSentBack = item.map { $0.isOpen && ($0.round > 0 || step.round > 0) } ?? (step.round > 0)
            if isSentBack { superseded.insert(key) }
        }
        return superseded
    }
}
