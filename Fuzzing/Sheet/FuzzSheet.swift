import FuzzDriver
import MultaqaModel
import MultaqaOpenXML
import MultaqaWorkflow

/// A workbook around any bytes: the sheet, the shared texts and the styles, with a zero byte between them.
@main struct FuzzSheet {
    static func main() { fuzz(test) }
}

private func test(_ start: UnsafePointer<UInt8>, _ count: Int) -> CInt {
    let pieces = UnsafeBufferPointer(start: start, count: count)
        .split(separator: 0, maxSplits: 2, omittingEmptySubsequences: false).map { Array($0) }
    let names = ["xl/worksheets/sheet1.xml", "xl/sharedStrings.xml", "xl/styles.xml"]
    let fixed = [
        ("xl/workbook.xml", #"<workbook><sheets><sheet name="a" r:id="r0"/></sheets></workbook>"#),
        (
            "xl/_rels/workbook.xml.rels",
            #"<r><Relationship Id="r0" Type="/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="r1" Type="#
                + #""/sharedStrings" Target="sharedStrings.xml"/><Relationship Id="r2" Type="/styles" Target="styles.xml"/></r>"#
        ),
    ]
    let parts = zip(names, pieces + [Array("<sst/>".utf8), Array("<styleSheet/>".utf8)].suffix(3 - pieces.count))
        .map { Archive.Part(name: $0, bytes: $1) }
    let all = parts + fixed.map { Archive.Part(name: $0.0, bytes: Array($0.1.utf8)) }
    guard let package = try? Archive.packed(all) else { return 0 }
    var table = TableReader(.all[0])
    _ = table.rows(inFile: "f.xlsx", from: WorkflowFiles { _ in package }, at: nil)
    for diagnostic in table.diagnostics {
        guard let place = diagnostic.place else { preconditionFailure("\(diagnostic.id) has no place") }
        precondition(place.line >= 1 && place.column >= 1, "\(diagnostic.id) at \(place)")
    }
    return 0
}
