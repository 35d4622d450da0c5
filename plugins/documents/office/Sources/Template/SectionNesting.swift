/// Pairs the opening and closing tags of sections and lets each section enclose what it repeats: the table rows that hold
/// its two tags in their cells, the paragraphs between two tags that stand alone, or the text between tags in one paragraph.
struct SectionNesting {
    private(set) var problems: [OfficeSituation] = []

    /// - Parameter root: a part after ``ParagraphSplit``. The result has value tags and sections, and no marker left.
    mutating func nest(_ root: Element) -> Element {
        let unit = nest(.element(root))
        for marker in unit.markers {
            problems.append(
                marker.kind == .end
                    ? .unopenedSection(tag: marker.text, around: marker.around)
                    : .unclosedSection(tag: marker.text, around: marker.around))
        }
        guard case .element(let element) = unit.node else { return root }
        for tag in element.strayGridTags { problems.append(.groupedOutsideCell(tag: tag.text, around: tag.around)) }
        return element
    }

    /// A child of an element, with the markers in it that found no partner there.
    private struct Unit {
        enum Kind: Hashable { case text, paragraph, row, other }

        var node: Node
        var kind: Kind
        var markers: [Tag] = []
        /// Nothing but markers: it goes when they go.
        var isBare = false
        /// In a paragraph: a marker that text of the paragraph stands on the wrong side of.
        var misplaced: Tag?
    }

    /// For each marker of a child, by child and position, whether it has found its partner among the children.
    private struct Pairing {
        var matched: [[Bool]]
        /// Sections from one child to another, outermost first.
        var sections: [Tag] = []
    }

    private mutating func nest(_ node: Node) -> Unit {
        switch node {
        case .tag(let tag, _) where tag.isMarker: return Unit(node: node, kind: .text, markers: [tag], isBare: true)
        case .tag, .text, .section: return Unit(node: node, kind: .text)
        case .element(let element): return nest(element)
        }
    }

    private mutating func nest(_ element: Element) -> Unit {
        guard element.mayHoldTags else { return Unit(node: .element(element), kind: kind(of: element)) }
        let units = element.children.map { nest($0) }
        if element.name == "w:tr", let row = gridRow(element, units.map(\.node)) { return Unit(node: row, kind: .row) }
        guard units.contains(where: { !$0.markers.isEmpty }) else {
            var result = element
            result.children = units.map(\.node)
            return Unit(node: .element(result.ruled(by: units.map(\.node))), kind: kind(of: element))
        }
        let pairing = pair(units, isRow: element.name == "w:tr")
        var result = element
        var unit = Unit(node: .element(element), kind: kind(of: element))
        for (index, below) in units.enumerated() {
            unit.markers += zip(below.markers, pairing.matched[index]).filter { !$0.1 }.map(\.0)
        }
        if element.name == "w:tr" {
            result.children = units.filter { !$0.isBare || $0.kind == .other }.map(\.node)
            unit.isBare = !unit.markers.isEmpty && pairing.sections.isEmpty && !result.hasContent
            unit.node = pairing.sections.reversed().reduce(.element(result)) { .section($1, [$0]) }
            return unit
        }
        result.children = enclosed(units, pairing)
        unit.isBare = !unit.markers.isEmpty && !result.hasContent
        if element.name == "w:p" { unit.misplaced = misplacedMarker(units, pairing) }
        let paragraph = units.first { $0.kind == .paragraph }?.node
        unit.node = .element(result.ruled(by: result.children, paragraph: paragraph))
        return unit
    }

    /// A row one of whose cells holds `{{#list by n}}` … `{{/list}}`: the cell is the pattern of all.
    private mutating func gridRow(_ row: Element, _ nodes: [Node]) -> Node? {
        let cells = nodes.compactMap { if case .element(let cell) = $0, cell.name == "w:tc" { cell } else { nil } }
        guard let pattern = cells.first(where: { $0.gridTag != nil }), let tag = pattern.gridTag,
            let columns = tag.columns
        else { return nil }
        if cells.count != columns {
            problems.append(.wrongCellCount(tag: tag.text, cells: cells.count, around: tag.around))
        }
        var result = row
        result.children = nodes.filter { if case .element(let below) = $0 { below.name != "w:tc" } else { true } }
        for index in 0..<columns {
            var cell = pattern
            cell.children = SectionNesting.filling(cell: index, with: tag, in: pattern.children)
            if index < cells.count, let own = cells[index].child("w:tcPr") {
                cell.children.removeAll { if case .element(let below) = $0 { below.name == "w:tcPr" } else { false } }
                cell.children.insert(.element(own), at: 0)
            }
            result.children.append(.element(cell))
        }
        var whole = tag
        whole.kind = .row
        return .section(whole, [.element(result)])
    }

    private static func filling(cell index: Int, with tag: Tag, in nodes: [Node]) -> [Node] {
        nodes.map { node in
            switch node {
            case .section(tag, let body):
                var one = tag
                one.kind = .cell(index)
                return .section(one, body)
            case .element(var element):
                element.children = filling(cell: index, with: tag, in: element.children)
                return .element(element)
            default: return node
            }
        }
    }

