import MultaqaModel
import MultaqaYAML

/// Compares a tree with the shape it should have and reports everything that does not fit, each thing once.
struct ShapeCheck {
    private(set) var diagnostics: [Diagnostic] = []

    /// A person who reads so many mends the first ones and tries again; a hostile file has a hundred thousand.
    private static let problemLimit = 1_000

    private mutating func report(_ situation: WorkflowSituation, at place: SourcePlace) {
        guard diagnostics.count <= ShapeCheck.problemLimit else { return }
        if diagnostics.count < ShapeCheck.problemLimit {
            diagnostics.append(Diagnostic(situation, at: place))
        } else {
            let limit = YAMLSituation.tooManyProblems(limit: ShapeCheck.problemLimit)
            diagnostics.append(Diagnostic(limit, at: place))
        }
    }

    /// `what` names the node in messages: a key, or `step 'invite'`.
    mutating func check(_ node: YAMLNode, _ shape: Shape, _ what: String) {
        switch shape {
        case .data: break
        case .scalar(let scalar): check(node, scalar, what)
        case .word(let words):
            guard let text = text(node, what, .name) else { return }
            if !words.contains(text) { report(.wrongWord(text, what: what, known: words), at: node.place) }
        case .ownWord: _ = text(node, what, .name)
        case .localized: checkLocalized(node, what)
        case .list(let element):
            guard let elements = node.elements else {
                report(.notAList(found: node.kindWord, what: what), at: node.place)
                return
            }
            for inner in elements { check(inner, element, what) }
        case .oneOrMany(let element):
            if case .scalar = element, node.isNull {
                report(.wrongType(what, found: node.kindWord, expected: .text), at: node.place)
            }
            for inner in node.each { check(inner, element, what) }
        case .keyed(let value):
            for entry in map(node, what) { check(entry.value, value, entry.key) }
        case .named(let value, let kind): checkNamed(map(node, what), value, kind)
        case .record(let record): check(map(node, what), of: node, record, what)
        case .either(let shapes):
            guard let fitting = shapes.first(where: { $0.takes(node) }) ?? shapes.first else { return }
            check(node, fitting, what)
        case .nested(let scalar):
            if node.entries == nil {
                check(node, scalar, what)
            } else {
                for entry in node.entries ?? [] { check(entry.value, shape, entry.key) }
            }
        }
    }

    private mutating func map(_ node: YAMLNode, _ what: String) -> [YAMLNode.Entry] {
        if let entries = node.entries { return entries }
        if !node.isNull { report(.notAMap(found: node.kindWord, what: what), at: node.place) }
        return []
    }

    private mutating func checkNamed(_ entries: [YAMLNode.Entry], _ shape: Shape, _ kind: String) {
        for entry in entries {
            // The steps of an included workflow have the name of the step that includes them in front.
            let ownName = entry.key.split(separator: ".", omittingEmptySubsequences: false).last.map(String.init) ?? ""
            if !ownName.isName || (kind != "step" && entry.key.contains(".")) {
                report(.wrongName(entry.key), at: entry.keyPlace)
            }
            if case .record(let record) = shape, entry.value.entries != nil || entry.value.isNull {
                check(entry.value.entries ?? [], at: entry.keyPlace, record, "\(kind) '\(entry.key)'")
            } else {
                check(entry.value, shape, "\(kind) '\(entry.key)'")
            }
        }
    }

    // MARK: Records

    private mutating func check(_ entries: [YAMLNode.Entry], of node: YAMLNode, _ record: Record, _ what: String) {
        if node.entries != nil || node.isNull { check(entries, at: node.place, record, what) }
    }

