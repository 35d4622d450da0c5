import MultaqaModel

/// Scripted answers: when they are given. An answer waits until its step asks; a step that was sent back takes the next one.
extension RunState {
    /// The unused entries that can be given at `now`, at most one for each item, in the script's order.
    func scriptEntries(dueAt now: WallTime) -> [Signal] {
        var given: Set<String> = []
        return unusedEntries().compactMap { position, entry in
            guard entry.at <= now, isAsking(entry.signal) else { return nil }
            guard given.insert("\(entry.signal.step)[\(entry.signal.item ?? "")]").inserted else { return nil }
            var signal = entry.signal
            signal.entry = position
            return signal
        }
    }

    /// When the next entry that could be given by then is due.
    func nextScriptTime(after now: WallTime) -> WallTime? {
        unusedEntries().filter { $0.1.at > now && isAsking($0.1.signal) }.map(\.1.at).min()
    }

    /// Entries that were never given, for a word at the end of the run.
    public var unusedScriptEntries: [Signal] { unusedEntries().map(\.1.signal) }

    private func unusedEntries() -> [(Int, AnswerScript.Entry)] {
        (start?.script?.entries ?? []).enumerated().filter { !usedEntries.contains($0.offset) }
            .map { ($0.offset, $0.element) }
    }

    /// Open, or ended with an answer that may be corrected. A decision takes one answer each time it is asked.
    private func isAsking(_ signal: Signal) -> Bool {
        guard let state = self[step: signal.step], state.phase != .waiting else { return false }
        guard let item = state.item(signal.item) else { return true }
        if item.isOpen { return item.answer == nil || item.isTicking(state.step) }
        if case .decide = state.step.verb { return false }
        return true
    }
}

extension ItemState {
    fileprivate func isTicking(_ step: Step) -> Bool { if case .prepare = step.verb { true } else { false } }
}
