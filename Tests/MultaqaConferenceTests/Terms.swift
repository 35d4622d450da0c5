@testable import MultaqaConference

/// The sixteen terms counted from a written timetable, slowly and plainly: what the running cost must equal.
struct Terms {
    static var names: [WritableKeyPath<Conference.Weights, Int>] {
        [
            \.trackSession, \.trackRoom, \.sessionRoom, \.similarTracks, \.roomsPerTrack, \.parallelTracks,
            \.consecutiveTracks, \.timezone, \.order, \.submissionSession, \.submissionRoom, \.presenterConflictSession,
            \.attendeeConflictSession, \.chairConflict, \.presenterConflictSlot, \.attendeeConflictSlot,
        ]
    }

    let conference: Conference
    let cells: [ConferenceTimetable.Cell]

    init(_ timetable: ConferenceTimetable, of conference: Conference) {
        self.conference = conference
        cells = timetable.cells
    }

    var cost: Int { Self.names.reduce(0) { $0 + conference.weights[keyPath: $1] * count($1) } }

    private func count(_ term: WritableKeyPath<Conference.Weights, Int>) -> Int {
        switch term {
        case \.trackSession: cells.reduce(0) { $0 + value(conference.trackSession, $1.track, $1.session) }
        case \.trackRoom: cells.reduce(0) { $0 + value(conference.trackRoom, $1.track, $1.room) }
        case \.sessionRoom: cells.reduce(0) { $0 + value(conference.sessionRoom, $1.session, $1.room) }
        case \.similarTracks:
            neighbours.reduce(0) { $0 + eitherWay(conference.similarTracks, $1.0.track, $1.1.track) }
        case \.chairConflict:
            neighbours.count { eitherWay(conference.chairConflicts, $0.0.track, $0.1.track) != 0 }
        case \.roomsPerTrack: tracks.reduce(0) { $0 + Set($1.map(\.room)).count - 1 }
        case \.parallelTracks: tracks.reduce(0) { $0 + $1.count - Set($1.map(\.session)).count }
        case \.consecutiveTracks:
            tracks.count { cells in
                let sessions = Set(cells.map(\.session)).sorted()
                return sessions[sessions.count - 1] - sessions[0] + 1 != sessions.count
            }
        case \.timezone: slots.reduce(0) { $0 + value(conference.timezone, $1.item, $1.cell.session) }
        case \.submissionSession: slots.reduce(0) { $0 + value(conference.submissionSession, $1.item, $1.cell.session) }
        case \.submissionRoom: slots.reduce(0) { $0 + value(conference.submissionRoom, $1.item, $1.cell.room) }
        case \.order: misplaced + sideBySide { $0.track == $1.track && $0.order != 0 && $1.order != 0 }
        case \.presenterConflictSession: apart(conference.presenterConflicts)
        case \.attendeeConflictSession: apart(conference.attendeeConflicts)
        case \.presenterConflictSlot: together(conference.presenterConflicts)
        default: together(conference.attendeeConflicts)
        }
    }

    private func value(_ entries: [Conference.Entry], _ first: Int, _ second: Int) -> Int {
        entries.last { $0.first == first && $0.second == second }?.value ?? 0
    }

    private func eitherWay(_ entries: [Conference.Entry], _ one: Int, _ other: Int) -> Int {
        value(entries, min(one, other), max(one, other))
    }

    private var tracks: [[ConferenceTimetable.Cell]] {
        Array(Dictionary(grouping: cells, by: \.track).values)
    }

    /// Pairs of cells of one session and different tracks.
    private var neighbours: [(ConferenceTimetable.Cell, ConferenceTimetable.Cell)] {
        cells.flatMap { one in
            cells.filter { $0.session == one.session && $0.room > one.room && $0.track != one.track }.map { (one, $0) }
        }
    }

    private var slots: [(item: Int, cell: ConferenceTimetable.Cell, slot: Int)] {
        cells.flatMap { cell in
            cell.slots.enumerated().compactMap { slot, item in item.map { ($0, cell, slot) } }
        }
    }

    private var misplaced: Int {
        var seen: [Int: [Int]] = [:]
        for (item, cell, _) in slots where seen[cell.track]?.contains(item) != true {
            seen[cell.track, default: []].append(item)
        }
        return seen.values.joined().count { item in
            let order = conference.submissions[item].order
            let place = seen[conference.submissions[item].track]?.firstIndex(of: item) ?? -1
            return order != 0 && order != place + 1
        }
    }

    private func sideBySide(_ matters: (Conference.Submission, Conference.Submission) -> Bool) -> Int {
        slots.reduce(0) { sum, one in
            sum
                + slots.count { other in
                    other.cell.session == one.cell.session && other.cell.room > one.cell.room && other.slot == one.slot
                        && matters(conference.submissions[one.item], conference.submissions[other.item])
                }
        }
    }

    private func apart(_ pairs: [Conference.Entry]) -> Int {
        pairs.count { pair in
            guard let one = slots.first(where: { $0.item == pair.first }),
                let other = slots.first(where: { $0.item == pair.second })
            else { return false }
            return one.cell.session == other.cell.session && one.cell.room != other.cell.room
        }
    }

    private func together(_ pairs: [Conference.Entry]) -> Int {
        pairs.reduce(0) { sum, pair in
            sum
                + slots.count { one in
                    one.item == pair.first
                        && slots.contains {
                            $0.item == pair.second && $0.cell.session == one.cell.session && $0.slot == one.slot
                        }
                }
        }
    }
}
