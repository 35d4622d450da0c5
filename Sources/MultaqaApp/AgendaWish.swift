import Foundation
public import MultaqaModel

/// How an agenda is to be solved.
public struct AgendaWish: Sendable {
    public var seed: UInt64
    /// Nominal seconds of search; nil for what settles a seminar.
    public var seconds: Int?
    /// An agenda that people know.
    public private(set) var kept: Agenda?
    /// What one session that moves costs.
    private(set) var weight = 2

    public init(seed: UInt64 = 1, seconds: Int? = nil) {
        self.seed = seed
        self.seconds = seconds
    }

    /// Keeps the agenda of a run as far as may be: more so once messages went out, most once documents were made.
    ///
    /// - Throws: ``AppError`` when the run has no agenda yet.
    public mutating func keep(_ folder: RunFolder) throws {
        guard let agenda = try folder.state().agenda else {
            throw AppError(
                .usage, ar: "لا برنامج بعد في \(folder.name)", fr: "\(folder.name) n'a pas encore de programme",
                en: "\(folder.name) has no agenda yet")
        }
        func isFilled(_ part: String) -> Bool {
            ((try? FileManager.default.contentsOfDirectory(atPath: folder.path + "/" + part)) ?? []).isEmpty == false
        }
        kept = agenda
        weight = isFilled("documents") ? 10 : isFilled("outbox") ? 5 : 2
    }
}

extension Seminar {
    /// Solves the programme on its own, for a full assembly. Throws ``Diagnostics`` when the files have errors, a sentence when
    /// there is no programme.
    public func agenda(_ wish: AgendaWish = AgendaWish()) throws -> Agenda {
        let workflow = try start(run: "agenda").workflow
        guard let programme = workflow.programme else {
            throw AppError(
                .wrongFile, ar: "لا برنامج (programme) في الملف", fr: "le fichier n'a pas de programme",
                en: "the file has no programme")
        }
        let perCommune = workflow.delegation.employee + workflow.delegation.elected
        return BuiltInPlugins.agenda(
            of: programme, in: workflow,
            assembly: perCommune * (workflow.rows(of: "communes")?.count ?? 0), wish: wish)
    }
}
