import Foundation
import Testing

@testable import MultaqaConference

@Suite struct CospFormatTests {
    private func text(submission: String = #"{"track":0,"slots":2,"order":1}"#) -> Data {
        let keys = [
            "trackSession", "trackRoom", "sessionRoom", "similarTracks", "roomsPerTrack", "parallelTracks",
            "consecutiveTracks", "timezone", "order", "submissionSession", "submissionRoom",
            "presenterConflictSession", "attendeeConflictSession", "chairConflict", "presenterConflictSlot",
            "attendeeConflictSlot",
        ]
        let weights = keys.enumerated().map { "\"\($0.element)\":\($0.offset)" }.joined(separator: ",")
        return Data(
            """
            {"format":"cosp-json/1","name":"tiny","weights":{\(weights)},"rooms":["a"],
             "sessions":[{"name":"am","slots":3}],"tracks":[{"name":"x","chairs":[]},{"name":"y","chairs":[]}],
             "submissions":[\(submission)],
             "penalties":{"submissionSession":[[0,0,1],[0,0,4]],"submissionRoom":[],"trackSession":[],"trackRoom":[],
                          "similarTracks":[[1,0,2]],"sessionRoom":[]},
             "derived":{"timezone":[],"presenterConflicts":[],"attendeeConflicts":[],"chairConflicts":[[0,1]]}}
            """.utf8)
    }

    @Test func `a file is read whole; of two entries for one pair the last counts`() throws {
        let conference = try CospFormat.conference(from: text())
        #expect(conference.sessions == [.init(name: "am", slots: 3)])
        #expect(conference.submissions == [.init(track: 0, slots: 2, order: 1)])
        #expect(conference.submissionSession == [.init(first: 0, second: 0, value: 4)])
        #expect(conference.similarTracks == [.init(first: 0, second: 1, value: 2)])
        #expect(conference.weights.attendeeConflictSlot == 15)
    }

    @Test func `an index that points nowhere is refused in a sentence`() {
        #expect(throws: CospFormat.Fault(description: "submission 0 has no track, or no slots")) {
            try CospFormat.conference(from: text(submission: #"{"track":7,"slots":1,"order":0}"#))
        }
    }

    @Test func `a solution names session, room, track and every slot`() throws {
        let timetable = ConferenceTimetable(cells: [.init(session: 0, room: 0, track: 0, slots: [0, 0, nil])])
        let written = try CospFormat.solution(timetable)
        #expect(
            String(decoding: written, as: UTF8.self)
                == #"{"cells":[{"room":0,"session":0,"slots":[0,0,null],"track":0}]}"#)
    }
}
