public import MultaqaModel
import MultaqaWorkflow

/// Where values come from, for people and for programs.
public struct ExplanationReport: Sendable {
    private let explanation: Explanation
    private let language: Language

    init(_ explanation: Explanation, in language: Language) {
        self.explanation = explanation
        self.language = language
    }

    public var isEmpty: Bool { explanation.lines.isEmpty && explanation.removals.isEmpty }

    /// One value after the other, each with where it is set, why, and what it was before.
    public func text() -> String {
        let values = explanation.lines.map { line in
            ["\(line.path): \(line.value)", "    \(origin(of: line))"]
                + [line.why.map { "    \(words.why) \($0(in: language))" }].compactMap { $0 }
                + line.before.map { "    \(words.before) \($0.value) (\(place($0.place)))" }
        }
        return (values + removals).map { $0.joined(separator: "\n") }.joined(separator: "\n")
    }

    /// The resolved workflow as YAML, each value with its origin in a comment.
    public func annotated() -> String {
        var open: [String] = []
        var rows: [(yaml: String, note: String)] = []
        for line in explanation.lines {
            let keys = line.keys
            let shared = zip(open, keys.dropLast()).prefix { $0 == $1 }.count
            for (depth, key) in keys.dropLast().enumerated().dropFirst(shared) {
                rows.append((indent(depth) + key + ":", ""))
            }
            open = Array(keys.dropLast())
            let key = keys.last ?? ""
            rows.append((indent(keys.count - 1) + "\(key): \(line.value)", note(on: line)))
        }
        let width = min(64, rows.lazy.filter { !$0.note.isEmpty }.map(\.yaml.count).max() ?? 0)
        let yaml = rows.map { row in
            guard !row.note.isEmpty else { return row.yaml }
            return row.yaml + String(repeating: " ", count: max(0, width - row.yaml.count)) + "  # " + row.note
        }
        return (yaml + removals.map { "# " + $0.joined(separator: " ") }).joined(separator: "\n")
    }

    public func json() -> Value {
        [
            "values": .list(
                explanation.lines.map { line in
                    [
                        "path": .text(line.path), "value": .text(line.value), "source": .text(line.source.rawValue),
                        "file": .optional(line.source == .file ? line.place?.file : nil),
                        "line": line.source == .file ? line.place.map { .int($0.line) } ?? .null : .null,
                        "column": line.source == .file ? line.place.map { .int($0.column) } ?? .null : .null,
                        "why": .optional(line.why?(in: language)),
                        "before": .list(
                            line.before.map {
                                [
                                    "value": .text($0.value), "file": .text($0.place.file), "line": .int($0.place.line),
                                    "column": .int($0.place.column),
                                ]
                            }),
                    ]
                }),
            "removed": .list(
                explanation.removals.map {
                    [
                        "path": .text($0.path), "why": .text($0.reason), "file": .text($0.place.file),
                        "line": .int($0.place.line), "column": .int($0.place.column),
                    ]
                }),
        ]
    }

    // MARK: Words

    private var removals: [[String]] {
        explanation.removals.map { ["\($0.path): \(words.removed) \($0.reason)", "    \(place($0.place))"] }
    }

    private func note(on line: Explanation.Line) -> String {
        ([origin(of: line)] + [line.why.map { $0(in: language) }].compactMap { $0 }
            + line.before.map { "\(words.before) \($0.value) (\(place($0.place)))" }).joined(separator: " – ")
    }

    private func origin(of line: Explanation.Line) -> String {
        switch line.source {
        case .file: line.place.map(place) ?? ""
        case .commandLine: line.place?.file ?? ""
        case .fallback: words.fallback
        }
    }

    private func place(_ place: SourcePlace) -> String {
        place.file.hasPrefix("--") ? place.file : "\(place.file):\(place.line)"
    }

    private func indent(_ depth: Int) -> String { String(repeating: "  ", count: depth) }

    private var words: (why: String, before: String, removed: String, fallback: String) {
        switch language {
        case .arabic: ("السبب:", "قبل ذلك:", "حُذف:", "القيمة الافتراضية")
        case .english: ("why:", "before:", "removed:", "default")
        default: ("raison :", "avant :", "retiré :", "valeur par défaut")
        }
    }
}

extension Seminar {
    /// Where a value comes from; everything where `key` is nil.
    public func explanation(of key: String?, in language: Language) -> ExplanationReport {
        ExplanationReport(Explanation(loaded, key: key), in: language)
    }

    /// What may have been meant by a key that does not exist.
    public func nearestKey(to key: String) -> String? {
        let paths = Explanation.paths(loaded)
        return DidYouMean.nearest(to: key, in: paths) ?? paths.first { $0.hasSuffix("." + key) }
    }
}
