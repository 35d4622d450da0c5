// The forms that short texts in files must have.

extension String {
    /// A name in files: small ASCII letters, digits and `_`, a letter first.
    var isName: Bool {
        guard let first = utf8.first, (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(first) else { return false }
        return utf8.allSatisfy { byte in
            switch byte {
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"): true
            default: false
            }
        }
    }

    /// Enough to catch what people mistype: one `@`, something before it, a dot in what is behind, no blank.
    var isMailAddress: Bool {
        let parts = split(separator: "@", omittingEmptySubsequences: false)
        return parts.count == 2 && !parts[0].isEmpty && parts[1].contains(".") && !parts[1].hasPrefix(".")
            && !parts[1].hasSuffix(".") && !contains { $0.isWhitespace || $0 == "," || $0 == ";" }
    }

    /// Digits with the signs people put between them, a `+` at most in front. A number has at most fifteen digits (ITU-T
    /// E.164); fewer than six are a short code, which nobody calls from another commune.
    var isPhoneNumber: Bool {
        var digits = 0
        for (position, character) in enumerated() {
            switch character {
            case "0"..."9": digits += 1
            case " ", "\u{A0}", "\u{202F}", ".", "-", "(", ")": break
            case "+" where position == 0: break
            default: return false
            }
        }
        return (6...15).contains(digits)
    }

    /// Nine digits and no zero in front: what a spreadsheet makes of `0500000003` when it takes it for a number.
    var isPhoneNumberWithoutZero: Bool {
        utf8.count == 9 && first != "0" && utf8.allSatisfy { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
    }

    /// What a cell of yes or no says, in the words of the languages and of spreadsheets; nil for anything else.
    var yesOrNo: Bool? {
        switch lowercased() {
        case "yes", "oui", "نعم", "true", "vrai", "1": true
        case "no", "non", "لا", "false", "faux", "0": false
        default: nil
        }
    }

    /// Without white space at both ends, the no-break space included.
    var trimmed: String {
        let plain: ClosedRange<UInt8> = 0x21...0x7E
        if let first = utf8.first, let last = utf8.last, plain.contains(first), plain.contains(last) { return self }
        let inner = drop { $0.isWhitespace }
        guard let last = inner.lastIndex(where: { !$0.isWhitespace }) else { return "" }
        return String(inner[...last])
    }

    /// Short enough for a message, on one line.
    var excerpt: String {
        let line = prefix(61).map { $0.isNewline ? " " : String($0) }.joined()
        return line.count > 60 ? line.prefix(60) + "…" : line
    }
}
