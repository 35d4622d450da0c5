public import MultaqaModel
public import MultaqaPluginKit

/// The JSON Schema (draft 2020-12) of the files people write, made from the declarations that the check uses.
///
/// Editors read YAML 1.2, where `4` is a number and `true` a flag; our own reader takes every scalar as text until its place asks for
/// something else. The schema therefore accepts a scalar in either dress.
public struct JSONSchema: Sendable {
    /// The kinds of file: `workflow`, `overlay`, `programme`, `site`, and a table of each kind.
    public static let kinds = ["workflow", "overlay", "programme", "site"] + TableKind.all.map(\.name)

    private let grammar: Grammar
    private let language: Language

    /// `language` is that of the descriptions which editors show.
    public init(plugins: PluginRegistry, in language: Language = .english) {
        grammar = Grammar(plugins: plugins)
        self.language = language
    }

    /// The schema of one kind of file; nil for an unknown kind.
    public func schema(of kind: String) -> Value? {
        guard let body = definition(of: kind) else { return nil }
        return .map(
            header.merging(body) { own, _ in own }.merging([
                "$id": .text("https://multaqa.example/schema/\(kind).json"), "$defs": .map(definitions),
            ]) { own, _ in own })
    }

    /// All kinds in one schema: a file is one of them.
    public func whole() -> Value {
        let kinds = JSONSchema.kinds.compactMap { kind in definition(of: kind).map { (kind, Value.map($0)) } }
        return .map(
            header.merging([
                "oneOf": .list(kinds.map { ["$ref": .text("#/$defs/\($0.0)")] }),
                "$defs": .map(definitions.merging(kinds) { $1 }),
            ]) { own, _ in own })
    }

    private var header: [String: Value] { ["$schema": "https://json-schema.org/draft/2020-12/schema"] }

    private func definition(of kind: String) -> [String: Value]? {
        switch kind {
        case "workflow": object(grammar.workflow)
        case "overlay": overlay()
        case "programme": programme()
        case "site": object(grammar.site)
        default: TableKind.named(kind).map(table)
        }
    }

    /// The forms a text may have, and a text in several languages.
    private var definitions: [String: Value] {
        var definitions = Dictionary(
            Scalar.named.map { ($0.name, Value.map($0.scalar.schema)) }, uniquingKeysWith: { first, _ in first })
        let texts = Language.allCases.map { ($0.rawValue, Value.map(reference("text"))) }
        definitions["texts"] = [
            "anyOf": [
                .map(reference("text")),
                [
                    "type": "object", "properties": .map(Dictionary(texts, uniquingKeysWith: { first, _ in first })),
                    "additionalProperties": false, "minProperties": 1,
                ],
            ]
        ]
        return definitions
    }

    private func reference(_ name: String) -> [String: Value] { ["$ref": .text("#/$defs/\(name)")] }

    private func schema(_ scalar: Scalar) -> [String: Value] {
        Scalar.named.first { $0.scalar == scalar }.map { reference($0.name) } ?? scalar.schema
    }

    // MARK: Shapes

    private func schema(_ shape: Shape, partial: Bool = false) -> [String: Value] {
        switch shape {
        case .data: [:]
        case .scalar(let scalar): schema(scalar)
        case .word(let words): ["enum": .list(words.map(Value.text))]
        case .ownWord(let words): ["anyOf": [["enum": .list(words.map(Value.text))], .map(schema(.scalar(.name)))]]
        case .localized: reference("texts")
        case .list(let element): ["type": "array", "items": .map(schema(element))]
        case .oneOrMany(let element):
            ["anyOf": [.map(schema(element)), ["type": "array", "items": .map(schema(element))]]]
        case .record(let record): object(record, partial: partial)
        case .named(let element, let kind):
            map(of: schema(element, partial: partial), names: kind == "step" ? Scalar.stepName : Scalar.name.pattern)
        case .keyed(let element): map(of: schema(element), names: nil)
        case .either(let shapes): ["anyOf": .list(shapes.map { .map(schema($0)) })]
        case .nested(let scalar): nested(scalar)
        }
    }

    private func map(of element: [String: Value], names pattern: String?) -> [String: Value] {
        var schema: [String: Value] = ["type": ["object", "null"], "additionalProperties": .map(element)]
        if let pattern { schema["propertyNames"] = ["pattern": .text(pattern)] }
        return schema
    }

    /// To four levels, which is deeper than any name to remove.
    private func nested(_ scalar: Scalar, levels: Int = 4) -> [String: Value] {
        guard levels > 0 else { return schema(scalar) }
        let below = Value.map(nested(scalar, levels: levels - 1))
        return ["anyOf": [.map(schema(scalar)), ["type": "object", "additionalProperties": below]]]
    }

    // MARK: Records

