import MultaqaModel

/// Builds the tree from the events of the parser, with an explicit stack.
///
/// Lists and maps are filled in place, `stack[top].append(node)`: taking a frame out to change it would copy its items each
/// time, and the reading would be quadratic.
struct TreeBuilder {
    private enum State {
        case reading
        /// The document is whole.
        case finished
        /// A limit or a syntax error: there is no document.
        case refused
    }

    /// A node, what walking it costs when aliases are followed, and where it ends.
    private struct Built {
        var node: YAMLNode
        var size = 1
        var height = 0
        var end: Int
    }

    let source: SourceText
    private let limits: YAMLLimits
    private var places: PlaceFinder
    private var anchors: AnchorTable
    var stack: [Frame] = []
    private var root: YAMLNode?
    private var state = State.reading
    private var nodes = 0
    private var aliases = 0
    private(set) var diagnostics: [Diagnostic]

    init(source: SourceText, limits: YAMLLimits, diagnostics: [Diagnostic]) {
        self.source = source
        self.limits = limits
        self.places = PlaceFinder(source)
        self.anchors = AnchorTable()
        self.diagnostics = diagnostics
    }

    var isFinished: Bool { state != .reading }

    /// The document, nil until it is whole and when it was refused.
    var document: YAMLDocument? {
        guard state == .finished, let root else { return nil }
        return YAMLDocument(root: root, anchors: anchors.nodes)
    }

    mutating func take(_ event: YAMLEvent) {
        switch event.kind {
        case .streamStart, .documentEnd: break
        case .documentStart: startDocument(event)
        case .streamEnd: endStream()
        case .scalar(let text, let style): takeScalar(text, style, event)
        case .alias(let name): takeAlias(name, event)
        case .listStart(let isFlow): start(.list, isFlow: isFlow, event)
        case .mapStart(let isFlow): start(.map, isFlow: isFlow, event)
        case .listEnd, .mapEnd: endCollection(event)
        }
    }

    mutating func take(_ failure: ParserFailure) {
        let finding = SyntaxDiagnosis(failure, in: source).finding(places: &places)
        if let top = stack.indices.first(where: { mustache(at: $0) != nil }) {
            reportMustache(at: top)
        } else if !isExplained(finding) {
            diagnostics.append(finding)
        }
        state = .refused
    }

    /// Text that should be in quotes was named where it starts; what it breaks further on the line adds nothing.
    private func isExplained(_ finding: Diagnostic) -> Bool {
        diagnostics.contains { $0.id == "text-needs-quotes" && $0.place?.line == finding.place?.line }
    }
}

// MARK: - Documents and limits

extension TreeBuilder {
    private mutating func startDocument(_ event: YAMLEvent) {
        guard root != nil else { return }
        let place = places.place(from: event.start, to: event.end)
        diagnostics.append(Diagnostic(YAMLSituation.secondDocument, at: place))
        state = .finished
    }

    private mutating func endStream() {
        if let root, !(root.isNull && root.place.length == 0) {
            state = .finished
        } else {
            refuse(.emptyDocument, at: SourcePlace(file: source.file, offset: source.start))
        }
    }

    mutating func report(_ situation: YAMLSituation, at place: SourcePlace) {
        guard state == .reading else { return }
        if diagnostics.count < limits.problems {
            diagnostics.append(Diagnostic(situation, at: place))
        } else {
            refuse(.tooManyProblems(limit: limits.problems), at: place)
        }
    }

    private mutating func refuse(_ situation: YAMLSituation, at place: SourcePlace) {
        guard state == .reading else { return }
        diagnostics.append(Diagnostic(situation, at: place))
        state = .refused
    }

    /// What every node must pass: a place after its anchor and tag, the number of nodes, no tag, an anchor of its own.
    private mutating func open(_ event: YAMLEvent) -> SourcePlace {
        let place = places.place(from: event.start, to: event.end)
        nodes += 1
        if nodes > limits.nodes { refuse(.tooManyNodes(limit: limits.nodes), at: place) }
        guard event.anchor != nil || event.tag != nil else { return place }

        let parts = places.parts(of: place)
        if let tag = event.tag { report(.explicitTag(tag), at: parts.tag ?? place) }
        if let anchor = event.anchor, let first = anchors.declare(anchor, at: parts.anchor ?? place) {
            report(.duplicateAnchor(anchor, first: first), at: parts.anchor ?? place)
        }
        if anchors.count > limits.aliases { refuse(.tooManyAliases(limit: limits.aliases), at: place) }
        return parts.value
    }
}

// MARK: - Nodes

extension TreeBuilder {
    private mutating func takeScalar(_ text: String, _ style: YAMLNode.Style, _ event: YAMLEvent) {
        var place = open(event)
        if style == .block {
            let range = place.offset..<place.offset + place.length
            place.length = source.trimmingEnd(of: range).count
        }
        if text.utf8.count > limits.scalarBytes {
            refuse(.textTooLong(bytes: text.utf8.count, limit: limits.scalarBytes), at: place)
        }
        if style == .quoted { checkEscapes(in: text, at: place) }
        let node = YAMLNode(.scalar(text, style), at: place, anchor: event.anchor)
        add(Built(node: node, end: place.offset + place.length))
    }

    /// An alias that leads nowhere, or back to itself, is an empty text in the tree: following aliases always ends.
    private mutating func takeAlias(_ name: String, _ event: YAMLEvent) {
        let place = open(event)
        aliases += 1
        if aliases > limits.aliases { refuse(.tooManyAliases(limit: limits.aliases), at: place) }
        var built = Built(node: YAMLNode(.alias(name), at: place), end: place.offset + place.length)
        switch anchors.target(of: name) {
        case .undefined(let nearest):
            report(.undefinedAlias(name, nearest: nearest), at: place)
            built.node.content = .scalar("", .plain)
        case .open:
            report(.selfAlias(name), at: place)
            built.node.content = .scalar("", .plain)
        case .closed(let size, let height):
            built.size = size
            built.height = height
            if stack.count + height > limits.depth { refuse(.aliasExpansion(limits), at: place) }
        }
        add(built)
    }

    private mutating func start(_ shape: Frame.Shape, isFlow: Bool, _ event: YAMLEvent) {
        let place = open(event)
        if stack.count >= limits.depth { refuse(.tooDeep(limit: limits.depth), at: place) }
        stack.append(Frame(shape, isFlow: isFlow, at: place, anchor: event.anchor))
    }

    private mutating func endCollection(_ event: YAMLEvent) {
        guard let frame = stack.popLast() else { return }
        let end = frame.isFlow ? places.offset(of: event.end) : frame.end
        var place = frame.place
        place.length = max(0, end - place.offset)
        let node = YAMLNode(frame.content, at: place, anchor: frame.anchor)
        add(Built(node: node, size: frame.size, height: frame.height + 1, end: end))
    }

    private mutating func add(_ built: Built) {
        guard state != .refused else { return }
        if let anchor = built.node.anchor {
            anchors.close(anchor, as: built.node, size: built.size, height: built.height)
        }
        let top = stack.count - 1
        guard top >= 0 else {
            root = built.node
            return
        }
        stack[top].end = max(stack[top].end, built.end)
        // Both are at most the limit, so the difference cannot overflow.
        if built.size > limits.nodes - stack[top].size {
            refuse(.aliasExpansion(limits), at: built.node.place)
            return
        }
        stack[top].size += built.size
        stack[top].height = max(stack[top].height, built.height)
        if stack[top].awaitsKey {
            takeKey(built.node)
        } else {
            warnOfComment(after: built.node)
            stack[top].append(built.node)
        }
    }
}
