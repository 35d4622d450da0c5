public import MultaqaModel

/// One step of a run.
public struct StepState: Hashable, Sendable {
    /// See `docs/guides/run-lifecycle.md`.
    public enum Phase: Hashable, Sendable {
        /// Steps before it are not far enough, or its start day has not come.
        case waiting
        case open
        case ended(Outcome)
    }

    public internal(set) var step: Step
    public internal(set) var phase: Phase = .waiting
    public internal(set) var items: [ItemState] = []
    public internal(set) var timers: [RunTimer] = []
    /// How often it was sent back.
    public internal(set) var round = 0
    /// Who or what sent it back, the last time.
    public internal(set) var because: String?
    public internal(set) var openedAt: WallTime?
    public internal(set) var endedAt: WallTime?
    /// The due day passed while it was open.
    public internal(set) var isLate = false
    /// The role it was passed on to when it was late (`if_late: {then: escalate}`).
    public internal(set) var escalatedTo: String?
    /// Hash of the definition it was opened with, when the present one is another.
    public internal(set) var openedAs: String?
    /// The late notice is still to be written.
    var owesLateNotice = false
    /// Positions of items that something happened to since they were last looked at.
    var touched: Set<Int> = []
    /// Hash of the verb, part of every key.
    var verbMark = ""
    private var places: [String: Int] = [:]
    private var isIndexed = true
    /// Items behind which later steps may go on.
    public private(set) var finishedItems = 0
    private(set) var skippedItems = 0

    public init(_ step: Step) { self.step = step }

    public var outcome: Outcome? { if case .ended(let outcome) = phase { outcome } else { nil } }

    public func item(_ key: String?) -> ItemState? { place(of: key).map { items[$0] } }

    /// Who has to see to it.
    public var owner: String? { escalatedTo ?? step.owner }
}

// MARK: Changing

extension StepState {
    func place(of key: String?) -> Int? {
        guard let key else { return items.first.flatMap { $0.key == nil ? 0 : nil } }
        return isIndexed ? places[key] : items.firstIndex { $0.key == key }
    }

    /// Makes finding an item quick; a step that came out of a snapshot needs it only when something happens to it again.
    mutating func prepareIndex() {
        guard !isIndexed else { return }
        isIndexed = true
        for (place, item) in items.enumerated() { if let key = item.key { places[key] = place } }
    }

    var isEveryItemFinished: Bool { finishedItems == items.count }
    var isEveryItemSkipped: Bool { !items.isEmpty && skippedItems == items.count }

    mutating func open(_ keys: [String?], timers: [RunTimer], at time: WallTime) {
        phase = .open
        items = []
        places = [:]
        isIndexed = true
        finishedItems = 0
        skippedItems = 0
        for key in keys { add(key) }
        self.timers = timers
        openedAt = time
        openedAs = nil
        verbMark = step.verb.mark
    }

    mutating func add(_ key: String?) {
        prepareIndex()
        if let key { places[key] = items.count }
        touched.insert(items.count)
        items.append(ItemState(key))
    }

    /// Changes one item and keeps the counts.
    mutating func change(_ place: Int, _ change: (inout ItemState) -> Void) {
        count(items[place].outcome, -1)
        change(&items[place])
        count(items[place].outcome, 1)
        touched.insert(place)
    }

    private mutating func count(_ outcome: Outcome?, _ number: Int) {
        guard let outcome, outcome.isFinal else { return }
        finishedItems += number
        if case .skipped = outcome { skippedItems += number }
    }

    /// The items as a snapshot kept them; what is counted about them is counted again.
    mutating func restore(_ items: [ItemState]) {
        self.items = items
        places = [:]
        isIndexed = false
        finishedItems = 0
        skippedItems = 0
        touched = []
        for (place, item) in items.enumerated() {
            count(item.outcome, 1)
            if item.outcome?.isFinal != true { touched.insert(place) }
        }
    }
}

extension Step {
    /// Of everything that decides what the step does: where it stands in a file and why somebody wrote it do not count.
    public var fingerprint: String {
        var bare = self
        bare.place = nil
        bare.why = nil
        bare.was = nil
        return Fingerprint.of(bare)
    }
}

extension Verb {
    /// Hash of what is to be done: with another verb, subject or argument the same item is another piece of work.
    var mark: String {
        guard case .call(let call) = self else { return Fingerprint.of(self) }
        var hash = Fingerprint.Hash()
        hash.add(call.verb)
        for subject in call.subjects { hash.add(subject) }
        for (name, argument) in call.arguments.sorted(by: { $0.key < $1.key }) {
            hash.add(name)
            switch argument {
            case .expression(let source): hash.add(source)
            case .value(let value): hash.add((try? Canonical.json(value)) ?? "")
            }
        }
        return hash.hexadecimal
    }
}
