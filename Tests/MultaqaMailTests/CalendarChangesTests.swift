import MultaqaMail
import Testing

@Suite struct CalendarChangesTests {
    private typealias Told = (address: String, mark: CalendarMark)
    private typealias Programme = (address: String, entries: [CalendarEntry])

    private func uid(_ session: String, _ address: String) -> String { "\(session)/\(address)" }

    private func entry(_ session: String, at start: Int64 = 0) -> CalendarEntry {
        CalendarEntry(session: session, title: session, start: start, end: start + 3600)
    }

    private func changes(_ before: [Told], _ after: [Programme]) -> [CalendarChanges.Change] {
        CalendarChanges(before: before, after: after, uid: uid).all
    }

    private func told(_ changes: [CalendarChanges.Change]) -> [Told] { changes.map { ($0.address, $0.mark) } }

    private func change(
        _ session: String, _ address: String, _ sequence: Int, _ method: CalendarMethod, at start: Int64 = 0
    ) -> CalendarChanges.Change {
        CalendarChanges.Change(
            address: address,
            mark: CalendarMark(
                uid: uid(session, address), sequence: sequence, method: method, entry: entry(session, at: start)))
    }

    @Test func `a first programme is an invitation for each entry`() {
        #expect(
            changes([], [("a", [entry("s1"), entry("s2", at: 10)])]) == [
                change("s1", "a", 0, .request), change("s2", "a", 0, .request, at: 10),
            ])
    }

    @Test func `what did not change is not said again`() {
        let first = changes([], [("a", [entry("s1")]), ("b", [entry("s1")])])
        #expect(changes(told(first), [("a", [entry("s1")]), ("b", [entry("s1")])]) == [])
    }

    @Test func `a moved session goes to those who attend it, with the same UID and the next number`() {
        let first = changes([], [("a", [entry("s1"), entry("s2")]), ("b", [entry("s2")])])
        let second = changes(told(first), [("a", [entry("s1", at: 60), entry("s2")]), ("b", [entry("s2")])])
        #expect(second == [change("s1", "a", 1, .request, at: 60)])
        let third = changes(told(first + second), [("a", [entry("s1"), entry("s2")]), ("b", [entry("s2")])])
        #expect(third == [change("s1", "a", 2, .request)])
    }

    @Test func `who is replaced is told that it is off, who comes is invited`() {
        let first = changes([], [("a", [entry("s1")])])
        #expect(
            changes(told(first), [("b", [entry("s1")])]) == [
                change("s1", "a", 1, .cancel), change("s1", "b", 0, .request),
            ])
    }

    @Test func `who comes back is invited with a higher number than the cancellation`() {
        let first = changes([], [("a", [entry("s1")])])
        let gone = changes(told(first), [])
        let back = changes(told(first + gone), [("a", [entry("s1")])])
        #expect(gone == [change("s1", "a", 1, .cancel)])
        #expect(back == [change("s1", "a", 2, .request)])
        #expect(changes(told(first + gone), []) == [])
    }

    /// Whatever happens, a person who has read all mails in order knows exactly the programme, and numbers only grow.
    @Test(arguments: 0..<200) func `after any history each calendar holds the programme`(_ seed: UInt64) {
        var random = Generator(state: seed &* 0x9E37_79B9_7F4A_7C15 | 1)
        var history: [Told] = []
        var calendars: [String: [String: CalendarEntry]] = [:]
        var numbers: [String: Int] = [:]
        for _ in 0..<6 {
            let programme = ["a", "b", "c"].map { address -> Programme in
                let sessions = (0..<5).filter { _ in random.next() % 3 > 0 }
                return (address, sessions.map { entry("s\($0)", at: Int64(random.next() % 2)) })
            }
            let now = changes(history, programme)
            for change in now {
                let known = numbers[change.mark.uid] ?? -1
                #expect(change.mark.sequence > known)
                numbers[change.mark.uid] = change.mark.sequence
                calendars[change.address, default: [:]][change.mark.uid] =
                    change.mark.method == .cancel ? nil : change.mark.entry
            }
            history += told(now).shuffled(using: &random)
            for (address, entries) in programme {
                let expected = Dictionary(uniqueKeysWithValues: entries.map { (uid($0.session, address), $0) })
                #expect(calendars[address] ?? [:] == expected)
            }
        }
    }
}

/// The same numbers for the same seed (xorshift64).
struct Generator: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
        state ^= state << 13
        state ^= state >> 7
        state ^= state << 17
        return state
    }
}
