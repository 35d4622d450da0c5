import MultaqaModel

/// Looks at a step before anything runs: is there such a list, do its rows have these columns?
struct ListCheck {
    let record: RecordShape
    let languages: [Language]

    func situations(subjects: [String], _ arguments: [String: Value]) -> [ListSituation] {
        var found: [ListSituation] = []
        do {
            _ = try ListOrder.formats(arguments["formats"])
            _ = try ListOrder.languages(arguments["language"], among: languages)
        } catch { found.append(error) }
        let columns = ListOrder.words(arguments["columns"])
        if columns.isEmpty { found.append(.noColumns) }
        for name in subjects {
            switch row(of: name) {
            case .success(let row): found += columns.compactMap { unknown($0, in: row, of: name) }
            case .failure(let situation): found.append(situation)
            }
        }
        let titled = arguments["titles"]?.asMap?.keys.sorted() ?? []
        for column in titled where !columns.contains(column) {
            found.append(.titleWithoutColumn(column, nearest: DidYouMean.nearest(to: column, in: columns)))
        }
        return found
    }

    private func row(of name: String) -> Result<RecordShape, ListSituation> {
        switch record.at(path: name.split(separator: ".").map(String.init)) {
        case .list(let row)?: return .success(row)
        case .anything?: return .success(.anything)
        case nil: return .failure(.unknownList(name, nearest: DidYouMean.nearest(to: name, in: lists)))
        default: return .failure(.notAList(name))
        }
    }

    private var lists: [String] {
        guard case .names(let members) = record else { return [] }
        return members.filter { if case .list = $0.value { true } else { false } }.keys.sorted()
    }

    private func unknown(_ column: String, in row: RecordShape, of list: String) -> ListSituation? {
        let path = column.split(separator: ".").map(String.init)
        guard row.at(path: path) == nil else { return nil }
        var names: [String] = []
        if case .names(let members) = row { names = members.keys.sorted() }
        let nearest = DidYouMean.nearest(to: path.first ?? column, in: names)
        return .unknownColumn(column, list: list, nearest: nearest == path.first ? nil : nearest, known: names)
    }
}
