import MultaqaModel
import MultaqaPluginKit

/// A filled document that is not written yet.
struct Draft: Sendable {
    var document: String
    var language: Language
    var step: String
    var item: String?
    /// Below the run's folder, without the format: `documents/write_invitations/aklim/invitation.ar`.
    var path: String
    var bytes: [UInt8]
    /// Beyond ASCII; left empty where no PDF is wanted.
    var characters: Set<Unicode.Scalar>
    var warnings: [Warning]
    var wantsPDF: Bool
    var made: WallTime
    /// Pages of the PDF that is there already for exactly this document.
    var keptPages: Int?
    var making: DocumentReport.Making?

    /// As messages name it.
    var name: String { String(path.dropFirst("documents/".count)) }
}

/// Fills the documents of requests; every template's file is looked at once.
struct Drafting {
    private let shelf: TemplateShelf
    private var templates: [Name: Result<DocumentTemplate, Diagnostics>] = [:]
    private let wantsPDF: Bool

    private struct Name: Hashable {
        var document: String
        var language: Language
        var folders: [String]
    }

    /// `wantsPDF` holds for requests that do not say it themselves.
    init(_ shelf: TemplateShelf, wantsPDF: Bool = true) {
        self.shelf = shelf
        self.wantsPDF = wantsPDF
    }

    /// What the documents of a request would be, with warnings but without bytes; all or none.
    ///
    /// - Throws: as ``drafts(of:)`` does, for the same reasons.
    mutating func outlines(of request: ActivityRequest) throws -> [Draft] {
        try drafts(of: request) {
            FilledDocument(
                bytes: [], warnings: try $0.look(at: $1, language: $2, folders: request.templateFolders))
        }
    }

    /// All documents of one request, by subject, then language; all or none.
    ///
    /// - Throws: ``OfficeSituation`` or ``Diagnostics``.
    mutating func drafts(of request: ActivityRequest) throws -> [Draft] {
        try drafts(of: request) {
            try $0.filled(with: $1, language: $2, folders: request.templateFolders)
        }
    }

    private mutating func drafts(
        of request: ActivityRequest,
        _ fill: (DocumentTemplate, Value, Language) throws -> FilledDocument
    ) throws -> [Draft] {
        let languages = try DocumentLanguages.chosen(by: request.arguments["language"], among: request.languages)
        let wantsPDF = request.arguments["pdf"]?.asBool ?? self.wantsPDF
        var drafts: [Draft] = []
        for document in request.subjects {
            let place = try DocumentPlace(document: document, step: request.step, item: request.item)
            for language in languages {
                let template = try template(document, language, request.templateFolders)
                let reference = request.reference ?? place.reference
                let record = Drafting.record(of: request, document: document, reference: reference, language)
                let filled = try fill(template, record, language)
                drafts.append(
                    Draft(
                        document: document, language: language, step: request.step, item: request.item,
                        path: place.path(in: language), bytes: filled.bytes,
                        characters: wantsPDF ? filled.characters : [], warnings: filled.warnings, wantsPDF: wantsPDF,
                        made: request.now))
            }
        }
        return drafts
    }

    private mutating func template(
        _ document: String, _ language: Language, _ folders: [String]
    ) throws -> DocumentTemplate {
        let name = Name(document: document, language: language, folders: folders)
        if let known = templates[name] { return try known.get() }
        let path = try TemplateFile.path(of: document, in: language, folders: folders)
        let read: Result<DocumentTemplate, Diagnostics>
        do {
            read = .success(try shelf.template(at: path, in: language, folders: folders))
        } catch let diagnostics as Diagnostics {
            read = .failure(diagnostics)
        }
        templates[name] = read
        return try read.get()
    }

    private static func record(
        of request: ActivityRequest, document: String, reference: String, _ language: Language
    ) -> Value {
        var members = request.record.asMap ?? [:]
        members["document"] = [
            "language": .text(language.rawValue), "name": .text(document), "date": .day(request.now.day),
            "reference": .text(reference),
        ]
        return .map(members)
    }
}

/// Where a document goes, and what it is called in letters.
struct DocumentPlace: Hashable, Sendable {
    let document: String
    let step: String
    let item: String?

    /// - Throws: ``OfficeSituation/unsafeName(_:)`` for a name that would leave its folder.
    init(document: String, step: String, item: String?) throws {
        for name in [document, step] + (item.map { [$0] } ?? []) {
            guard DocumentPlace.isSafe(name) else { throw OfficeSituation.unsafeName(name) }
        }
        self.document = document
        self.step = step
        self.item = item
    }

    func path(in language: Language) -> String {
        (["documents", step] + (item.map { [$0] } ?? []) + ["\(document).\(language.rawValue)"]).joined(separator: "/")
    }

    /// The same for every edition of the document: `INVITATION-AKLIM`, without an item `MEMORANDUM-WRITE-MEMORANDUM`.
    var reference: String {
        "\(document)-\(item ?? step)".replacing("_", with: "-").uppercased()
    }

    private static func isSafe(_ name: String) -> Bool {
        !name.isEmpty && name.utf8.count <= 100 && !name.hasPrefix(".")
            && (name.utf8.allSatisfy(isPlain) || name.allSatisfy { $0.isLetter || $0.isNumber || "_-.".contains($0) })
    }

    /// What nearly every name is made of.
    private static func isPlain(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"): true
        default: false
        }
    }
}

/// The languages a step asks for with its key `language`.
enum DocumentLanguages {
    static func chosen(by argument: Value?, among languages: [Language]) throws -> [Language] {
        guard let argument else { return languages }
        let words = (argument.asList ?? [argument]).compactMap(\.asText)
        let wanted = try words.map { word in
            guard let language = Language(rawValue: word) else { throw OfficeSituation.unknownLanguage(word) }
            return language
        }
        let chosen = languages.filter(wanted.contains)
        guard !chosen.isEmpty else { throw OfficeSituation.noLanguage }
        return chosen
    }
}
