/// A regular expression of the RE2 family, compiled to a small program that runs in time proportional to the text: all
/// alternatives advance together, nothing is tried again. `Swift.Regex` backtracks, and a short hostile pattern would keep it
/// busy for ever.
struct Pattern: Sendable {
    /// Jumps are relative, so that a part can be repeated by copying.
    enum Instruction: Sendable {
        case scalar(Unicode.Scalar)
        case set(ScalarSet)
        /// Both ways at once.
        case split(Int, Int)
        case jump(Int)
        case assertion(Assertion)
        case match
    }

    enum Assertion: Sendable {
        case textStart, textEnd, lineStart, lineEnd, wordBoundary, noWordBoundary
    }

    /// The longest program; `(a{1000}){1000}` is refused.
    static let sizeLimit = 5_000
    /// The longest pattern, in scalars.
    static let lengthLimit = 2_000

    private let program: [Instruction]

    init(_ pattern: String) throws(PatternFault) {
        var parser = try PatternParser(pattern)
        program = try parser.parse() + [.match]
    }

    /// Whether the pattern is found anywhere in the text.
    func matches(_ text: String, _ budget: inout Budget) throws(EvaluationFailure) -> Bool {
        try budget.charge(program.count / 10)
        var threads = Threads(capacity: program.count)
        var previous: Unicode.Scalar?
        var scalars = text.unicodeScalars.makeIterator()
        var current = scalars.next()
        while true {
            // A match may begin at every place.
            if add(0, to: &threads, between: previous, and: current) { return true }
            try budget.charge(1 + threads.list.count / 10)
            guard let scalar = current else { return false }
            let next = scalars.next()
            var advanced = Threads(capacity: program.count)
            for position in threads.list where program[position].accepts(scalar) {
                if add(position + 1, to: &advanced, between: scalar, and: next) { return true }
            }
            threads = advanced
            previous = scalar
            current = next
        }
    }

    /// The places in the program where the next scalar is awaited.
    private struct Threads {
        var list: [Int] = []
        var visited: [Bool]

        init(capacity: Int) { visited = Array(repeating: false, count: capacity) }
    }

    /// Follows the jumps; true when they reach the end of the program.
    private func add(
        _ start: Int, to threads: inout Threads, between previous: Unicode.Scalar?, and next: Unicode.Scalar?
    ) -> Bool {
        var open = [start]
        while let position = open.popLast() {
            if threads.visited[position] { continue }
            threads.visited[position] = true
            switch program[position] {
            case .match: return true
            case .jump(let distance): open.append(position + distance)
            case .split(let first, let second): open += [position + second, position + first]
            case .assertion(let assertion):
                if assertion.holds(between: previous, and: next) { open.append(position + 1) }
            case .scalar, .set: threads.list.append(position)
            }
        }
        return false
    }
}

extension Pattern.Instruction {
    fileprivate func accepts(_ scalar: Unicode.Scalar) -> Bool {
        switch self {
        case .scalar(let wanted): wanted == scalar
        case .set(let set): set.contains(scalar)
        default: false
        }
    }
}

extension Pattern.Assertion {
    fileprivate func holds(between previous: Unicode.Scalar?, and next: Unicode.Scalar?) -> Bool {
        func isWord(_ scalar: Unicode.Scalar?) -> Bool { scalar.map(ScalarSet.word.contains) ?? false }
        return switch self {
        case .textStart: previous == nil
        case .textEnd: next == nil
        case .lineStart: previous == nil || previous == "\n"
        case .lineEnd: next == nil || next == "\n"
        case .wordBoundary: isWord(previous) != isWord(next)
        case .noWordBoundary: isWord(previous) == isWord(next)
        }
    }
}
