public import MultaqaEngine
public import MultaqaModel
import MultaqaPeople

/// Half-days and who signed them, with the totals; beside them what the board says.
public struct AttendanceBoard: Sendable {
    private let delegations: [Delegation]
    private let flags: [DelegationFlags.Flagged]
    /// Keys of all half-days, in order.
    private let halfDays: [String]
    private let noted: Set<String>
    private let language: Language

    public init(_ state: RunState, in language: Language) {
        delegations = state.delegations()
        flags = state.delegationFlags(of: delegations).filter {
            ["attendance-differs", "signed-by-another"].contains($0.flag.id)
        }
        halfDays = (0..<max(0, state.workflow?.days ?? 0)).flatMap { ["d\($0 + 1)_am", "d\($0 + 1)_pm"] }
        noted = Set(delegations.first?.facts.sheets ?? [])
        self.language = language
    }

    private var delegates: [Delegate] { delegations.flatMap(\.delegates) }

    private func count(_ halfDay: String) -> Int { delegates.count { $0.halfDays.contains(halfDay) } }

    public func json() -> Value {
        [
            "half_days": .list(
                halfDays.map { key in
                    [
                        "key": .text(key), "noted": .bool(noted.contains(key)), "signed": .int(count(key)),
                        "delegates": .int(delegates.count),
                    ]
                }),
            "delegates": .list(
                delegates.map { delegate in
                    [
                        "id": .text(delegate.id), "name": .text(delegate.person.name(in: language)),
                        "signed": .list(delegate.halfDays.map(Value.text)), "total": .int(delegate.halfDays.count),
                    ]
                }),
            "total": .int(delegates.reduce(0) { $0 + $1.halfDays.count }),
            "flags": .list(
                flags.map { ["id": .text($0.flag.id), "message": .text($0.flag.message(in: language))] }),
        ]
    }

    public func text() -> String {
        let head = [words(ar: "الجماعة", fr: "Commune", en: "Commune"), words(ar: "الاسم", fr: "Nom", en: "Name")]
        var rows = [head + halfDays + [words(ar: "المجموع", fr: "Total", en: "Total")]]
        for delegation in delegations {
            for (place, delegate) in delegation.delegates.enumerated() {
                rows.append(
                    [place == 0 ? delegation.name(in: language) : "", delegate.person.name(in: language)]
                        + halfDays.map { delegate.halfDays.contains($0) ? "✓" : noted.contains($0) ? "–" : "·" }
                        + ["\(delegate.halfDays.count)"])
            }
        }
        rows.append(
            [words(ar: "المجموع", fr: "Total", en: "Total"), ""]
                + halfDays.map { noted.contains($0) ? "\(count($0))/\(delegates.count)" : "·" }
                + ["\(delegates.reduce(0) { $0 + $1.halfDays.count })"])
        let lines = TextColumns(in: language).lines(rows, limit: 34)
        return (lines + flags.map { "! " + $0.flag.message(in: language) }).joined(separator: "\n")
    }

    private func words(ar: String, fr: String, en: String) -> String {
        LocalizedText(ar: ar, fr: fr, en: en)(in: language)
    }
}
