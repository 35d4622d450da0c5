public import Foundation

/// The plain JSON form `cosp-json/1` of a conference and of its timetable.
public enum CospFormat {
    /// A number that points nowhere, or a table that is not there.
    public struct Fault: Error, Hashable, CustomStringConvertible {
        public let description: String
    }

    /// - Throws: ``Fault``, or the decoding error of a document of another shape.
    public static func conference(from data: Data) throws -> Conference {
        let document = try JSONDecoder().decode(Document.self, from: data)
        guard document.format == "cosp-json/1" else {
            throw Fault(description: "format is '\(document.format)'; expected cosp-json/1")
        }
        var conference = Conference(
            name: document.name, weights: document.weights,
            sessions: document.sessions.map { .init(name: $0.name, slots: $0.slots) }, rooms: document.rooms,
            tracks: document.tracks.map(\.name),
            submissions: document.submissions.map { .init(track: $0.track, slots: $0.slots, order: $0.order) })
        let (penalties, derived) = (document.penalties, document.derived)
        conference.submissionSession = entries(penalties.submissionSession)
        conference.submissionRoom = entries(penalties.submissionRoom)
        conference.timezone = entries(derived.timezone)
        conference.trackSession = entries(penalties.trackSession)
        conference.trackRoom = entries(penalties.trackRoom)
        conference.sessionRoom = entries(penalties.sessionRoom)
        conference.similarTracks = entries(penalties.similarTracks, bothWays: true)
        conference.presenterConflicts = entries(derived.presenterConflicts, bothWays: true)
        conference.attendeeConflicts = entries(derived.attendeeConflicts, bothWays: true)
        conference.chairConflicts = entries(derived.chairConflicts, bothWays: true)
        try check(conference)
        return conference
    }

    /// The document that the judge reads: one entry for each cell in use.
    public static func solution(_ timetable: ConferenceTimetable) throws -> Data {
        let cells = timetable.cells.map { cell in
            Solution.Cell(session: cell.session, room: cell.room, track: cell.track, slots: cell.slots)
        }
        let encoder = JSONEncoder()
        encoder.outputFormatting = .sortedKeys
        return try encoder.encode(Solution(cells: cells))
    }

    /// Of entries for the same pair the last one counts.
    private static func entries(_ rows: [[Int]], bothWays: Bool = false) -> [Conference.Entry] {
        var last: [[Int]: Int] = [:]
        for row in rows where row.count >= 2 {
            last[bothWays ? row[0..<2].sorted() : Array(row[0..<2])] = row.count > 2 ? row[2] : 1
        }
        return last.sorted { $0.key.lexicographicallyPrecedes($1.key) }
            .map { .init(first: $0.key[0], second: $0.key[1], value: $0.value) }
    }

    private static func check(_ conference: Conference) throws {
        let (sessions, rooms) = (conference.sessions.indices, conference.rooms.indices)
        let (tracks, submissions) = (conference.tracks.indices, conference.submissions.indices)
        for (index, submission) in conference.submissions.enumerated() {
            guard tracks.contains(submission.track), submission.slots > 0 else {
                throw Fault(description: "submission \(index) has no track, or no slots")
            }
        }
        guard conference.sessions.allSatisfy({ $0.slots >= 0 }) else {
            throw Fault(description: "a session has fewer than 0 slots")
        }
        for (name, entries, first, second) in [
            ("submissionSession", conference.submissionSession, submissions, sessions),
            ("submissionRoom", conference.submissionRoom, submissions, rooms),
            ("timezone", conference.timezone, submissions, sessions),
            ("trackSession", conference.trackSession, tracks, sessions),
            ("trackRoom", conference.trackRoom, tracks, rooms),
            ("sessionRoom", conference.sessionRoom, sessions, rooms),
            ("similarTracks", conference.similarTracks, tracks, tracks),
            ("presenterConflicts", conference.presenterConflicts, submissions, submissions),
            ("attendeeConflicts", conference.attendeeConflicts, submissions, submissions),
            ("chairConflicts", conference.chairConflicts, tracks, tracks),
        ] {
            guard let wrong = entries.first(where: { !first.contains($0.first) || !second.contains($0.second) }) else {
                continue
            }
            throw Fault(description: "\(name) speaks of \(wrong.first) and \(wrong.second), one of which is not there")
        }
    }
}

extension CospFormat {
    fileprivate struct Document: Decodable {
        struct Session: Decodable {
            var name: String
            var slots: Int
        }
        struct Track: Decodable { var name: String }
        struct Submission: Decodable {
            var track: Int
            var slots: Int
            var order: Int
        }
        struct Penalties: Decodable {
            var submissionSession: [[Int]]
            var submissionRoom: [[Int]]
            var trackSession: [[Int]]
            var trackRoom: [[Int]]
            var similarTracks: [[Int]]
            var sessionRoom: [[Int]]
        }
        struct Derived: Decodable {
            var timezone: [[Int]]
            var presenterConflicts: [[Int]]
            var attendeeConflicts: [[Int]]
            var chairConflicts: [[Int]]
        }

        var format: String
        var name: String
        var weights: Conference.Weights
        var rooms: [String]
        var sessions: [Session]
        var tracks: [Track]
        var submissions: [Submission]
        var penalties: Penalties
        var derived: Derived
    }

    fileprivate struct Solution: Encodable {
        struct Cell: Encodable {
            var session: Int
            var room: Int
            var track: Int
            var slots: [Int?]
        }
        var cells: [Cell]
    }
}
