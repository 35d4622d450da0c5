import MultaqaCalendar
import MultaqaEngine
public import MultaqaModel

/// The plan of a run that is under way: what is still to come, what changed after it was done, and what its files say by now.
///
/// Nothing that was done is lost by a change: each such step is kept unless somebody asks for a redo.
public struct RunPlanReport: Sendable {
    private let state: RunState
    private let language: Language
    /// What the files would change, or why they cannot be read; nil for a run that does not know its file.
    private let files: Result<Migration, Diagnostics>?

    /// Reads the run's journal and the files it was started from; writes nothing.
    ///
    /// - Throws: ``AppError`` for a journal that cannot be replayed.
    public init(_ folder: RunFolder, in language: Language) throws {
        self.language = language
        let state = try folder.state()
        self.state = state
        guard state.start?.source != nil else {
            files = nil
            return
        }
        do {
            files = .success(try Migration(of: state, file: nil, host: nil, inputs: [:], by: nil))
        } catch let diagnostics as Diagnostics {
            files = .failure(diagnostics)
        }
    }

    private var run: String { state.start?.run ?? "" }
    private var toCome: [StepState] { state.steps.filter { $0.outcome == nil } }

    private func due(_ step: StepState) -> Day? {
        let dates = state.plan?.dates[step.step.name]
        return dates?.by?.day ?? dates?.expected
    }

    private func redo(_ step: StepState) -> String { "multaqa redo \(run) \(step.step.name)" }

    // MARK: Forms

    public func json() -> Value {
        [
            "run": .text(run),
            "changed_since_they_ran": .list(
                state.changedSinceTheyRan.map { step in
                    [
                        "step": .text(step.step.name), "state": .text(step.phase.name),
                        "done_on": .optional(step.endedAt?.day), "keep": .bool(true), "redo": .text(redo(step)),
                    ]
                }),
            "to_come": .list(
                toCome.map { step in
                    [
                        "step": .text(step.step.name), "title": .text(step.step.title(in: language)),
                        "state": .text(step.phase.name), "by": .optional(due(step)), "owner": .optional(step.owner),
                        "items_open": .int(step.items.count(where: \.isOpen)), "late": .bool(step.isLate),
                    ]
                }),
            "files": fileChanges,
        ]
    }

    private var fileChanges: Value {
        switch files {
        case nil: .null
        case .success(let migration): migration.json()
        case .failure(let diagnostics): ["problems": DiagnosticText.json(diagnostics.all, in: language)]
        }
    }

    public func text() -> String {
        [changed, fileSection, comingSection].filter { !$0.isEmpty }.map { $0.joined(separator: "\n") }
            .joined(separator: "\n\n")
    }

    private var changed: [String] {
        let steps = state.changedSinceTheyRan
        guard !steps.isEmpty else { return [] }
        let heading = LocalizedText(
            ar: "تغيرت بعد إنجازها (يُحتفظ بنتيجتها ما لم تُطلب إعادتها):",
            fr: "Changées depuis qu'elles ont tourné (gardées, sauf demande de refaire) :",
            en: "Changed since they ran (kept, unless a redo is asked for):")
        return [heading(in: language)]
            + TextColumns(in: language).lines(
                steps.map { ["  \($0.step.name)", $0.step.title(in: language), $0.phase.name, redo($0)] })
    }

    private var fileSection: [String] {
        switch files {
        case .success(let migration) where !migration.isEmpty:
            let heading = LocalizedText(
                ar: "الملفات تغيرت ولم يأخذ بها المسار بعد (multaqa migrate \(run)):",
                fr: "Les fichiers ont changé, le déroulement ne les suit pas encore (multaqa migrate \(run)) :",
                en: "The files changed and the run does not follow them yet (multaqa migrate \(run)):")
            return [heading(in: language), migration.text(in: language)]
        case .failure(let diagnostics):
            let heading = LocalizedText(
                ar: "لا يمكن قراءة ملفات المخطط كما هي الآن:", fr: "Les fichiers, tels qu'ils sont, ne se lisent pas :",
                en: "The files as they are now cannot be read:")
            return [heading(in: language), DiagnosticText(in: language, colours: false).render(diagnostics.all)]
        default: return []
        }
    }

    private var comingSection: [String] {
        guard !toCome.isEmpty else {
            return [
                LocalizedText(ar: "لم يبق شيء للإنجاز.", fr: "Il ne reste rien à faire.", en: "Nothing is left to do.")(
                    in: language)
            ]
        }
        let heading = LocalizedText(ar: "ما سيأتي:", fr: "À venir :", en: "To come:")
        let rows = toCome.map { step in
            [
                "  " + (due(step).map { DateWording.day($0, in: language) } ?? "–"), step.step.name,
                step.step.title(in: language), step.phase == .open ? openWords(step) : "",
            ]
        }
        return [heading(in: language)] + TextColumns(in: language).lines(rows)
    }

    private func openWords(_ step: StepState) -> String {
        let open = step.items.count(where: \.isOpen)
        return LocalizedText(ar: "مفتوحة: \(open)", fr: "ouverte : \(open)", en: "open: \(open)")(in: language)
            + (step.isLate ? " !" : "")
    }
}
