import MultaqaModel
import MultaqaPluginKit

/// Outside effects: intent before, receipt after, and what happens when one of them is missing.
extension Runner {
    /// The work of one moment that goes to one plug-in, with one time limit.
    private struct Lane {
        var verb: String
        var limit: Duration
        var isIdempotent: Bool
        /// Requests that one call may hold.
        var atOnce: Int
        var activities: [Activity] = []
    }

    /// Requests that are written, and may be in memory, at one time.
    private static let mostAtOnce = 1000

    /// After a crash: what was begun and has no receipt is done again where the plug-in declares that harmless, and is
    /// otherwise marked for a person to look at.
    func settleOpenActivities() async throws {
        let open = state.openActivities.values.sorted { $0.key < $1.key }
        guard !open.isEmpty else { return }
        let again = open.filter { registry.description(of: verb(of: $0))?.isIdempotent == true }
        let repeatable = Set(again.map(\.key))
        try record(open.filter { !repeatable.contains($0.key) }.map(doubt))
        for lane in lanes(of: again) { try await run(lane) }
    }

    /// Begins all work that is ready at one moment. What may be repeated shares one commit for its intents; what may not is begun
    /// one by one, so that a crash leaves no more than one effect in doubt.
    func perform(_ activities: [Activity]) async throws {
        let lanes = lanes(of: activities)
        try record(
            lanes.filter(\.isIdempotent).flatMap(\.activities).map(EventKind.activityIntended))
        for (number, lane) in lanes.enumerated() {
            if number > 0 { try commit() }
            if lane.isIdempotent { try await run(lane) } else { try await runOneByOne(lane) }
        }
    }

    private func lanes(of activities: [Activity]) -> [Lane] {
        var lanes: [String: Lane] = [:]
        for activity in activities {
            let verb = verb(of: activity)
            let minutes = activity.purpose == .work ? state[step: activity.step]?.step.timeout : nil
            let name = minutes.map { "\(verb) \($0.count)" } ?? verb
            if lanes[name] == nil {
                let description = registry.description(of: verb)
                lanes[name] = Lane(
                    verb: verb, limit: minutes.map { .seconds(60 * $0.count) } ?? Patience.defaultLimit,
                    isIdempotent: description?.isIdempotent ?? true,
                    atOnce: min(max(1, description?.atOnce ?? Runner.mostAtOnce), Runner.mostAtOnce))
            }
            lanes[name]?.activities.append(activity)
        }
        return lanes.sorted { $0.key < $1.key }.map(\.value)
    }

    private func verb(of activity: Activity) -> String {
        if activity.purpose == .work, let position = state.index[activity.step],
            case .call(let call) = state.steps[position].step.verb
        {
            return call.verb
        }
        return "send"
    }

    // MARK: Calls

    private func run(_ lane: Lane) async throws {
        let caller = PluginCaller(lane.verb, registry, workplace, patience, limit: lane.limit)
        var desk = state.requestDesk(at: clock.now)
        for start in stride(from: 0, to: lane.activities.count, by: lane.atOnce) {
            let end = min(start + lane.atOnce, lane.activities.count)
            try commit()
            // Called off, or sent back, while an earlier call was under way.
            let wanted = lane.activities[start..<end].filter { state.openActivities[$0.key] != nil }
            let requests = desk?.requests(for: wanted) ?? []
            if end == lane.activities.count { desk = nil }
            try record(await receipts(of: requests, by: caller))
        }
    }

    private func receipts(
        of requests: [(activity: Activity, request: Result<ActivityRequest, ActivityFailure>)], by caller: PluginCaller
    ) async -> [EventKind] {
        var asked: [(activity: Activity, request: ActivityRequest)] = []
        var receipts: [EventKind] = []
        receipts.reserveCapacity(requests.count)
        for (activity, request) in requests {
            switch request {
            case .success(let request): asked.append((activity, request))
            case .failure(let failure): receipts.append(.activityFailed(activity, failure))
            }
        }
        let results = await caller.results(asked.map(\.request))
        for (entry, result) in zip(asked, results) { receipts.append(EventKind(entry.activity, result)) }
        return receipts
    }

    private func runOneByOne(_ lane: Lane) async throws {
        let caller = PluginCaller(lane.verb, registry, workplace, patience, limit: lane.limit)
        var desk = state.requestDesk(at: clock.now)
        for start in stride(from: 0, to: lane.activities.count, by: Runner.mostAtOnce) {
            let end = min(start + Runner.mostAtOnce, lane.activities.count)
            let requests = desk?.requests(for: lane.activities[start..<end]) ?? []
            if end == lane.activities.count { desk = nil }
            for (activity, request) in requests where state.wants(activity) {
                try record([.activityIntended(activity)])
                switch request {
                case .failure(let failure): try record([.activityFailed(activity, failure)])
                case .success(let request):
                    try commit()
                    if let result = await caller.certainResult(request) {
                        try record([EventKind(activity, result)])
                    } else {
                        try record([doubt(activity)])
                    }
                }
            }
        }
    }

    /// Nobody knows whether it happened: an item waits for a person to look, a reminder is a warning.
    private func doubt(_ activity: Activity) -> EventKind {
        activity.purpose == .work
            ? .itemEnded(step: activity.step, item: activity.item, outcome: .toVerify)
            : .activityFailed(activity, .noReceipt(activity))
    }
}

extension EventKind {
    fileprivate init(_ activity: Activity, _ result: ActivityResult) {
        switch result {
        case .completed(let report): self = .activityCompleted(activity, report)
        case .failed(let failure): self = .activityFailed(activity, failure)
        }
    }
}

extension RunState {
    /// Whether the activity is still to be begun.
    fileprivate func wants(_ activity: Activity) -> Bool {
        guard !isOver, !isPaused, openActivities[activity.key] == nil, let position = index[activity.step],
            steps[position].phase == .open
        else { return false }
        switch activity.purpose {
        case .lateNotice: return steps[position].owesLateNotice
        case .work, .reminder:
            guard let item = steps[position].item(activity.item), item.isOpen else { return false }
            if case .reminder(let number) = activity.purpose { return item.owesReminder == number }
            return item.inFlight == nil && item.report == nil
        }
    }
}
