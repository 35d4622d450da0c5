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
    /// Whether its properties name it.
    private(set) var hasTitle = false

    /// - Throws: ``PackageProblem`` for what cannot be read, ``OfficeSituation`` for what is no document, or would run or
    ///   fetch something.
    init(_ bytes: [UInt8]) throws {
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
                try addText(part, index)
            case "header+xml", "footer+xml", "footnotes+xml", "endnotes+xml": try addText(part, index)
            case "styles+xml": styles = StyleSheet(try Element.root(of: part.bytes, part: part.name))
            case "core-properties+xml":
                let title = try Element.root(of: part.bytes, part: part.name).child("dc:title")
                hasTitle = title?.text.contains { !$0.isWhitespace } ?? false
            default: break
            }
        }
        guard hasMain else { throw OfficeSituation.notADocument }
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