    private func object(_ record: Record, partial: Bool = false) -> [String: Value] {
        if record.variants.isEmpty { return object(record, with: nil, partial: partial) }
        if record.name == Grammar.rule.name { return rules(record, partial: partial) }
        if partial {
            let every = record.variants.flatMap { [$0.key] + $0.keys }
            var open = record
            open.variants = []
            open.keys += every
            return object(open, with: nil, partial: true)
        }
        return ["oneOf": .list(record.variants.map { .map(object(record, with: $0, partial: false)) })]
    }

    private func object(_ record: Record, with variant: Record.Variant?, partial: Bool) -> [String: Value] {
        var properties: [String: Value] = [:]
        for key in record.keys(with: variant) where properties[key.name] == nil {
            properties[key.name] = .map(property(key, partial: partial))
        }
        var schema: [String: Value] = [
            "type": .list(["object"] + (record.keys.contains(where: \.isRequired) || variant != nil ? [] : ["null"])),
            "description": .text(record.summary(in: language)), "properties": .map(properties),
            "additionalProperties": .bool(record.isOpen),
        ]
        let required =
            record.keys(with: variant).filter(\.isRequired).map(\.name) + (variant.map { [$0.key.name] } ?? [])
        if !required.isEmpty, !partial { schema["required"] = .list(required.uniqued.map(Value.text)) }
        return schema
    }

    private func property(_ key: Record.Key, partial: Bool) -> [String: Value] {
        var schema = schema(key.shape, partial: partial)
        if key.name == "programme" { schema = ["anyOf": [.map(JSONSchema.fromFile), .map(schema)]] }
        schema["description"] = .text(key.summary(in: language))
        if let fallback = key.fallback { schema["default"] = .text(fallback) }
        return schema
    }

    private static let fromFile: [String: Value] = [
        "type": "object", "properties": ["from": .map(Scalar.file.schema)], "required": ["from"],
        "additionalProperties": false,
    ]

    /// One alternative per constraint and strength, with the keys of the constraint.
    private func rules(_ record: Record, partial: Bool) -> [String: Value] {
        let alternatives = grammar.rules.flatMap { rule in
            ["must", "should"].map { strength -> Value in
                var properties: [String: Value] = [
                    strength: ["const": .text(rule.name), "description": .text(rule.summary(in: language))]
                ]
                for key in record.keys(with: nil) { properties[key.name] = .map(property(key, partial: partial)) }
                for key in rule.keys { properties[key.name] = .map(key.kind.schema(schema)) }
                let required = [strength] + rule.keys.filter(\.isRequired).map(\.name)
                return [
                    "type": "object", "properties": .map(properties), "required": .list(required.map(Value.text)),
                    "additionalProperties": false,
                ]
            }
        }
        return alternatives.isEmpty || partial ? ["type": "object"] : ["oneOf": .list(alternatives)]
    }

    // MARK: Overlays, programmes, tables

    /// A programme in a file of its own may say its version.
    private func programme() -> [String: Value] {
        var record = Grammar.programme
        var version = Grammar.version
        version.isRequired = false
        record.keys.append(version)
        return object(record)
    }

    /// `change` and `add` hold parts of a workflow, whose keys are checked and whose gaps are allowed.
    private func overlay() -> [String: Value] {
        var schema = object(Grammar.overlay)
        guard case .map(var properties)? = schema["properties"] else { return schema }
        let part = object(grammar.workflow, with: nil, partial: true)
        for block in ["change", "add"] {
            properties[block] = .map(part.merging(["type": ["object", "null"]]) { $1 })
        }
        schema["properties"] = .map(properties)
        return schema
    }

    private func table(_ kind: TableKind) -> [String: Value] {
        var row = JSONSchema.Members()
        for column in kind.columns {
            var cell = column.cell.schema(reference("texts"))
            cell["description"] = .text(column.summary(in: language))
            cell["examples"] = [.text(column.example)]
            row.add(column.path.split(separator: ".").map(String.init), .map(cell))
        }
        return [
            "type": "object", "title": .text(kind.name), "description": .text(kind.summary(in: language)),
            "properties": ["multaqa": .map(Scalar.version.schema)],
            "additionalProperties": .map(row.schema),
            "propertyNames": ["pattern": .text(Scalar.name.pattern)],
        ]
    }

    /// Columns by their dotted paths, as objects within objects.
    private struct Members {
        private var leaves: [String: Value] = [:]
        private var inner: [String: Members] = [:]

        mutating func add(_ path: [String], _ leaf: Value) {
            guard let first = path.first else { return }
            if path.count == 1 {
                leaves[first] = leaf
            } else {
                inner[first, default: Members()].add(Array(path.dropFirst()), leaf)
            }
        }

        /// Other columns may stand beside the known ones.
        var schema: [String: Value] {
            ["type": "object", "properties": .map(leaves.merging(inner.mapValues { .map($0.schema) }) { $1 })]
        }
    }
}
