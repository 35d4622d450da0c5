public import MultaqaModel
public import MultaqaPluginKit

/// The reference of the workflow language as Markdown, made from the declarations that the check uses.
public struct Reference: Sendable {
    private let grammar: Grammar
    private let language: Language

    public init(plugins: PluginRegistry, in language: Language) {
        grammar = Grammar(plugins: plugins)
        self.language = language
    }

    public func markdown() -> String {
        let sections =
            [
                "# "
                    + says(
                        "مرجع لغة سير العمل", "Référence du langage de workflow", "Reference of the workflow language"),
                says(
                    "مولَّد من التصريحات نفسها التي يستعملها check؛ لا يُعدّل باليد.",
                    "Produit à partir des déclarations que check utilise ; ne pas modifier à la main.",
                    "Made from the declarations that check uses; not to be edited by hand."),
                forms(),
            ] + records() + [verbs(), rules()] + tables()
        let text = sections.joined(separator: "\n\n") + "\n"
        return language.isRightToLeft ? "<div dir=\"rtl\">\n\n\(text)\n</div>\n" : text
    }

    private func says(_ arabic: String, _ french: String, _ english: String) -> String {
        LocalizedText(ar: arabic, fr: french, en: english)(in: language)
    }

    // MARK: Forms

    private func forms() -> String {
        let rows = Scalar.named.map { "| `\($0.name)` | \($0.scalar.words(in: language)) |" }
        return table(
            says("صيغ القيم", "Les formes des valeurs", "Forms of values"),
            [says("الصيغة", "forme", "form"), says("المنتظر", "ce qui est attendu", "what is expected")], rows)
    }

    // MARK: Records

    private func records() -> [String] {
        [grammar.workflow, Grammar.input, grammar.step, Grammar.programme, Grammar.overlay, grammar.site].flatMap {
            record($0, level: 2)
        }
    }

    /// A record, and the ones within it that have a name of their own.
    private func record(_ record: Record, level: Int) -> [String] {
        let own = keys(record.keys, of: record, level: level)
        let inner = record.keys.flatMap { key -> [String] in
            guard let below = key.shape.innerRecord, level < 4, !isTopic(below) else { return [] }
            return self.record(below, level: level + 1)
        }
        return [own] + inner
    }

    private func isTopic(_ record: Record) -> Bool {
        [grammar.step.name, Grammar.input.name, Grammar.programme.name].contains(record.name)
    }

    private func keys(_ keys: [Record.Key], of record: Record, level: Int) -> String {
        table(
            "`\(record.name)`", [says("المفتاح", "clé", "key"), says("القيمة", "valeur", "value"), ""], keys.map(row),
            level: level, about: record.summary(in: language))
    }

    private func row(_ key: Record.Key) -> String {
        var notes = [key.summary(in: language)]
        if key.isRequired { notes.append("**" + says("لازم", "obligatoire", "required") + "**") }
        if let fallback = key.fallback { notes.append(says("وإلا", "sinon", "else") + " `\(fallback)`") }
        return "| `\(key.name)` | \(describe(key.shape)) | \(notes.joined(separator: " ")) |"
    }

    private func describe(_ shape: Shape) -> String {
        switch shape {
        case .scalar(.number(let range)):
            range.upperBound == .max ? "\(range.lowerBound)…" : "\(range.lowerBound)…\(range.upperBound)"
        case .scalar(let scalar): "`\(Scalar.named.first { $0.scalar == scalar }?.name ?? "text")`"
        case .word(let words): words.map { "`\($0)`" }.joined(separator: " / ")
        case .ownWord(let words):
            words.map { "`\($0)`" }.joined(separator: " / ")
                + says(" / اسم معلن", " / nom déclaré", " / a declared name")
        case .localized: says("نص أو لكل لغة", "texte, ou par langue", "text, or per language")
        case .list(let element): "[\(describe(element))]"
        case .oneOrMany(let element): "\(describe(element)) / [\(describe(element))]"
        case .record(let record): "`\(record.name)`"
        case .named(let element, _), .keyed(let element):
            "\(says("اسم", "nom", "name")): \(describe(element))"
        case .either(let shapes): shapes.map(describe).joined(separator: " / ")
        case .nested(let scalar): describe(.scalar(scalar))
        case .data: "…"
        }
    }

    // MARK: Verbs and rules

    private func verbs() -> String {
        let verbs = grammar.step.variants.map { variant in
            var parts = ["### `\(variant.key.name)`", variant.key.summary(in: language)]
            if !variant.keys.isEmpty {
                parts.append(
                    rows([says("المفتاح", "clé", "key"), says("القيمة", "valeur", "value"), ""], variant.keys.map(row)))
            }
            parts.append(example(says("صحيح", "Bien", "Good"), variant.good))
            if let bad = variant.bad {
                parts.append(example(says("خطأ", "Faux", "Bad") + " (`\(bad.expects)`)", bad.text))
            }
            return parts.joined(separator: "\n\n")
        }
        return (["## " + says("الأفعال", "Les verbes", "Verbs")] + verbs).joined(separator: "\n\n")
    }

    private func rules() -> String {
        let rules = grammar.rules.map { rule in
            let keys = rule.keys.map { key in
                "| `\(key.name)` | `\(key.kind.rawValue)` | "
                    + (key.isRequired ? "**" + says("لازم", "obligatoire", "required") + "**" : "") + " |"
            }
            return [
                "### `\(rule.name)`", "\(rule.summary(in: language)) \(rule.justification(in: language))",
                rows([says("المفتاح", "clé", "key"), says("القيمة", "valeur", "value"), ""], keys),
                example(says("محترمة", "Respectée", "Kept"), rule.good.joined(separator: "\n")),
                example(says("مخالفة", "Enfreinte", "Broken"), rule.bad.joined(separator: "\n")),
            ].joined(separator: "\n\n")
        }
        return (["## " + says("قواعد البرنامج", "Les règles du programme", "Rules of the programme")] + rules)
            .joined(separator: "\n\n")
    }

    private func example(_ title: String, _ yaml: String) -> String { "\(title):\n\n```yaml\n\(yaml)\n```" }

    // MARK: Tables

    private func tables() -> [String] {
        ["## " + says("الجداول", "Les tableaux", "Data tables")]
            + TableKind.all.map { kind in
                let rows = kind.columns.map { column in
                    let needed = column.isRequired ? " **" + says("لازم", "obligatoire", "required") + "**" : ""
                    return "| `\(column.path)` | \(column.cell.words(in: language)) | "
                        + "\(column.summary(in: language))\(needed) | \(column.example) |"
                }
                return table(
                    "`\(kind.name)`",
                    [
                        says("العمود", "colonne", "column"), says("الخانة", "case", "cell"), "",
                        says("مثال", "exemple", "example"),
                    ], rows, level: 3, about: kind.summary(in: language))
            }
    }

    private func table(
        _ title: String, _ header: [String], _ lines: [String], level: Int = 2, about: String? = nil
    ) -> String {
        ([String(repeating: "#", count: level) + " " + title, about].compactMap { $0 } + [rows(header, lines)])
            .joined(separator: "\n\n")
    }

    private func rows(_ header: [String], _ lines: [String]) -> String {
        (["| \(header.joined(separator: " | ")) |", "|" + header.map { _ in "---|" }.joined()] + lines)
            .joined(separator: "\n")
    }
}

extension Shape {
    /// The record that entries of the shape are.
    fileprivate var innerRecord: Record? {
        switch self {
        case .record(let record): record
        case .named(let element, _), .keyed(let element), .list(let element), .oneOrMany(let element):
            element.innerRecord
        default: nil
        }
    }
}
