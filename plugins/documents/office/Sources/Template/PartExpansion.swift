import MultaqaOpenXML

/// Puts the text of one document in the place of `{{>name}}` in another: a letterhead or a signature block that many letters
/// share, kept as a Word file of its own.
struct PartExpansion {
    /// Finds a document by its name.
    let source: (String) throws -> WordPackage
    private(set) var problems: [OfficeSituation] = []
    private(set) var additions = PackageAdditions()
    /// The parts that hold a shared text.
    private(set) var changed: Set<Int> = []
    /// Styles that the shared text uses, by name.
    private(set) var styles: [String: Element] = [:]
    private var open: [String] = []

    private static let deepest = 4
    private static let mark = "{{>"

    init(source: @escaping (String) throws -> WordPackage) { self.source = source }

    /// A part of the package with every shared text in its place.
    mutating func expanded(_ element: Element, in part: Int) -> Element {
        guard element.name != "w:p" else { return element }
        var result = element
        result.children = element.children.flatMap { child -> [Node] in
            guard case .element(let below) = child else { return [child] }
            if below.name == "w:p", let tag = PartExpansion.tag(in: below) { return text(of: tag, in: part) }
            return [.element(expanded(below, in: part))]
        }
        if element.name == "w:tc", let last = result.elements.last, last.name != "w:p" {
            result.children.append(.element(Element("w:p")))
        }
        return result
    }

    /// The tag that a paragraph holds and nothing else.
    private static func tag(in paragraph: Element) -> Tag? {
        let text = paragraph.visibleText
        guard text.contains(mark) else { return nil }
        let scan = TagScan([text])
        var tags: [Tag] = []
        for piece in scan.leaves[0] {
            switch piece {
            case .tag(let tag): tags.append(tag)
            case .text(let text): if text.contains(where: { !$0.isWhitespace }) { return nil }
            }
        }
        return tags.count == 1 && tags[0].kind == .part ? tags[0] : nil
    }

    private mutating func text(of tag: Tag, in part: Int) -> [Node] {
        guard !open.contains(tag.name), open.count < PartExpansion.deepest else {
            problems.append(.partWithinItself(tag: tag.text, around: tag.around))
            return []
        }
        changed.insert(part)
        do {
            let package = try source(tag.name)
            guard
                let main = package.textParts.first(where: { package.archive.parts[$0.index].name == package.mainName }),
                let body = main.root.child("w:body")
            else { throw OfficeSituation.notADocument }
            open.append(tag.name)
            defer { open.removeLast() }
            var carried = CarriedText(from: package, to: part, tag: tag)
            let nodes = body.children.compactMap { node -> Node? in
                guard case .element(let element) = node, element.name != "w:sectPr" else { return nil }
                return .element(carried.carried(element, &additions))
            }
            problems += carried.problems
            styles.merge(package.styleElements(named: carried.styles)) { first, _ in first }
            return expanded(Element("w:body", [], nodes), in: part).children
        } catch let problem as PackageProblem {
            problems.append(.partUnreadable(tag: tag.text, reason: "\(problem)"))
        } catch let situation as OfficeSituation {
            problems.append(situation)
        } catch {
            problems.append(.partUnreadable(tag: tag.text, reason: "\(error)"))
        }
        return []
    }
}

/// Elements on their way from one package to another: pictures and links go along, what would point into nothing is told.
private struct CarriedText {
    let package: WordPackage
    let part: Int
    let tag: Tag
    private(set) var problems: [OfficeSituation] = []
    private(set) var styles: Set<String> = []
    private let relationships: [String: Element]

    init(from package: WordPackage, to part: Int, tag: Tag) {
        self.package = package
        self.part = part
        self.tag = tag
        relationships = package.relationships
    }

    private static let pointing: Set<String> = [
        "w:footnoteReference", "w:endnoteReference", "w:commentReference", "w:sectPr", "w:object", "c:chart",
    ]

    mutating func carried(_ element: Element, _ additions: inout PackageAdditions) -> Element {
        var result = element
        if ["w:pStyle", "w:rStyle", "w:tblStyle"].contains(element.name), let name = element["w:val"] {
            styles.insert(name)
        }
        for (index, attribute) in element.attributes.enumerated() where attribute.name.hasPrefix("r:") {
            if let id = id(for: attribute.value, &additions) {
                result.attributes[index].value = id
            } else {
                problems.append(.partHolds(tag: tag.text, what: element.name))
            }
        }
        result.children = element.children.map { child in
            guard case .element(let below) = child else { return child }
            if CarriedText.pointing.contains(below.name) {
                problems.append(.partHolds(tag: tag.text, what: below.name))
            }
            return .element(carried(below, &additions))
        }
        return result
    }

    private func id(for old: String, _ additions: inout PackageAdditions) -> String? {
        guard let relationship = relationships[old], let target = relationship["Target"],
            let type = relationship["Type"]
        else { return nil }
        if relationship["TargetMode"] == "External" {
            return additions.id(type: type, target: target, isOutside: true, in: part)
        }
        let name = target.hasPrefix("/") ? String(target.dropFirst()) : "word/" + target
        guard type.hasSuffix("/image"), let file = package.archive.part(name) else { return nil }
        let ending = name.split(separator: ".").last.map { $0.lowercased() } ?? "png"
        return additions.id(of: file.bytes, ending: ending, in: part)
    }
}

extension Element {
    /// The texts of its runs, joined.
    fileprivate var visibleText: String {
        elements.map { $0.name == "w:t" ? $0.text : $0.visibleText }.joined()
    }
}
