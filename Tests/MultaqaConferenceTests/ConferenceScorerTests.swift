import MultaqaSearch
import Testing

@testable import MultaqaConference

@Suite struct ConferenceScorerTests {
    @Test(arguments: 1...8 as ClosedRange<UInt64>)
    func `the running cost equals the sixteen terms counted from nothing`(seed: UInt64) {
        let conference = Sample.rich(seed: seed)
        var search = ConferenceSearch(CostTables(conference), seed: seed)
        search.construct()
        for _ in 0..<400 {
            search.propose()
            search.scorer.settle()
            let (written, cost) = (search.scorer.timetable.written, search.scorer.cost)
            #expect(cost == Terms(written, of: conference).cost)
            search.scorer.keep()
        }
    }

    @Test(arguments: 1...8 as ClosedRange<UInt64>)
    func `a move taken back leaves no trace`(seed: UInt64) {
        let conference = Sample.rich(seed: seed)
        var search = ConferenceSearch(CostTables(conference), seed: seed)
        search.construct()
        let (before, cost) = (search.scorer.timetable.written, search.scorer.cost)
        for _ in 0..<400 {
            search.propose()
            search.scorer.settle()
            search.scorer.takeBack()
            let after = search.scorer.cost
            #expect(after == cost)
        }
        let after = search.scorer.timetable.written
        #expect(after == before)
        #expect(Terms(before, of: conference).cost == cost)
    }

    @Test(arguments: 1...8 as ClosedRange<UInt64>)
    func `no move splits a submission, mixes tracks or loses anything`(seed: UInt64) {
        let conference = Sample.rich(seed: seed)
        var search = ConferenceSearch(CostTables(conference), seed: seed)
        search.construct()
        let outside = search.scorer.timetable.outside
        for _ in 0..<400 {
            search.propose()
            search.scorer.settle()
            search.scorer.keep()
        }
        let written = search.scorer.timetable.written
        #expect(Breaches.of(written, in: conference) == [])
        let outsideAfter = search.scorer.timetable.outside
        #expect(outsideAfter == outside)
    }

    @Test func `a submission put into a crowded cell moves the others aside`() {
        let conference = Conference(
            name: "crowded", weights: .init(), sessions: [.init(name: "am", slots: 5)], rooms: ["a"], tracks: ["x"],
            submissions: [1, 2, 2].map { .init(track: 0, slots: $0, order: 0) })
        var scorer = ConferenceScorer(CostTables(conference))
        scorer.place(0, in: 0, at: 1)
        scorer.place(1, in: 0, at: 3)
        let isIn = scorer.insert(2, in: 0, near: 2)
        #expect(isIn)
        let rows = scorer.timetable.written.cells.map(\.slots)
        #expect(rows == [[0, 2, 2, 1, 1]])
    }
}
