import Synchronization

/// How long the engine waits for a plug-in. The time is real time, also on a simulated clock: a plug-in that hangs hangs for real.
public struct Patience: Sendable {
    /// For one call of a plug-in when the step does not say.
    public static let defaultLimit = Duration.seconds(600)

    private let watch: Watch

    /// `sleep` returns when the time is over; it throws when it is cancelled.
    public init(sleep: @escaping @Sendable (Duration) async throws -> Void) { watch = Watch(sleep: sleep) }

    public static let real = Patience { try await Task.sleep(for: $0) }

    /// The result of `work`, or nil when it takes longer than `limit`. Work that is late is cancelled; if it does not listen, it is
    /// left behind and its result is thrown away.
    func result<Result: Sendable>(
        within limit: Duration, of work: @escaping @Sendable () async -> Result
    ) async -> Result? {
        let race = Race<Result>()
        let call = watch.begin(within: limit) { race.finish(nil) }
        defer { watch.end(call) }
        return await withTaskCancellationHandler {
            await withCheckedContinuation { continuation in
                race.start(continuation, worker: Task { race.finish(await work()) })
            }
        } onCancel: {
            race.finish(nil)
        }
    }
}

/// Rings when calls take too long. One task sleeps for all of them, until the first is due: most calls end long before, and starting
/// and stopping a timer for each would cost more than the call.
private final class Watch: Sendable {
    private struct Call {
        /// Since ``start``.
        var due: Duration
        var ring: @Sendable () -> Void
    }

    private struct State {
        var calls: [Int: Call] = [:]
        var last = 0
        /// When the task that sleeps wakes; nil while none does.
        var wakes: Duration?
        var sleeper: Task<Void, Never>?
    }

    private let sleep: @Sendable (Duration) async throws -> Void
    private let start = ContinuousClock.now
    private let state = Mutex(State())

    init(sleep: @escaping @Sendable (Duration) async throws -> Void) { self.sleep = sleep }

    deinit { state.withLock { $0.sleeper }?.cancel() }

    private var now: Duration { start.duration(to: .now) }

    /// `ring` is called when `limit` is over, unless the call has ended.
    func begin(within limit: Duration, ring: @escaping @Sendable () -> Void) -> Int {
        let now = now
        return state.withLock { state in
            state.last += 1
            let due = now + limit
            state.calls[state.last] = Call(due: due, ring: ring)
            if state.wakes.map({ due < $0 }) ?? true { wake(at: due, from: now, &state) }
            return state.last
        }
    }

    func end(_ call: Int) { state.withLock { $0.calls[call] = nil } }

    private func wake(at due: Duration, from now: Duration, _ state: inout State) {
        state.sleeper?.cancel()
        state.wakes = due
        state.sleeper = Task { [weak self, sleep] in
            var span = due - now
            while (try? await sleep(span)) != nil {
                guard let next = self?.look() else { return }
                span = next
            }
        }
    }

    /// Rings for every call that is due when the task wakes; how long it sleeps next, nil when no call is left.
    private func look() -> Duration? {
        let (late, span) = state.withLock { state -> ([Call], Duration?) in
            guard let woken = state.wakes, !Task.isCancelled else { return ([], nil) }
            let late = state.calls.filter { $0.value.due <= woken }
            for call in late.keys { state.calls[call] = nil }
            state.wakes = state.calls.values.map(\.due).min()
            if state.wakes == nil { state.sleeper = nil }
            return (late.sorted { $0.key < $1.key }.map(\.value), state.wakes.map { $0 - max(woken, now) })
        }
        for call in late { call.ring() }
        return span
    }
}

/// What answers first, the work or the watch; the work is ended when it comes second.
private final class Race<Result: Sendable>: Sendable {
    private struct State {
        var continuation: CheckedContinuation<Result?, Never>?
        var worker: Task<Void, Never>?
        var isOver = false
        /// Known before anybody was there to hear it.
        var early: Result??
    }

    private let state = Mutex(State())

    func start(_ continuation: CheckedContinuation<Result?, Never>, worker: Task<Void, Never>) {
        let early = state.withLock { state -> Result?? in
            if let early = state.early { return early }
            state.continuation = continuation
            state.worker = worker
            return nil
        }
        guard let early else { return }
        worker.cancel()
        continuation.resume(returning: early)
    }

    func finish(_ result: Result?) {
        let (continuation, worker) = state.withLock { state in
            guard !state.isOver else { return (nil as CheckedContinuation<Result?, Never>?, nil as Task<Void, Never>?) }
            state.isOver = true
            if state.continuation == nil { state.early = .some(result) }
            defer {
                state.continuation = nil
                state.worker = nil
            }
            return (state.continuation, state.worker)
        }
        worker?.cancel()
        continuation?.resume(returning: result)
    }
}
