import MultaqaModel
import MultaqaYAML

/// Reads the `forms` block: forms that the workflow declares beside those every workflow has.
struct FormReader {
    private(set) var forms: [Form] = []
    private(set) var diagnostics: [Diagnostic] = []

    init(_ block: YAMLNode?) {
        for entry in block?.entries ?? [] { read(entry) }
    }

    private mutating func read(_ entry: YAMLNode.Entry) {
        if Form.builtIn(named: entry.key) != nil {
            diagnostics.append(Diagnostic(WorkflowSituation.formNameTaken(entry.key), at: entry.keyPlace))
            return
        }
        let fields = (entry.value["fields"]?.entries ?? []).compactMap { field(in: $0) }
        forms.append(
            Form(entry.key, title: entry.value["title"]?.localized ?? LocalizedText(entry.key), fields: fields))
    }

    /// Nil where the shape is wrong, which was reported.
    private mutating func field(in entry: YAMLNode.Entry) -> Form.Field? {
        guard let kind = kind(of: entry) else { return nil }
        return Form.Field(
            entry.key, kind, required: entry.value["required"]?.flag ?? false,
            label: entry.value["label"]?.localized ?? LocalizedText(entry.key))
    }

    private mutating func kind(of entry: YAMLNode.Entry) -> Form.Field.Kind? {
        switch entry.value["is"]?.scalar {
        case "text": return .text
        case "number": return .number
        case "date": return .date
        case "yes_no": return .yesNo
        case "person": return .person
        case "people": return .people
        case "one_of":
            let choices = entry.value["choices"]?.words ?? []
            if choices.isEmpty {
                let missing = WorkflowSituation.missingKey("choices", of: "field '\(entry.key)'")
                diagnostics.append(Diagnostic(missing, at: entry.value["is"]?.place ?? entry.keyPlace))
                return nil
            }
            return .oneOf(choices)
        default: return nil
        }
    }
}
