import MultaqaModel

/// One value of a YAML file, with the place a person wrote it.
///
/// Text is never interpreted: `no`, `010` and `14:30` are scalars like any other, and the schema decides what they mean.
public struct YAMLNode: Hashable, Sendable {
    /// How a text was written. Block stands for both `|` and `>`.
    public enum Style: Hashable, Sendable {
        case plain, quoted, block
    }

    /// One line `key: value` of a map. The keys of a map are all different, also in Unicode normalisation.
    public struct Entry: Hashable, Sendable {
        public var key: String
        public var keyPlace: SourcePlace
        public var keyStyle: Style
        public var value: YAMLNode

        public init(key: String, keyPlace: SourcePlace, keyStyle: Style = .plain, value: YAMLNode) {
            self.key = key
            self.keyPlace = keyPlace
            self.keyStyle = keyStyle
            self.value = value
        }
    }

    public enum Content: Hashable, Sendable {
        case scalar(String, Style)
        case list([YAMLNode])
        case map([Entry])
        /// `*name`; ``YAMLDocument/resolving(_:)`` gives what it stands for.
        case alias(String)
    }

    public var content: Content
    /// Where the value itself starts (after its anchor), with its length in bytes. Quotes and brackets belong to it; a block
    /// list or map goes from its first item to the end of its last one.
    public var place: SourcePlace
    /// The name in `&name`, nil where there is none.
    public var anchor: String?

    public init(_ content: Content, at place: SourcePlace, anchor: String? = nil) {
        self.content = content
        self.place = place
        self.anchor = anchor
    }
}

extension YAMLNode {
    /// The text of a scalar, nil for anything else.
    public var scalar: String? {
        if case .scalar(let text, _) = content { text } else { nil }
    }

    /// How a scalar was written, nil for anything else.
    public var style: Style? {
        if case .scalar(_, let style) = content { style } else { nil }
    }

    /// The entries of a map in the order of the file, nil for anything else.
    public var entries: [Entry]? {
        if case .map(let entries) = content { entries } else { nil }
    }

    /// The items of a list, nil for anything else.
    public var elements: [YAMLNode]? {
        if case .list(let elements) = content { elements } else { nil }
    }

    /// The value under `key`; nil when this is no map or has no such key. Looks at every entry.
    public subscript(key: String) -> YAMLNode? {
        entries?.first { $0.key == key }?.value
    }

    /// Nothing was written, or an unquoted `~` or `null`.
    public var isNull: Bool {
        if case .scalar(let text, .plain) = content { text.isEmpty || text == "~" || text == "null" } else { false }
    }
}
