import MultaqaModel

/// Scripted answers: when they are given. An answer waits until its step asks; a step that was sent back takes the next one.
extension RunState {
    /// The unused entries that can be given at `now`, at most one for each item, the earliest first.
    mutating func scriptEntries(dueAt now: WallTime) -> [Signal] {
        var signals: [Signal] = []
        while let (number, entry) = script.first(), entry.at <= now {
            script.disarmFirst()
            guard isAsking(entry.signal) else { continue }
            var signal = entry.signal
            signal.entry = number
            signals.append(signal)
        }
        return signals
    }

    /// When the next entry that could be given by then is due.
    mutating func nextScriptTime() -> WallTime? {
        while let (_, entry) = script.first() {
            if isAsking(entry.signal) { return entry.at }
            script.disarmFirst()
        }
        return nil
    }

    /// Entries that were never given, for a word at the end of the run.
    public var unusedScriptEntries: [Signal] {
        script.entries.enumerated().filter { !usedEntries.contains($0.offset) }.map(\.element.signal)
    }

    /// Open, or ended with an answer that may be corrected. A decision takes one answer each time it is asked.
    private func isAsking(_ signal: Signal) -> Bool {
        guard let position = index[signal.step], steps[position].phase != .waiting else { return false }
        guard let place = steps[position].place(of: signal.item) else { return true }
        let item = steps[position].items[place]
        if item.isOpen { return item.answer == nil || steps[position].step.isChecklist }
        if case .decide = steps[position].step.verb { return false }
        return true
    }
}

extension Step {
    fileprivate var isChecklist: Bool { if case .prepare = verb { true } else { false } }
}
