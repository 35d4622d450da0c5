import MultaqaModel

/// From the parser's complaint to what a person most probably did.
struct SyntaxDiagnosis {
    private let failure: ParserFailure
    private let source: SourceText

    init(_ failure: ParserFailure, in source: SourceText) {
        self.failure = failure
        self.source = source
    }

    func finding(places: inout PlaceFinder) -> Diagnostic {
        let context = places.offset(of: failure.contextMark)
        let offset = places.offset(of: failure.mark)
        let (situation, range) = situation(at: offset, context: context)
        return Diagnostic(situation, at: source.place(of: range))
    }

    private func situation(at offset: Int, context: Int) -> (YAMLSituation, Range<Int>) {
        if failure.problem.hasPrefix("found a tab character") { return (.tabIndentation, mark(offset)) }
        switch failure.problem {
        case "found character that cannot start any token":
            if source[offset] == UInt8(ascii: "\t") { return (.tabIndentation, mark(offset)) }
            return textNeedsQuotes(from: offset)
        case "did not find expected alphabetic or numeric character":
            return textNeedsQuotes(from: context)
        case "mapping values are not allowed in this context":
            if let range = ColonInText(before: offset, in: source).block {
                return (.colonInText(source.text(range)), range)
            }
            return misplacedKey(at: offset)
        case "did not find expected ',' or '}'" where source[offset] == UInt8(ascii: ":"):
            guard let range = ColonInText(before: offset, in: source).flow else { break }
            return (.colonInText(source.text(range)), range)
        default: break
        }
        let (problem, start) = problem(at: offset, context: context)
        return (.syntax(problem), restOfLine(from: start))
    }

    private func problem(at offset: Int, context: Int) -> (SyntaxProblem, Int) {
        switch failure.problem {
        case "could not find expected ':'": (.missingColon, context)
        case "found unexpected end of stream", "found unexpected document indicator": (.quoteNotClosed, context)
        case "did not find expected key":
            (followsQuote(offset) ? .textAfterQuote : .keyExpected, offset)
        case "did not find expected '-' indicator":
            (followsQuote(offset) ? .textAfterQuote : .itemExpected, offset)
        case "did not find expected ',' or ']'":
            followsQuote(offset) ? (.textAfterQuote, offset) : (.listNotClosed, context)
        case "did not find expected ',' or '}'":
            followsQuote(offset) ? (.textAfterQuote, offset) : (.mapNotClosed, context)
        case "found unknown escape character", "did not find expected hexdecimal number",
            "found invalid Unicode character escape code":
            (.unknownEscape, offset)
        case "block sequence entries are not allowed in this context": (.itemNotAllowed, offset)
        case "mapping keys are not allowed in this context": (.keyNotAllowed, offset)
        case "found unexpected ':'": (.unexpectedColon, offset)
        case "did not find expected node content": (.valueExpected, offset)
        case "found an indentation indicator equal to 0": (.blockHeader, offset)
        case "did not find expected comment or line break":
            (failure.context == "while scanning a block scalar" ? .blockHeader : .directive, offset)
        case "did not find expected <document start>":
            (followsQuote(offset) ? .textAfterQuote : .outsideDocument, offset)
        default: (described, offset)
        }
    }

    /// The rest of libyaml's complaints, by what it was reading.
    private var described: SyntaxProblem {
        let context = failure.context ?? ""
        let isDirective = context.hasSuffix("directive") || failure.problem.contains("directive")
        if isDirective || failure.problem.hasSuffix("YAML document") { return .directive }
        if context.hasSuffix("tag") || failure.problem.hasSuffix("tag handle") { return .tag }
        return .other(failure.problem)
    }

    /// A key that continues the text before it: since it is indented, or since that line has no colon.
    private func misplacedKey(at offset: Int) -> (YAMLSituation, Range<Int>) {
        let line = source.line(around: offset)
        let start = source.skippingBlanks(from: line.lowerBound, to: line.upperBound)
        let before = source.trimmingEnd(of: source.start..<line.lowerBound)
        let lineBefore = source.line(around: before.upperBound)
        let startBefore = source.skippingBlanks(from: lineBefore.lowerBound, to: lineBefore.upperBound)
        if !before.isEmpty, start - line.lowerBound <= startBefore - lineBefore.lowerBound {
            return (.syntax(.missingColon), restOfLine(from: startBefore))
        }
        return (.badIndentation, restOfLine(from: start))
    }

    private func textNeedsQuotes(from offset: Int) -> (YAMLSituation, Range<Int>) {
        let range = restOfLine(from: offset)
        return (.textNeedsQuotes(source.text(range)), range)
    }

    private func followsQuote(_ offset: Int) -> Bool {
        let line = source.line(around: offset)
        let last = source.bytes[line.lowerBound..<min(offset, line.upperBound)].last { !$0.isBlank }
        return last == UInt8(ascii: "\"") || last == UInt8(ascii: "'")
    }

    private func mark(_ offset: Int) -> Range<Int> {
        offset..<min(offset + 1, source.bytes.count)
    }

    private func restOfLine(from offset: Int) -> Range<Int> {
        let offset = min(offset, source.bytes.count)
        return source.trimmingEnd(of: offset..<max(offset, source.line(around: offset).upperBound))
    }
}
