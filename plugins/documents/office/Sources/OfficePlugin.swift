import Foundation
public import MultaqaModel
public import MultaqaPluginKit

/// Makes documents from Word templates: a .docx per language, and its PDF.
///
/// `produce: [invitation, nomination_form]` fills `invitation/ar.docx`, `invitation/fr.docx` and so on from the first template
/// folder that has them. Files go to `documents/<step>/<item>/<document>.<language>.docx` below the run's folder.
public struct OfficePlugin: Plugin {
    private let office: LibreOffice?
    private let shelf: TemplateShelf
    private let fonts: InstalledFonts
    /// Unless a step says otherwise.
    private var wantsPDF = true

    /// - Parameter searchPath: where LibreOffice is looked for, as in `PATH`.
    public init(searchPath: String? = ProcessInfo.processInfo.environment["PATH"]) {
        self.init(office: LibreOffice.found(along: searchPath))
    }

    init(
        office: LibreOffice?, shelf: TemplateShelf = TemplateShelf(), fonts: InstalledFonts = InstalledFonts()
    ) {
        self.office = office
        self.shelf = shelf
        self.fonts = fonts
    }

    public var manifest: PluginManifest {
        PluginManifest(
            name: "documents/office",
            summary: LocalizedText(
                ar: "وثائق Word وPDF من نماذج الجماعة", fr: "Documents Word et PDF à partir des modèles de la commune",
                en: "Word and PDF documents from the commune's own templates"),
            verbs: [OfficePlugin.produce],
            options: [
                .init(
                    "pdf", .flag,
                    LocalizedText(
                        ar: "false: وثائق Word فقط، بدون PDF.", fr: "false : seulement Word, sans PDF.",
                        en: "false: Word only, no PDF."))
            ])
    }

    public func configured(with options: [String: Value]) -> any Plugin {
        var plugin = self
        plugin.wantsPDF = options["pdf"]?.asBool ?? true
        return plugin
    }

    private static let produce = VerbDescription(
        "produce",
        LocalizedText(
            ar: "يملأ نماذج Word ويحولها إلى PDF.", fr: "Remplit des modèles Word et en fait des PDF.",
            en: "Fills Word templates and turns them into PDF."),
        takesList: true,
        keys: [
            .init("pdf", .flag, LocalizedText(ar: "PDF أيضا.", fr: "En PDF aussi.", en: "As PDF too.")),
            .init(
                "language", .words,
                LocalizedText(
                    ar: "بعض لغات الملتقى فقط.", fr: "Seulement certaines langues du séminaire.",
                    en: "Only some languages of the seminar.")),
            .init(
                "numbered", .flag,
                LocalizedText(
                    ar: "رسالة صادرة: تأخذ رقما من سجل المراسلات الصادرة.",
                    fr: "Une lettre qui part : elle prend un numéro au registre du courrier.",
                    en: "A letter that leaves: it takes a number from the register of outgoing letters.")),
            .init(
                "versions", .flag,
                LocalizedText(
                    ar: "تُحفظ كل صيغة، وتعلَّم التغييرات في <الوثيقة>_changes.",
                    fr: "Garde chaque version et marque ce qui a changé dans <document>_changes.",
                    en: "Keeps every version, and marks what has changed in <document>_changes.")),
        ], isIdempotent: true, atOnce: 50, good: "produce: programme",
        bad: .init("produce: programm", expects: "template-missing"))

    public func check(_ call: PluginCall, in setting: CheckSetting) -> [Diagnostic] {
        TemplateCheck(setting: setting, shelf: shelf, fonts: fonts).diagnostics(of: call)
    }

    public func preview(_ requests: [ActivityRequest]) async -> [ActivityResult] {
        var drafting = Drafting(shelf, wantsPDF: wantsPDF)
        return requests.map { request in
            do {
                let outlines = try drafting.outlines(of: request)
                return .completed(report(outlines, files: { _ in [] }))
            } catch {
                return .failed(ActivityFailure(error))
            }
        }
    }

    public func documents(of call: PluginCall) -> [String] {
        guard case .value(let wish)? = call.arguments["versions"], wish.asBool == true else { return call.subjects }
        return call.subjects.flatMap { [$0, DocumentVersions.changes(of: $0)] }
    }

    public func content(of requests: [ActivityRequest]) async -> [ActivityContent] {
        var drafting = Drafting(shelf, wantsPDF: false)
        return requests.map { request in
            do {
                let drafts = try drafting.drafts(of: request)
                return ActivityContent(
                    Dictionary(
                        drafts.map { ("\($0.document).\($0.language.rawValue)", $0.bytes) },
                        uniquingKeysWith: { _, last in last }))
            } catch {
                return ActivityContent(.failed(ActivityFailure(error)))
            }
        }
    }

