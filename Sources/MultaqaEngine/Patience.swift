import Synchronization

/// How long the engine waits for a plug-in. The time is real time, also on a simulated clock: a plug-in that hangs hangs for real.
public struct Patience: Sendable {
    /// For one call of a plug-in when the step does not say.
    public static let defaultLimit = Duration.seconds(600)

    private let sleep: @Sendable (Duration) async throws -> Void

    /// `sleep` returns when the time is over; it throws when it is cancelled.
    public init(sleep: @escaping @Sendable (Duration) async throws -> Void) { self.sleep = sleep }

    public static let real = Patience { try await Task.sleep(for: $0) }

    /// The result of `work`, or nil when it takes longer than `limit`. Work that is late is cancelled; if it does not listen, it is
    /// left behind and its result is thrown away.
    func result<Result: Sendable>(
        within limit: Duration, of work: @escaping @Sendable () async -> Result
    ) async -> Result? {
        let race = Race<Result>()
        return await withTaskCancellationHandler {
            await withCheckedContinuation { continuation in
                race.start(
                    continuation,
                    worker: Task { race.finish(await work()) },
                    watch: Task {
                        do { try await sleep(limit) } catch { return }
                        race.finish(nil)
                    })
            }
        } onCancel: {
            race.finish(nil)
        }
    }
}

/// Two tasks of which the first to finish answers and ends the other.
private final class Race<Result: Sendable>: Sendable {
    private struct State {
        var continuation: CheckedContinuation<Result?, Never>?
        var tasks: [Task<Void, Never>] = []
        var isOver = false
        /// Known before anybody was there to hear it.
        var early: Result??
    }

    private let state = Mutex(State())

    func start(
        _ continuation: CheckedContinuation<Result?, Never>, worker: Task<Void, Never>, watch: Task<Void, Never>
    ) {
        let early = state.withLock { state -> Result?? in
            if let early = state.early { return early }
            state.continuation = continuation
            state.tasks = [worker, watch]
            return nil
        }
        guard let early else { return }
        worker.cancel()
        watch.cancel()
        continuation.resume(returning: early)
    }

    func finish(_ result: Result?) {
        let (continuation, tasks) = state.withLock { state in
            guard !state.isOver else { return (nil as CheckedContinuation<Result?, Never>?, [Task<Void, Never>]()) }
            state.isOver = true
            if state.continuation == nil { state.early = .some(result) }
            let found = (state.continuation, state.tasks)
            state.continuation = nil
            state.tasks = []
            return found
        }
        for task in tasks { task.cancel() }
        continuation?.resume(returning: result)
    }
}
