import MultaqaModel

/// Times with what is due at them, the earliest first; of equal times the smaller number.
struct TimeHeap: Sendable {
    struct Entry: Hashable, Sendable {
        var at: WallTime
        var number: Int
    }

    private var entries: [Entry] = []

    var first: Entry? { entries.first }

    mutating func push(_ entry: Entry) {
        entries.append(entry)
        var child = entries.count - 1
        while child > 0 {
            let parent = (child - 1) / 2
            guard TimeHeap.before(entries[child], entries[parent]) else { return }
            entries.swapAt(child, parent)
            child = parent
        }
    }

    @discardableResult
    mutating func pop() -> Entry? {
        guard let top = entries.first, let last = entries.popLast() else { return nil }
        guard !entries.isEmpty else { return top }
        entries[0] = last
        var parent = 0
        while true {
            var least = parent
            for child in [2 * parent + 1, 2 * parent + 2]
            where child < entries.count && TimeHeap.before(entries[child], entries[least]) {
                least = child
            }
            if least == parent { return top }
            entries.swapAt(parent, least)
            parent = least
        }
    }

    private static func before(_ left: Entry, _ right: Entry) -> Bool {
        left.at == right.at ? left.number < right.number : left.at < right.at
    }
}
