public import MultaqaEngine
public import MultaqaModel

/// A changed workflow or overlay, ready to be followed by a run that is under way.
public struct Migration: Sendable {
    public let change: DefinitionChange
    public let comparison: DefinitionComparison
    private let state: RunState

    /// `file`, `host` and `inputs` replace what the run was started with; what is not given stays. Throws ``Diagnostics`` when the
    /// files have errors.
    public init(
        of state: RunState, file: String?, host: String?, inputs: [String: String], by: String?
    ) throws {
        guard let start = state.start else { throw AppError(.problem, JournalFault.empty.message) }
        guard let file = file ?? start.source?.file else {
            throw AppError(
                .usage, ar: "لا يعرف هذا المسار ملفه؛ سمِّ ملف المخطط",
                fr: "ce déroulement ne connaît pas son fichier ; nommez-le",
                en: "this run does not know its file; name it")
        }
        let source = RunSource(
            file: file, host: host ?? start.source?.host,
            inputs: (start.source?.inputs ?? [:]).merging(inputs) { _, new in new }, after: start.source?.after)
        let fresh = try Seminar(file: source.file, host: source.host, inputs: source.inputs, site: source.site).start(
            run: start.run)
        self.init(
            of: state,
            to: DefinitionChange(
                workflow: fresh.workflow, calendar: fresh.calendar, templateFolders: fresh.templateFolders,
                source: source, by: by))
    }

    init(of state: RunState, to change: DefinitionChange) {
        self.state = state
        self.change = change
        comparison = DefinitionComparison(of: state, to: change)
    }

    /// The run's tables and values differ, or its steps.
    public var isEmpty: Bool {
        var before = state.workflow
        before?.warnings = []
        var after = change.workflow
        after.warnings = []
        return before == after && state.start?.calendar == change.calendar
    }

    // MARK: Shown before it is applied

    public func json() -> Value {
        [
            "changes": .list(
                comparison.entries.map { entry in
                    [
                        "step": .text(entry.step), "kind": .text(word(entry.kind)), "was": was(entry.kind),
                        "state": .text(entry.phase), "has_run": .bool(entry.hasRun),
                        "by_before": .optional(entry.dueBefore), "by_after": .optional(entry.dueAfter),
                        "items_added": .list(entry.itemsAdded.map(Value.text)),
                        "items_cancelled": .list(entry.itemsCancelled.map(Value.text)),
                    ]
                })
        ]
    }

    public func text(in language: Language) -> String {
        if comparison.entries.isEmpty {
            return LocalizedText(
                ar: isEmpty ? "لا تغيير." : "لا تتغير أي خطوة، بل القيم فقط.",
                fr: isEmpty ? "Rien ne change." : "Aucune étape ne change ; seules des valeurs changent.",
                en: isEmpty ? "Nothing changes." : "No step changes, only values.")(in: language)
        }
        return comparison.entries.map { line($0, language) }.joined(separator: "\n")
    }

    private func line(_ entry: DefinitionComparison.Entry, _ language: Language) -> String {
        var line: String
        switch entry.kind {
        case .added: line = "+ \(entry.step)"
        case .removed: line = "- \(entry.step)"
        case .renamed(let from): line = "~ \(from) → \(entry.step)"
        case .changed: line = "~ \(entry.step)"
        }
        if entry.dueBefore != entry.dueAfter {
            line += "  \(entry.dueBefore?.description ?? "–") → \(entry.dueAfter?.description ?? "–")"
        }
        if !entry.itemsAdded.isEmpty { line += "  + " + entry.itemsAdded.joined(separator: ", ") }
        if !entry.itemsCancelled.isEmpty { line += "  - " + entry.itemsCancelled.joined(separator: ", ") }
        guard entry.hasRun else { return line }
        let words =
            entry.kind == .removed
            ? LocalizedText(
                ar: "بدأت من قبل؛ يبقى ما أُنجز في السجل", fr: "déjà commencée : ce qui est fait reste dans le journal",
                en: "begun already: what was done stays in the journal")
            : LocalizedText(
                ar: "تغيرت بعد إنجازها: يُحتفظ بالنتيجة؛ لإعادتها: multaqa redo \(state.start?.run ?? "") \(entry.step)",
                fr:
                    "changée depuis : le résultat est gardé ; pour refaire : multaqa redo \(state.start?.run ?? "") \(entry.step)",
                en: "changed since it ran: kept; to redo it: multaqa redo \(state.start?.run ?? "") \(entry.step)")
        return line + "\n    " + words(in: language)
    }

    private func word(_ kind: DefinitionComparison.Kind) -> String {
        switch kind {
        case .added: "added"
        case .removed: "removed"
        case .renamed: "renamed"
        case .changed: "changed"
        }
    }

    private func was(_ kind: DefinitionComparison.Kind) -> Value {
        if case .renamed(let from) = kind { .text(from) } else { .null }
    }
}
