import MultaqaOpenXML

/// Cuts the runs of paragraphs at their tags, so that each tag is a node of its own.
struct ParagraphSplit {
    let styles: StyleSheet
    private(set) var problems: [OfficeSituation] = []
    private(set) var remarks: [OfficeSituation] = []
    private(set) var foundTags = false

    init(styles: StyleSheet) { self.styles = styles }

    mutating func split(_ element: Element) -> Element {
        guard element.mayHoldTags else { return element }
        if element.name == "w:p" { return splitParagraph(element) }
        if element.name == "w:drawing", let text = element.alternativeText, text.contains("{{") {
            note(alternative: text)
        }
        var result = element
        for (index, child) in element.children.enumerated() {
            if case .element(let below) = child { result.children[index] = .element(split(below)) }
        }
        return result
    }

    /// A tag in the alternative text of a picture.
    private mutating func note(alternative text: String) {
        foundTags = true
        if PictureTag(text) == nil { problems.append(.malformedTag(tag: text, around: text)) }
    }

    private mutating func splitParagraph(_ paragraph: Element) -> Element {
        var texts: [String?] = []
        let isPlain = gather(paragraph, into: &texts)
        if isPlain, !texts.contains(where: { $0?.utf8.contains { ParagraphSplit.braces.contains($0) } ?? false }) {
            return paragraph
        }
        let scan = TagScan(texts)
        problems.append(contentsOf: scan.problems)
        foundTags = foundTags || scan.hasTags
        if !scan.repaired.isEmpty { remark(scan.repaired, in: paragraph) }
        var rest = Rest(leaves: scan.leaves[...], isUntouched: !scan.hasTags)
        return rebuilt(paragraph, in: paragraph.child("w:pPr"), from: &rest)
    }

    /// What the texts still to come hold, in document order.
    private struct Rest {
        var leaves: ArraySlice<[TagScan.Piece]>
        var isUntouched: Bool
    }

    private static let separators: Set<String> = [
        "w:br", "w:cr", "w:tab", "w:noBreakHyphen", "w:drawing", "w:pict", "w:object", "w:sym", "mc:AlternateContent",
    ]

    private static let braces: Set<UInt8> = [UInt8(ascii: "{"), UInt8(ascii: "}")]

    /// True when nothing in it may hold paragraphs of its own, as a text box does.
    private func gather(_ element: Element, into texts: inout [String?]) -> Bool {
        var isPlain = true
        for below in element.elements {
            if below.name == "w:t" {
                texts.append(below.text)
            } else if ParagraphSplit.separators.contains(below.name) {
                texts.append(nil)
                if !below.children.isEmpty { isPlain = false }
            } else if below.name != "w:pPr", below.name != "w:rPr" {
                isPlain = gather(below, into: &texts) && isPlain
            }
        }
        return isPlain
    }

    private mutating func rebuilt(_ element: Element, in paragraph: Element?, from rest: inout Rest) -> Element {
        var result = element
        result.children = []
        for child in element.children {
            guard case .element(let below) = child else {
                result.children.append(child)
                continue
            }
            if below.name == "w:r" {
                result.children.append(contentsOf: splitRun(below, in: paragraph, from: &rest))
            } else if ParagraphSplit.separators.contains(below.name) {
                result.children.append(.element(split(below)))
            } else if below.name == "w:pPr" || below.name == "w:rPr" {
                result.children.append(child)
            } else {
                result.children.append(.element(rebuilt(below, in: paragraph, from: &rest)))
            }
        }
        return result
    }

    private mutating func splitRun(_ run: Element, in paragraph: Element?, from rest: inout Rest) -> [Node] {
        let properties = run.child("w:rPr")
        var start = Element("w:r", run.attributes, properties.map { [.element($0)] } ?? [])
        start.mayHoldTags = run.mayHoldTags
        var nodes: [Node] = []
        var current = start
        func finish() {
            if current.children.count > start.children.count { nodes.append(.element(current)) }
            current = start
        }
        for child in run.children {
            guard case .element(let below) = child, below.name != "w:rPr" else { continue }
            guard below.name == "w:t" else {
                current.children.append(.element(split(below)))
                continue
            }
            let pieces = rest.leaves.popFirst() ?? []
            if rest.isUntouched {
                current.children.append(child)
                continue
            }
            for piece in pieces {
                switch piece {
                case .text(let text): current.children.append(.element(ParagraphSplit.textElement(text)))
                case .tag(let tag):
                    finish()
                    guard tag.kind != .comment else { continue }
                    if tag.kind == .part { problems.append(.partNotAlone(tag: tag.text, around: tag.around)) }
                    let style = styles.style(ofRun: properties, inParagraph: paragraph)
                    nodes.append(.tag(tag, RunForms(properties: properties, inherited: style)))
                }
            }
        }
        finish()
        return nodes
    }

    /// Tags that Word has cut into several runs are joined again; worth a word only where the runs look differently.
    private mutating func remark(_ repaired: [TagScan.Repair], in paragraph: Element) {
        let looks = ParagraphSplit.looks(of: paragraph, within: nil)
        for repair in repaired
        where Set(looks[repair.leaves.clamped(to: looks.indices.lowerBound...looks.count - 1)]).count > 1 {
            remarks.append(.looksDiffer(tag: repair.tag.text, around: repair.tag.around))
        }
    }

    /// The properties of the run that each text stands in, without those that do not show.
    private static func looks(of element: Element, within run: Element?) -> [Element] {
        element.elements.flatMap { below -> [Element] in
            if below.name == "w:t" {
                var look = run?.child("w:rPr") ?? Element("w:rPr")
                for name in ["w:lang", "w:noProof", "w:rtl", "w:cs"] { look.remove(name) }
                return [look]
            }
            if separators.contains(below.name) { return [] }
            return looks(of: below, within: below.name == "w:r" ? below : run)
        }
    }

    private static func textElement(_ text: String) -> Element {
        Element("w:t", [XMLAttribute(name: "xml:space", value: "preserve")], [.text(text)])
    }
}
