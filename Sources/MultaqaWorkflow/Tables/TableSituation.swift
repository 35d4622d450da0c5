public import MultaqaModel
public import MultaqaOpenXML

/// What can be wrong in a data table: the closed list.
public enum TableSituation: Situation, Error, Hashable {
    /// A size that has a limit.
    public enum Size: Hashable, Sendable {
        case bytes, rows, columns, cells, cellBytes
    }

    // The file
    case fileMissing(String)
    case unknownFormat(String)
    case tooBig(Size, limit: Int)
    /// `seen`: the first word that is not UTF-8, as it was meant.
    case notUTF8(encoding: String, seen: String)
    case emptyTable
    case unclosedQuote
    case package(PackageProblem)
    case noSheet
    case badSheet(reason: String)

    // Its columns
    case missingColumn(String)
    case suspiciousColumn(String, near: String)
    case duplicateColumn(String, first: SourcePlace)
    /// `president` where `president.name` is meant.
    case columnHasParts(String, parts: [String])
    /// `email.office` where `email` is one cell.
    case columnHasNoParts(String, found: String)
    case columnWithoutName
    case wrongColumn(String)

    // Its rows
    case rowWithoutKey
    case tooManyCells(found: Int, expected: Int)
    case duplicateRow(String, first: SourcePlace)
    case wrongName(String)

    // Its cells
    case emptyCell(String, row: String, table: String)
    /// `write`: what was probably meant, as it should be written.
    case wrongType(column: String, found: String, expected: TableKind.Cell, write: String?)
    case wrongAddress(String, column: String)
    case phoneWithoutZero(String, column: String)
    case unknownLanguage(String)
    case lostCharacters(String)
    case errorCell(String)
    case formulaWithoutValue
    case mergedCells(String)

    public var id: String {
        switch self {
        case .fileMissing: "file-missing"
        case .unknownFormat: "unknown-format"
        case .tooBig, .package(.tooBig): "table-too-big"
        case .notUTF8: "table-not-utf8"
        case .emptyTable: "empty-table"
        case .unclosedQuote: "unclosed-quote"
        case .package, .noSheet, .badSheet: "not-a-workbook"
        case .missingColumn: "missing-column"
        case .suspiciousColumn: "suspicious-column"
        case .duplicateColumn: "duplicate-column"
        case .columnHasParts: "column-has-parts"
        case .columnHasNoParts: "column-has-no-parts"
        case .columnWithoutName: "column-without-name"
        case .wrongColumn, .wrongName: "wrong-name"
        case .rowWithoutKey: "row-without-key"
        case .tooManyCells: "too-many-cells"
        case .duplicateRow: "duplicate-row"
        case .emptyCell: "empty-cell"
        case .wrongType: "wrong-type"
        case .wrongAddress: "wrong-address"
        case .phoneWithoutZero: "phone-without-zero"
        case .unknownLanguage: "unknown-language"
        case .lostCharacters: "lost-characters"
        case .errorCell: "error-cell"
        case .formulaWithoutValue: "formula-without-value"
        case .mergedCells: "merged-cells"
        }
    }

    public var severity: Diagnostic.Severity {
        switch self {
        case .suspiciousColumn, .columnWithoutName, .phoneWithoutZero, .lostCharacters, .mergedCells: .warning
        default: .error
        }
    }
}