    public func perform(_ requests: [ActivityRequest], in workplace: Workplace) async -> [ActivityResult] {
        var drafting = Drafting(shelf, wantsPDF: wantsPDF)
        let drafted: [Result<[Draft], ActivityFailure>] = requests.map { request in
            do {
                let keepsVersions = request.arguments["versions"]?.asBool == true
                return .success(
                    try drafting.drafts(of: request).flatMap { draft in
                        let versions = DocumentVersions(of: draft, in: workplace)
                        let changes = keepsVersions ? try versions.kept(for: request) : nil
                        return try ([changes].compactMap { $0 } + [draft]).map { try stored($0, in: workplace) }
                    })
            } catch {
                return .failure(ActivityFailure(error))
            }
        }
        var pdfs = await pdfs(of: drafted.flatMap { (try? $0.get()) ?? [] })[...]
        return drafted.map { result in
            do {
                let drafts = try result.get()
                let own = pdfs.prefix(drafts.count)
                pdfs = pdfs.dropFirst(drafts.count)
                let pages = try write(own, of: drafts, in: workplace)
                return .completed(report(drafts) { draft in files(of: draft, pages: pages[draft.path]) })
            } catch {
                return .failed(ActivityFailure(error))
            }
        }
    }

    /// Writes a draft's Word file, unless exactly this document is there with its PDF.
    private func stored(_ draft: Draft, in workplace: Workplace) throws -> Draft {
        var draft = draft
        let standing = FileWriting.standing(of: draft, in: workplace)
        draft.making = standing.making
        draft.keptPages = standing.keptPages
        if draft.keptPages == nil {
            // A PDF of an earlier version must not stand beside this one, whatever happens next.
            FileWriting.remove(draft.path + ".pdf", in: workplace)
            try FileWriting.write(draft.bytes, to: draft.path + ".docx", in: workplace)
        }
        return draft
    }

    /// Writes the PDF files that were made, and gives their pages by path. Throws when one is missing, after the others.
    private func write(
        _ pdfs: ArraySlice<Result<PDFBatch.PDF, OfficeSituation>>, of drafts: [Draft], in workplace: Workplace
    ) throws -> [String: Int] {
        var pages: [String: Int] = [:]
        var missing: OfficeSituation?
        for (draft, answer) in zip(drafts, pdfs) where draft.wantsPDF {
            switch answer {
            case .success(let pdf):
                pages[draft.path] = pdf.pages
                guard draft.keptPages == nil else { continue }
                try FileWriting.write(pdf.bytes, to: draft.path + ".pdf", in: workplace)
            case .failure(let situation): missing = missing ?? situation
            }
        }
        if let missing { throw missing }
        return pages
    }

    /// One answer per draft, also for those that want no PDF.
    private func pdfs(of drafts: [Draft]) async -> [Result<PDFBatch.PDF, OfficeSituation>] {
        var answers: [Int: Result<PDFBatch.PDF, OfficeSituation>] = [:]
        for (index, draft) in drafts.enumerated() {
            if let pages = draft.keptPages { answers[index] = .success(PDFBatch.PDF(bytes: [], pages: pages)) }
        }
        guard let office else { return drafts.indices.map { answers[$0] ?? .failure(.officeMissing) } }
        for (index, draft) in drafts.enumerated() where draft.wantsPDF && answers[index] == nil {
            if let missing = glyphsMissing(in: draft) { answers[index] = .failure(missing) }
        }
        let wanted = drafts.indices.filter { drafts[$0].wantsPDF && answers[$0] == nil }
        let converted = await PDFBatch(office: office).converted(
            wanted.map {
                PDFBatch.Document(
                    name: drafts[$0].name, bytes: drafts[$0].bytes, made: drafts[$0].made,
                    language: drafts[$0].language)
            })
        for (index, answer) in zip(wanted, converted) { answers[index] = answer }
        return drafts.indices.map { answers[$0] ?? .success(PDFBatch.PDF(bytes: [], pages: 0)) }
    }

    /// A page must not be printed with empty boxes in it.
    private func glyphsMissing(in draft: Draft) -> OfficeSituation? {
        guard let catalogue = fonts.catalogue() else { return nil }
        let missing = draft.characters.filter(catalogue.lacks).sorted()
        guard !missing.isEmpty else { return nil }
        return .glyphMissing(document: draft.name, characters: missing.map { "\(ValueText.code($0.value)) (\($0))" })
    }

    private func files(of draft: Draft, pages: Int?) -> [DocumentReport.File] {
        var files = [DocumentReport.File(format: "docx", path: draft.path + ".docx")]
        if let pages { files.append(DocumentReport.File(format: "pdf", path: draft.path + ".pdf", pages: pages)) }
        return files
    }

    private func report(_ drafts: [Draft], files: (Draft) -> [DocumentReport.File]) -> ActivityReport {
        ActivityReport(
            documents: drafts.map { draft in
                DocumentReport(
                    document: draft.document, language: draft.language, step: draft.step, item: draft.item,
                    files: files(draft), making: draft.making)
            },
            warnings: drafts.flatMap(\.warnings).uniqued)
    }
}
