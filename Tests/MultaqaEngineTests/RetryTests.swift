import MultaqaEngine
import MultaqaModel
import MultaqaPluginKit
import MultaqaTestKit
import Synchronization
import Testing

/// Time that is over for everybody who waits while it rings, and stands still otherwise.
final class Alarm: Sendable {
    private struct State {
        var isRinging = false
        var count = 0
        var waiting: [Int: CheckedContinuation<Bool, Never>] = [:]
    }

    private let state = Mutex(State())

    func ring() {
        let waiters = state.withLock { state in
            state.isRinging = true
            defer { state.waiting = [:] }
            return state.waiting.values
        }
        for waiter in waiters { waiter.resume(returning: true) }
    }

    func silence() { state.withLock { $0.isRinging = false } }

    func wait() async throws {
        let number = state.withLock { state in
            state.count += 1
            return state.count
        }
        let rang = await withTaskCancellationHandler {
            await withCheckedContinuation { continuation in
                let known = state.withLock { state -> Bool? in
                    if Task.isCancelled { return false }
                    if state.isRinging { return true }
                    state.waiting[number] = continuation
                    return nil
                }
                if let known { continuation.resume(returning: known) }
            }
        } onCancel: {
            state.withLock { $0.waiting.removeValue(forKey: number) }?.resume(returning: false)
        }
        if !rang { throw CancellationError() }
    }
}

/// A plug-in that does as it is told, item by item.
final class UnreliablePlugin: Plugin {
    enum Manner: Sendable { case works, busy, nonsense, hangs }

    let manifest: PluginManifest
    private let manners: Mutex<[String?: [Manner]]>
    private let calls = Mutex([[String?]]())
    /// Rings while a call hangs.
    let alarm = Alarm()

    init(_ manners: [String?: [Manner]], isIdempotent: Bool = true) {
        manifest = PluginManifest(
            name: "tests/unreliable", summary: "Does as it is told.",
            verbs: [VerbDescription("send", isIdempotent: isIdempotent)])
        self.manners = Mutex(manners)
    }

    var batches: [[String?]] { calls.withLock { $0 } }

    func preview(_ requests: [ActivityRequest]) async -> [ActivityResult] { [] }

    func perform(_ requests: [ActivityRequest], in workplace: Workplace) async -> [ActivityResult] {
        calls.withLock { $0.append(requests.map(\.item)) }
        var results: [ActivityResult] = []
        for request in requests {
            let manner = manners.withLock { manners -> Manner in
                guard let next = manners[request.item]?.first else { return .works }
                if manners[request.item]?.count ?? 0 > 1 { manners[request.item]?.removeFirst() }
                return next
            }
            switch manner {
            case .works: results.append(.completed(ActivityReport()))
            case .busy: results.append(.failed(ActivityFailure(id: "busy", message: "busy", mayRetry: true)))
            case .nonsense: break
            case .hangs:
                alarm.ring()
                defer { alarm.silence() }
                for await _ in AsyncStream<Void>.makeStream().stream {}
                return []
            }
        }
        return results
    }
}

@Suite struct RetryTests {
    /// Patience that ends while, and only while, the plug-in hangs.
    private func run(
        _ step: Step, _ plugin: UnreliablePlugin, jumps: Bool = true
    ) throws -> (runner: Runner, journal: MemoryJournal) {
        let journal = MemoryJournal()
        let alarm = plugin.alarm
        let runner = try Runner(
            starting: TestRun.start([step]), journal: journal, registry: PluginRegistry([plugin]),
            clock: TestClock(at("2015-05-01T08:00"), jumps: jumps), workplace: Workplace(folder: "run"),
            patience: Patience { _ in try await alarm.wait() })
        return (runner, journal)
    }

    private func outcomes(_ runner: Runner) async -> [String?] {
        await runner.state[step: "invite"]?.items.map { $0.outcome?.name } ?? []
    }

