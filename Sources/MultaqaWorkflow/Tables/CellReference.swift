/// `B7`: the second column of the seventh row.
struct CellReference: Hashable {
    var column: Int
    var row: Int

    /// Nil for what is no cell of a sheet: the last one is XFD1048576.
    init?(_ text: some StringProtocol) {
        let letters = text.utf8.prefix { (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains($0) }
        guard (1...3).contains(letters.count), let row = Int(text.dropFirst(letters.count)), row >= 1, row <= 1_048_576
        else { return nil }
        let column = letters.reduce(0) { $0 * 26 + Int($1 - UInt8(ascii: "A")) + 1 }
        guard column <= 16_384 else { return nil }
        self.column = column
        self.row = row
    }
}
