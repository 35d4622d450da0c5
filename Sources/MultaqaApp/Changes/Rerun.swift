import Foundation
public import MultaqaEngine
public import MultaqaModel
import MultaqaPluginKit

/// The next edition, begun from a past run: its definition with new dates, its tables with what people answered last time, marked
/// "to confirm". The past run is only read.
public struct Rerun: Sendable {
    public let past: RunState
    public let start: RunStart
    public let registry: PluginRegistry
    /// Steps that need not be done again, because the new run begins at a later one.
    public let leftOut: [String]

    /// - Parameters:
    ///   - host: Another host's overlay; nil keeps the host.
    ///   - from: The step to begin at; what it hangs on is left out.
    /// Throws ``Diagnostics`` when the files have errors by now, a sentence when they are gone and another host is asked for.
    public init(
        of past: RunState, named name: String, opening: Day, host: String?, from: String? = nil,
        registry: PluginRegistry = BuiltInPlugins.registry
    ) throws {
        guard let before = past.start else { throw AppError(.problem, JournalFault.empty.message) }
        var start: RunStart
        if let source = before.source, FileManager.default.fileExists(atPath: source.file) {
            var inputs = source.inputs
            inputs["opening"] = opening.description
            let seminar = Seminar(
                file: source.file, host: host ?? source.host, inputs: inputs, site: source.site, registry: registry)
            start = try seminar.start(run: name)
            start.source = RunSource(
                file: source.file, host: host ?? source.host, inputs: inputs, site: source.site, after: before.run)
            self.registry = seminar.registry
        } else {
            guard host == nil else {
                throw AppError(
                    .usage, ar: "ملف المسار السابق غير موجود، ولا بد منه لتغيير المضيف: \(before.source?.file ?? "–")",
                    fr:
                        "le fichier du déroulement passé n'est plus là ; il le faut pour changer d'hôte : \(before.source?.file ?? "–")",
                    en: "the past run's file is gone; it is needed for another host: \(before.source?.file ?? "–")")
            }
            start = before
            start.run = name
            start.script = nil
            start.workflow = Rerun.moved(before.workflow, to: opening)
            start.source = before.source.map {
                RunSource(file: $0.file, host: $0.host, inputs: $0.inputs, site: $0.site, after: before.run)
            }
            self.registry = Site(of: before, plugins: registry).registry
        }
        start.workflow.inputs = start.workflow.inputs.map { Rerun.carried($0, from: past) }
        if let from, start.workflow[step: from] == nil {
            throw AppError(
                .usage, ar: "لا توجد خطوة باسم '\(from)'", fr: "aucune étape ne s'appelle '\(from)'",
                en: "no step is named '\(from)'")
        }
        self.past = past
        self.start = start
        leftOut = from.map { Rerun.stepsBefore($0, in: start.workflow) } ?? []
    }

    /// Begins the new run in `folder`, which must hold none.
    public func begin(
        in folder: RunFolder, observe: @escaping @Sendable (Event) -> Void = { _ in }
    ) async throws -> RunSession {
        let session = try RunSession.begin(start, in: folder, registry: registry, observe: observe)
        for step in leftOut {
            try await session.runner.carryOut(.cancel(Order.Target(step), reason: Rerun.begunLater))
        }
        return session
    }

    private static let begunLater = LocalizedText(
        ar: "بدأ المسار بعد هذه الخطوة", fr: "le déroulement commence après cette étape",
        en: "the run begins after this step")

    private static func moved(_ workflow: Workflow, to opening: Day) -> Workflow {
        var moved = workflow
        moved.closing = opening + (workflow.closing - workflow.opening)
        moved.opening = opening
        for place in moved.inputs.indices where moved.inputs[place].name == "opening" {
            moved.inputs[place].value = .day(opening)
        }
        return moved
    }

    /// Every row that was there last time gets what was answered about it under `last_time`.
    private static func carried(_ input: Input, from past: RunState) -> Input {
        guard case .table = input.kind, let rows = input.value.asList else { return input }
        let answers = lastAnswers(about: input.name, in: past)
        let known = Set((past.workflow?.rows(of: input.name) ?? []).compactMap { $0["key"]?.asText })
        var carried = input
        carried.value = .list(
            rows.map { row in
                guard case .map(var members) = row, let key = members["key"]?.asText, known.contains(key) else {
                    return row
                }
                members["to_confirm"] = true
                members["last_time"] = .map(answers[key] ?? [:])
                return .map(members)
            })
        return carried
    }

    private static func lastAnswers(about table: String, in past: RunState) -> [String: [String: Value]] {
        var answers: [String: [String: Value]] = [:]
        for step in past.steps {
            guard case .collect(let form, _) = step.step.verb, step.step.forEach?.table == table else { continue }
            for item in step.items {
                if let key = item.key, let answer = item.answer { answers[key, default: [:]][form] = .map(answer) }
            }
        }
        return answers
    }

    /// What `step` hangs on, in the workflow's order.
    private static func stepsBefore(_ step: String, in workflow: Workflow) -> [String] {
        var before: Set<String> = []
        var ahead = [step]
        while let name = ahead.popLast() {
            for dependency in workflow[step: name]?.after ?? [] where before.insert(dependency.step).inserted {
                ahead.append(dependency.step)
            }
        }
        return workflow.steps.map(\.name).filter(before.contains)
    }
}
