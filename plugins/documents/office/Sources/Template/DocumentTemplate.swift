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
    /// The tags in order, sections included, each with what is known of its name before there is a record.
    public let tags: [TemplateTag]

    private let archive: Archive
    private let parts: [CompiledPart]

    private struct CompiledPart: Sendable {
        var index: Int
        var pieces: [Piece]
    }

    /// - Parameter record: the names a tag may use; every name passes where nothing is known.
    /// - Throws: ``Diagnostics`` with every problem found.
    public init(contentsOf path: String, record: RecordShape = .anything) throws {
        let bytes: [UInt8]
        do {
            bytes = try [UInt8](Data(contentsOf: URL(filePath: path)))
        } catch {
            let reason = (error as NSError).localizedDescription
            throw Diagnostics([
                Diagnostic(OfficeSituation.unreadable(file: path, reason: reason), at: SourcePlace(file: path))
            ])
        }
        try self.init(bytes: bytes, named: path, record: record)
    }

    /// - Parameter record: as above.
    /// - Throws: ``Diagnostics`` with every problem found.
    public init(bytes: [UInt8], named name: String, record: RecordShape = .anything) throws {
        let place = SourcePlace(file: name)
        do {
            let document = try WordPackage(bytes)
            var problems: [OfficeSituation] = []
            var parts: [CompiledPart] = []
            for part in document.textParts {
                var split = ParagraphSplit(styles: document.styles)
                let root = split.split(part.root)
                var nesting = SectionNesting()
                let nested = nesting.nest(root)
                problems += split.problems + nesting.problems
                guard split.foundTags, split.problems.isEmpty, nesting.problems.isEmpty else { continue }
                var names = NameCheck(record)
                parts.append(CompiledPart(index: part.index, pieces: Piece.compiled(nested, &names)))
            }
            guard problems.isEmpty else { throw Diagnostics(problems.map { Diagnostic($0, at: place) }) }
            self.name = name
            self.archive = document.archive
            self.parts = parts
            self.tags = parts.flatMap { DocumentTemplate.tags(in: $0.pieces) }.map { TemplateTag($0) }
        } catch let problem as PackageProblem {
            throw Diagnostics([Diagnostic(OfficeSituation(problem), at: place)])
        } catch let situation as OfficeSituation {
            throw Diagnostics([Diagnostic(situation, at: place)])
        }
    }

    /// The document for one record. The same template, record and language give the same bytes.
    ///
    /// - Throws: ``Diagnostics`` when a name is unknown or leads to nothing; the document is all or nothing.
    public func filled(
        with record: Value, language: Language
    ) throws -> (bytes: [UInt8], warnings: [Warning]) {
        let (parts, warnings) = try filledParts(with: record, language: language)
        do {
            return (try archive.replacing(parts), warnings)
        } catch let problem as PackageProblem {
            throw Diagnostics([Diagnostic(OfficeSituation(problem), at: SourcePlace(file: name))])
        }
    }

    /// What there is to say about the document for one record, without packing it.
    ///
    /// - Throws: as ``filled(with:language:)``.
    public func warnings(with record: Value, language: Language) throws -> [Warning] {
        try filledParts(with: record, language: language).warnings
    }

    /// The parts that change, by their place in the package.
    private func filledParts(
        with record: Value, language: Language
    ) throws -> (parts: [Int: [UInt8]], warnings: [Warning]) {
        let place = SourcePlace(file: name)
        var filling = Filling(record: record, language: language)
        var replaced: [Int: [UInt8]] = [:]
        for part in parts {
            let size = archive.parts[part.index].bytes.count * 2
            replaced[part.index] = filling.written(part.pieces, expecting: size)
        }
        guard filling.problems.isEmpty else {
            throw Diagnostics(filling.problems.uniqued.map { Diagnostic($0, at: place) })
        }
        return (replaced, filling.warnings.uniqued.map { Warning(Diagnostic($0, at: place)) })
    }

    private static func tags(in pieces: [Piece]) -> [Tag] {
        pieces.flatMap { piece -> [Tag] in
            switch piece {
            case .literal: []
            case .value(let tag, _): [tag]
            case .section(let tag, let body): [tag] + tags(in: body)
            case .endingInParagraph(let body, _), .withRow(let body): tags(in: body)
            }
        }
    }
}

/// A tag as a template's reader sees it.
public struct TemplateTag: Hashable, Sendable {
    /// `{{#communes}}`.
    public let text: String
    /// `commune.name`; `.` for the element itself.
    public let name: String
    /// The words on both sides.
    public let around: String
    /// Set when the record has no such name, or nothing behind it.
    public let problem: OfficeSituation?

    init(_ tag: Tag) {
        text = tag.text
        name = tag.name
        around = tag.around
        problem =
            switch tag.standing {
            case .known: nil
            case .sometimesEmpty: .emptyValue(tag: tag.text, around: tag.around)
            case .unknown(let nearest): .unknownName(tag: tag.text, around: tag.around, nearest: nearest)
            }
    }
}
