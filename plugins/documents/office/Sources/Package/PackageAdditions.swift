import MultaqaOpenXML

/// What a document gets beside its parts: pictures, and the relationships that lead to them.
struct PackageAdditions: Sendable {
    struct Relationship: Hashable, Sendable {
        var id: String
        var type: String
        var target: String
        var isOutside = false
    }

    /// By the part they belong to.
    private(set) var relationships: [Int: [Relationship]] = [:]
    private(set) var parts: [Archive.Part] = []
    private var files: [[UInt8]: String] = [:]
    private var ids: [String: String] = [:]

    var isEmpty: Bool { relationships.isEmpty && parts.isEmpty }

    static let imageType = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/image"

    /// The relationship by which a part shows a picture; the same picture is kept once.
    mutating func id(of bytes: [UInt8], ending: String, in part: Int) -> String {
        let target: String
        if let known = files[bytes] {
            target = known
        } else {
            target = "media/multaqa\(files.count + 1).\(ending)"
            files[bytes] = target
            parts.append(Archive.Part(name: "word/" + target, bytes: bytes))
        }
        return id(type: PackageAdditions.imageType, target: target, in: part)
    }

    mutating func id(type: String, target: String, isOutside: Bool = false, in part: Int) -> String {
        if let known = ids["\(part) \(target)"] { return known }
        let id = "multaqa\(ids.count + 1)"
        ids["\(part) \(target)"] = id
        relationships[part, default: []].append(
            Relationship(id: id, type: type, target: target, isOutside: isOutside))
        return id
    }

    // MARK: Writing

    /// Whether what is added may have to be entered in the part.
    static func namesOthers(_ part: Archive.Part) -> Bool {
        part.name.hasSuffix(".rels") || part.name == "[Content_Types].xml"
    }

    /// The package with parts replaced, and everything added.
    func package(_ archive: Archive, replacing replaced: [Int: [UInt8]]) throws -> [UInt8] {
        guard !isEmpty else { return try archive.replacing(replaced) }
        var replaced = replaced
        var added = parts
        for (index, new) in relationships.sorted(by: { $0.key < $1.key }) {
            let name = PackageAdditions.relationshipsName(of: archive.parts[index].name)
            let lines = new.map(PackageAdditions.line).joined()
            if let old = archive.parts.firstIndex(where: { $0.name == name }) {
                replaced[old] = PackageAdditions.inserted(
                    lines, before: "</Relationships>", in: archive.parts[old].bytes)
            } else {
                let head = "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
                added.append(
                    Archive.Part(
                        name: name, bytes: XMLWriting.declaration + Array((head + lines + "</Relationships>").utf8)))
            }
        }
        if let types = archive.parts.firstIndex(where: { $0.name == "[Content_Types].xml" }) {
            replaced[types] = contentTypes(archive.parts[types].bytes)
        }
        return try archive.replacing(replaced, adding: added)
    }

    private func contentTypes(_ bytes: [UInt8]) -> [UInt8] {
        let known = String(decoding: bytes, as: UTF8.self).lowercased()
        let endings = Set(parts.compactMap { $0.name.split(separator: ".").last.map { $0.lowercased() } })
        let lines = endings.sorted().filter { !known.contains("extension=\"\($0)\"") }.map {
            "<Default Extension=\"\($0)\" ContentType=\"\(PackageAdditions.types[$0] ?? "application/octet-stream")\"/>"
        }
        return PackageAdditions.inserted(lines.joined(), before: "</Types>", in: bytes)
    }

    private static let types = [
        "png": "image/png", "jpeg": "image/jpeg", "jpg": "image/jpeg", "gif": "image/gif", "emf": "image/x-emf",
        "wmf": "image/x-wmf", "svg": "image/svg+xml", "bmp": "image/bmp", "tiff": "image/tiff",
    ]

    private static func line(_ relationship: Relationship) -> String {
        var target: [UInt8] = []
        XMLWriting.escape(relationship.target, inAttribute: true, into: &target)
        let mode = relationship.isOutside ? " TargetMode=\"External\"" : ""
        return "<Relationship Id=\"\(relationship.id)\" Type=\"\(relationship.type)\" "
            + "Target=\"\(String(decoding: target, as: UTF8.self))\"\(mode)/>"
    }

    static func relationshipsName(of part: String) -> String {
        guard let slash = part.lastIndex(of: "/") else { return "_rels/\(part).rels" }
        return part[...slash] + "_rels/" + part[part.index(after: slash)...] + ".rels"
    }

    /// Before the last occurrence; unchanged where there is none.
    static func inserted(_ text: String, before mark: StaticString, in bytes: [UInt8]) -> [UInt8] {
        guard !text.isEmpty, let place = bytes.positions(of: mark).last else { return bytes }
        return Array(bytes[..<place]) + Array(text.utf8) + Array(bytes[place...])
    }
}
