import Foundation
import MultaqaEngine
import MultaqaJournal
public import MultaqaModel

/// A run's journal as people and programs read it.
public struct RunHistory: Sendable {
    private let folder: RunFolder

    public init(_ folder: RunFolder) { self.folder = folder }

    /// Number of lines; throws ``JournalFault`` when the chain does not hold.
    public func verify() throws -> Int {
        let lines = try folder.journal().lines()
        try JournalChain.verify(lines)
        return lines.count
    }

    /// Every fault of the chain, and the number of lines.
    public func faults() throws -> (lines: Int, faults: [JournalFault]) {
        let lines = try folder.journal().lines()
        return (lines.count, JournalChain.faults(in: lines))
    }

    /// What the last line says of a purge; nil when there was none.
    private func purgeLine() throws -> (at: String, record: PurgeRecord)? {
        let journal = try folder.journal()
        let state = try folder.state()
        guard let record = state.purge, let line = try journal.lines(after: state.lastSeq - 1, atMost: 1).first else {
            return nil
        }
        return (line.at, record)
    }

    /// When it was purged, and how many lines and which last hash the journal had before.
    public func purge() throws -> Value? {
        try purgeLine().map { at, record in
            [
                "at": .text(at), "former_lines": .int(record.formerLines), "former_head": .text(record.formerHead),
                "replaced": .int(record.replaced),
            ]
        }
    }

    /// The same as a sentence of its own line; empty when there was none.
    public func purgeWords(in language: Language) throws -> String {
        guard let (at, record) = try purgeLine() else { return "" }
        let text = LocalizedText(
            ar: "حُذفت منه المعطيات الشخصية في \(at)؛ كان ينتهي بـ \(record.formerHead) (\(record.formerLines) سطرا).",
            fr: "Purgé le \(at) ; il finissait par \(record.formerHead) (\(record.formerLines) lignes).",
            en: "Purged on \(at); it ended with \(record.formerHead) (\(record.formerLines) lines).")
        return "\n" + text(in: language)
    }

    /// JSON Lines: `{"seq","at","type","step","item","data","previous","hash"}`, each event as it is stored, so that the hashes can
    /// be computed from the file.
    public func export(to path: String) throws {
        let text = try folder.journal().lines().map { JournalExport.line($0) + "\n" }.joined()
        do {
            try Data(text.utf8).write(to: URL(fileURLWithPath: path), options: .atomic)
        } catch {
            throw AppError(
                .problem, ar: "تعذرت كتابة \(path)", fr: "impossible d'écrire \(path)", en: "\(path) cannot be written")
        }
    }

    /// Makes the run anew from an exported file; the folder must hold no run. Nothing is written when the file does not verify.
    /// Returns the number of lines.
    public static func take(_ path: String, into folder: RunFolder) throws -> Int {
        guard let data = FileManager.default.contents(atPath: path) else {
            throw AppError(.usage, ar: "لا يوجد \(path)", fr: "\(path) n'existe pas", en: "\(path) is not there")
        }
        let lines = try JournalExport.lines(in: String(decoding: data, as: UTF8.self))
        try JournalChain.verify(lines)
        guard try !folder.holdsRun() else {
            throw AppError(
                .usage, ar: "في المجلد \(folder.path) مسار من قبل",
                fr: "le dossier \(folder.path) contient déjà un déroulement",
                en: "the folder \(folder.path) already holds a run")
        }
        do {
            try FileManager.default.createDirectory(atPath: folder.path, withIntermediateDirectories: true)
        } catch {
            throw AppError.notWritable(folder.path)
        }
        let lock = try FolderLock(folder.path)
        defer { withExtendedLifetime(lock) {} }
        let journal = try folder.journal()
        try journal.append(lines)
        try journal.close()
        return lines.count
    }

    public func text(json: Bool) throws -> String {
        let lines = try folder.journal().lines()
        if json { return JSONText.render(["journal": .list(lines.map(row))]) }
        return lines.map { line in
            let subject = (line.step ?? "") + (line.item.map { "[\($0)]" } ?? "")
            return "\(line.seq)  \(line.at)  \(line.type)  \(subject)"
        }.joined(separator: "\n")
    }

    private func row(_ line: JournalLine) -> Value {
        let data = (try? JSONDecoder().decode(Value.self, from: Data(line.data.utf8))) ?? .text(line.data)
        return [
            "seq": .int(line.seq), "at": .text(line.at), "type": .text(line.type), "step": .optional(line.step),
            "item": .optional(line.item), "data": data, "previous": .text(line.previous), "hash": .text(line.hash),
        ]
    }
}
