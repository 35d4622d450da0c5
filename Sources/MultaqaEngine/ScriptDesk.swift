import MultaqaModel

/// The answers of a script that have not been given, ready by the time they are due. Each item has its entries in a row, of which
/// the first may be armed: it waits for its time.
struct ScriptDesk: Sendable {
    private struct Subject: Hashable, Sendable {
        var step: String
        var item: String?
    }

    let entries: [AnswerScript.Entry]
    private var rows: [Subject: ArraySlice<Int>] = [:]
    private var subjects: [String: [Subject]] = [:]
    private var times = TimeHeap()
    private var armed: Set<Int> = []

    init(_ script: AnswerScript? = nil, without used: Set<Int> = []) {
        entries = script?.entries ?? []
        let order = entries.indices.filter { !used.contains($0) }.sorted { left, right in
            entries[left].at == entries[right].at ? left < right : entries[left].at < entries[right].at
        }
        for number in order {
            let subject = Subject(step: entries[number].signal.step, item: entries[number].signal.item)
            if rows[subject] == nil { subjects[subject.step, default: []].append(subject) }
            rows[subject, default: []].append(number)
        }
    }

    /// The items may be asking now; a step that opens arms what the script says about any item, so that a wrong key is noticed.
    mutating func arm(step: String, items: [String?]) {
        if items.count > 1 || items.first == .some(nil) {
            for subject in subjects[step] ?? [] { arm(subject) }
        } else {
            for item in items { arm(Subject(step: step, item: item)) }
        }
    }

    private mutating func arm(_ subject: Subject) {
        guard let number = rows[subject]?.first, armed.insert(number).inserted else { return }
        times.push(TimeHeap.Entry(at: entries[number].at, number: number))
    }

    /// An entry was given; the next one of its item may be due.
    mutating func take(_ number: Int, of signal: Signal) {
        let subject = Subject(step: signal.step, item: signal.item)
        guard let row = rows[subject] else { return }
        rows[subject] = row.first == number ? row.dropFirst() : ArraySlice(row.filter { $0 != number })
        arm(subject)
    }

    /// The armed entry with the earliest time.
    mutating func first() -> (number: Int, entry: AnswerScript.Entry)? {
        while let first = times.first {
            let signal = entries[first.number].signal
            // Given meanwhile, as the journal says when it is read again.
            if rows[Subject(step: signal.step, item: signal.item)]?.first == first.number {
                return (first.number, entries[first.number])
            }
            disarmFirst()
        }
        return nil
    }

    /// Takes the earliest entry off; it is armed again when its item may be asking.
    mutating func disarmFirst() {
        if let first = times.pop() { armed.remove(first.number) }
    }
}
