import MultaqaModel
import MultaqaYAML

/// A text given by language that lacks one in which documents are made: readers of that language would get another.
struct LanguageCheck {
    private(set) var diagnostics: [Diagnostic] = []
    private let languages: [Language]

    init(_ workflow: Workflow, tree: YAMLNode, inputs: InputReader) {
        languages = workflow.languages
        for entry in tree.entries ?? [] { look(at: entry) }
        for input in workflow.inputs {
            guard case .table = input.kind else { continue }
            for row in input.value.asList ?? [] {
                let key = row["key"]?.asText ?? ""
                look(at: row, path: "", row: key, place: inputs.rowPlaces[input.name]?[key])
            }
        }
    }

    private mutating func look(at entry: YAMLNode.Entry) {
        if entry.value.isByLanguage, let text = entry.value.localized {
            look(at: text, entry.key, entry.value.place)
        } else {
            for inner in entry.value.entries ?? [] { look(at: inner) }
            for element in entry.value.elements ?? [] {
                for inner in element.entries ?? [] { look(at: inner) }
            }
        }
    }

    private mutating func look(at value: Value, path: String, row: String, place: SourcePlace?) {
        switch value {
        case .localized(let text): look(at: text, path + " (\(row))", place)
        case .map(let members):
            for (name, member) in members.sorted(by: { $0.key < $1.key }) {
                look(at: member, path: path.isEmpty ? name : path + "." + name, row: row, place: place)
            }
        default: break
        }
    }

    private mutating func look(at text: LocalizedText, _ what: String, _ place: SourcePlace?) {
        guard !text.isEmpty else { return }
        let missing = languages.filter { text.plain == nil && (text.texts[$0] ?? "").isEmpty }
        if !missing.isEmpty {
            diagnostics.append(
                Diagnostic(WorkflowSituation.missingLanguage(missing, of: what), at: place))
        }
    }
}
