extension EventKind {
    /// The event's word in the journal.
    public var name: String {
        switch self {
        case .runStarted: "runStarted"
        case .stepReady: "stepReady"
        case .timerFired: "timerFired"
        case .activityIntended: "activityIntended"
        case .activityCompleted: "activityCompleted"
        case .activityFailed: "activityFailed"
        case .signalReceived: "signalReceived"
        case .deliveryNoted: "deliveryNoted"
        case .itemEnded: "itemEnded"
        case .itemReopened: "itemReopened"
        case .itemRedone: "itemRedone"
        case .definitionChanged: "definitionChanged"
        case .runPaused: "runPaused"
        case .runContinued: "runContinued"
        case .runCancelled: "runCancelled"
        case .stepEnded: "stepEnded"
        case .stepReopened: "stepReopened"
        case .runCompleted: "runCompleted"
        case .dataExported: "dataExported"
        case .purged: "purged"
        }
    }

    /// The step and item it is about.
    public var subject: (step: String?, item: String?) {
        switch self {
        case .runStarted, .runCompleted, .definitionChanged, .runPaused, .runContinued, .runCancelled,
            .dataExported, .purged:
            (nil, nil)
        case .stepReady(let step, _, _), .timerFired(let step, _), .stepEnded(let step, _), .stepReopened(let step, _):
            (step, nil)
        case .activityIntended(let activity), .activityCompleted(let activity, _), .activityFailed(let activity, _):
            (activity.step, activity.item)
        case .signalReceived(let signal): (signal.step, signal.item)
        case .deliveryNoted(let delivery): (delivery.step, delivery.item)
        case .itemEnded(let step, let item, _), .itemReopened(let step, let item), .itemRedone(let step, let item, _):
            (step, item)
        }
    }
}
