/// A conference flattened for the search: every weight multiplied in, every lookup one index into an array.
struct CostTables: Sendable {
    let sessions: Int
    let rooms: Int
    let tracks: Int
    let submissions: Int
    let cells: Int

    /// By session.
    let capacity: [Int]
    /// By cell, the index of its first slot; one entry more than cells.
    let firstSlot: [Int]
    /// By cell.
    let sessionOf: [Int]
    let roomOf: [Int]

    /// By submission.
    let track: [Int]
    let length: [Int]
    let order: [Int]
    /// Submissions by track.
    let members: [[Int]]
    /// The same, by written order; those without one come last.
    let inOrder: [[Int]]
    let longestFirst: [[Int]]

    /// Submission × session and submission × room, for all of its slots.
    let atSession: [Int]
    let atRoom: [Int]
    /// Track × cell.
    let atCell: [Int]
    /// Track × (track + 1): side by side in one session; the last column stands for an empty cell.
    let beside: [Int]
    let hasRivals: [Bool]
    let roomChange: Int
    let parallel: Int
    let gap: Int
    let disorder: Int

    /// Clashes of submission `u` are at `clashStart[u]..<clashStart[u + 1]`.
    let clashStart: [Int]
    let clashes: [Clash]
    /// By track: whether the order of its submissions counts, and whether the slot within the cell does.
    let isOrdered: [Bool]
    let slotsMatter: [Bool]

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
        capacity = conference.sessions.map(\.slots)
        sessionOf = (0..<sessions * rooms).map { $0 / max(1, rooms) }
        roomOf = (0..<sessions * rooms).map { $0 % max(1, rooms) }
        firstSlot = sessionOf.reduce(into: [0]) { $0.append($0[$0.count - 1] + conference.sessions[$1].slots) }
        track = list.map(\.track)
        length = list.map(\.slots)
        order = list.map(\.order)
        members = (0..<tracks).map { track in list.indices.filter { list[$0].track == track } }

        inOrder = members.map { CostTables.inOrder($0, list.map(\.order)) }
        longestFirst = members.map { members in
            members.sorted { (-list[$0].slots, $0) < (-list[$1].slots, $1) }
        }

        var atSession = [Int](repeating: 0, count: list.count * sessions)
        for (entries, weight) in [
            (conference.submissionSession, weights.submissionSession), (conference.timezone, weights.timezone),
        ] {
            for entry in entries {
                atSession[entry.first * sessions + entry.second] += entry.value * weight * list[entry.first].slots
            }
        }
        self.atSession = atSession
        var atRoom = [Int](repeating: 0, count: list.count * rooms)
        for entry in conference.submissionRoom {
            atRoom[entry.first * rooms + entry.second] +=
                entry.value * weights.submissionRoom * list[entry.first].slots
        }
        self.atRoom = atRoom
        atCell = CostTables.cellCosts(conference)
        beside = CostTables.besideCosts(conference)
        hasRivals = (0..<tracks).map { [beside] track in
            beside[track * (tracks + 1)..<(track + 1) * (tracks + 1)].contains { $0 != 0 }
        }
        roomChange = weights.roomsPerTrack
        parallel = weights.parallelTracks
        gap = weights.consecutiveTracks
        disorder = weights.order

        let clashes = CostTables.clashes(of: conference)
        clashStart = clashes.reduce(into: [0]) { $0.append($0[$0.count - 1] + $1.count) }
        self.clashes = Array(clashes.joined())
        let isOrdered = members.map { members in
            weights.order != 0 && members.contains { list[$0].order != 0 }
        }
        self.isOrdered = isOrdered
        slotsMatter = members.indices.map { [members] track in
            isOrdered[track] || members[track].contains { clashes[$0].contains { $0.slot != 0 } }
        }
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

    private static func besideCosts(_ conference: Conference) -> [Int] {
        let tracks = conference.tracks.count
        var costs = [Int](repeating: 0, count: tracks * (tracks + 1))
        func add(_ first: Int, _ second: Int, _ cost: Int) {
            guard first != second else { return }
            costs[first * (tracks + 1) + second] += cost
            costs[second * (tracks + 1) + first] += cost
        }
        for entry in conference.similarTracks {
            add(entry.first, entry.second, entry.value * conference.weights.similarTracks)
        }
        for entry in conference.chairConflicts { add(entry.first, entry.second, conference.weights.chairConflict) }
        return costs
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
