/// Rows of different lengths, laid one after the other.
struct RaggedRows<Element: BitwiseCopyable & Sendable>: ~Copyable, Sendable {
    private let firsts: FixedRow<Int>
    private let elements: FixedRow<Element>

    init(_ rows: [[Element]]) {
        firsts = FixedRow(rows.reduce(into: [0]) { $0.append($0[$0.count - 1] + $1.count) })
        elements = FixedRow(Array(rows.joined()))
    }

    func count(_ row: Int) -> Int { firsts[row + 1] - firsts[row] }

    subscript(row: Int, index: Int) -> Element { elements[firsts[row] + index] }

    /// A copy of all, for what is not in a hurry.
    var values: [Element] { elements.values }
}
