import Foundation
public import MultaqaModel
import MultaqaOpenXML

/// A Word document with tags, read and compiled once, filled any number of times.
///
/// The tags are `{{name}}`, `{{a.b}}`, `{{.}}`, and sections `{{#name}}…{{/name}}`, `{{^name}}…{{/name}}`. A section whose two
/// tags are in cells of table rows repeats these rows; one whose tags stand alone in paragraphs repeats the paragraphs
/// between; one within a paragraph repeats its text. A tag may be cut over several runs: it takes the looks of the first.
public struct DocumentTemplate: Sendable {
    /// The file, as messages name it.
    public let name: String
    /// What may look or read otherwise than meant, wherever it is printed.
    let remarks: [OfficeSituation]

    /// The languages that the template's styles name.
    let spoken: TextStyle.Twin<String>
    /// The fonts that its text and styles name.
    let fontNames: Set<String>
    /// Unpacked are only the parts that name other parts.
    private let archive: Archive
    /// Parts that differ from the template whatever the record.
    private let fixed: [Int: [UInt8]]
    /// What shared texts bring along.
    private let additions: PackageAdditions
    private let parts: [CompiledPart]

    private struct CompiledPart: Sendable {
        var index: Int
        var pieces: [Piece]
        /// Bytes of the part as it was.
        var size: Int
    }

    /// - Throws: ``Diagnostics`` with every problem found.
    public init(contentsOf path: String) throws(Diagnostics) {
        try self.init(bytes: try DocumentTemplate.bytes(of: path), named: path)
    }

    /// The bytes of a template's file.
    static func bytes(of path: String) throws(Diagnostics) -> [UInt8] {
        do {
            return try [UInt8](Data(contentsOf: URL(filePath: path)))
        } catch {
            let reason = (error as NSError).localizedDescription
            throw Diagnostics([
                Diagnostic(OfficeSituation.unreadable(file: path, reason: reason), at: SourcePlace(file: path))
            ])
        }
    }

    /// - Parameters:
    ///   - styles: what was read of other templates' styles.
    ///   - part: the file of a text that `{{>name}}` shares.
    /// - Throws: ``Diagnostics`` with every problem found.
    init(
        bytes: [UInt8], named name: String, styles: StyleShelf = StyleShelf(),
        part source: @escaping (String) throws -> [UInt8] = { throw OfficeSituation.unsafeName($0) }
    ) throws(Diagnostics) {
        let place = SourcePlace(file: name)
        var problems: [OfficeSituation] = []
        var parts: [CompiledPart] = []
        var remarks: [OfficeSituation] = []
        var fixed: [Int: [UInt8]] = [:]
        let additions: PackageAdditions
        do {
            var document = try WordPackage(bytes, styles: styles)
            var expansion = PartExpansion { try WordPackage(source($0), styles: styles) }
            let roots = document.textParts.map { part in
                let bytes = document.archive.parts[part.index].bytes
                let mayShare = bytes.position(of: "&gt;") != nil || bytes.position(of: "{>") != nil
                return mayShare ? expansion.expanded(part.root, in: part.index) : part.root
            }
            problems += expansion.problems
            additions = expansion.additions
            if let styles = document.add(styles: expansion.styles) { fixed[styles.index] = styles.bytes }
            for (part, root) in zip(document.textParts, roots) {
                var split = ParagraphSplit(styles: document.styles)
                let root = split.split(root)
                var nesting = SectionNesting()
                let nested = nesting.nest(root)
                problems += split.problems + nesting.problems
                remarks += split.remarks
                guard split.foundTags || expansion.changed.contains(part.index), split.problems.isEmpty,
                    nesting.problems.isEmpty
                else { continue }
                parts.append(
                    CompiledPart(
                        index: part.index, pieces: Piece.compiled(nested),
                        size: document.archive.parts[part.index].bytes.count))
            }
            self.name = name
            fontNames = document.archive.parts.filter { $0.name.hasSuffix(".xml") }
                .reduce(into: []) { $0.formUnion(FontDemand.names(in: $1.bytes)) }
            archive = document.archive.holding(PackageAdditions.namesOthers)
            self.parts = parts
            self.fixed = fixed
            self.additions = additions
            spoken = document.styles.language
            if !document.hasTitle { remarks.append(.titleMissing) }
            self.remarks = remarks
        } catch let problem as PackageProblem {
            throw Diagnostics([Diagnostic(OfficeSituation(problem), at: place)])
        } catch let situation as OfficeSituation {
            throw Diagnostics([Diagnostic(situation, at: place)])
        } catch {
            throw Diagnostics([
                Diagnostic(OfficeSituation.unreadable(file: name, reason: "\(error)"), at: place)
            ])
        }
        guard problems.isEmpty else { throw Diagnostics(problems.map { Diagnostic($0, at: place) }) }
    }

    /// The document for one record. The same template, record, pictures and language give the same bytes.
    ///
    /// - Parameter folders: where `images` are looked for.
    /// - Throws: ``Diagnostics`` when a name is unknown or leads to nothing; the document is all or nothing.
    public func filled(
        with record: Value, language: Language, folders: [String] = []
    ) throws -> FilledDocument {
        var filling = Filling(
            record: record, language: language, pictures: PictureFolder(folders: folders), additions: additions)
        var written: [Int: [UInt8]] = [:]
        for part in parts {
            written[part.index] = filling.written(part.pieces, part: part.index, expecting: part.size * 2)
        }
        let warnings = try warnings(of: filling)
        do {
            return FilledDocument(
                bytes: try filling.additions.package(archive, replacing: fixed.merging(written) { $1 }),
                warnings: warnings, written: Array(written.values))
        } catch let problem as PackageProblem {
            throw Diagnostics([Diagnostic(OfficeSituation(problem), at: SourcePlace(file: name))])
        }
    }

    /// What filling would meet, without a document: the same warnings, the same errors.
    ///
    /// - Throws: ``Diagnostics`` as ``filled(with:language:)`` does.
    public func look(at record: Value, language: Language, folders: [String] = []) throws -> [Warning] {
        var filling = Filling(
            record: record, language: language, pictures: PictureFolder(folders: folders), isWriting: false)
        for part in parts { filling.look(at: part.pieces) }
        return try warnings(of: filling)
    }

    private func warnings(of filling: Filling) throws -> [Warning] {
        let place = SourcePlace(file: name)
        guard filling.problems.isEmpty else {
            throw Diagnostics(filling.problems.uniqued.map { Diagnostic($0, at: place) })
        }
        return filling.warnings.uniqued.map { Warning(Diagnostic($0, at: place)) }
    }

    /// The tags in order, sections included, each with what is known of its name before there is a record.
    ///
    /// - Parameter record: the names a tag may use; every name passes where nothing is known.
    public func tags(against record: RecordShape = .anything) -> [TemplateTag] { names(against: record).tags }

    /// The tags, and the pictures that the record does not name and that must be files.
    func names(against record: RecordShape) -> NameCheck {
        var check = NameCheck(record)
        for part in parts { check.judge(part.pieces) }
        return check
    }
}
