public import MultaqaEngine
public import MultaqaModel
import MultaqaPeople

/// Lists of delegates that communes sent back, beside what the run knows: what they would change, and what was not understood.
/// Nothing is recorded by looking.
public struct NominationImport: Sendable {
    /// What becomes of one person.
    enum Change: String, Sendable {
        case added, changed, same, removed
    }

    struct Entry: Sendable {
        var change: Change
        var seat: String
        var name: LocalizedText
        /// Fields whose content changes.
        var fields: [String] = []
    }

    struct Commune: Sendable {
        var key: String
        var name: LocalizedText
        var answer: [String: Value]
        var entries: [Entry]
        var changes: Bool { entries.contains { $0.change != .same } }
    }

    /// Only of the file itself; nothing is read when one is an error.
    public private(set) var diagnostics: [Diagnostic]
    let communes: [Commune]
    let refused: [(line: Int, why: LocalizedText)]
    /// What is odd once it is recorded, in the communes of the list.
    let flags: [DelegationFlags.Flagged]
    private let step: String

    /// `commune` is the key of the commune that sent the list, where it has no such column. Throws when the run asks no delegations.
    public init(_ path: String, into state: RunState, commune: String? = nil) throws {
        guard
            let step = state.steps.first(where: {
                if case .collect("delegation", _) = $0.step.verb { $0.step.forEach?.table == "communes" } else { false }
            })
        else {
            throw AppError(
                .usage, ar: "لا خطوة في هذا المسار تطلب أسماء المندوبين (collect: delegation)",
                fr: "aucune étape de ce déroulement ne demande de délégués (collect: delegation)",
                en: "no step of this run asks for delegates (collect: delegation)")
        }
        self.step = step.step.name
        var file = PeopleFile(path)
        file.require([(.name, "nom"), (.role, "qualité")] + (commune == nil ? [(.commune, "commune")] : []))
        diagnostics = file.diagnostics
        let rows = state.workflow?.rows(of: "communes") ?? []
        let named = rows.compactMap { row in
            row["key"]?.asText.map { (key: $0, name: row["name"]?.asLocalized ?? LocalizedText($0)) }
        }
        let list = NominationList(
            diagnostics.contains(where: \.isError)
                ? []
                : file.lines(commune: commune).map {
                    NominationList.Row(commune: $0.commune, role: $0.role, person: $0.person, line: $0.number)
                }, communes: named)
        communes = named.compactMap { key, name in
            list.answers[key].map { NominationImport.compared($0, key, name, before: step.item(key)?.answer ?? [:]) }
        }
        refused = list.refused.map { ($0.row.line, $0.why.message) }
        flags = NominationImport.flags(of: communes, in: state)
    }

    /// The answers that differ from what is known, ready to be recorded.
    public func signals(by: String?, via: Signal.Via?, notedBy: String?) -> [Signal] {
        communes.filter(\.changes).map { commune in
            Signal(step: step, item: commune.key, answer: commune.answer, by: by, via: via, notedBy: notedBy)
        }
    }

    private static func compared(
        _ list: [String: Value], _ key: String, _ name: LocalizedText, before: [String: Value]
    ) -> Commune {
        let answer = Nomination.merged(list, over: before)
        var left = Nomination(before).entries
        var entries = Nomination(answer).entries.map { new -> Entry in
            guard let place = left.firstIndex(where: { $0.seat == new.seat && $0.person.isSame(as: new.person) }) else {
                return Entry(change: .added, seat: new.seat, name: new.person.name)
            }
            let old = left.remove(at: place)
            let fields = Set((old.value.asMap ?? [:]).keys).union((new.value.asMap ?? [:]).keys)
                .filter { old.value[$0]?.asLocalized != new.value[$0]?.asLocalized }.sorted()
            return Entry(
                change: fields.isEmpty ? .same : .changed, seat: new.seat, name: new.person.name, fields: fields)
        }
        entries += left.map { Entry(change: .removed, seat: $0.seat, name: $0.person.name) }
        return Commune(key: key, name: name, answer: answer, entries: entries)
    }

    private static func flags(of communes: [Commune], in state: RunState) -> [DelegationFlags.Flagged] {
        let after = Dictionary(communes.map { ($0.key, $0.answer) }, uniquingKeysWith: { $1 })
        let delegations = state.delegations().map { delegation -> Delegation in
            guard let answer = after[delegation.key] else { return delegation }
            var facts = delegation.facts
            let mark = Mark(at: state.lastAt ?? WallTime(Day(number: 0)))
            facts.nominations.append(DelegationFacts.Heard(answer, mark))
            return Delegation(facts)
        }
        return state.delegationFlags(of: delegations).filter { flagged in
            flagged.commune.map { after[$0] != nil } ?? false || flagged.flag.communes.contains { after[$0] != nil }
        }
    }
}
