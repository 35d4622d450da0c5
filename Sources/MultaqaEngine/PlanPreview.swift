import Foundation
import MultaqaCalendar
public import MultaqaModel
import MultaqaPeople
public import MultaqaPluginKit

/// Everything a workflow will do, before any of it is done: its dates, its messages and its documents.
public struct PlanPreview: Sendable {
    public struct PlannedMessage: Hashable, Sendable {
        public var step: String
        public var item: String?
        public var on: Day
        public var report: MessageReport
        /// Sent only if there is no answer by then: reminders and late notices.
        public var onlyIfNoAnswer: Bool
    }

    public struct PlannedDocument: Hashable, Sendable {
        public var on: Day
        public var report: DocumentReport
    }

    public var plan: Plan
    public var workflow: Workflow
    /// Number of items of each step.
    public var items: [String: Int]
    public var messages: [PlannedMessage]
    public var documents: [PlannedDocument]
    public var agenda: Agenda?
    /// The check's warnings, then what the plug-ins had to say, then dates in tension.
    public var warnings: [Warning]
    /// What could not be previewed, by step: a template that will fail when its day comes.
    public var failures: [(step: String, failure: ActivityFailure)]
}

/// Walks a workflow in order with the plug-ins' previews, and with made-up answers of the right shape where people will
/// answer. Nothing is written and nothing is sent.
public struct Previewer: Sendable {
    private let start: RunStart
    private let registry: PluginRegistry

    public init(_ start: RunStart, registry: PluginRegistry) {
        self.start = start
        self.registry = registry
    }

    public func preview() async -> PlanPreview { await walk { _ in false }.preview }

    /// What the plug-in would be asked for a document, with everything known by then: one request for each item of the first step
    /// that produces it. Empty when no step does.
    public func requests(producing document: String) async -> [ActivityRequest] {
        let makers = Set(start.workflow.steps.filter { registry.documents(of: $0).contains(document) }.map(\.name))
        let requests = await walk { makers.contains($0.step) && $0.subjects.contains(document) }.kept
        return requests.filter { $0.step == requests.first?.step }
    }

    private func walk(
        keeping isKept: @escaping @Sendable (ActivityRequest) -> Bool
    ) async -> (preview: PlanPreview, kept: [ActivityRequest]) {
        var kept: [ActivityRequest] = []
        var state = RunState()
        var seq = 0
        func tell(_ kind: EventKind, _ at: WallTime) {
            seq += 1
            state.apply(Event(seq: seq, at: at, kind: kind))
        }
        let plan = Plan(start.workflow, calendar: start.calendar)
        var preview = PlanPreview(
            plan: plan, workflow: start.workflow, items: [:], messages: [], documents: [], agenda: nil, warnings: [],
            failures: [])
        tell(.runStarted(start), WallTime(plan.firstDay, RunState.morning))

        for step in Previewer.inOrder(start.workflow.steps) {
            let day = plan.dates[step.name]?.expected ?? start.workflow.opening
            let at = WallTime(day, RunState.morning)
            let keys = state.itemKeys(of: step)
            preview.items[step.name] = keys.count
            tell(.stepReady(step: step.name, items: keys, timers: []), at)
            var conditions = Conditions(at: at)
            var activities: [Activity] = []
            for key in keys {
                let holds = step.onlyIf.map { conditions.holds($0, for: step, item: key, in: &state) }
                if (try? holds?.get()) ?? true { activities.append(Previewer.activity(step, key, .work)) }
            }
            if case .call = step.verb {
                for activity in activities { tell(.activityIntended(activity), at) }
                for (activity, result) in await results(of: activities, &state, at, keeping: isKept, &kept) {
                    take(result, of: activity, on: day, into: &preview)
                    if case .completed(let report) = result { tell(.activityCompleted(activity, report), at) }
                }
            } else {
                activities = reminders(of: step, keys: keys, plan)
                for (activity, result) in await results(of: activities, &state, at, keeping: isKept, &kept) {
                    take(result, of: activity, on: reminderDay(activity, plan) ?? day, into: &preview)
                }
                for key in keys {
                    let answer = Projection.answer(to: step, of: start.workflow)
                    tell(.signalReceived(Signal(step: step.name, item: key, answer: answer)), at)
                }
            }
            for key in keys { tell(.itemEnded(step: step.name, item: key, outcome: .completed), at) }
            tell(.stepEnded(step: step.name, outcome: .completed), at)
        }
        preview.agenda = state.agenda
        preview.warnings = state.warnings + plan.tensions(in: start.workflow)
        return (preview, kept)
    }

    private func reminders(of step: Step, keys: [String?], _ plan: Plan) -> [Activity] {
        var activities: [Activity] = []
        if case .collect(_, .some) = step.verb {
            for number in step.remind.indices {
                activities += keys.map { Previewer.activity(step, $0, .reminder(number + 1)) }
            }
        }
        if step.ifLate?.tell != nil {
            activities.append(Previewer.activity(step, nil, .lateNotice))
        }
        return activities
    }

    private static func activity(_ step: Step, _ item: String?, _ purpose: Activity.Purpose) -> Activity {
        let key = Fingerprint.sha256("\(step.name)[\(item ?? "")] \(purpose)").prefix(32)
        return Activity(key: String(key), step: step.name, item: item, purpose: purpose)
    }

