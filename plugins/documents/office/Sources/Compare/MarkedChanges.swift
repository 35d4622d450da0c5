import MultaqaModel
import MultaqaOpenXML

/// Two versions of a document in one: the new one, with what was taken out and put in since the old one marked as Word marks it.
///
/// The marks are tracked changes (ISO/IEC 29500-1, 17.13.5): a reader accepts or refuses each of them. The text of the document
/// itself is compared, tables included; headers and looks are those of the new version.
struct MarkedChanges {
    private let author: String
    private let date: String
    private var lastNumber = 9_000

    private init(author: String, date: String) {
        self.author = author
        self.date = date
    }

    /// - Parameter made: when the new version was made, as the marks say.
    /// - Throws: ``PackageProblem`` or ``OfficeSituation`` when one of the two is no document.
    static func document(from old: [UInt8], to new: [UInt8], author: String, made: WallTime) throws -> [UInt8] {
        let before = try WordPackage(old)
        let after = try WordPackage(new)
        guard let oldBody = main(of: before)?.root, let main = main(of: after) else {
            throw OfficeSituation.notADocument
        }
        var changes = MarkedChanges(author: author, date: "\(made)".count == 16 ? "\(made):00Z" : "\(made)Z")
        let marked = changes.container(from: oldBody, to: main.root)
        return try after.archive.replacing([main.index: XMLWriting.declaration + XMLWriting.bytes(of: marked)])
    }

    private static func main(of package: WordPackage) -> WordPackage.TextPart? {
        package.textParts.first { package.archive.parts[$0.index].name == package.mainName }
    }

    // MARK: Containers

    /// Elements whose content is a row of blocks, rows or cells.
    private static let containers: Set<String> = [
        "w:document", "w:body", "w:tbl", "w:tr", "w:tc", "w:sdt", "w:sdtContent",
    ]

    private mutating func container(from old: Element, to new: Element) -> Element {
        var result = new
        result.children = blocks(from: old.elements, to: new.elements).map(Node.element)
        return result
    }

    private mutating func blocks(from old: [Element], to new: [Element]) -> [Element] {
        var result: [Element] = []
        var removed: [Element] = []
        var inserted: [Element] = []
        for edit in Edit.script(from: old, to: new) {
            switch edit {
            case .remove(let place): removed.append(old[place])
            case .insert(let place): inserted.append(new[place])
            case .keep(_, let place):
                result += replaced(removed, by: inserted)
                (removed, inserted) = ([], [])
                result.append(new[place])
            }
        }
        return result + replaced(removed, by: inserted)
    }

    /// What was at one place before and what is there now: each new block is held against the next old one that it may be a version of.
    private mutating func replaced(_ old: [Element], by new: [Element]) -> [Element] {
        var result: [Element] = []
        var rest = old[...]
        for block in new {
            guard let match = rest.firstIndex(where: { isVersion($0, block) }) else {
                result.append(inserted(block))
                continue
            }
            result += rest[..<match].compactMap { removed($0) }
            result.append(version(of: rest[match], block))
            rest = rest[(match + 1)...]
        }
        return result + rest.compactMap { removed($0) }
    }

    private func isVersion(_ old: Element, _ new: Element) -> Bool {
        guard old.name == new.name else { return false }
        switch new.name {
        case "w:p": return ParagraphWords(old).likeness(to: ParagraphWords(new)) >= 0.3
        case "w:tr":
            return old.elements.filter { $0.name == "w:tc" }.count == new.elements.filter { $0.name == "w:tc" }.count
        default: return true
        }
    }

    private mutating func version(of old: Element, _ new: Element) -> Element {
        if new.name == "w:p" { return paragraph(from: ParagraphWords(old), to: ParagraphWords(new), like: new) }
        return MarkedChanges.containers.contains(new.name) ? container(from: old, to: new) : new
    }

    // MARK: Whole blocks

    private mutating func inserted(_ block: Element) -> Element {
        switch block.name {
        case "w:p":
            let words = ParagraphWords(block)
            return paragraph(from: nil, to: words, like: block, mark: "w:ins")
        case "w:tbl", "w:tc", "w:sdt", "w:sdtContent": return each(of: block) { $0.inserted($1) }
        case "w:tr": return row(each(of: block) { $0.inserted($1) }, "w:ins")
        default: return block
        }
    }

    /// Nil for what has no text of its own.
    private mutating func removed(_ block: Element) -> Element? {
        switch block.name {
        case "w:p":
            return paragraph(from: ParagraphWords(block), to: nil, like: block, mark: "w:del")
        case "w:tbl", "w:tc", "w:sdt", "w:sdtContent": return each(of: block) { $0.removed($1) ?? $1 }
        case "w:tr": return row(each(of: block) { $0.removed($1) ?? $1 }, "w:del")
        default: return nil
        }
    }

