import Testing

@testable import MultaqaConference

@Suite struct ConferenceSolverTests {
    private func solve(_ conference: Conference, seed: UInt64 = 1, proposals: Int = 20_000) -> ConferenceSolver.Result {
        ConferenceSolver.solve(
            conference, limits: .init(seconds: .infinity, proposals: proposals), seed: seed, clock: { 0 })
    }

    @Test func `everything has its place, each track in one room, one session after the other`() {
        let result = solve(
            Sample.small {
                $0.roomsPerTrack = 1
                $0.parallelTracks = 1
                $0.consecutiveTracks = 1
            })
        #expect(result.unplaced == [])
        #expect(result.objective == 0)
        #expect(result.proved)
        let rooms = Dictionary(grouping: result.timetable.cells, by: \.track).values.map { Set($0.map(\.room)).count }
        #expect(rooms == [1, 1])
    }

    @Test func `an order is kept slot by slot`() {
        var conference = Sample.small { $0.order = 5 }
        for (index, place) in [4, 2, 3, 1].enumerated() { conference.submissions[index].order = place }
        let result = solve(conference)
        let slots = result.timetable.cells.filter { $0.track == 0 }.flatMap { $0.slots.compactMap { $0 } }
        #expect(slots == [3, 1, 2, 0])
        #expect(result.objective == 0)
    }

    @Test func `what every timetable must pay is the bound, and reaching it is a proof`() {
        var conference = Sample.small { $0.submissionSession = 10 }
        conference.submissionSession = [
            .init(first: 0, second: 0, value: 2), .init(first: 0, second: 1, value: 3),
        ]
        let result = solve(conference)
        #expect(result.bound == 20 && result.objective == 20 && result.proved)
    }

    @Test func `what does not fit is named`() {
        var conference = Sample.small()
        conference.submissions.append(.init(track: 0, slots: 1, order: 0))
        let result = solve(conference, proposals: 2_000)
        #expect(result.unplaced.count == 1)
        #expect(result.firstFeasible == nil && !result.proved)
        #expect(Breaches.of(result.timetable, in: conference) == [])
    }

    @Test(arguments: 1...20 as ClosedRange<UInt64>)
    func `days filled to the last slot are filled, whatever the seed`(seed: UInt64) {
        // Sizes 5, 4 and 3 need both widths of cells, in one way only.
        var conference = Sample.small()
        conference.sessions = [.init(name: "am", slots: 2), .init(name: "pm", slots: 3), .init(name: "late", slots: 1)]
        conference.tracks = ["x", "y", "z"]
        conference.submissions = [5, 4, 3].enumerated().flatMap { track, size in
            (0..<size).map { _ in .init(track: track, slots: 1, order: 0) }
        }
        #expect(solve(conference, seed: seed, proposals: 1).unplaced == [])
    }

    @Test func `the same seed and number of proposals give the same timetable, whatever the clock`() {
        let conference = Sample.rich(seed: 3)
        var ticks = 0.0
        let timed = ConferenceSolver.solve(
            conference, limits: .init(seconds: .infinity, proposals: 20_000), seed: 5,
            clock: {
                ticks += 0.5
                return ticks
            })
        #expect(solve(conference, seed: 5).timetable == timed.timetable)
        #expect(Breaches.of(timed.timetable, in: conference) == [])
    }

    @Test func `an empty conference has an empty timetable`() {
        let nothing = Conference(name: "", weights: .init(), sessions: [], rooms: [], tracks: [], submissions: [])
        #expect(solve(nothing).timetable == ConferenceTimetable())
    }
}
