/// Plain values, the last one taken first. It grows when it must, which after the first moves it no longer does.
struct Pile<Element: BitwiseCopyable>: ~Copyable {
    private var row: FixedRow<Element>
    private let filler: Element
    private(set) var count = 0

    /// - Parameter filler: any value; it is never seen.
    init(capacity: Int, filler: Element) {
        row = FixedRow(repeating: filler, count: max(8, capacity))
        self.filler = filler
    }

    var isEmpty: Bool { count == 0 }

    subscript(index: Int) -> Element {
        assert(index < count, "above the pile")
        return row[index]
    }

    mutating func append(_ element: Element) {
        if count == row.count { grow() }
        row[count] = element
        count += 1
    }

    mutating func popLast() -> Element? {
        guard count > 0 else { return nil }
        count -= 1
        return row[count]
    }

    mutating func removeAll() { count = 0 }

    private mutating func grow() {
        var larger = FixedRow(repeating: filler, count: 2 * row.count)
        larger.assign(row)
        row = larger
    }
}

extension Pile: Sendable where Element: Sendable {}
