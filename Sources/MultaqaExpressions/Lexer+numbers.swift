extension Lexer {
    /// `12`, `0x1F`, `12u`, `1.5`, `.5`, `1e-3`; the sign is an operator.
    mutating func number() throws(SyntaxFailure) -> Token.Kind {
        let start = position
        let isHexadecimal =
            peek() == UInt8(ascii: "0") && peek(1).map { $0 | 0x20 } == UInt8(ascii: "x") && peek(2)?.hexValue != nil
        if isHexadecimal {
            position += 2
            while peek()?.hexValue != nil { position += 1 }
        } else {
            skipDigits()
            if try fractionAndExponent(from: start) { return try double(from: start) }
        }
        let digits = text(from: isHexadecimal ? start + 2 : start)
        let isUnsigned = peek().map { $0 | 0x20 } == UInt8(ascii: "u")
        if isUnsigned { position += 1 }
        try expectEndOfNumber(from: start)
        guard let magnitude = UInt(digits, radix: isHexadecimal ? 16 : 10) else {
            throw failure(.numberTooLarge(text(from: start)), from: start)
        }
        return isUnsigned ? .literal(.uint(magnitude)) : .magnitude(magnitude)
    }

    private mutating func skipDigits() {
        while peek()?.isDigit == true { position += 1 }
    }

    /// Whether there was one of the two.
    private mutating func fractionAndExponent(from start: Int) throws(SyntaxFailure) -> Bool {
        let integerEnd = position
        if peek() == .dot, peek(1)?.isDigit == true {
            position += 1
            skipDigits()
        }
        if peek().map({ $0 | 0x20 }) == UInt8(ascii: "e") {
            let hasSign = peek(1) == UInt8(ascii: "+") || peek(1) == UInt8(ascii: "-")
            position += hasSign ? 2 : 1
            guard peek()?.isDigit == true else {
                throw failure(.invalidNumber(text(from: start, to: min(position, bytes.count))), from: start)
            }
            skipDigits()
        }
        return position > integerEnd
    }

    private mutating func double(from start: Int) throws(SyntaxFailure) -> Token.Kind {
        let digits = text(from: start)
        try expectEndOfNumber(from: start)
        guard let number = Double(digits), number.isFinite else {
            throw failure(.numberTooLarge(digits), from: start)
        }
        return .literal(.double(number))
    }

    /// `12abc` is no number followed by a name.
    private mutating func expectEndOfNumber(from start: Int) throws(SyntaxFailure) {
        guard peek()?.isLetter == true else { return }
        while let byte = peek(), byte.isLetter || byte.isDigit { position += 1 }
        throw failure(.invalidNumber(text(from: start)), from: start)
    }
}
