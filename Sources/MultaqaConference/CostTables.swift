/// A conference flattened for the search: every weight multiplied in, every lookup one index into a row. One object, which
/// board, scorer and search share.
final class CostTables: Sendable {
    let sessions: Int
    let rooms: Int
    let tracks: Int
    let submissions: Int
    let cells: Int

    /// By session.
    let capacity: FixedRow<Int>
    /// By cell, the index of its first slot; one entry more than cells.
    let firstSlot: FixedRow<Int>
    /// By cell.
    let sessionOf: FixedRow<Int>
    let roomOf: FixedRow<Int>

    /// By submission.
    let track: FixedRow<Int>
    let length: FixedRow<Int>
    let order: FixedRow<Int>
    /// Submissions by track.
    let members: RaggedRows<Int>
    /// The same, by written order; those without one come last.
    let inOrder: RaggedRows<Int>
    let longestFirst: RaggedRows<Int>

    /// Submission × session and submission × room, for all of its slots.
    let atSession: FixedRow<Int>
    let atRoom: FixedRow<Int>
    /// Track × cell.
    let atCell: FixedRow<Int>
    /// By track, those that should not stand beside it.
    let rivals: RaggedRows<Rival>
    let roomChange: Int
    let parallel: Int
    let gap: Int
    let disorder: Int

    /// By submission.
    let clashes: RaggedRows<Clash>
    /// By track: whether the order of its submissions counts, and whether the slot within the cell does.
    let isOrdered: FixedRow<Bool>
    let slotsMatter: FixedRow<Bool>

    /// A track and what a cell of it costs in the same session.
    struct Rival: Sendable {
        let track: Int
        let cost: Int
    }

    /// Two submissions that should not be in different rooms of one session, or at the same time.
    struct Clash: Sendable {
        let other: Int
        /// For the session.
        let session: Int
        /// For each slot they share.
        let slot: Int
    }

    init(_ conference: Conference) {
        let (weights, list) = (conference.weights, conference.submissions)
        let (sessions, rooms, tracks) = (conference.sessions.count, conference.rooms.count, conference.tracks.count)
        self.sessions = sessions
        self.rooms = rooms
        self.tracks = tracks
        submissions = list.count
        cells = sessions * rooms
        capacity = FixedRow(conference.sessions.map(\.slots))
        let sessionOf = (0..<sessions * rooms).map { $0 / max(1, rooms) }
        self.sessionOf = FixedRow(sessionOf)
        roomOf = FixedRow((0..<sessions * rooms).map { $0 % max(1, rooms) })
        firstSlot = FixedRow(
            sessionOf.reduce(into: [0]) { $0.append($0[$0.count - 1] + conference.sessions[$1].slots) })
        track = FixedRow(list.map(\.track))
        length = FixedRow(list.map(\.slots))
        order = FixedRow(list.map(\.order))
        let members = (0..<tracks).map { track in list.indices.filter { list[$0].track == track } }
        self.members = RaggedRows(members)
        inOrder = RaggedRows(members.map { CostTables.inOrder($0, list.map(\.order)) })
        longestFirst = RaggedRows(
            members.map { members in members.sorted { (-list[$0].slots, $0) < (-list[$1].slots, $1) } })

        atSession = FixedRow(
            CostTables.submissionCosts(
                list, sessions,
                [(conference.submissionSession, weights.submissionSession), (conference.timezone, weights.timezone)]))
        atRoom = FixedRow(
            CostTables.submissionCosts(list, rooms, [(conference.submissionRoom, weights.submissionRoom)]))
        atCell = FixedRow(CostTables.cellCosts(conference))
        rivals = RaggedRows(CostTables.rivals(of: conference))
        roomChange = weights.roomsPerTrack
        parallel = weights.parallelTracks
        gap = weights.consecutiveTracks
        disorder = weights.order

        let clashes = CostTables.clashes(of: conference)
        self.clashes = RaggedRows(clashes)
        let isOrdered = members.map { members in
            weights.order != 0 && members.contains { list[$0].order != 0 }
        }
        self.isOrdered = FixedRow(isOrdered)
        slotsMatter = FixedRow(
            members.indices.map { track in
                isOrdered[track] || members[track].contains { clashes[$0].contains { $0.slot != 0 } }
            })
    }

