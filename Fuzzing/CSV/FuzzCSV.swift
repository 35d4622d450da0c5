import FuzzDriver
import MultaqaModel
import MultaqaWorkflow

/// Any bytes give rows or a diagnostic, every place lies in the file, and every row has a key of its own.
@main struct FuzzCSV {
    static func main() { fuzz(test) }
}

private func test(_ start: UnsafePointer<UInt8>, _ count: Int) -> CInt {
    let bytes = Array(UnsafeBufferPointer(start: start, count: count))
    for kind in TableKind.all.prefix(2) {
        var table = TableReader(kind)
        let rows = table.rows(inFile: "f.csv", from: WorkflowFiles { _ in bytes }, at: nil)
        let keys = rows.compactMap { $0["key"]?.asText }
        precondition(keys.count == rows.count && Set(keys).count == keys.count, "a row without a key of its own")
        for diagnostic in table.diagnostics {
            guard let place = diagnostic.place else { preconditionFailure("\(diagnostic.id) has no place") }
            precondition(place.line >= 1 && place.column >= 1, "\(diagnostic.id) at \(place)")
            precondition(
                place.offset >= 0 && place.offset + place.length <= bytes.count, "\(diagnostic.id) at \(place.offset)")
        }
    }
    return 0
}
