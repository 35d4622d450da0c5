import Foundation
public import MultaqaEngine
import MultaqaJournal
import MultaqaMail
public import MultaqaModel
public import MultaqaPluginKit

/// One run, opened for work: it holds the folder's lock until it goes out of scope.
public struct RunSession: ~Copyable {
    public let folder: RunFolder
    public let runner: Runner
    private let lock: FolderLock
    private let journal: SQLiteJournal

    /// Starts a new run in `folder`. Nothing is written when the files have errors.
    public static func start(
        _ seminar: Seminar, in folder: RunFolder, name: String, answers: String? = nil, simulated: Bool,
        source: RunSource? = nil, observe: @escaping @Sendable (Event) -> Void = { _ in }
    ) throws -> RunSession {
        let script = try answers.map { try seminar.script($0) }
        var start = try seminar.start(run: name, script: simulated ? script ?? AnswerScript([]) : nil)
        start.source = source
        return try begin(start, in: folder, registry: seminar.registry, observe: observe)
    }

    /// Starts a run from a definition that is ready.
    static func begin(
        _ start: RunStart, in folder: RunFolder, registry: PluginRegistry,
        observe: @escaping @Sendable (Event) -> Void = { _ in }
    ) throws -> RunSession {
        let clock = try clock(of: start, resumedAt: nil)
        do {
            try FileManager.default.createDirectory(atPath: folder.path, withIntermediateDirectories: true)
        } catch {
            throw AppError.notWritable(folder.path)
        }
        let lock = try FolderLock(folder.path)
        guard try !folder.holdsRun() else {
            throw AppError(
                .problem, ar: "في المجلد \(folder.path) مسار من قبل؛ تابعه بالأمر: multaqa resume \(folder.path)",
                fr:
                    "le dossier \(folder.path) contient déjà un déroulement ; reprenez-le : multaqa resume \(folder.path)",
                en: "the folder \(folder.path) already holds a run; go on with it: multaqa resume \(folder.path)")
        }
        // A simulated run makes no marks: its files are the same each time.
        if start.script == nil { try ReplySecret.lay(in: folder.path) }
        let journal = try folder.journal()
        let runner = try Runner(
            starting: start, journal: journal, registry: registry, clock: clock,
            workplace: Workplace(folder: folder.path), observe: observe)
        return RunSession(folder: folder, runner: runner, lock: lock, journal: journal)
    }

    /// Takes up a run where its journal ends; `registry` is left out for the plug-ins as the run's site has set them up.
    public static func resume(
        _ folder: RunFolder, registry: PluginRegistry? = nil,
        observe: @escaping @Sendable (Event) -> Void = { _ in }
    ) throws -> RunSession {
        let lock = try FolderLock(folder.path)
        let journal = try folder.journal()
        let replay = try folder.replay(journal)
        guard let start = replay.state.start else { throw AppError(.problem, JournalFault.empty.message) }
        if replay.state.purge != nil { throw AppError(.usage, .runWasPurged) }
        if !replay.state.openActivities.isEmpty { folder.sweepHalfWrittenFiles() }
        let runner = Runner(
            resuming: replay, of: journal, registry: registry ?? Site(of: start).registry,
            clock: try clock(of: start, resumedAt: replay.state.lastAt),
            workplace: Workplace(folder: folder.path), observe: observe)
        return RunSession(folder: folder, runner: runner, lock: lock, journal: journal)
    }

    private init(folder: RunFolder, runner: Runner, lock: FolderLock, journal: SQLiteJournal) {
        self.folder = folder
        self.runner = runner
        self.lock = lock
        self.journal = journal
    }

    /// A simulated run goes on at the time of its last line; it begins on its first day or with its first answer.
    private static func clock(of start: RunStart, resumedAt last: WallTime?) throws -> any RunClock {
        guard let script = start.script else {
            guard let clock = SystemClock(zone: start.workflow.zone) else {
                throw AppError(
                    .problem, ar: "المنطقة الزمنية '\(start.workflow.zone)' غير معروفة على هذا الجهاز؛ ثبّت tzdata",
                    fr: "le fuseau '\(start.workflow.zone)' est inconnu de cette machine ; installez tzdata",
                    en: "this machine does not know the zone '\(start.workflow.zone)'; install tzdata")
            }
            return clock
        }
        let first = WallTime(Plan(start.workflow, calendar: start.calendar).firstDay, ClockTime(9))
        return SimulatedClock(last ?? min(first, script.entries.first?.at ?? first))
    }

    /// Nil when the run's clock jumps by itself.
    public func secondsUntil(_ time: WallTime) async -> Int? {
        guard await runner.state.start?.script == nil else { return nil }
        let now = await runner.now
        return (time.day - now.day) * 86_400 + time.second - now.second
    }

    /// Keeps a snapshot of a long journal and folds it into its one file. The folder stays locked until the session ends.
    public func close() async throws {
        try await runner.keepSnapshot()
        try journal.close()
    }
}
