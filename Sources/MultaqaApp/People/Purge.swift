import Foundation
public import MultaqaEngine
import MultaqaJournal
public import MultaqaModel

/// Takes what is known of people out of a run's folder: the journal is written anew with hashes, every other file is removed.
///
/// The journal comes first, in one commit that says it was purged; what a crash leaves undone after that, the next purge does.
public struct Purge: Sendable {
    public let folder: RunFolder
    /// Files to be removed, below the folder, in order.
    public let files: [String]
    /// Lines of the journal to be written anew; 0 when that was done before.
    public let lines: Int
    /// The day from which the workflow wants it, where it says one.
    public let due: Day?
    private let isPurged: Bool

    /// Looks only.
    public init(_ folder: RunFolder) throws {
        let state = try folder.state()
        self.folder = folder
        isPurged = state.purge != nil
        lines = isPurged ? 0 : state.lastSeq
        due = state.purgeDay
        files = Purge.files(in: folder.path)
    }

    /// Nothing is left to be done.
    public var isDone: Bool { isPurged && files.isEmpty }

    /// Everything in the folder but the journal and the lock.
    private static func files(in folder: String) -> [String] {
        let names = FileManager.default.enumerator(atPath: folder)?.compactMap { $0 as? String } ?? []
        return names.filter { name in
            if ["lock", "journal.sqlite", "journal.sqlite-wal", "journal.sqlite-shm"].contains(name) { return false }
            var isFolder: ObjCBool = false
            return FileManager.default.fileExists(atPath: folder + "/" + name, isDirectory: &isFolder)
                && !isFolder.boolValue
        }.sorted()
    }

    /// Does it. `salt` is random; see ``JournalPurge``. Throws where the journal does not hold, before anything is changed.
    public func carryOut(salt: String) throws {
        let lock = try FolderLock(folder.path)
        defer { withExtendedLifetime(lock) {} }
        let journal = try folder.journal()
        let replay = try folder.replay(journal)
        if replay.state.purge == nil {
            let start = replay.state.start
            let now = start?.script == nil ? SystemClock(zone: start?.workflow.zone ?? "UTC")?.now : nil
            let last = replay.state.lastAt ?? WallTime(Day(number: 0))
            let purged = try JournalPurge(of: journal.lines(), salt: salt, at: max(now ?? last, last))
            try journal.replace(with: purged.lines)
        }
        try journal.compact()
        try removeFiles()
        try journal.close()
    }

    private func removeFiles() throws {
        let manager = FileManager.default
        for name in (try? manager.contentsOfDirectory(atPath: folder.path)) ?? [] {
            if ["lock", "journal.sqlite", "journal.sqlite-wal", "journal.sqlite-shm"].contains(name) { continue }
            do {
                try manager.removeItem(atPath: folder.path + "/" + name)
            } catch {
                throw AppError(
                    .problem, ar: "تعذر حذف \(name)؛ أعد الأمر بعد التحقق من الصلاحيات",
                    fr: "impossible de supprimer \(name) ; vérifiez les droits, puis recommencez",
                    en: "\(name) cannot be removed; look at the permissions, then try again")
            }
        }
    }

    /// Writes the salt where only its owner reads it. Throws when that is inside the run's folder, or cannot be written.
    public func keep(_ salt: String, at path: String) throws {
        let target = URL(fileURLWithPath: path).standardizedFileURL.path
        guard !target.hasPrefix(folder.path + "/"),
            FileManager.default.createFile(
                atPath: target, contents: Data(salt.utf8), attributes: [.posixPermissions: 0o600])
        else { throw AppError.notWritable(path) }
    }

    /// 32 random bytes as text.
    public static func newSalt() -> String {
        var chance = SystemRandomNumberGenerator()
        return (0..<4).map { _ in String(chance.next(), radix: 16) }.joined(separator: "-")
    }

    // MARK: In words

    public func json() -> Value {
        [
            "run": .text(folder.name), "lines": .int(lines), "files": .list(files.map(Value.text)),
            "purge_on": .optional(due), "done": .bool(isDone),
        ]
    }

    public func text(in language: Language) -> String {
        var text: [String] = []
        if lines > 0 {
            text.append(
                LocalizedText(
                    ar: "السجل: \(lines) سطرا تُكتب من جديد دون أسماء ولا هواتف ولا عناوين",
                    fr: "journal : \(lines) lignes réécrites sans noms, téléphones ni adresses",
                    en: "journal: \(lines) lines written anew without names, telephones or addresses")(in: language))
        }
        let parts = Dictionary(grouping: files) { String($0.prefix { $0 != "/" }) }.sorted { $0.key < $1.key }
        text += parts.map { part, files in
            LocalizedText(
                ar: "يُحذف \(part): \(files.count)", fr: "supprimé : \(part) (\(files.count))",
                en: "removed: \(part) (\(files.count))")(in: language)
        }
        if let due {
            text.append(
                LocalizedText(
                    ar: "الموعد المحدد في سير العمل: \(due)", fr: "date prévue par le workflow : \(due)",
                    en: "day the workflow sets: \(due)")(in: language))
        }
        if isDone {
            text.append(
                LocalizedText(
                    ar: "لم يبق شيء يُحذف", fr: "plus rien à purger", en: "nothing is left to be purged")(in: language))
        }
        return text.joined(separator: "\n")
    }
}
