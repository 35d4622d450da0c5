import MultaqaOpenXML

/// One `<c>` of a sheet.
struct SheetCell {
    enum Content: Hashable {
        case text(String)
        case wrong(TableSituation)
    }

    /// `s` a shared text, `inlineStr`, `str` a formula's text, `b`, `e`, `d` a date in ISO 8601, `n` a number.
    let type: String
    let show: CellStyles.Show
    private var value = ""
    private var inline = RichText()
    private var isInValue = false
    private var hasFormula = false
    private var hasValue = false

    init(type: String, show: CellStyles.Show) {
        self.type = type
        self.show = show
    }

    mutating func take(_ event: XMLEvent, _ tag: SheetTag?) {
        switch event {
        case .start:
            if tag == .value { (isInValue, hasValue) = (true, true) }
            if tag == .formula { hasFormula = true }
            inline.take(event, tag)
        case .text(let piece):
            if isInValue { value += piece }
            inline.take(event, tag)
        case .end:
            if tag == .value { isInValue = false }
            inline.take(event, tag)
        }
    }

    /// - Throws: ``TableSituation`` when the sheet refers to a text that is not there, or gives a number that is none.
    func content(in workbook: Workbook) throws -> Content {
        if hasFormula, type == "str" ? !hasValue : value.isEmpty && type != "inlineStr" {
            return .wrong(.formulaWithoutValue)
        }
        switch type {
        case "inlineStr": return .text(inline.joined)
        case "str": return .text(RichText.unescaped(value))
        case "e": return .wrong(.errorCell(value))
        case "d": return .text(SheetCell.withoutMidnight(value))
        case _ where value.isEmpty: return .text("")
        case "b": return .text(value == "1" || value == "true" ? "true" : "false")
        case "s":
            guard let index = Int(value), workbook.strings.indices.contains(index) else {
                throw TableSituation.badSheet(reason: "text \(value)")
            }
            return .text(workbook.strings[index])
        case "n":
            guard let number = Double(value), number.isFinite else {
                throw TableSituation.badSheet(reason: "number \(value)")
            }
            if show != .number,
                let date = SerialDate.text(number, as: show, countsFrom1904: workbook.countsFrom1904)
            {
                return .text(date)
            }
            return .text(SheetCell.text(of: number))
        default: throw TableSituation.badSheet(reason: "type \(type)")
        }
    }

    /// As the spreadsheet shows it: fifteen digits, and no point in a whole number.
    static func text(of number: Double) -> String {
        if number.rounded() == number, number.magnitude < 1e15 { return String(Int(number)) }
        var scaled = number
        var places = 0
        while places < 14, scaled.rounded() != scaled, scaled.magnitude < 1e14 {
            places += 1
            scaled = number * power(places)
        }
        return "\(scaled.rounded() / power(places))"
    }

    private static func power(_ exponent: Int) -> Double { (0..<exponent).reduce(1) { power, _ in power * 10 } }

    private static func withoutMidnight(_ date: String) -> String {
        guard let time = date.firstIndex(of: "T"), date[time...].allSatisfy({ "T0:.Z".contains($0) }) else {
            return date
        }
        return String(date[..<time])
    }
}