    private func reminderDay(_ activity: Activity, _ plan: Plan) -> Day? {
        let dates = plan.dates[activity.step]
        switch activity.purpose {
        case .work: return nil
        case .reminder(let number):
            return dates.flatMap { number <= $0.remind.count ? $0.remind[number - 1].day : nil }
        case .lateNotice: return dates?.by.map { $0.time == nil ? $0.day + 1 : $0.day }
        }
    }

    /// Asked in as many parts as there are processors; a preview depends on its own request alone.
    private func results(
        of activities: [Activity], _ state: inout RunState, _ at: WallTime,
        keeping isKept: @escaping @Sendable (ActivityRequest) -> Bool, _ kept: inout [ActivityRequest]
    ) async -> [(Activity, ActivityResult)] {
        guard let desk = state.requestDesk(at: at) else { return [] }
        let parts = max(1, min(ProcessInfo.processInfo.activeProcessorCount, activities.count))
        let bounds = (0...parts).map { $0 * activities.count / parts }
        let answered = await withTaskGroup(of: (Int, Part).self) { group in
            for (start, end) in zip(bounds, bounds.dropFirst()) {
                group.addTask { (start, await answers(to: activities[start..<end], desk, keeping: isKept)) }
            }
            var answered: [(Int, Part)] = []
            for await part in group { answered.append(part) }
            return answered.sorted { $0.0 < $1.0 }.map(\.1)
        }
        kept += answered.flatMap(\.kept)
        return answered.flatMap(\.results)
    }

    private struct Part: Sendable {
        var results: [(Activity, ActivityResult)] = []
        var kept: [ActivityRequest] = []
    }

    private func answers(
        to activities: ArraySlice<Activity>, _ desk: RequestDesk, keeping isKept: (ActivityRequest) -> Bool
    ) async -> Part {
        var desk = desk
        var part = Part()
        var ready: [String: [(activity: Activity, request: ActivityRequest)]] = [:]
        for (activity, request) in desk.requests(for: activities) {
            switch request {
            case .success(let request):
                if isKept(request) { part.kept.append(request) }
                ready[request.verb, default: []].append((activity, request))
            case .failure(let failure): part.results.append((activity, .failed(failure)))
            }
        }
        for (verb, batch) in ready.sorted(by: { $0.key < $1.key }) {
            let answers = await registry.plugin(for: verb)?.preview(batch.map(\.request))
            for (position, (activity, _)) in batch.enumerated() {
                let answer = answers.map { position < $0.count ? $0[position] : .failed(.noAnswer(verb)) }
                part.results.append((activity, answer ?? .failed(.noPlugin(verb))))
            }
        }
        return part
    }

    private func take(_ result: ActivityResult, of activity: Activity, on day: Day, into preview: inout PlanPreview) {
        switch result {
        case .completed(let report):
            preview.messages += report.messages.map {
                PlanPreview.PlannedMessage(
                    step: activity.step, item: activity.item, on: day, report: $0,
                    onlyIfNoAnswer: activity.purpose != .work)
            }
            preview.documents += report.documents.map { PlanPreview.PlannedDocument(on: day, report: $0) }
        case .failed(let failure):
            preview.failures.append((activity.step, failure))
        }
    }

    /// Steps after those they hang on; declared order otherwise.
    static func inOrder(_ steps: [Step]) -> [Step] {
        var placed: Set<String> = []
        var waiting = steps
        var ordered: [Step] = []
        while let next = waiting.firstIndex(where: { $0.after.allSatisfy { placed.contains($0.step) } }) {
            let step = waiting.remove(at: next)
            placed.insert(step.name)
            ordered.append(step)
        }
        return ordered + waiting
    }
}

/// Made-up answers of the right shape, for previews.
enum Projection {
    static func answer(to step: Step, of workflow: Workflow) -> [String: Value] {
        switch step.verb {
        case .decide(_, let choices):
            return ["choice": .text(choices.first { step.ifChoice[$0] == nil } ?? choices.first ?? "")]
        case .prepare(let checklist):
            return ["done": .list(checklist.map { .text($0.label) })]
        case .collect(Form.attendanceSheet.name, _):
            let seats = (workflow.rows(of: "communes") ?? []).compactMap { $0["key"]?.asText }.flatMap { key in
                DelegateRole.allCases.map { Value.map(["seat": .text("\(key).\($0.rawValue)")]) }
            }
            return ["signed": .list(seats)]
        case .collect(let name, _):
            let fields = workflow.form(name)?.fields.filter(\.isRequired) ?? []
            return Dictionary(uniqueKeysWithValues: fields.map { ($0.name, value(of: $0.kind)) })
        case .wait, .call:
            return [:]
        }
    }

    private static func value(of kind: Form.Field.Kind) -> Value {
        switch kind {
        case .text: .text("…")
        case .number: 1
        case .date: .day(Day(number: 0))
        case .yesNo: true
        case .oneOf(let words): .text(words.first ?? "")
        case .person:
            ["name": .localized(LocalizedText(ar: "(اسم سيُعيَّن)", fr: "(nom à recevoir)", en: "(name to come)"))]
        case .people: []
        }
    }
}
