/// A set of small numbers that knows how many members stand before a number, and which one is the n-th.
///
/// Working days are counted with it: adding working days is one rank and one select instead of a walk.
struct DayBitmap: Sendable {
    let count: Int
    private var words: [UInt64]
    /// Members before each word.
    private var before: [Int]

    init(count: Int, contains: (Int) -> Bool) {
        self.count = count
        words = Array(repeating: 0, count: count / 64 + 1)
        for number in 0..<count where contains(number) { words[number >> 6] |= 1 << UInt64(number & 63) }
        before = []
        before.reserveCapacity(words.count)
        var total = 0
        for word in words {
            before.append(total)
            total += word.nonzeroBitCount
        }
        members = total
    }

    let members: Int

    /// `number` must be in `0..<count`.
    func contains(_ number: Int) -> Bool { words[number >> 6] >> UInt64(number & 63) & 1 == 1 }

    /// How many members are smaller than `number`, which must be in `0...count`.
    func rank(_ number: Int) -> Int {
        before[number >> 6] + (words[number >> 6] & ((1 << UInt64(number & 63)) - 1)).nonzeroBitCount
    }

    /// The member with `rank` smaller ones; nil where there is none.
    func select(_ rank: Int) -> Int? {
        guard rank >= 0, rank < members else { return nil }
        var low = 0
        var high = words.count - 1
        while low < high {
            let middle = (low + high + 1) / 2
            if before[middle] <= rank { low = middle } else { high = middle - 1 }
        }
        var word = words[low]
        for _ in before[low]..<rank { word &= word - 1 }
        return low << 6 + word.trailingZeroBitCount
    }
}
