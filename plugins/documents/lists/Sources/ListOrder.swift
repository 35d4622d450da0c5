import MultaqaModel
import MultaqaPluginKit

/// What one step asks for.
struct ListOrder {
    enum Format: String, CaseIterable {
        case xlsx, csv
    }

    let name: String
    let columns: [String]
    let formats: [Format]
    let languages: [Language]
    /// Below the run's folder, without language and ending.
    let path: String
    private let titles: Value
    private let title: Value

    /// - Throws: ``ListSituation``.
    init(_ request: ActivityRequest) throws(ListSituation) {
        guard let name = request.subjects.first else { throw .unknownList("", nearest: nil) }
        self.name = name
        columns = ListOrder.words(request.arguments["columns"])
        guard !columns.isEmpty else { throw .noColumns }
        formats = try ListOrder.formats(request.arguments["formats"])
        languages = try ListOrder.languages(request.arguments["language"], among: request.languages)
        titles = request.arguments["titles"] ?? .map([:])
        title = request.arguments["title"] ?? .null
        let names = [request.step] + (request.item.map { [$0] } ?? []) + [name]
        for name in names where !ListOrder.isSafe(name) { throw .unsafeName(name) }
        path = (["documents"] + names).joined(separator: "/")
    }

    private static func isSafe(_ name: String) -> Bool {
        !name.isEmpty && name.utf8.count <= 100 && !name.hasPrefix(".")
            && name.allSatisfy { $0.isLetter || $0.isNumber || "_-.".contains($0) }
    }

    static func words(_ value: Value?) -> [String] { (value?.asList ?? value.map { [$0] } ?? []).compactMap(\.asText) }

    static func formats(_ value: Value?) throws(ListSituation) -> [Format] {
        var formats: [Format] = []
        for word in words(value) {
            guard let format = Format(rawValue: word) else { throw .unknownFormat(word) }
            formats.append(format)
        }
        return formats.isEmpty ? [.xlsx] : formats
    }

    static func languages(_ value: Value?, among all: [Language]) throws(ListSituation) -> [Language] {
        guard value != nil else { return all }
        var wanted: [Language] = []
        for word in words(value) {
            guard let language = Language(rawValue: word), all.contains(language) else { throw .unknownLanguage(word) }
            wanted.append(language)
        }
        return all.filter(wanted.contains)
    }

    // MARK: The table

    /// - Throws: ``ListSituation`` when the record has no such list.
    func table(of record: Value, in language: Language) throws(ListSituation) -> ListTable {
        guard let rows = record.at(path: name)?.asList else {
            throw .unknownList(name, nearest: DidYouMean.nearest(to: name, in: record.asMap?.keys.sorted() ?? []))
        }
        return ListTable(
            name: name, title: ListOrder.text(title, in: language), language: language,
            headings: columns.map { heading(of: $0, in: language) },
            rows: rows.map { row in columns.map { ListTable.Cell(row.at(path: $0) ?? .null, in: language) } })
    }

    private func heading(of column: String, in language: Language) -> String {
        if let own = titles[column].flatMap({ ListOrder.text($0, in: language) }) { return own }
        let last = column.split(separator: ".").last.map(String.init) ?? column
        return (UsualHeadings.all[column] ?? UsualHeadings.all[last])?(in: language) ?? column
    }

    /// A text as written, or the one of several that is in the language.
    private static func text(_ value: Value, in language: Language) -> String? {
        switch value {
        case .text(let text): text
        case .localized(let text): text(in: language)
        case .map(let texts): (texts[language.rawValue] ?? texts["fr"] ?? texts.first?.value)?.asText
        default: nil
        }
    }
}
