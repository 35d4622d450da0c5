import MultaqaModel

/// Looks at the names of columns: which are nearly those of the kind, and which cannot stand beside them.
struct ColumnCheck {
    private(set) var diagnostics: [Diagnostic] = []
    private let kind: TableKind
    private let known: [String]
    /// By the place of the name: what follows a header is looked at once.
    private var verdicts: [SourcePlace: Bool] = [:]
    private var suspected: Set<String> = []

    init(_ kind: TableKind) {
        self.kind = kind
        self.known = kind.columns.map(\.path)
    }

    /// Whether what stands in a column may become part of a row.
    mutating func admits(_ path: String, at place: SourcePlace) -> Bool {
        if kind.column(path) != nil { return true }
        if let verdict = verdicts[place] { return verdict }
        let situation = fault(of: path)
        if let situation { diagnostics.append(Diagnostic(situation, at: place)) }
        let isAdmitted = situation.map { $0.severity == .warning } ?? true
        verdicts[place] = isAdmitted
        return isAdmitted
    }

    private mutating func fault(of path: String) -> TableSituation? {
        let parts = path.split(separator: ".")
        guard path.utf8.count <= 100, (1...6).contains(parts.count) else { return .wrongColumn(path) }
        let group = known.filter { $0.hasPrefix(path + ".") }
        if !group.isEmpty { return .columnHasParts(path, parts: group) }
        if let outer = kind.columns.first(where: { path.hasPrefix($0.path + ".") }) {
            let rest = String(path.dropFirst(outer.path.count + 1))
            if outer.cell == .localized, !rest.contains(".") { return .unknownLanguage(rest) }
            return .columnHasNoParts(outer.path, found: path)
        }
        // A stranger's file may have any number of names: only as many as a person would write are compared.
        guard suspected.count < Grid.Limits.columns, suspected.insert(path).inserted,
            let near = DidYouMean.nearest(to: path, in: known)
        else { return nil }
        return .suspiciousColumn(path, near: near)
    }

    /// The names of a header: each on its own, together, and what is missing among them.
    ///
    /// - Returns: required columns that are not there, which have their diagnostic.
    mutating func check(_ header: TableHeader) -> Set<String> {
        var missing: Set<String> = []
        let paths = header.columns.map(\.path)
        for column in header.columns {
            guard admits(column.path, at: column.place) else { continue }
            let inside = paths.filter { $0.hasPrefix(column.path + ".") }
            guard kind.column(column.path) == nil, !inside.isEmpty else { continue }
            diagnostics.append(Diagnostic(TableSituation.columnHasParts(column.path, parts: inside), at: column.place))
            verdicts[column.place] = false
        }
        for column in kind.columns where column.isRequired && !paths.contains(column.path) {
            missing.insert(column.path)
            diagnostics.append(Diagnostic(TableSituation.missingColumn(column.path), at: header.place))
        }
        return missing
    }
}
