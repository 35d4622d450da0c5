import Foundation
import MultaqaEngine
import MultaqaJournal
public import MultaqaModel

/// The folder of one run: `journal.sqlite`, `outbox`, `documents`, `calendar`.
public struct RunFolder: Hashable, Sendable {
    public let path: String

    public init(_ path: String) { self.path = URL(fileURLWithPath: path).standardizedFileURL.path }

    public var name: String { URL(fileURLWithPath: path).lastPathComponent }
    public var hasJournal: Bool { FileManager.default.fileExists(atPath: journalPath) }
    var journalPath: String { path + "/journal.sqlite" }

    /// A run by name or path: `berkane-2015` is looked for here and in `runs`; nil means the only run there is.
    public static func find(_ name: String?) throws -> RunFolder {
        guard let name else {
            let runs = all()
            if let only = runs.first, runs.count == 1 { return only }
            let names = runs.map(\.name).joined(separator: ", ")
            throw runs.isEmpty
                ? AppError(
                    .usage, ar: "لا يوجد أي مسار في المجلد runs", fr: "aucun déroulement dans le dossier runs",
                    en: "there is no run in the folder 'runs'")
                : AppError(
                    .usage, ar: "توجد عدة مسارات، سمِّ أحدها: \(names)",
                    fr: "plusieurs déroulements, nommez-en un : \(names)",
                    en: "there are several runs, name one: \(names)")
        }
        if let run = named(name) { return run }
        throw AppError(
            .usage, ar: "لا مسار باسم '\(name)': لا يوجد \(name)/journal.sqlite ولا runs/\(name)/journal.sqlite",
            fr: "aucun déroulement '\(name)' : ni \(name)/journal.sqlite ni runs/\(name)/journal.sqlite",
            en: "no run '\(name)': neither \(name)/journal.sqlite nor runs/\(name)/journal.sqlite is there")
    }

    /// Nil when no run has that name or path.
    public static func named(_ name: String) -> RunFolder? {
        [RunFolder(name), RunFolder("runs/" + name)].first(where: \.hasJournal)
    }

    /// Every run in the folder `runs`, by name.
    public static func all() -> [RunFolder] {
        let names = (try? FileManager.default.contentsOfDirectory(atPath: "runs")) ?? []
        return names.sorted().map { RunFolder("runs/" + $0) }.filter(\.hasJournal)
    }

    /// Whether there is a journal with a line in it: a process killed before its first commit has begun no run.
    func holdsRun() throws -> Bool { try hasJournal && journal().hash(of: 1) != nil }

    func journal() throws -> SQLiteJournal {
        do {
            return try SQLiteJournal(path: journalPath)
        } catch let fault as JournalFileFault {
            throw AppError(.problem, fault.message)
        }
    }

    /// The state as the journal tells it; reads only.
    public func state() throws -> RunState { try replay(journal()).state }

    func replay(_ journal: SQLiteJournal) throws -> JournalReplay {
        do {
            return try JournalReplay(journal)
        } catch let fault as JournalFault {
            throw AppError(.problem, fault.message)
        } catch let fault as JournalFileFault {
            throw AppError(.problem, fault.message)
        }
    }

    /// Files are written beside their place and moved there whole; a process that is killed in between leaves one behind. Only for
    /// who holds the folder.
    func sweepHalfWrittenFiles() {
        for part in ["outbox", "documents", "calendar"] {
            let base = path + "/" + part
            let names = FileManager.default.enumerator(atPath: base)?.compactMap { $0 as? String } ?? []
            for name in names {
                guard name.split(separator: "/").last?.hasPrefix(".dat.nosync") == true else { continue }
                try? FileManager.default.removeItem(atPath: base + "/" + name)
            }
        }
    }
}
