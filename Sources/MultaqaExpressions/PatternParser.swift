/// Reads a pattern straight into a program: every part is a piece of program with relative jumps.
struct PatternParser {
    typealias Program = [Pattern.Instruction]

    struct Flags {
        var ignoresCase = false
        var isMultiline = false
        var dotMatchesNewline = false
    }

    let scalars: [Unicode.Scalar]
    var position = 0
    var flags = Flags()
    private var depth = 0

    init(_ pattern: String) throws(PatternFault) {
        scalars = Array(pattern.unicodeScalars.prefix(Pattern.lengthLimit + 1))
        if scalars.count > Pattern.lengthLimit { throw .tooLarge }
    }

    mutating func parse() throws(PatternFault) -> Program {
        let program = try alternatives()
        if peek != nil { throw .unexpectedClose }
        return program
    }

    var peek: Unicode.Scalar? { position < scalars.count ? scalars[position] : nil }

    mutating func take() -> Unicode.Scalar? {
        guard let scalar = peek else { return nil }
        position += 1
        return scalar
    }

    mutating func skip(_ scalar: Unicode.Scalar) -> Bool {
        guard peek == scalar else { return false }
        position += 1
        return true
    }

    func text(from start: Int) -> String {
        String(String.UnicodeScalarView(scalars[start..<min(position, scalars.count)]))
    }

    // MARK: Structure

    /// `a|b|c`: each alternative is tried beside the rest.
    private mutating func alternatives() throws(PatternFault) -> Program {
        depth += 1
        defer { depth -= 1 }
        if depth > 100 { throw .tooLarge }
        var alternatives = [try sequence()]
        while skip("|") { alternatives.append(try sequence()) }
        var program = alternatives.removeLast()
        for alternative in alternatives.reversed() {
            program = [.split(1, alternative.count + 2)] + alternative + [.jump(program.count + 1)] + program
            if program.count > Pattern.sizeLimit { throw .tooLarge }
        }
        return program
    }

    private mutating func sequence() throws(PatternFault) -> Program {
        var program: Program = []
        while let scalar = peek, scalar != "|", scalar != ")" {
            program += try repeated(try atom())
            if program.count > Pattern.sizeLimit { throw .tooLarge }
        }
        return program
    }

    private mutating func atom() throws(PatternFault) -> Program {
        let start = position
        guard let scalar = take() else { return [] }
        switch scalar {
        case "(": return try group()
        case "[": return [.set(try bracket())]
        case ".":
            return [.set(flags.dotMatchesNewline ? .everything : ScalarSet(ScalarSet.newline.parts, isNegated: true))]
        case "^": return [.assertion(flags.isMultiline ? .lineStart : .textStart)]
        case "$": return [.assertion(flags.isMultiline ? .lineEnd : .textEnd)]
        case "\\": return try escape(from: start)
        case "*", "+", "?": throw .nothingToRepeat(String(scalar))
        default: return literal(scalar)
        }
    }

    func literal(_ scalar: Unicode.Scalar) -> Program {
        guard flags.ignoresCase, !scalar.otherCases.isEmpty else { return [.scalar(scalar)] }
        var set = ScalarSet([ScalarSet.range(scalar, scalar)])
        set.ignoresCase = true
        return [.set(set)]
    }

    /// After `(`: a group, with or without a name or flags. `(?i)` without a colon holds until the group around it ends.
    private mutating func group() throws(PatternFault) -> Program {
        let start = position - 1
        let outer = flags
        if skip("?") {
            if skip("P") || peek == "<" {
                guard skip("<"), groupName() else { throw .unsupported(text(from: start)) }
            } else if try groupFlags(from: start) {
                return []
            }
        }
        let program = try alternatives()
        guard skip(")") else { throw .missingClose(")") }
        flags = outer
        return program
    }

    private mutating func groupName() -> Bool {
        let nameStart = position
        while let scalar = peek, ScalarSet.word.contains(scalar) { position += 1 }
        guard position > nameStart else {
            position += 1
            return false
        }
        return skip(">")
    }

    /// Whether the group ended with its flags.
    private mutating func groupFlags(from start: Int) throws(PatternFault) -> Bool {
        var isOn = true
        while let scalar = take() {
            switch scalar {
            case "i": flags.ignoresCase = isOn
            case "m": flags.isMultiline = isOn
            case "s": flags.dotMatchesNewline = isOn
            case "U": break
            case "-" where isOn: isOn = false
            case ":": return false
            case ")": return true
            default: throw .unsupported(text(from: start))
            }
        }
        throw .missingClose(")")
    }

    // MARK: Repetition

    /// `*`, `+`, `?`, `{2,3}`, each also with a `?` after it, which changes nothing here: whether there is a match does not
    /// depend on its length.
    private mutating func repeated(_ atom: Program) throws(PatternFault) -> Program {
        let start = position
        guard let (least, most) = try repetition() else { return atom }
        _ = skip("?")
        if let next = peek, ["*", "+", "?"].contains(next) { throw .badRepetition(text(from: start) + String(next)) }
        let copies = most ?? least + 1
        guard (atom.count + 2) * max(copies, 1) <= Pattern.sizeLimit else { throw .tooLarge }
        var program: Program = []
        for _ in 0..<least { program += atom }
        guard let most else {
            return program + [.split(1, atom.count + 2)] + atom + [.jump(-(atom.count + 1))]
        }
        // Each further copy may be left out with all after it: nested from the inside.
        var optional: Program = []
        for _ in least..<most {
            let inner = atom + optional
            optional = [.split(1, inner.count + 1)] + inner
        }
        return program + optional
    }

    private mutating func repetition() throws(PatternFault) -> (least: Int, most: Int?)? {
        if skip("*") { return (0, nil) }
        if skip("+") { return (1, nil) }
        if skip("?") { return (0, 1) }
        let start = position
        guard skip("{"), let least = count() else { return literalBrace(start) }
        var most: Int? = least
        if skip(",") { most = peek == "}" ? nil : count() }
        let isOpenEnded = most == nil && peek == "}" && scalars[position - 1] == ","
        guard most != nil || isOpenEnded, skip("}") else { return literalBrace(start) }
        guard least <= 1_000, (most ?? least) <= 1_000, least <= most ?? least else {
            throw .badRepetition(text(from: start))
        }
        return (least, most)
    }

    /// A brace that begins no repetition stands for itself, as the next atom.
    private mutating func literalBrace(_ start: Int) -> (least: Int, most: Int?)? {
        position = start
        return nil
    }

    private mutating func count() -> Int? {
        let start = position
        while let scalar = peek, ScalarSet.digit.contains(scalar) { position += 1 }
        return position > start && position - start <= 6 ? Int(text(from: start)) : nil
    }
}
