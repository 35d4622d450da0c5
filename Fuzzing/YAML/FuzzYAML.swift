import FuzzDriver
import MultaqaModel
import MultaqaWorkflow
import MultaqaYAML

/// Any bytes are a document or have a diagnostic, every place lies in the file, and a tree can be read as a table.
@main struct FuzzYAML {
    static func main() { fuzz(test) }
}

private func test(_ start: UnsafePointer<UInt8>, _ count: Int) -> CInt {
    let bytes = Array(UnsafeBufferPointer(start: start, count: count))
    let (document, diagnostics) = YAMLComposer.compose(bytes, file: "f.yaml")
    precondition(document != nil || diagnostics.contains(where: \.isError), "no document and nothing said")
    for diagnostic in diagnostics {
        guard let place = diagnostic.place else { preconditionFailure("\(diagnostic.id) has no place") }
        precondition(place.line >= 1 && place.column >= 1 && place.length >= 0, "\(diagnostic.id) at \(place)")
        precondition(
            place.offset >= 0 && place.offset + place.length <= bytes.count, "\(diagnostic.id) at \(place.offset)")
    }
    if let document { walk(document.root, in: bytes) }
    var table = TableReader(.all[0])
    _ = table.rows(inFile: "f.yaml", from: WorkflowFiles { _ in bytes }, at: nil)
    return 0
}

private func walk(_ node: YAMLNode, in bytes: [UInt8]) {
    let end = node.place.offset + node.place.length
    precondition(node.place.offset >= 0 && node.place.length >= 0 && end <= bytes.count, "a node at \(node.place)")
    for element in node.elements ?? [] { walk(element, in: bytes) }
    var keys: Set<String> = []
    for entry in node.entries ?? [] {
        precondition(keys.insert(entry.key).inserted, "'\(entry.key)' is twice in a map")
        walk(entry.value, in: bytes)
    }
}
