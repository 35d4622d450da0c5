@testable import MultaqaConference

/// Hard rules that a written timetable breaks, whoever made it.
enum Breaches {
    static func of(_ timetable: ConferenceTimetable, in conference: Conference) -> [String] {
        var places: [Int: [(cell: Int, slot: Int)]] = [:]
        var found: [String] = []
        for (index, cell) in timetable.cells.enumerated() {
            if cell.slots.count != conference.sessions[cell.session].slots { found.append("cell \(index) is cut") }
            if cell.slots.allSatisfy({ $0 == nil }) { found.append("cell \(index) is empty") }
            for (slot, item) in cell.slots.enumerated() {
                guard let item else { continue }
                places[item, default: []].append((index, slot))
                if conference.submissions[item].track != cell.track { found.append("\(item) is in a foreign cell") }
            }
        }
        if Set(timetable.cells.map { [$0.session, $0.room] }).count != timetable.cells.count {
            found.append("a cell occurs twice")
        }
        for (item, taken) in places.sorted(by: { $0.key < $1.key }) {
            let slots = taken.map(\.slot)
            if taken.count != conference.submissions[item].slots { found.append("\(item) has \(taken.count) slots") }
            if Set(taken.map(\.cell)).count > 1 { found.append("\(item) is in two cells") }
            if slots[slots.count - 1] - slots[0] + 1 != slots.count { found.append("\(item) is torn apart") }
        }
        return found
    }
}
