/// How one sequence becomes another: what stays, what goes, what comes.
enum Edit: Hashable, Sendable {
    /// Positions in the old and in the new sequence.
    case keep(Int, Int)
    case remove(Int)
    case insert(Int)

    /// The fewest removals and insertions, removals first where both stand at one place.
    static func script<Element: Hashable>(from old: [Element], to new: [Element]) -> [Edit] {
        let difference = new.difference(from: old)
        var removed: Set<Int> = []
        var inserted: Set<Int> = []
        for change in difference {
            switch change {
            case .remove(let offset, _, _): removed.insert(offset)
            case .insert(let offset, _, _): inserted.insert(offset)
            }
        }
        var edits: [Edit] = []
        var (left, right) = (0, 0)
        while left < old.count || right < new.count {
            if removed.contains(left) {
                edits.append(.remove(left))
                left += 1
            } else if inserted.contains(right) {
                edits.append(.insert(right))
                right += 1
            } else {
                edits.append(.keep(left, right))
                left += 1
                right += 1
            }
        }
        return edits
    }
}
