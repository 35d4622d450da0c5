import MultaqaOpenXML

/// Which of a workbook's styles show a number as a date, a time or both.
struct CellStyles: Hashable {
    enum Show: Hashable { case number, date, time, dateAndTime }

    /// By the number that a cell's `s` gives.
    private var styles: [Show] = []
    private var own: [Int: Show] = [:]
    /// Own formats and styles that are read; Excel takes about two hundred and sixty-four thousand.
    private static let (limit, styleLimit) = (1_000, 65_536)

    init() {}

    init(_ bytes: [UInt8], part: String) throws {
        var reader = try XMLReader(bytes, part: part)
        var isInCellFormats = false
        while let event = try reader.next() {
            if event.ended == "cellXfs" { isInCellFormats = false }
            switch event.started {
            case "numFmt":
                guard own.count < CellStyles.limit, let id = event["numFmtId"].flatMap({ Int($0) }),
                    let code = event["formatCode"]
                else { continue }
                own[id] = CellStyles.show(code)
            case "cellXfs": isInCellFormats = true
            case "xf" where isInCellFormats && styles.count < CellStyles.styleLimit:
                let id = event["numFmtId"].flatMap { Int($0) } ?? 0
                styles.append(own[id] ?? CellStyles.builtIn(id))
            default: break
            }
        }
    }

    func show(_ style: Int) -> Show { styles.indices.contains(style) ? styles[style] : .number }

    /// The formats that need no code in the file (ECMA-376, part 1, 18.8.30); 27 to 36 and 50 to 58 are dates of East
    /// Asian editions.
    private static func builtIn(_ id: Int) -> Show {
        switch id {
        case 14...17, 27...31, 36, 50...54, 57, 58: .date
        case 18...21, 32...35, 45...47, 55, 56: .time
        case 22: .dateAndTime
        default: .number
        }
    }

    /// What a format code shows: its letters, without quoted text, escaped characters and what is in brackets.
    static func show(_ code: String) -> Show {
        var letters: Set<Character> = []
        var rest = code.lowercased()[...]
        while let character = rest.popFirst() {
            switch character {
            case "\"": rest = rest.drop { $0 != "\"" }.dropFirst()
            case "[":
                // `[h]` counts hours; `[red]`, `[$-40c]` are looks.
                let inside = rest.prefix { $0 != "]" }
                if inside.allSatisfy({ "hms".contains($0) }) { letters.formUnion(inside) }
                rest = rest.dropFirst(inside.count + 1)
            case "\\", "_", "*": rest = rest.dropFirst()
            case ";": rest = ""
            default: letters.insert(character)
            }
        }
        // `general` has letters of dates; a month is `m` without hours or seconds beside it.
        if letters.isSuperset(of: "general") { return .number }
        let hasDay = letters.contains("y") || letters.contains("d")
        let hasTime = letters.contains("h") || letters.contains("s")
        if hasDay { return hasTime ? .dateAndTime : .date }
        if hasTime { return .time }
        return letters.contains("m") ? .date : .number
    }
}
