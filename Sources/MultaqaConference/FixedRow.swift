/// A row of plain values whose length is settled when it is made: the storage of the hot loop.
///
/// Not copied, not counted, allocated once. An index is checked in debug builds, where the tests run; an array checks it, and
/// whether it is shared, at each of some hundred accesses of a move. A row in a `let` cannot be changed.
struct FixedRow<Element: BitwiseCopyable>: ~Copyable {
    private let base: UnsafeMutablePointer<Element>
    let count: Int

    init(_ elements: [Element]) {
        count = elements.count
        base = .allocate(capacity: max(1, elements.count))
        for (index, element) in elements.enumerated() { (base + index).initialize(to: element) }
    }

    init(repeating element: Element, count: Int) {
        self.count = max(0, count)
        base = .allocate(capacity: max(1, count))
        base.initialize(repeating: element, count: self.count)
    }

    deinit { base.deallocate() }

    subscript(index: Int) -> Element {
        get {
            assert(index >= 0 && index < count, "outside the row")
            return base[index]
        }
        set {
            assert(index >= 0 && index < count, "outside the row")
            base[index] = newValue
        }
    }

    /// Takes over the values of a row that is not longer.
    mutating func assign(_ other: borrowing FixedRow<Element>) {
        precondition(other.count <= count, "the row is too short")
        base.update(from: other.base, count: other.count)
    }

    /// A copy, for what is not in a hurry.
    var values: [Element] { (0..<count).map { base[$0] } }
}

/// Only a `var` changes a row, and a `var` of a type that is not copied has one owner.
extension FixedRow: @unchecked Sendable where Element: Sendable {}
