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
        var names = NearNames()
        for row in rows where diagnostics.count < RosterCheck.problemLimit {
            let name = row["name"]?.asLocalized ?? ""
            for earlier in names.near(name).prefix(RosterCheck.problemLimit) {
                let situation = WorkflowSituation.nearDuplicate(name, earlier)
                diagnostics.append(Diagnostic(situation, at: places[row["key"]?.asText ?? ""]))
            }
        }
    }

    private static let problemLimit = 50
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