    @Test func `what may pass is tried again later, alone, with growing waits`() async throws {
        let plugin = UnreliablePlugin(["aklim": [.busy, .busy, .works]])
        let (runner, journal) = try run(send("invite", forEach: communes), plugin)
        #expect(try await runner.advance() == .completed)
        #expect(plugin.batches == [["zegzel", "aklim", "sidi"], ["aklim"], ["aklim"]])
        let failures = try journal.lines().filter { $0.type == "activityFailed" }.compactMap { WallTime(iso: $0.at) }
        let intents = try journal.lines().filter { $0.type == "activityIntended" }.suffix(2)
            .compactMap { WallTime(iso: $0.at) }
        let waits = zip(failures, intents).map { ($1.day - $0.day) * 86_400 + $1.second - $0.second }
        #expect((30...60).contains(waits[0]))
        #expect((60...120).contains(waits[1]))
    }

    @Test(arguments: [0, 1, 3])
    func `a step says how often it is tried again`(retries: Int) async throws {
        let plugin = UnreliablePlugin([nil: [.busy]])
        var step = send("invite")
        step.retry = retries
        let (runner, _) = try run(step, plugin)
        #expect(try await runner.advance() == .waiting(until: nil))
        #expect(plugin.batches.count == retries + 1)
        #expect(await outcomes(runner) == ["failed"])
    }

    @Test func `on a clock that does not jump the run says when it tries again`() async throws {
        let plugin = UnreliablePlugin([nil: [.busy, .works]])
        let (runner, _) = try run(send("invite"), plugin, jumps: false)
        let pause = try await runner.advance()
        let retry = await runner.state[step: "invite"]?.items[0].retryAt
        #expect(pause == .waiting(until: retry))
        #expect(retry != nil)
    }

    @Test func `the same failure waits the same time in every run, two items do not wait alike`() {
        let delays = (1...8).map { RetryRule.delay(key: "k", attempt: $0) }
        #expect(delays == (1...8).map { RetryRule.delay(key: "k", attempt: $0) })
        for (attempt, delay) in zip(1..., delays) {
            let full = min(60 << (attempt - 1), 3600)
            #expect((full / 2...full).contains(delay), "attempt \(attempt)")
        }
        #expect(Set((0..<50).map { RetryRule.delay(key: "\($0)", attempt: 5) }).count > 30)
    }

    @Test func `a request that hangs fails, and the others are done`() async throws {
        let plugin = UnreliablePlugin(["aklim": [.hangs]])
        var step = send("invite", forEach: communes)
        step.retry = 0
        let (runner, _) = try run(step, plugin)
        _ = try await runner.advance()
        #expect(await outcomes(runner) == ["completed", "failed", "completed"])
        #expect(plugin.batches == [["zegzel", "aklim", "sidi"], ["zegzel"], ["aklim"], ["sidi"]])
    }

    @Test func `a request that is answered with nonsense fails, and the others are done`() async throws {
        let plugin = UnreliablePlugin(["aklim": [.nonsense]])
        let (runner, _) = try run(send("invite", forEach: communes), plugin)
        _ = try await runner.advance()
        #expect(await outcomes(runner) == ["completed", "failed", "completed"])
    }

    @Test(arguments: [UnreliablePlugin.Manner.hangs, .nonsense])
    func `of an effect that must not be repeated nobody knows whether it happened`(
        manner: UnreliablePlugin.Manner
    ) async throws {
        let plugin = UnreliablePlugin(["aklim": [manner]], isIdempotent: false)
        let (runner, _) = try run(send("invite", forEach: communes), plugin)
        #expect(try await runner.advance() == .waiting(until: nil))
        #expect(await outcomes(runner) == ["completed", "to_verify", "completed"])
        #expect(plugin.batches == [["zegzel"], ["aklim"], ["sidi"]])
    }

    @Test func `a verb says how much one call may hold`() async throws {
        let plugin = RecordingPlugin(atOnce: 2)
        let run = try TestRun([send("invite", forEach: communes)], plugin: plugin)
        #expect(try await run.runner.advance() == .completed)
        #expect(plugin.performs.map { $0.map(\.item) } == [["zegzel", "aklim"], ["sidi"]])
    }
}
