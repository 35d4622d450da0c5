/// A set of Unicode scalars, as `[a-z]`, `\d` or `\p{L}` write it.
struct ScalarSet: Sendable {
    enum Part: Sendable {
        case range(ClosedRange<UInt32>)
        /// A general category: `Lu`, or all that begin with `L`.
        case category(String)
        case other(ScalarSet)
    }

    private(set) var parts: [Part] = []
    var isNegated = false
    /// A letter is in the set when its other case is.
    var ignoresCase = false

    init(_ parts: [Part], isNegated: Bool = false) {
        self.parts = parts
        self.isNegated = isNegated
    }

    mutating func add(_ part: Part) { parts.append(part) }

    func contains(_ scalar: Unicode.Scalar) -> Bool {
        var found = holds(scalar)
        if ignoresCase, !found { found = scalar.otherCases.contains(where: holds) }
        return found != isNegated
    }

    private func holds(_ scalar: Unicode.Scalar) -> Bool {
        parts.contains { part in
            switch part {
            case .range(let range): range.contains(scalar.value)
            case .category(let name): scalar.properties.generalCategory.code.hasPrefix(name)
            case .other(let set): set.contains(scalar)
            }
        }
    }

    static func range(_ first: Unicode.Scalar, _ last: Unicode.Scalar) -> Part { .range(first.value...last.value) }

    static let digit = ScalarSet([range("0", "9")])
    static let word = ScalarSet([range("0", "9"), range("A", "Z"), range("a", "z"), range("_", "_")])
    static let space = ScalarSet([range("\t", "\n"), range("\u{0C}", "\r"), range(" ", " ")])
    static let newline = ScalarSet([range("\n", "\n")])
    static let everything = ScalarSet([range("\0", "\u{10FFFF}")])

    /// `[:alpha:]` and its like, in ASCII as in RE2.
    static func posix(_ name: String) -> ScalarSet? {
        switch name {
        case "alnum": ScalarSet([range("0", "9"), range("A", "Z"), range("a", "z")])
        case "alpha": ScalarSet([range("A", "Z"), range("a", "z")])
        case "ascii": ScalarSet([range("\0", "\u{7F}")])
        case "blank": ScalarSet([range("\t", "\t"), range(" ", " ")])
        case "cntrl": ScalarSet([range("\0", "\u{1F}"), range("\u{7F}", "\u{7F}")])
        case "digit": digit
        case "graph": ScalarSet([range("!", "~")])
        case "lower": ScalarSet([range("a", "z")])
        case "print": ScalarSet([range(" ", "~")])
        case "punct": ScalarSet([range("!", "/"), range(":", "@"), range("[", "`"), range("{", "~")])
        case "space": ScalarSet([range("\t", "\r"), range(" ", " ")])
        case "upper": ScalarSet([range("A", "Z")])
        case "word": word
        case "xdigit": ScalarSet([range("0", "9"), range("A", "F"), range("a", "f")])
        default: nil
        }
    }

    /// `\p{…}`: a general category, or one of the scripts of the country's languages (their blocks, without the
    /// compatibility forms).
    static func unicode(_ name: String) -> ScalarSet? {
        switch name {
        case "Any": return everything
        case "Arabic":
            return ScalarSet([range("\u{600}", "\u{6FF}"), range("\u{750}", "\u{77F}"), range("\u{8A0}", "\u{8FF}")])
        case "Tifinagh": return ScalarSet([range("\u{2D30}", "\u{2D7F}")])
        case "Latin":
            return ScalarSet([
                range("A", "Z"), range("a", "z"), range("\u{C0}", "\u{D6}"), range("\u{D8}", "\u{F6}"),
                range("\u{F8}", "\u{24F}"), range("\u{1E00}", "\u{1EFF}"),
            ])
        default:
            let isCategory = Unicode.GeneralCategory.codes.contains { $0 == name || $0.first.map(String.init) == name }
            return isCategory ? ScalarSet([.category(name)]) : nil
        }
    }
}

extension Unicode.Scalar {
    /// The same letter in the other case, where one scalar is enough to write it.
    var otherCases: [Unicode.Scalar] {
        [properties.lowercaseMapping, properties.uppercaseMapping].compactMap { mapping in
            guard let only = mapping.unicodeScalars.first, mapping.unicodeScalars.count == 1, only != self else {
                return nil
            }
            return only
        }
    }
}

extension Unicode.GeneralCategory {
    static let codes = [
        "Lu", "Ll", "Lt", "Lm", "Lo", "Mn", "Mc", "Me", "Nd", "Nl", "No", "Pc", "Pd", "Ps", "Pe", "Pi", "Pf", "Po",
        "Sm",
        "Sc", "Sk", "So", "Zs", "Zl", "Zp", "Cc", "Cf", "Cs", "Co", "Cn",
    ]

    /// The two letters of the Unicode standard.
    var code: String {
        switch self {
        case .uppercaseLetter: "Lu"
        case .lowercaseLetter: "Ll"
        case .titlecaseLetter: "Lt"
        case .modifierLetter: "Lm"
        case .otherLetter: "Lo"
        case .nonspacingMark: "Mn"
        case .spacingMark: "Mc"
        case .enclosingMark: "Me"
        case .decimalNumber: "Nd"
        case .letterNumber: "Nl"
        case .otherNumber: "No"
        case .connectorPunctuation: "Pc"
        case .dashPunctuation: "Pd"
        case .openPunctuation: "Ps"
        case .closePunctuation: "Pe"
        case .initialPunctuation: "Pi"
        case .finalPunctuation: "Pf"
        case .otherPunctuation: "Po"
        case .mathSymbol: "Sm"
        case .currencySymbol: "Sc"
        case .modifierSymbol: "Sk"
        case .otherSymbol: "So"
        case .spaceSeparator: "Zs"
        case .lineSeparator: "Zl"
        case .paragraphSeparator: "Zp"
        case .control: "Cc"
        case .format: "Cf"
        case .surrogate: "Cs"
        case .privateUse: "Co"
        default: "Cn"
        }
    }
}
