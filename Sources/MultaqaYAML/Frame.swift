import MultaqaModel

/// A list or a map that has begun and not ended.
struct Frame {
    enum Shape { case list, map }

    /// The key a map has read and whose value it awaits.
    struct PendingKey {
        var key: String
        var place: SourcePlace
        var style: YAMLNode.Style
        /// The key has a diagnostic: its value is read and left out.
        var isLeftOut = false
    }

    var shape: Shape
    var isFlow: Bool
    var place: SourcePlace
    var anchor: String?
    var elements: [YAMLNode] = []
    var entries: [YAMLNode.Entry] = []
    var pendingKey: PendingKey?
    /// The braces are those of Mustache: the text a person meant to write in place of this map.
    var meantText: String?
    /// Nodes inside, following aliases; this one included.
    var size = 1
    /// Levels of lists and maps inside, following aliases.
    var height = 0
    /// Where the last item ended.
    var end: Int
    private var keyIndices: [String: Int] = [:]

    init(_ shape: Shape, isFlow: Bool, at place: SourcePlace, anchor: String?) {
        self.shape = shape
        self.isFlow = isFlow
        self.place = place
        self.anchor = anchor
        self.end = place.offset
    }

    var awaitsKey: Bool { shape == .map && pendingKey == nil }

    var content: YAMLNode.Content {
        if let meantText { return .scalar(meantText, .plain) }
        return switch shape {
        case .list: .list(elements)
        case .map: .map(entries)
        }
    }

    /// Appends an item of a list, or the value of the pending key.
    mutating func append(_ node: YAMLNode) {
        guard let key = pendingKey else {
            elements.append(node)
            return
        }
        pendingKey = nil
        if key.isLeftOut { return }
        keyIndices[key.key] = entries.count
        entries.append(YAMLNode.Entry(key: key.key, keyPlace: key.place, keyStyle: key.style, value: node))
    }

    func entry(named key: String) -> YAMLNode.Entry? {
        keyIndices[key].map { entries[$0] }
    }
}
