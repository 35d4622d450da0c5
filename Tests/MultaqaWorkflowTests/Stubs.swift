import Foundation
import MultaqaModel
import MultaqaPluginKit
import MultaqaWorkflow

/// Brings verbs and does nothing.
struct VerbStub: Plugin {
    let manifest: PluginManifest

    init(_ verb: VerbDescription) {
        manifest = PluginManifest(name: "stub/\(verb.name)", summary: "", verbs: [verb])
    }

    func documents(of call: PluginCall) -> [String] {
        guard call.verb == "produce" else { return [] }
        return call.subjects + (call.arguments["versions"] == nil ? [] : call.subjects.map { $0 + "_changes" })
    }

    func preview(_ requests: [ActivityRequest]) async -> [ActivityResult] { requests.map { _ in .completed(.init()) } }

    func perform(_ requests: [ActivityRequest], in workplace: Workplace) async -> [ActivityResult] {
        await preview(requests)
    }
}

extension PluginRegistry {
    static let stubs = PluginRegistry([
        VerbStub(
            VerbDescription(
                "send",
                keys: [
                    .init("to", .expression, required: true), .init("attach", .documents),
                    .init("attach_if_made", .documents),
                ],
                isIdempotent: true)),
        VerbStub(VerbDescription("plan", isIdempotent: true)),
        VerbStub(VerbDescription("group", isIdempotent: true)),
        VerbStub(
            VerbDescription(
                "produce", takesList: true,
                keys: [.init("pdf", .flag), .init("numbered", .flag), .init("versions", .flag)],
                isIdempotent: true)),
    ])
}

/// A small workflow with what every one needs; `steps` and more go below.
func workflow(_ rest: String, inputs: String = "") -> String {
    """
    multaqa: 1
    workflow: small
    calendar: plain
    inputs:
      opening: {is: date, default: 2015-06-08}
    \(inputs.isEmpty ? "" : "  " + inputs)
    team:
      office: {title: Office}
    \(rest)
    """
}

/// Monday to Friday, no holiday.
let plainCalendar = """
    multaqa: 1
    calendar: plain
    name: Plain
    week:
      monday: 9h00-17h00
      tuesday: 9h00-17h00
      wednesday: 9h00-17h00
      thursday: 9h00-17h00
      friday: 9h00-17h00
      source: test
    """

func load(
    _ files: [String: String], _ file: String = "small.yaml", host: String? = nil, given: [String: String] = [:]
) -> WorkflowLoader.Loaded {
    var all = files
    all["calendars/plain.yaml"] = plainCalendar
    return WorkflowLoader(plugins: .stubs, files: WorkflowFiles(all)).load(file, host: host, given: given)
}

/// The repository's root.
let repository = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().path
