/// Variables with a few hundred values each, and rules about one, two or many of them. Every rule has a tag; a search is told
/// which tags count.
public struct ConstraintNetwork: Sendable {
    /// For each value of one variable the values of another that may stand beside it, as rows of bits.
    public struct Matrix: Hashable, Sendable {
        let index: Int
        let isTurned: Bool

        /// The same relation seen from the other variable.
        public var turned: Matrix { Matrix(index: index, isTurned: !isTurned) }
    }

    struct Table: Sendable {
        let rowWords: Int
        let words: [UInt64]

        init(rows: Int, columns: Int, allows: (Int, Int) -> Bool) {
            rowWords = ConstraintNetwork.words(for: columns)
            var words = [UInt64](repeating: 0, count: rows * rowWords)
            for row in 0..<rows {
                for column in 0..<columns where allows(row, column) {
                    words[row * rowWords + column >> 6] |= 1 << UInt64(column & 63)
                }
            }
            self.words = words
        }
    }

    struct Link: Sendable {
        let other: Int
        let tag: Int
        /// Rows by values of this variable, bits by values of the other.
        let table: Int
    }

    struct Removal: Sendable {
        let tag: Int
        let allowed: [UInt64]
    }

    /// At most so many of the variables in each group of values.
    struct Count: Sendable {
        let tag: Int
        let variables: [Int]
        let most: Int
        /// By variable of the rule, then by group: the bits of its values in it.
        let groups: [[[UInt64]]]
    }

    /// Variables that exclude each other in time and so need room one after the other.
    struct Load: Sendable {
        let tag: Int
        let variables: [Int]
        let lengths: [Int]
        /// By variable of the rule, then by day: the bits of its values on it.
        let days: [[[UInt64]]]
        /// By day, the lengths of its stretches.
        let stretches: [[Int]]
    }

    struct Check: Sendable {
        let tag: Int
        let variables: [Int]
        let grows: Bool
        /// Told the value of each variable of the rule, -1 where it has none yet.
        let holds: @Sendable ([Int]) -> Bool
    }

    public let sizes: [Int]
    private(set) var tables: [Table] = []
    private(set) var links: [[Link]]
    private(set) var removals: [[Removal]]
    private(set) var counts: [Count] = []
    private(set) var loads: [Load] = []
    private(set) var checks: [Check] = []

    public init(sizes: [Int]) {
        self.sizes = sizes
        links = Array(repeating: [], count: sizes.count)
        removals = Array(repeating: [], count: sizes.count)
    }

    static func words(for count: Int) -> Int { (count + 63) >> 6 }

    static func bits(_ count: Int, where isMember: (Int) -> Bool) -> [UInt64] {
        var words = [UInt64](repeating: 0, count: words(for: count))
        for value in 0..<count where isMember(value) { words[value >> 6] |= 1 << UInt64(value & 63) }
        return words
    }

    // MARK: Rules

    public mutating func allow(_ variable: Int, tag: Int, where allows: (Int) -> Bool) {
        removals[variable].append(Removal(tag: tag, allowed: Self.bits(sizes[variable], where: allows)))
    }

    /// A relation that several pairs may share.
    public mutating func matrix(rows: Int, columns: Int, where allows: (Int, Int) -> Bool) -> Matrix {
        tables.append(Table(rows: rows, columns: columns, allows: allows))
        tables.append(Table(rows: columns, columns: rows) { allows($1, $0) })
        return Matrix(index: tables.count - 2, isTurned: false)
    }

    public mutating func relate(_ first: Int, _ second: Int, by matrix: Matrix, tag: Int) {
        let forward = matrix.index + (matrix.isTurned ? 1 : 0)
        let backward = matrix.index + (matrix.isTurned ? 0 : 1)
        links[first].append(Link(other: second, tag: tag, table: forward))
        links[second].append(Link(other: first, tag: tag, table: backward))
    }

    /// At most `most` of the variables take a value of each group.
    public mutating func limit(
        _ variables: [Int], to most: Int, inEachOf groups: Int, tag: Int, group: (Int, Int) -> Int
    ) {
        counts.append(
            Count(
                tag: tag, variables: variables, most: most,
                groups: variables.map { variable in
                    (0..<groups).map { wanted in Self.bits(sizes[variable]) { group(variable, $0) == wanted } }
                }))
    }

    /// The variables never overlap and each needs its length in one of the stretches of a day.
    public mutating func load(
        _ variables: [Int], lengths: [Int], stretches: [[Int]], tag: Int, day: (Int, Int) -> Int
    ) {
        loads.append(
            Load(
                tag: tag, variables: variables, lengths: lengths,
                days: variables.map { variable in
                    stretches.indices.map { wanted in Self.bits(sizes[variable]) { day(variable, $0) == wanted } }
                }, stretches: stretches))
    }

    /// Anything else about many variables. `grows`: one more variable never mends a breach, so that it may be asked early.
    public mutating func check(
        _ variables: [Int], grows: Bool, tag: Int, holds: @escaping @Sendable ([Int]) -> Bool
    ) {
        checks.append(Check(tag: tag, variables: variables, grows: grows, holds: holds))
    }
}
