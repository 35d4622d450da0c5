import MultaqaModel
import MultaqaPeople

/// Looks at the list of communes for what a careful secretary would notice. Nothing is mended: it is said, and it stays said.
struct RosterCheck {
    private(set) var diagnostics: [Diagnostic] = []

    init(_ workflow: Workflow, places: [String: SourcePlace], declaredAt: SourcePlace?) {
        guard let rows = workflow.rows(of: "communes") else { return }
        if let declared = workflow.input("declared_communes")?.value.asInt, declared > 0, declared != rows.count {
            diagnostics.append(
                Diagnostic(WorkflowSituation.declaredNotListed(declared: declared, listed: rows.count), at: declaredAt))
        }
        var names = NearNames()
        for row in rows where diagnostics.count < RosterCheck.problemLimit {
            let name = row["name"]?.asLocalized ?? ""
            for earlier in names.near(name).prefix(RosterCheck.problemLimit) {
                let situation = WorkflowSituation.nearDuplicate(name, earlier.name)
                diagnostics.append(Diagnostic(situation, at: places[row["key"]?.asText ?? ""]))
            }
        }
    }

    private static let problemLimit = 50
}
