import MultaqaModel

/// A name in the scripts it is given in, ready to be compared with others.
struct SpelledName: Sendable {
    /// One of each script; Arabic before Latin.
    private let forms: [Form]

    private struct Form: Sendable {
        var script: NameSound.Script
        var key: NameKey
        /// As written, and with the words in the order of their sounds.
        var ordered: [NameSound]
        var sorted: [NameSound]
    }

    init(_ name: LocalizedText, ofPeople: Bool) {
        var forms: [Form] = []
        for language in [Language.arabic, .french, .english] {
            let text = name(in: language)
            let key = ofPeople ? NameKey(person: text) : NameKey(text)
            let ordered = NameSound.all(of: key.words)
            guard let script = ordered.first?.script, !forms.contains(where: { $0.script == script }) else { continue }
            let sorted = key.words.count > 1 ? ordered.map(\.sorted) : []
            forms.append(Form(script: script, key: key, ordered: ordered, sorted: sorted))
        }
        self.forms = forms
    }

    /// Names with a key in common may be spoken alike.
    var soundKeys: Set<String> {
        Set(forms.flatMap { form in form.ordered.map(\.consonants) + form.sorted.map { "~" + $0.consonants } })
    }

    /// Nil when they are not the same name. In a script that both are given in they must agree; where they have none in common,
    /// one is read as it would be written in the other.
    func likeness(to other: SpelledName) -> Likeness? {
        let common = forms.filter { form in other.forms.contains { $0.script == form.script } }
        guard !common.isEmpty else {
            for form in forms {
                for theirs in other.forms where SpelledName.areAlike(form, theirs) { return .spelling }
            }
            return nil
        }
        for form in common {
            guard let theirs = other.forms.first(where: { $0.script == form.script }) else { continue }
            if form.key.sorted == theirs.key.sorted { return .sameName }
        }
        for form in common {
            guard let theirs = other.forms.first(where: { $0.script == form.script }),
                SpelledName.areAlike(form, theirs)
            else { return nil }
        }
        return .spelling
    }

    private static func areAlike(_ one: Form, _ other: Form) -> Bool {
        areAlike(one.ordered, other.ordered) || areAlike(one.sorted, other.sorted)
    }

    private static func areAlike(_ some: [NameSound], _ others: [NameSound]) -> Bool {
        some.contains { one in
            others.contains { $0.consonants == one.consonants && $0.agrees(with: one) }
        }
    }
}
