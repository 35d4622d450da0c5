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
    private let archive: Archive
    private let parts: [CompiledPart]

    private struct CompiledPart: Sendable {
        var index: Int
        var pieces: [Piece]
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

    /// - Throws: ``Diagnostics`` with every problem found.
    public init(bytes: [UInt8], named name: String) throws(Diagnostics) {
        let place = SourcePlace(file: name)
        var problems: [OfficeSituation] = []
        var parts: [CompiledPart] = []
        var remarks: [OfficeSituation] = []
        do {
            let document = try WordPackage(bytes)
            for part in document.textParts {
                var split = ParagraphSplit(styles: document.styles)
                let root = split.split(part.root)
                var nesting = SectionNesting()
                let nested = nesting.nest(root)
                problems += split.problems + nesting.problems
                remarks += split.remarks
                guard split.foundTags, split.problems.isEmpty, nesting.problems.isEmpty else { continue }
                parts.append(CompiledPart(index: part.index, pieces: Piece.compiled(nested)))
            }
            self.name = name
            self.archive = document.archive
            self.parts = parts
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

    /// The document for one record. The same template, record and language give the same bytes.
    ///
    /// - Throws: ``Diagnostics`` when a name is unknown or leads to nothing; the document is all or nothing.
    public func filled(with record: Value, language: Language) throws -> FilledDocument {
        var filling = Filling(record: record, language: language)
        var replaced: [Int: [UInt8]] = [:]
        for part in parts {
            let size = archive.parts[part.index].bytes.count * 2
            replaced[part.index] = filling.written(part.pieces, expecting: size)
        }
        let warnings = try warnings(of: filling)
        do {
            return FilledDocument(
                bytes: try archive.replacing(replaced), warnings: warnings, written: Array(replaced.values))
        } catch let problem as PackageProblem {
            throw Diagnostics([Diagnostic(OfficeSituation(problem), at: SourcePlace(file: name))])
        }
    }

    /// What filling would meet, without a document: the same warnings, the same errors.
    ///
    /// - Throws: ``Diagnostics`` as ``filled(with:language:)`` does.
    public func look(at record: Value, language: Language) throws -> [Warning] {
        var filling = Filling(record: record, language: language, isWriting: false)
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

    /// The fonts that its text and styles name.
    var fontNames: Set<String> {
        archive.parts.filter { $0.name.hasSuffix(".xml") }.reduce(into: []) {
            $0.formUnion(FontDemand.names(in: $1.bytes))
        }
    }

    /// The tags in order, sections included, each with what is known of its name before there is a record.
    ///
    /// - Parameter record: the names a tag may use; every name passes where nothing is known.
    public func tags(against record: RecordShape = .anything) -> [TemplateTag] {
        var check = NameCheck(record)
        for part in parts { check.judge(part.pieces) }
        return check.tags
    }
}
