import Testing

@testable import MultaqaConference

@Suite struct StorageTests {
    @Test func `a pile gives back what was put on it, the last first, however high it grows`() {
        var pile = Pile(capacity: 1, filler: 0)
        for number in 0..<100 { pile.append(number) }
        var taken: [Int] = []
        while let number = pile.popLast() { taken.append(number) }
        #expect(taken == (0..<100).reversed())
        let isEmpty = pile.isEmpty
        #expect(isEmpty)
    }

    @Test func `rows of different lengths keep their elements`() {
        let rows = [[1], [], [2, 3, 4]]
        let ragged = RaggedRows(rows)
        let read = rows.indices.map { row in (0..<ragged.count(row)).map { ragged[row, $0] } }
        #expect(read == rows)
        let values = ragged.values
        #expect(values == [1, 2, 3, 4])
    }

    @Test func `a row takes over another without sharing it`() {
        var row = FixedRow([1, 2, 3])
        var other = FixedRow([7, 8, 9])
        row.assign(other)
        other[0] = 0
        let (mine, its) = (row.values, other.values)
        #expect(mine == [7, 8, 9] && its == [0, 8, 9])
    }
}
