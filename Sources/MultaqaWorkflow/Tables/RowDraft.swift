import MultaqaModel

/// A row as it was written, whatever kind of file it stands in, before its cells get types.
struct RowDraft: Hashable {
    /// What stands in one column, in one language or several.
    struct Leaf: Hashable {
        /// `president.name`.
        var path: String
        var text: LocalizedText
        var place: SourcePlace
        /// Where the column's name stands.
        var namePlace: SourcePlace
    }

    var key: String
    var keyPlace: SourcePlace
    var leaves: [Leaf] = []
}

/// The names of a table's columns, in a file that has them in its first row.
struct TableHeader: Hashable {
    struct Column: Hashable {
        var path: String
        var place: SourcePlace
    }

    /// Without the key; each path once, at its first language.
    var columns: [Column]
    var place: SourcePlace
}
