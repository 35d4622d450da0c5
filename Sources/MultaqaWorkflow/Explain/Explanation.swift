public import MultaqaModel
import MultaqaYAML

/// Which file and line set each value of a resolved workflow, and why.
public struct Explanation: Sendable {
    /// One value.
    public struct Line: Hashable, Sendable {
        public enum Source: String, Hashable, Sendable {
            case file
            case commandLine = "command-line"
            /// Written nowhere: what the language says then.
            case fallback = "default"
        }

        /// The keys on the way: `steps`, `lodging.book_hotel`, `by`.
        public var keys: [String]
        /// `steps.invite_communes.by`.
        public var path: String { keys.joined(separator: ".") }
        /// As written; a list of texts as `[a, b]`.
        public var value: String
        public var source: Source
        public var place: SourcePlace?
        /// The nearest reason given in the same file, around the value.
        public var why: LocalizedText?
        /// What stood there before overlays, the oldest first.
        public var before: [Before]
    }

    /// A value that an overlay replaced.
    public struct Before: Hashable, Sendable {
        public var value: String
        public var place: SourcePlace
    }

    /// A name that an overlay took away.
    public struct Removal: Hashable, Sendable {
        public var path: String
        public var reason: String
        public var place: SourcePlace
    }

    public private(set) var lines: [Line] = []
    public private(set) var removals: [Removal] = []

    private let changes: [String: [OverlayChange]]

    /// Of one value or block, or of everything where `key` is nil. Nothing is found for a key that does not exist.
    public init(_ loaded: WorkflowLoader.Loaded, key: String? = nil) {
        changes = Dictionary(grouping: loaded.changes, by: \.path)
        guard let tree = loaded.tree else { return }
        for change in loaded.changes {
            guard case .removed(let reason) = change.kind, change.path.isWithin(key) else { continue }
            removals.append(Removal(path: change.path, reason: reason, place: change.place))
        }
        if let key, let row = ExplainedRow(key, in: loaded) {
            lines = row.lines
            return
        }
        guard let key else {
            walk(tree, [], reasons: [])
            return
        }
        if let input = key.droppingPrefix("inputs."), !input.contains("."), let line = inputLine(input, in: tree) {
            lines = [line]
        } else if tree.entry(ofPath: key) != nil {
            walk(tree, [], reasons: [], within: key)
        } else if let fallback = loaded.fallback(at: key) {
            lines = [
                Line(
                    keys: key.split(separator: ".").map(String.init), value: fallback, source: .fallback, place: nil,
                    why: nil, before: [])
            ]
        }
    }

    /// Every path there is, for suggestions.
    public static func paths(_ loaded: WorkflowLoader.Loaded) -> [String] {
        Explanation(loaded).lines.map(\.path)
    }

    // MARK: Walking

    /// `reasons` are the `why` on the way down.
    private mutating func walk(
        _ node: YAMLNode, _ keys: [String], reasons: [(text: LocalizedText, file: String)], within key: String? = nil
    ) {
        let path = keys.joined(separator: ".")
        guard path.isWithin(key) || (key ?? "").isWithin(path) || path.isEmpty else { return }
        guard let entries = node.entries, !node.isByLanguage else {
            if path.isWithin(key) { lines.append(line(node, keys, reasons)) }
            return
        }
        if keys.count == 2, keys[0] == "inputs" {
            if path.isWithin(key), let line = inputLine(keys[1], of: node) { lines.append(line) }
            return
        }
        var reasons = reasons
        if let why = node["why"], let text = why.localized { reasons.append((text, why.place.file)) }
        for entry in entries where entry.key != "why" {
            walk(entry.value, keys + [entry.key], reasons: reasons, within: key)
        }
    }

    private func line(_ node: YAMLNode, _ keys: [String], _ reasons: [(text: LocalizedText, file: String)]) -> Line {
        Line(
            keys: keys, value: node.written, source: node.place.file.hasPrefix("--") ? .commandLine : .file,
            place: node.place, why: reasons.last { $0.file == node.place.file }?.text,
            before: before(keys.joined(separator: ".")))
    }

    private func before(_ path: String) -> [Before] {
        (changes[path] ?? []).compactMap { change in
            change.before.map { Before(value: $0.written, place: $0.place) }
        }
    }

    // MARK: Inputs

    private func inputLine(_ name: String, in tree: YAMLNode) -> Line? {
        tree["inputs"]?[name].flatMap { inputLine(name, of: $0) }
    }

    /// The value an input has, rather than the lines of its declaration.
    private func inputLine(_ name: String, of declaration: YAMLNode) -> Line? {
        let value = InputReader.written(name, declaration, given: [:])
        let reasons = declaration["why"].flatMap { why in why.localized.map { [($0, why.place.file)] } } ?? []
        guard let value else {
            return Line(
                keys: ["inputs", name], value: "", source: .file, place: declaration.place, why: reasons.first?.0,
                before: [])
        }
        return line(value, ["inputs", name], reasons)
    }
}

extension YAMLNode {
    /// On one line, as a person would write it.
    var written: String {
        switch content {
        case .scalar(let text, .plain): text
        case .scalar(let text, _): "\"" + text.escaped + "\""
        case .alias(let name): "*\(name)"
        case .list(let elements): "[" + elements.map(\.written).joined(separator: ", ") + "]"
        case .map(let entries): "{" + entries.map { "\($0.key): \($0.value.written)" }.joined(separator: ", ") + "}"
        }
    }
}

extension String {
    /// Whether the path is `key` or lies below it; every path lies within nil.
    fileprivate func isWithin(_ key: String?) -> Bool {
        guard let key else { return true }
        return self == key || hasPrefix(key + ".")
    }

    fileprivate func droppingPrefix(_ prefix: String) -> String? {
        hasPrefix(prefix) ? String(dropFirst(prefix.count)) : nil
    }

    /// For a text between double quotes.
    fileprivate var escaped: String {
        var escaped = ""
        for character in self {
            switch character {
            case "\"": escaped += "\\\""
            case "\\": escaped += "\\\\"
            case "\n": escaped += "\\n"
            case "\t": escaped += "\\t"
            default: escaped.append(character)
            }
        }
        return escaped
    }
}
