public import MultaqaModel

/// The register of outgoing letters of a run: every letter has a number, in the order in which the letters were begun.
///
/// A number belongs to its step and item for good: a letter that is made again keeps it, one that failed or was called off leaves
/// its entry. So no number is used twice and none is missing.
public struct Register: Hashable, Sendable {
    public struct Entry: Hashable, Sendable {
        public var step: String
        public var item: String?
        /// When the letter was first begun.
        public var at: WallTime

        public init(step: String, item: String?, at: WallTime) {
            self.step = step
            self.item = item
            self.at = at
        }
    }

    public private(set) var entries: [Entry] = []
    private var places: [Place: Int] = [:]

    private struct Place: Hashable {
        var step: String
        var item: String?
    }

    public init(_ entries: [Entry] = []) {
        for entry in entries { enter(entry) }
    }

    /// Nothing happens for a letter that is in the register.
    mutating func enter(_ entry: Entry) {
        let place = Place(step: entry.step, item: entry.item)
        guard places[place] == nil else { return }
        places[place] = entries.count
        entries.append(entry)
    }

    /// Counted from 0; nil for a letter that is not in the register.
    public func position(of step: String, item: String?) -> Int? { places[Place(step: step, item: item)] }
}

/// How a commune writes the numbers of its letters, from `organiser.register`.
public struct LetterNumbers: Hashable, Sendable {
    /// The number of the first letter.
    public var first: Int
    /// `{number}` and `{year}` stand for themselves: `{number}/CB/{year}`.
    public var form: String

    /// `1` and `{number}/{year}` where the host says nothing.
    public init(_ workflow: Workflow?) {
        let register = workflow?.input("organiser")?.value["register"]
        first = register?["first"]?.asInt ?? 1
        form = register?["form"]?.asText ?? "{number}/{year}"
    }

    /// As letters print it. The year is that of the day on which the letter was first begun.
    public func text(_ position: Int, _ entry: Register.Entry) -> String {
        form.replacing("{number}", with: String(first + position))
            .replacing("{year}", with: String(entry.at.day.components.year))
    }
}

extension RunState {
    /// The reference of a letter that takes a number; nil for any other document.
    public func reference(of step: String, item: String?) -> String? {
        register.position(of: step, item: item).map { position in
            LetterNumbers(workflow).text(position, register.entries[position])
        }
    }

    /// Whether a step's call wants a number for each of its letters.
    func isNumbered(_ step: Step) -> Bool {
        guard case .call(let call) = step.verb, case .value(let wish)? = call.arguments["numbered"] else {
            return false
        }
        return wish.asBool == true
    }
}
