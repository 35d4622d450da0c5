extension PatternParser {
    /// After a backslash, outside brackets.
    mutating func escape(from start: Int) throws(PatternFault) -> Program {
        guard let scalar = peek else { throw .unknownEscape("\\") }
        switch scalar {
        case "A", "z", "b", "B":
            position += 1
            return [
                .assertion(
                    scalar == "A"
                        ? .textStart : scalar == "z" ? .textEnd : scalar == "b" ? .wordBoundary : .noWordBoundary)
            ]
        case "Q":
            position += 1
            return quotation()
        case "1"..."9":
            position += 1
            throw .unsupported(text(from: start))
        default:
            if let set = try classEscape(from: start) { return [.set(set)] }
            return literal(try scalarEscape(from: start))
        }
    }

    /// `\Q…\E`: nothing in between has a meaning.
    private mutating func quotation() -> Program {
        var program: Program = []
        while let scalar = take() {
            if scalar == "\\", skip("E") { break }
            program += literal(scalar)
        }
        return program
    }

    /// `\d`, `\pL`, `\p{Lu}`, `\P{^…}` and their like; nil, and nothing read, when it is another escape.
    private mutating func classEscape(from start: Int) throws(PatternFault) -> ScalarSet? {
        guard let letter = peek else { return nil }
        let set: ScalarSet
        switch letter {
        case "d", "D": set = .digit
        case "s", "S": set = .space
        case "w", "W": set = .word
        case "p", "P":
            position += 1
            return try property(isNegated: letter == "P", from: start)
        default: return nil
        }
        position += 1
        return ScalarSet(set.parts, isNegated: ("A"..."Z").contains(letter))
    }

    private mutating func property(isNegated: Bool, from start: Int) throws(PatternFault) -> ScalarSet {
        var name = String.UnicodeScalarView()
        if skip("{") {
            while let scalar = peek, scalar != "}" {
                name.append(scalar)
                position += 1
            }
            guard skip("}") else { throw .missingClose("}") }
        } else if let scalar = take() {
            name.append(scalar)
        }
        let isInverted = name.first == "^"
        if isInverted { name.removeFirst() }
        guard let set = ScalarSet.unicode(String(name)) else { throw .unknownClass(text(from: start)) }
        return ScalarSet(set.parts, isNegated: isNegated != isInverted)
    }

    /// `\n`, `\x41`, `\x{1F600}`, `\012`, and punctuation for itself.
    private mutating func scalarEscape(from start: Int) throws(PatternFault) -> Unicode.Scalar {
        guard let scalar = take() else { throw .unknownEscape("\\") }
        switch scalar {
        case "a": return "\u{07}"
        case "f": return "\u{0C}"
        case "n": return "\n"
        case "r": return "\r"
        case "t": return "\t"
        case "v": return "\u{0B}"
        case "x":
            let isBraced = skip("{")
            guard let number = digits(atMost: isBraced ? 6 : 2, radix: 16), !isBraced || skip("}"),
                isBraced || position - start == 4, let result = Unicode.Scalar(number)
            else { throw .unknownEscape(text(from: start)) }
            return result
        case "0":
            position -= 1
            guard let number = digits(atMost: 3, radix: 8), let result = Unicode.Scalar(number) else {
                throw .unknownEscape(text(from: start))
            }
            return result
        default:
            guard scalar.isASCII, !ScalarSet.word.contains(scalar) else { throw .unknownEscape(text(from: start)) }
            return scalar
        }
    }

    private mutating func digits(atMost count: Int, radix: UInt32) -> UInt32? {
        var number: UInt32?
        for _ in 0..<count {
            guard let scalar = peek, scalar.isASCII, let digit = UInt8(ascii: scalar).hexValue, digit < radix else {
                break
            }
            number = (number ?? 0) * radix + digit
            position += 1
        }
        return number
    }

    // MARK: Brackets

    /// After `[`. A `]` that comes first stands for itself.
    mutating func bracket() throws(PatternFault) -> ScalarSet {
        var set = ScalarSet([], isNegated: skip("^"))
        set.ignoresCase = flags.ignoresCase
        var isFirst = true
        while let scalar = peek, isFirst || scalar != "]" {
            isFirst = false
            let start = position
            if let part = try bracketClass(from: start) {
                set.add(.other(part))
                continue
            }
            let first = try bracketScalar()
            var last = first
            if peek == "-", position + 1 < scalars.count, scalars[position + 1] != "]" {
                position += 1
                last = try bracketScalar()
            }
            guard first <= last else { throw .badRange(text(from: start)) }
            set.add(ScalarSet.range(first, last))
        }
        guard skip("]") else { throw .missingClose("]") }
        return set
    }

    /// `[:alpha:]` or `\d` inside brackets; nil, and nothing read, when a single scalar stands there.
    private mutating func bracketClass(from start: Int) throws(PatternFault) -> ScalarSet? {
        if peek == "\\" {
            position += 1
            if let set = try classEscape(from: start) { return set }
            position = start
            return nil
        }
        guard peek == "[", position + 1 < scalars.count, scalars[position + 1] == ":" else { return nil }
        position += 2
        let isNegated = skip("^")
        let nameStart = position
        while let scalar = peek, ScalarSet.word.contains(scalar) { position += 1 }
        let name = text(from: nameStart)
        guard skip(":"), skip("]"), let set = ScalarSet.posix(name) else { throw .unknownClass(text(from: start)) }
        return ScalarSet(set.parts, isNegated: isNegated)
    }

    private mutating func bracketScalar() throws(PatternFault) -> Unicode.Scalar {
        let start = position
        guard let scalar = take() else { throw .missingClose("]") }
        return scalar == "\\" ? try scalarEscape(from: start) : scalar
    }
}
