public import MultaqaEngine
public import MultaqaModel

/// What differs between two plans: the days of steps, the messages, the documents, the agenda.
public struct PlanDiff: Hashable, Sendable {
    /// A day that moved; nil on the side that has none.
    public struct Move: Hashable, Sendable {
        public var step: String
        /// `start`, `by` or `wait`.
        public var date: String
        public var before: Day?
        public var after: Day?
    }

    /// Two messages are the same when they go to the same address for the same reason; the subject may be another.
    public struct Message: Hashable, Sendable, Comparable {
        public var step: String
        public var item: String?
        public var to: String
        /// Counts the messages of one item to one address, from 1: reminders.
        public var number: Int
        public var subject: String

        public static func == (left: Message, right: Message) -> Bool {
            (left.step, left.item, left.to, left.number) == (right.step, right.item, right.to, right.number)
        }

        public func hash(into hasher: inout Hasher) {
            hasher.combine(step)
            hasher.combine(item)
            hasher.combine(to)
            hasher.combine(number)
        }

        public static func < (left: Message, right: Message) -> Bool {
            (left.step, left.item ?? "", left.to, left.number) < (right.step, right.item ?? "", right.to, right.number)
        }
    }

    public struct Document: Hashable, Sendable, Comparable {
        public var step: String
        public var item: String?
        public var document: String
        public var language: Language

        public static func < (left: Document, right: Document) -> Bool {
            (left.step, left.item ?? "", left.document, left.language.rawValue)
                < (right.step, right.item ?? "", right.document, right.language.rawValue)
        }
    }

    /// Where a session or visit takes place, in words; nil on the side that does not place it.
    public struct Slot: Hashable, Sendable {
        public var session: String
        public var before: String?
        public var after: String?
    }

    public var moves: [Move]
    public var messagesAdded: [Message]
    public var messagesGone: [Message]
    public var documentsAdded: [Document]
    public var documentsGone: [Document]
    public var slots: [Slot]

    public init(from old: PlanPreview, to new: PlanPreview, renames: [String: String] = [:]) {
        moves = PlanDiff.moves(old, new, renames)
        let (messages, otherMessages) = (PlanDiff.messages(old, renames), PlanDiff.messages(new, [:]))
        messagesAdded = otherMessages.subtracting(messages).sorted()
        messagesGone = messages.subtracting(otherMessages).sorted()
        let (documents, otherDocuments) = (PlanDiff.documents(old, renames), PlanDiff.documents(new, [:]))
        documentsAdded = otherDocuments.subtracting(documents).sorted()
        documentsGone = documents.subtracting(otherDocuments).sorted()
        let (before, after) = (PlanDiff.slots(old), PlanDiff.slots(new))
        slots = Set(before.keys).union(after.keys).sorted().compactMap { session in
            before[session] == after[session]
                ? nil : Slot(session: session, before: before[session], after: after[session])
        }
    }

    public var isEmpty: Bool {
        moves.isEmpty && messagesAdded.isEmpty && messagesGone.isEmpty && documentsAdded.isEmpty
            && documentsGone.isEmpty && slots.isEmpty
    }

    private static func moves(_ old: PlanPreview, _ new: PlanPreview, _ renames: [String: String]) -> [Move] {
        let before = Dictionary(
            old.plan.dates.map { (renames[$0.key] ?? $0.key, $0.value) }, uniquingKeysWith: { first, _ in first })
        let gone = old.workflow.steps.map { renames[$0.name] ?? $0.name }.filter { new.workflow[step: $0] == nil }
        return (new.workflow.steps.map(\.name) + gone).flatMap { step -> [Move] in
            let (one, other) = (before[step], new.plan.dates[step])
            let days: [(String, Day?, Day?)] = [
                ("start", one?.start?.day, other?.start?.day), ("by", one?.by?.day, other?.by?.day),
                ("wait", one?.wait?.day, other?.wait?.day),
            ]
            return days.filter { $0.1 != $0.2 }.map { Move(step: step, date: $0.0, before: $0.1, after: $0.2) }
        }
    }

    private static func messages(_ preview: PlanPreview, _ renames: [String: String]) -> Set<Message> {
        var counts: [String: Int] = [:]
        return Set(
            preview.messages.map { message in
                let step = renames[message.step] ?? message.step
                counts["\(step) \(message.item ?? "") \(message.report.to)", default: 0] += 1
                return Message(
                    step: step, item: message.item, to: message.report.to,
                    number: counts["\(step) \(message.item ?? "") \(message.report.to)"] ?? 1,
                    subject: message.report.subject)
            })
    }

    private static func documents(_ preview: PlanPreview, _ renames: [String: String]) -> Set<Document> {
        Set(
            preview.documents.map {
                Document(
                    step: renames[$0.report.step] ?? $0.report.step, item: $0.report.item,
                    document: $0.report.document, language: $0.report.language)
            })
    }

    /// `day 2, 9h30–10h30, plenary`, all groups of a visit together.
    private static func slots(_ preview: PlanPreview) -> [String: String] {
        var slots: [String: [String]] = [:]
        for (position, day) in (preview.agenda?.days ?? []).enumerated() {
            for slot in day.slots where slot.kind != .pause {
                let place = slot.room ?? slot.group.map { "\($0)" }
                slots[slot.session, default: []].append(
                    (["\(position + 1)", "\(slot.start.spoken)–\(slot.end.spoken)"] + [place].compactMap { $0 })
                        .joined(separator: " "))
            }
        }
        return slots.mapValues { $0.joined(separator: ", ") }
    }
}
