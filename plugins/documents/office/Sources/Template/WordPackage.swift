import MultaqaOpenXML

/// A .docx file taken apart: which of its parts hold text, and its styles.
struct WordPackage: Sendable {
    struct TextPart: Sendable {
        var index: Int
        var root: Element
    }

    let archive: Archive
    private(set) var textParts: [TextPart] = []
    private(set) var styles = StyleSheet()
    /// The part that holds the document itself.
    private(set) var mainName = ""
    private(set) var stylesIndex: Int?
    private var stylesRoot: Element?
    /// Whether its properties name it.
    private(set) var hasTitle = false

    /// - Throws: ``PackageProblem`` for what cannot be read, ``OfficeSituation`` for what is no document, or would run or
    ///   fetch something.
    init(_ bytes: [UInt8], styles shelf: StyleShelf = StyleShelf()) throws {
        archive = try Archive(bytes)
        guard let list = archive.part("[Content_Types].xml") else { throw OfficeSituation.notADocument }
        let types = try WordPackage.types(in: Element.root(of: list.bytes, part: list.name))
        var hasMain = false
        for (index, part) in archive.parts.enumerated() {
            if part.name.hasSuffix(".rels") { try WordPackage.refuseOutsideLinks(in: part) }
            let type = types[part.name] ?? ""
            guard !type.contains("macroEnabled"), !part.name.hasSuffix("vbaProject.bin") else {
                throw OfficeSituation.macros
            }
            switch type.split(separator: ".").last.map(String.init) {
            case "main+xml" where type.contains("wordprocessingml"):
                hasMain = true
                mainName = part.name
                try addText(part, index)
            case "header+xml", "footer+xml", "footnotes+xml", "endnotes+xml": try addText(part, index)
            case "styles+xml":
                let read = try shelf.styles(in: part)
                stylesIndex = index
                stylesRoot = read.root
                styles = read.sheet
            case "core-properties+xml":
                let title = try Element.root(of: part.bytes, part: part.name).child("dc:title")
                hasTitle = title?.text.contains { !$0.isWhitespace } ?? false
            default: break
            }
        }
        guard hasMain else { throw OfficeSituation.notADocument }
    }

    /// Relationships of the document itself, by id.
    var relationships: [String: Element] {
        guard let part = archive.part(PackageAdditions.relationshipsName(of: mainName)),
            let root = try? Element.root(of: part.bytes, part: part.name)
        else { return [:] }
        return Dictionary(root.elements.compactMap { link in link["Id"].map { ($0, link) } }) { first, _ in first }
    }

    /// Styles of these names, with those they are based on.
    func styleElements(named names: Set<String>) -> [String: Element] {
        let all = Dictionary(
            (stylesRoot?.elements ?? []).compactMap { style in style["w:styleId"].map { ($0, style) } }
        ) { first, _ in first }
        var found: [String: Element] = [:]
        var waiting = Array(names)
        while let name = waiting.popLast() {
            guard found[name] == nil, let style = all[name] else { continue }
            found[name] = style
            if let base = style.child("w:basedOn")?["w:val"] { waiting.append(base) }
        }
        return found
    }

    /// The styles with some more, and the part that holds them.
    mutating func add(styles new: [String: Element]) -> (index: Int, bytes: [UInt8])? {
        guard let index = stylesIndex, var root = stylesRoot else { return nil }
        let known = Set(root.elements.compactMap { $0["w:styleId"] })
        let missing = new.filter { !known.contains($0.key) }.sorted { $0.key < $1.key }.map(\.value)
        guard !missing.isEmpty else { return nil }
        root.children += missing.map(Node.element)
        styles = StyleSheet(root)
        let text = missing.map { String(decoding: XMLWriting.bytes(of: $0), as: UTF8.self) }.joined()
        return (index, PackageAdditions.inserted(text, before: "</w:styles>", in: archive.parts[index].bytes))
    }

    private mutating func addText(_ part: Archive.Part, _ index: Int) throws {
        textParts.append(TextPart(index: index, root: try Element.root(of: part.bytes, part: part.name)))
    }

    /// Content types by part name, without the leading slash.
    private static func types(in root: Element) -> [String: String] {
        var types: [String: String] = [:]
        for entry in root.elements where entry.name == "Override" {
            guard let name = entry["PartName"], let type = entry["ContentType"] else { continue }
            types[String(name.drop { $0 == "/" })] = type
        }
        return types
    }

    /// A link for the reader to follow is fine; a picture, template or frame fetched from elsewhere is not.
    private static func refuseOutsideLinks(in part: Archive.Part) throws {
        let root = try Element.root(of: part.bytes, part: part.name)
        for link in root.elements where link["TargetMode"] == "External" {
            guard let type = link["Type"], type.hasSuffix("/hyperlink") else {
                throw OfficeSituation.outsideLink(target: link["Target"] ?? "")
            }
        }
        for link in root.elements where (link["Target"] ?? "").contains("..\\") {
            throw OfficeSituation.unsafePath(link["Target"] ?? "")
        }
    }
}
