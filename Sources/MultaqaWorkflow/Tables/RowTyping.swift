import MultaqaModel

/// Gives the cells of a row the types of its kind of table: the same for every kind of file.
struct RowTyping {
    private(set) var diagnostics: [Diagnostic] = []
    private let kind: TableKind
    private let header: TableHeader?

    init(_ kind: TableKind, under header: TableHeader?) {
        self.kind = kind
        self.header = header
    }

    private mutating func report(_ situation: TableSituation, at place: SourcePlace) {
        diagnostics.append(Diagnostic(situation, at: place))
    }

    /// A map with the row's `key` and every known column, empty where nothing was written; then the row's own columns.
    /// `absent` are columns that the whole table lacks, which is said elsewhere.
    mutating func value(of row: RowDraft, without absent: Set<String>) -> Value {
        if !row.key.isName { report(.wrongName(row.key), at: row.keyPlace) }
        var leaves: [String: RowDraft.Leaf] = [:]
        for leaf in row.leaves { leaves[leaf.path] = leaf }
        var value: Value = ["key": .text(row.key)]
        for column in kind.columns {
            let leaf = leaves[column.path]
            if column.isRequired, leaf?.text.isEmpty ?? true, !absent.contains(column.path) {
                report(
                    .emptyCell(column.path, row: row.key, table: kind.name),
                    at: leaf?.place ?? place(of: column, in: row))
            }
            value.set(column.path, to: leaf.map { cell($0, column) } ?? .text(""))
        }
        for leaf in row.leaves where kind.column(leaf.path) == nil {
            value.set(leaf.path, to: leaf.text.plain.map(Value.text) ?? .localized(leaf.text))
        }
        return value
    }

    /// Where a cell would stand in which nothing was written: in a row under the header, else at the row's key.
    private func place(of column: TableKind.Column, in row: RowDraft) -> SourcePlace {
        var place = row.keyPlace
        guard let named = header?.columns.first(where: { $0.path == column.path }) else { return place }
        place.column = named.place.column
        place.length = 0
        return place
    }

    private mutating func cell(_ leaf: RowDraft.Leaf, _ column: TableKind.Column) -> Value {
        if leaf.text.isEmpty { return .text("") }
        if column.cell == .localized { return .localized(leaf.text) }
        guard let text = leaf.text.plain, leaf.text.texts.isEmpty else {
            let found = leaf.text.texts.keys.sorted().map(\.rawValue).joined(separator: ", ")
            report(
                .wrongType(column: column.path, found: "{\(found)}", expected: column.cell, write: nil), at: leaf.place)
            return .text("")
        }
        if let value = typed(text, column, at: leaf.place) { return value }
        return .text("")
    }

    private mutating func typed(_ text: String, _ column: TableKind.Column, at place: SourcePlace) -> Value? {
        switch column.cell {
        case .text, .localized: return .text(text)
        case .number:
            if let number = Int(text) { return .int(number) }
        case .date:
            if let day = Day(iso: text) { return .day(day) }
        case .yesNo:
            if let flag = text.yesOrNo { return .bool(flag) }
        case .phone:
            if text.isPhoneNumberWithoutZero { report(.phoneWithoutZero(text, column: column.path), at: place) }
            if text.isPhoneNumber { return .text(text) }
        case .language:
            if Language(rawValue: text) != nil { return .text(text) }
            report(.unknownLanguage(text), at: place)
            return nil
        case .email:
            if text.isMailAddress { return .text(text) }
            report(.wrongAddress(text, column: column.path), at: place)
            return nil
        }
        let write = RowTyping.meant(text, column.cell)
        report(
            .wrongType(column: column.path, found: "'\(text.excerpt)'", expected: column.cell, write: write), at: place)
        return nil
    }

    /// What a person most probably meant: `٤` for a number, `8/6/2015` (day first) for a date.
    private static func meant(_ text: String, _ cell: TableKind.Cell) -> String? {
        guard text.utf8.count <= 40 else { return nil }
        let digits = String(text.map { $0.wholeNumberValue.map { Character(String($0 % 10)) } ?? $0 })
        switch cell {
        case .number: return Int(digits).map { String($0) }
        case .date:
            let parts = digits.split { "/.-".contains($0) }.compactMap { Int($0) }
            guard parts.count == 3, parts[2] >= 1000 else { return nil }
            return Day(year: parts[2], month: parts[1], day: parts[0])?.description
        default: return nil
        }
    }
}