    private mutating func each(of block: Element, _ mark: (inout MarkedChanges, Element) -> Element) -> Element {
        var result = block
        result.children = block.elements.map { .element(mark(&self, $0)) }
        return result
    }

    private mutating func row(_ row: Element, _ mark: String) -> Element {
        var row = row
        var properties = row.child("w:trPr") ?? Element("w:trPr")
        properties.children.append(.element(tag(mark)))
        row.children.removeAll { if case .element(let element) = $0 { element.name == "w:trPr" } else { false } }
        let place = row.elements.first?.name == "w:tblPrEx" ? 1 : 0
        row.children.insert(.element(properties), at: place)
        return row
    }

    // MARK: Paragraphs

    /// With `mark` the end of the paragraph is new, or gone, too.
    private mutating func paragraph(
        from old: ParagraphWords?, to new: ParagraphWords?, like block: Element, mark: String? = nil
    ) -> Element {
        var result = Element("w:p", block.attributes)
        var properties = (new ?? old)?.properties
        if let mark {
            var own = properties ?? Element("w:pPr")
            var looks = own.child("w:rPr") ?? Element("w:rPr")
            looks.children.insert(.element(tag(mark)), at: 0)
            own.children.removeAll { if case .element(let element) = $0 { element.name == "w:rPr" } else { false } }
            let place =
                own.elements.firstIndex { $0.name == "w:sectPr" || $0.name == "w:pPrChange" } ?? own.elements.count
            own.children = own.elements.map(Node.element)
            own.children.insert(.element(looks), at: place)
            properties = own
        }
        if let properties { result.children.append(.element(properties)) }
        var writing = Writing()
        for edit in Edit.script(from: old?.words ?? [], to: new?.words ?? []) {
            switch edit {
            case .keep(_, let place): new.map { writing.add($0.words[place], nil) }
            case .insert(let place): new.map { writing.add($0.words[place], "w:ins") }
            case .remove(let place): old.map { writing.add($0.words[place], "w:del") }
            }
        }
        for group in writing.groups {
            let runs = group.nodes
            guard let mark = group.mark else {
                result.children += runs.map(Node.element)
                continue
            }
            var tag = tag(mark)
            tag.children = runs.map(Node.element)
            result.children.append(.element(tag))
        }
        return result
    }

    private mutating func tag(_ name: String) -> Element {
        lastNumber += 1
        return Element(
            name,
            [
                XMLAttribute(name: "w:id", value: String(lastNumber)), XMLAttribute(name: "w:author", value: author),
                XMLAttribute(name: "w:date", value: date),
            ])
    }

    /// Puts neighbouring words of one fate and one look into one run.
    private struct Writing {
        struct Group {
            var mark: String?
            var nodes: [Element]
        }

        var groups: [Group] = []

        mutating func add(_ word: ParagraphWords.Word, _ mark: String?) {
            var node: Element
            switch word.content {
            case .other(let element):
                // A mark that was beside the text goes with it silently.
                if mark != "w:del" { groups.append(Group(mark: nil, nodes: [element])) }
                return
            case .piece(let piece):
                node = Element("w:r", [], word.looks.map { [.element($0)] } ?? [])
                node.children.append(.element(piece))
            case .text(let text):
                if append(text, word.looks, mark) { return }
                node = Element("w:r", [], word.looks.map { [.element($0)] } ?? [])
                node.children.append(
                    .element(
                        Element(
                            mark == "w:del" ? "w:delText" : "w:t", [XMLAttribute(name: "xml:space", value: "preserve")],
                            [.text(text)])))
            }
            if groups.last?.mark == mark, !groups.isEmpty, groups[groups.count - 1].nodes.last?.name == "w:r" {
                groups[groups.count - 1].nodes.append(node)
            } else {
                groups.append(Group(mark: mark, nodes: [node]))
            }
        }

        /// Grows the last run when it looks alike and has the same fate.
        private mutating func append(_ text: String, _ looks: Element?, _ mark: String?) -> Bool {
            guard let group = groups.last, group.mark == mark, let run = group.nodes.last, run.name == "w:r",
                run.child("w:rPr") == looks, case .element(var piece)? = run.children.last,
                piece.name == (mark == "w:del" ? "w:delText" : "w:t"), case .text(let before)? = piece.children.last
            else { return false }
            piece.children = [.text(before + text)]
            var grown = run
            grown.children[grown.children.count - 1] = .element(piece)
            groups[groups.count - 1].nodes[group.nodes.count - 1] = grown
            return true
        }
    }
}