    private mutating func check(_ entries: [YAMLNode.Entry], at place: SourcePlace, _ record: Record, _ what: String) {
        let variant = variant(among: entries, at: place, record, what)
        if !record.variants.isEmpty, variant == nil { return checkCommonKeys(entries, record) }
        let keys = record.keys(with: variant)
        for entry in entries {
            if let key = keys.first(where: { $0.name == entry.key }) {
                check(entry.value, key.shape, key.name)
            } else if !record.isOpen {
                report(.unknownKey(entry.key, of: what, known: keys.map(\.name)), at: entry.keyPlace)
            }
        }
        for key in keys where key.isRequired && !entries.contains(where: { $0.key == key.name }) {
            let anchor = entries.first { $0.key == variant?.key.name }?.value.place
            report(.missingKey(key.name, of: variant?.key.name ?? what), at: anchor ?? place)
        }
    }

    /// Without a verb the keys that every step may have are checked all the same.
    private mutating func checkCommonKeys(_ entries: [YAMLNode.Entry], _ record: Record) {
        for entry in entries {
            if let key = record.keys(with: nil).first(where: { $0.name == entry.key }) {
                check(entry.value, key.shape, key.name)
            }
        }
    }

    private mutating func variant(
        among entries: [YAMLNode.Entry], at place: SourcePlace, _ record: Record, _ what: String
    ) -> Record.Variant? {
        guard !record.variants.isEmpty else { return nil }
        let names = record.variants.map(\.key.name)
        let written = entries.filter { names.contains($0.key) }
        if written.count == 1 { return record.variants.first { $0.key.name == written[0].key } }
        if let second = written.dropFirst().first {
            report(.severalVerbs(written.map(\.key), of: what), at: second.keyPlace)
            return nil
        }
        let known = record.keys(with: nil).map(\.name)
        for entry in entries where !known.contains(entry.key) {
            if let near = DidYouMean.nearest(to: entry.key, in: names) {
                report(.unknownVerb(entry.key, near: near), at: entry.keyPlace)
                return nil
            }
        }
        report(.noVerb(of: what, verbs: names), at: place)
        return nil
    }

    // MARK: Texts

    private mutating func text(_ node: YAMLNode, _ what: String, _ expected: Scalar) -> String? {
        if let text = node.scalar { return text }
        report(.wrongType(what, found: node.kindWord, expected: expected), at: node.place)
        return nil
    }

    private mutating func check(_ node: YAMLNode, _ scalar: Scalar, _ what: String) {
        guard let text = text(node, what, scalar) else { return }
        if scalar == .time, node.style == .plain, text.contains(":"), let time = ClockTime(text) {
            report(.unquotedTime(text, write: time.spoken), at: node.place)
        } else if !scalar.accepts(text) {
            switch scalar {
            case .version: report(.unknownVersion(text), at: node.place)
            case .language: report(.unknownLanguage(text), at: node.place)
            case .email: report(.wrongMail(text), at: node.place)
            default: report(.wrongType(what, found: node.kindWord, expected: scalar), at: node.place)
            }
        }
    }

    private mutating func checkLocalized(_ node: YAMLNode, _ what: String) {
        if node.scalar != nil { return }
        guard let entries = node.entries else {
            report(.notLocalized(what, found: node.kindWord), at: node.place)
            return
        }
        for entry in entries {
            if Language(rawValue: entry.key) == nil { report(.unknownLanguage(entry.key), at: entry.keyPlace) }
            if entry.value.scalar == nil {
                report(.wrongType(what, found: entry.value.kindWord, expected: .text), at: entry.value.place)
            }
        }
    }
}

extension Shape {
    /// Whether a node of this kind is meant by the shape, right or wrong inside.
    fileprivate func takes(_ node: YAMLNode) -> Bool {
        switch self {
        case .scalar, .word, .ownWord: node.scalar != nil
        case .localized: node.scalar != nil || node.isByLanguage
        case .list: node.elements != nil
        case .oneOrMany: node.entries == nil
        case .record, .named, .keyed: node.entries != nil
        case .either(let shapes): shapes.contains { $0.takes(node) }
        case .nested, .data: true
        }
    }
}
