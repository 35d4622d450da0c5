import MultaqaModel
import MultaqaPluginKit

/// The row of the `for_each` step that a request is about.
enum ItemRow {
    /// Nil for a step with a single item. The variable has any name, so it is found by its key; where several entries have
    /// that key they are the same row.
    static func row(of request: ActivityRequest) -> Value? {
        guard let item = request.item, let record = request.record.asMap else { return nil }
        var first: (name: String, row: Value)?
        for (name, entry) in record {
            guard case .map(let row) = entry, case .text(item)? = row["key"] else { continue }
            if first.map({ name < $0.name }) ?? true { first = (name, entry) }
        }
        return first?.row
    }

    /// What the item is called, for sentences and file names: its name, else its key, else the step.
    static func name(of request: ActivityRequest) -> LocalizedText {
        let name = row(of: request)?["name"]?.asLocalized ?? ""
        return name.isEmpty ? LocalizedText(request.item ?? request.step) : name
    }
}