    /// Slots that all submissions of a track take.
    func slots(ofTrack track: Int) -> Int {
        (0..<members.count(track)).reduce(0) { $0 + length[members[track, $1]] }
    }

    /// Submission × place, for all slots of the submission.
    private static func submissionCosts(
        _ list: [Conference.Submission], _ places: Int, _ tables: [(entries: [Conference.Entry], weight: Int)]
    ) -> [Int] {
        var costs = [Int](repeating: 0, count: list.count * places)
        for (entries, weight) in tables {
            for entry in entries {
                costs[entry.first * places + entry.second] += entry.value * weight * list[entry.first].slots
            }
        }
        return costs
    }

    /// Each at the place written for it, if it can be; those without one fill the gaps.
    private static func inOrder(_ members: [Int], _ order: [Int]) -> [Int] {
        var ordered = members.filter { order[$0] != 0 }.sorted { (-order[$0], $0) < (-order[$1], $1) }
        var others = Array(members.filter { order[$0] == 0 }.reversed())
        return (0..<members.count).compactMap { place in
            if let next = ordered.last, order[next] <= place + 1 || others.isEmpty { return ordered.popLast() }
            return others.popLast()
        }
    }

    private static func cellCosts(_ conference: Conference) -> [Int] {
        let (sessions, rooms) = (conference.sessions.count, conference.rooms.count)
        let (cells, weights) = (sessions * rooms, conference.weights)
        var costs = [Int](repeating: 0, count: conference.tracks.count * cells)
        for entry in conference.trackSession where weights.trackSession != 0 {
            for room in 0..<rooms {
                costs[entry.first * cells + entry.second * rooms + room] += entry.value * weights.trackSession
            }
        }
        for entry in conference.trackRoom where weights.trackRoom != 0 {
            for session in 0..<sessions {
                costs[entry.first * cells + session * rooms + entry.second] += entry.value * weights.trackRoom
            }
        }
        for entry in conference.sessionRoom where weights.sessionRoom != 0 {
            for track in conference.tracks.indices {
                costs[track * cells + entry.first * rooms + entry.second] += entry.value * weights.sessionRoom
            }
        }
        return costs
    }

    private static func rivals(of conference: Conference) -> [[Rival]] {
        var costs: [[Int: Int]] = Array(repeating: [:], count: conference.tracks.count)
        func add(_ first: Int, _ second: Int, _ cost: Int) {
            guard first != second, cost != 0 else { return }
            costs[first][second, default: 0] += cost
            costs[second][first, default: 0] += cost
        }
        for entry in conference.similarTracks {
            add(entry.first, entry.second, entry.value * conference.weights.similarTracks)
        }
        for entry in conference.chairConflicts { add(entry.first, entry.second, conference.weights.chairConflict) }
        return costs.map { row in row.sorted { $0.key < $1.key }.map { Rival(track: $0.key, cost: $0.value) } }
    }

    private static func clashes(of conference: Conference) -> [[Clash]] {
        let weights = conference.weights
        var session: [[Int: Int]] = Array(repeating: [:], count: conference.submissions.count)
        var slot = session
        for (entries, perSession, perSlot) in [
            (conference.presenterConflicts, weights.presenterConflictSession, weights.presenterConflictSlot),
            (conference.attendeeConflicts, weights.attendeeConflictSession, weights.attendeeConflictSlot),
        ] {
            let pairs = Set(entries.map { [min($0.first, $0.second), max($0.first, $0.second)] })
            for pair in pairs where pair[0] != pair[1] {
                for (one, other) in [(pair[0], pair[1]), (pair[1], pair[0])] {
                    session[one][other, default: 0] += perSession
                    slot[one][other, default: 0] += perSlot
                }
            }
        }
        return session.indices.map { one in
            session[one].keys.sorted().compactMap { other in
                let clash = Clash(
                    other: other, session: session[one][other, default: 0], slot: slot[one][other, default: 0])
                return clash.session == 0 && clash.slot == 0 ? nil : clash
            }
        }
    }
}