    /// A section over several paragraphs takes them whole: its first tag must begin one, its last must end one.
    private func misplacedMarker(_ units: [Unit], _ pairing: Pairing) -> Tag? {
        var hasText = false
        var end: Tag?
        for (index, unit) in units.enumerated() {
            for (marker, isMatched) in zip(unit.markers, pairing.matched[index]) where !isMatched {
                if marker.kind == .end { end = marker } else if hasText { return marker }
            }
            guard Element("", [], [unit.node]).hasContent else { continue }
            if let end { return end }
            hasText = true
        }
        return nil
    }

    private func kind(of element: Element) -> Unit.Kind {
        switch element.name {
        case "w:p": .paragraph
        case "w:tr": .row
        default: .other
        }
    }

    private mutating func pair(_ units: [Unit], isRow: Bool) -> Pairing {
        var pairing = Pairing(matched: units.map { $0.markers.map { _ in false } })
        var open: [(tag: Tag, unit: Int, position: Int, order: Int)] = []
        var sections: [(order: Int, tag: Tag)] = []
        var order = 0
        for (index, unit) in units.enumerated() {
            for (position, marker) in unit.markers.enumerated() {
                order += 1
                guard marker.kind == .end else {
                    open.append((marker, index, position, order))
                    continue
                }
                guard let last = open.last else { continue }
                open.removeLast()
                pairing.matched[last.unit][last.position] = true
                pairing.matched[index][position] = true
                if last.tag.path != marker.path {
                    problems.append(
                        .crossedSections(inner: marker.text, outer: last.tag.text, around: marker.around))
                } else if !isRow, units[last.unit].kind != unit.kind || unit.kind == .other {
                    problems.append(.scatteredSection(tag: last.tag.text, around: last.tag.around))
                } else {
                    sections.append((last.order, last.tag))
                }
            }
        }
        pairing.sections = sections.sorted { $0.order < $1.order }.map(\.tag)
        return pairing
    }

    /// The children with sections around those that stand between two markers.
    private mutating func enclosed(_ units: [Unit], _ pairing: Pairing) -> [Node] {
        var frames: [(tag: Tag?, nodes: [Node])] = [(nil, [])]
        func leave() {
            guard frames.count > 1, let frame = frames.popLast(), let tag = frame.tag else { return }
            frames[frames.count - 1].nodes.append(.section(tag, frame.nodes))
        }
        for (index, unit) in units.enumerated() {
            let here = zip(unit.markers, pairing.matched[index]).filter(\.1).map(\.0)
            let ends = here.count { $0.kind == .end }
            let starts = here.filter { $0.kind != .end }
            if let tag = unit.misplaced ?? (ends > 0 ? starts.first : nil), !unit.isBare, !here.isEmpty {
                problems.append(.scatteredSection(tag: tag.text, around: tag.around))
            }
            if !unit.isBare, ends > 0 {
                frames[frames.count - 1].nodes.append(unit.node)
            }
            for _ in 0..<ends { leave() }
            for start in starts { frames.append((start, [])) }
            if !unit.isBare, ends == 0 {
                frames[frames.count - 1].nodes.append(unit.node)
            }
        }
        while frames.count > 1 { leave() }
        return frames[0].nodes
    }
}

extension Element {
    /// The tag of a section by several in this cell.
    fileprivate var gridTag: Tag? { strayGridTags.first }

    /// Tags of sections by several that are in no cell of a row.
    fileprivate var strayGridTags: [Tag] { Element.strayGridTags(in: children) }

    private static func strayGridTags(in nodes: [Node]) -> [Tag] {
        nodes.flatMap { node -> [Tag] in
            switch node {
            case .element(let below): strayGridTags(in: below.children)
            case .section(let tag, let body):
                (tag.kind == .section && tag.columns != nil ? [tag] : []) + strayGridTags(in: body)
            case .tag, .text: []
            }
        }
    }

    private static let printed: Set<String> = [
        "w:drawing", "w:pict", "w:object", "w:sym", "w:fldChar", "w:br", "w:footnoteReference", "w:endnoteReference",
        "w:sectPr", "m:oMath", "m:oMathPara",
    ]

    /// Whether something other than empty runs would remain on the page.
    fileprivate var hasContent: Bool {
        children.contains { child in
            switch child {
            case .tag(let tag, _): !tag.isMarker
            case .section: true
            case .text(let text): name == "w:t" && text.contains { !$0.isWhitespace }
            case .element(let below): Element.printed.contains(below.name) || below.hasContent
            }
        }
    }

    /// Adds the rule that content with sections must be checked for.
    fileprivate func ruled(by nodes: [Node], paragraph: Node? = nil) -> Element {
        var result = self
        switch name {
        case "w:tc", "w:txbxContent", "w:hdr", "w:ftr", "w:footnote", "w:endnote":
            guard paragraph != nil else { return self }
            var filler = Element("w:p")
            if case .element(let first)? = paragraph, let properties = first.child("w:pPr") {
                filler.children = [.element(properties)]
            }
            result.rule = .endsInParagraph(filler)
        case "w:tbl":
            let hasSection = nodes.contains { if case .section = $0 { true } else { false } }
            if hasSection { result.rule = .hasRow }
        default: break
        }
        return result
    }
}
