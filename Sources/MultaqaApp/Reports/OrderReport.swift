public import MultaqaEngine
public import MultaqaModel

/// The exact set of steps and items an order touches, before it is given.
public struct OrderReport: Sendable {
    private let events: [EventKind]
    private let state: RunState

    public init(_ events: [EventKind], in state: RunState) {
        self.events = events
        self.state = state
    }

    public func json() -> Value {
        [
            "affects": .list(
                events.map { event in
                    let (step, item) = event.subject
                    return ["event": .text(event.name), "step": .optional(step), "item": .optional(item)]
                })
        ]
    }

    public func text(in language: Language) -> String {
        events.map { event in
            let (step, item) = event.subject
            let name = (step ?? "") + (item.map { "[\($0)]" } ?? "")
            guard case .stepReopened(let step, _) = event, let items = state[step: step]?.items, items.count > 1 else {
                return "  \(name)"
            }
            return "  \(name) "
                + LocalizedText(
                    ar: "(\(items.count) عنصرا)", fr: "(\(items.count) éléments)", en: "(\(items.count) items)")(
                    in: language)
        }.joined(separator: "\n")
    }
}
