import MultaqaEngine
import MultaqaModel

/// What readers of an agenda see in place of keys, in their language.
struct AgendaWords: Sendable {
    let language: Language
    private let rooms: [Room]
    private let speakers: SpeakerNames

    init(of workflow: Workflow, in language: Language) {
        self.language = language
        rooms = workflow.programme?.rooms ?? []
        speakers = SpeakerNames(of: workflow)
    }

    /// With the group of a visit.
    func title(_ slot: AgendaSlot) -> String {
        let title = slot.title.isEmpty ? slot.session : slot.title(in: language)
        return slot.group.map { "\(title) (\(group) \($0))" } ?? title
    }

    func room(_ name: String) -> String {
        guard let room = rooms.first(where: { $0.name == name }), !room.title.isEmpty else { return name }
        return room.title(in: language)
    }

    /// Rooms in the order of the programme, those that a day uses.
    func rooms(of day: AgendaDay) -> [String] {
        let used = Set(day.slots.compactMap(\.room))
        let known = rooms.map(\.name).filter(used.contains)
        return known + used.subtracting(known).sorted()
    }

    /// Names alone, where there is little room.
    func names(_ slot: AgendaSlot) -> [String] { slot.speakers.map { speakers.name($0)(in: language) } }

    /// Names with offices.
    func people(_ slot: AgendaSlot) -> [String] { slot.speakers.map { speakers.words($0)(in: language) } }

    func joined(_ names: [String]) -> String { names.joined(separator: language == .arabic ? "، " : ", ") }

    private var group: String {
        switch language {
        case .arabic: "المجموعة"
        case .english: "group"
        default: "groupe"
        }
    }
}
