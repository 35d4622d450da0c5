import MultaqaModel
import MultaqaOpenXML

/// An XLSX file: the first sheet that can be seen, with the texts and styles its cells refer to (ECMA-376, part 1, 18).
struct Workbook {
    /// A table of ten thousand rows is a few megabytes of XML, and a tenth of it packed.
    static let limits = ArchiveLimits(file: 8 << 20, parts: 500, part: 16 << 20, total: 32 << 20, ratio: 200)

    let sheet: [UInt8]
    let sheetName: String
    let strings: [String]
    let styles: CellStyles
    /// Days are counted from 1904, as Excel for the Macintosh once did.
    let countsFrom1904: Bool

    /// The cells of a file, or why there are none. Places are row and column, as the spreadsheet numbers them.
    static func grid(_ bytes: [UInt8], file: String) -> Grid {
        var grid = Grid()
        do {
            let workbook = try Workbook(bytes)
            try SheetReader.read(workbook, file: file, into: &grid)
        } catch let problem as PackageProblem {
            grid.report(TableSituation.package(problem), at: SourcePlace(file: file))
        } catch let situation as TableSituation {
            grid.report(situation, at: SourcePlace(file: file))
        } catch {
            grid.report(TableSituation.badSheet(reason: "\(error)"), at: SourcePlace(file: file))
        }
        return grid
    }

    /// - Throws: ``PackageProblem`` or ``TableSituation``.
    init(_ bytes: [UInt8]) throws {
        if bytes.starts(with: Workbook.compoundFile) { throw PackageProblem.encrypted }
        let package = try ArchiveDirectory(bytes, limits: Workbook.limits)
        let main = try Relations(of: "", in: package).target("officeDocument") ?? "xl/workbook.xml"
        let outline = try Outline(Workbook.part(main, of: package), part: main)
        let relations = try Relations(of: main, in: package)
        let sheets = outline.sheets.compactMap { sheet in relations.worksheets[sheet].map { $0 } }
        guard let name = sheets.first else { throw TableSituation.noSheet }
        sheetName = name
        sheet = try Workbook.part(name, of: package)
        countsFrom1904 = outline.countsFrom1904
        strings =
            try relations.target("sharedStrings").map { part in
                try SharedStrings.read(Workbook.part(part, of: package), part: part)
            } ?? []
        styles =
            try relations.target("styles").map { part in
                try CellStyles(Workbook.part(part, of: package), part: part)
            } ?? CellStyles()
    }

    /// What a protected workbook and one of before 2007 begin with.
    private static let compoundFile: [UInt8] = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]

    private static func part(_ name: String, of package: ArchiveDirectory) throws -> [UInt8] {
        guard let bytes = try package.bytes(of: name) else { throw PackageProblem.badPart(name) }
        return bytes
    }
}

/// What `workbook.xml` lists: the sheets a person sees, in their order, and since when days are counted.
private struct Outline {
    var sheets: [String] = []
    var countsFrom1904 = false

    init(_ bytes: [UInt8], part: String) throws {
        var reader = try XMLReader(bytes, part: part)
        while let event = try reader.next() {
            switch event.started {
            case "workbookPr": countsFrom1904 = ["1", "true"].contains(event["date1904"])
            case "sheet" where !["hidden", "veryHidden"].contains(event["state"]):
                if let id = event["id"] { sheets.append(id) }
            default: break
            }
        }
    }
}

/// Which other parts a part refers to, by id and by what they are.
private struct Relations {
    private(set) var worksheets: [String: String] = [:]
    private var targets: [Substring: String] = [:]

    func target(_ type: Substring) -> String? { targets[type] }

    init(of part: String, in package: ArchiveDirectory) throws {
        let folder = RelativePath.folder(of: part)
        let prefix = folder.isEmpty ? "" : folder + "/"
        let name = prefix + "_rels/" + part.dropFirst(prefix.count) + ".rels"
        guard let bytes = try package.bytes(of: name) else { return }
        var reader = try XMLReader(bytes, part: name)
        while let event = try reader.next() {
            guard event.started == "Relationship", event["TargetMode"] != "External", let id = event["Id"],
                let type = event["Type"]?.split(separator: "/").last, let target = event["Target"]
            else { continue }
            let path = target.hasPrefix("/") ? String(target.dropFirst()) : RelativePath.resolve(target, from: part)
            if type == "worksheet" { worksheets[id] = path }
            if targets[type] == nil { targets[type] = path }
        }
    }
}
