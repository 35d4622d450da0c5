import MultaqaModel

/// Looks at the list of communes for what a careful secretary would notice. Nothing is mended: it is said, and it stays said.
struct RosterCheck {
    private(set) var diagnostics: [Diagnostic] = []

    init(_ workflow: Workflow, places: [String: SourcePlace], declaredAt: SourcePlace?) {
        guard let rows = workflow.rows(of: "communes") else { return }
        if let declared = workflow.input("declared_communes")?.value.asInt, declared > 0, declared != rows.count {
            diagnostics.append(
                Diagnostic(WorkflowSituation.declaredNotListed(declared: declared, listed: rows.count), at: declaredAt))
        }
        for (position, row) in rows.enumerated() {
            for earlier in rows[..<position] where RosterCheck.areNearlyTheSame(row, earlier) {
                diagnostics.append(
                    Diagnostic(
                        WorkflowSituation.nearDuplicate(RosterCheck.name(of: row), RosterCheck.name(of: earlier)),
                        at: places[row["key"]?.asText ?? ""]))
            }
        }
    }

    private static func name(of row: Value) -> LocalizedText { row["name"]?.asLocalized ?? "" }

    /// In any language: equal after normalisation, or one the other with a word more.
    private static func areNearlyTheSame(_ left: Value, _ right: Value) -> Bool {
        [Language.arabic, .french].contains { language in
            let words = (name(of: left)(in: language).nameWords, name(of: right)(in: language).nameWords)
            guard !words.0.isEmpty, !words.1.isEmpty else { return false }
            let sets = (Set(words.0), Set(words.1))
            return sets.0 == sets.1 || (sets.0.isSuperset(of: sets.1) && words.1.count > 1)
                || (sets.1.isSuperset(of: sets.0) && words.0.count > 1)
        }
    }
}

extension String {
    /// The words of a name with the spelling variants of Arabic and French folded: hamza on alef, alef maqsura and ya, ta
    /// marbuta and ha, vowel marks and tatweel dropped; case and accents dropped.
    var nameWords: [String] {
        var folded = ""
        for scalar in decomposed.unicodeScalars {
            switch scalar.value {
            case 0x0300...0x036F, 0x0610...0x061A, 0x064B...0x065F, 0x0670, 0x0640, 0x0653...0x0655: continue
            case 0x0622, 0x0623, 0x0625, 0x0671: folded.unicodeScalars.append("ا")
            case 0x0649, 0x0626: folded.unicodeScalars.append("ي")
            case 0x0624: folded.unicodeScalars.append("و")
            case 0x0629: folded.unicodeScalars.append("ه")
            default: folded.unicodeScalars.append(scalar)
            }
        }
        return folded.lowercased().split { !$0.isLetter && !$0.isNumber }.map(String.init)
    }

    /// Accents apart from their letters (canonical decomposition), for the Latin letters names use.
    private var decomposed: String {
        var text = ""
        for character in self {
            text += String.plainLetters[character] ?? String(character)
        }
        return text
    }

    private static let plainLetters: [Character: String] = [
        "à": "a", "â": "a", "ä": "a", "á": "a", "ç": "c", "é": "e", "è": "e", "ê": "e", "ë": "e", "î": "i", "ï": "i",
        "ô": "o", "ö": "o", "ù": "u", "û": "u", "ü": "u", "À": "a", "Â": "a", "Ç": "c", "É": "e", "È": "e", "Ê": "e",
        "Î": "i", "Ï": "i", "Ô": "o", "Û": "u",
    ]
}
