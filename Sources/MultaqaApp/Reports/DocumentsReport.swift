import MultaqaCalendar
public import MultaqaEngine
public import MultaqaModel

/// What a run has produced, and its register of outgoing letters.
public struct DocumentsReport: Sendable {
    private let state: RunState
    private let language: Language

    public init(_ state: RunState, in language: Language) {
        self.state = state
        self.language = language
    }

    /// The newest edition of every document, in the order in which they were first made.
    private var documents: [DocumentReport] {
        var places: [String: Int] = [:]
        var newest: [DocumentReport] = []
        for document in state.documents {
            let place =
                "\(document.step)\u{1F}\(document.item ?? "")\u{1F}\(document.document)\u{1F}\(document.language)"
            if let known = places[place] {
                newest[known] = document
            } else {
                places[place] = newest.count
                newest.append(document)
            }
        }
        return newest
    }

    public func json() -> Value {
        [
            "documents": .list(
                documents.map { document in
                    [
                        "step": .text(document.step), "item": .optional(document.item),
                        "document": .text(document.document), "language": .text(document.language.rawValue),
                        "number": .optional(state.reference(of: document.step, item: document.item)),
                        "files": .list(document.files.map { .text($0.path) }),
                        "making": .optional(document.making?.rawValue),
                        "because": .optional(document.making == .again ? because(document) : nil),
                        "pages": document.files.compactMap(\.pages).max().map(Value.int) ?? .null,
                    ]
                }),
            "register": .list(
                state.register.entries.map { entry in
                    [
                        "number": .optional(state.reference(of: entry.step, item: entry.item)),
                        "step": .text(entry.step), "item": .optional(entry.item), "on": .day(entry.at.day),
                        "state": .text(standing(entry)),
                    ]
                }),
        ]
    }

    public func text() -> String {
        guard !documents.isEmpty else {
            return LocalizedText(
                ar: "لم تُنتج أي وثيقة بعد.", fr: "Aucun document n'est encore produit.",
                en: "No document has been made yet.")(in: language)
        }
        let files = TextColumns(in: language).lines(
            documents.map { document in
                [
                    state.reference(of: document.step, item: document.item) ?? "", document.document,
                    document.item ?? "", document.language.rawValue, document.files.map(\.path).last ?? "",
                    remark(document),
                ]
            })
        guard !state.register.entries.isEmpty else { return files.joined(separator: "\n") }
        let heading = LocalizedText(
            ar: "سجل المراسلات الصادرة:", fr: "Registre du courrier au départ :", en: "Register of outgoing letters:")
        let letters = TextColumns(in: language).lines(
            state.register.entries.map { entry in
                [
                    "  " + (state.reference(of: entry.step, item: entry.item) ?? ""),
                    DateWording.day(entry.at.day, in: language), title(entry.step), entry.item ?? "", standing(entry),
                ]
            })
        return (files + ["", heading(in: language)] + letters).joined(separator: "\n")
    }

    /// Of a document that was asked for again: whether it is another than before, and who or what wanted it.
    private func remark(_ document: DocumentReport) -> String {
        let why = because(document).map { language == .arabic ? "؛ \($0)" : "; \($0)" } ?? ""
        switch document.making {
        case .again:
            let words = LocalizedText(
                ar: "أعيد: تغير المحتوى", fr: "refait : le contenu a changé", en: "made again: its content changed")
            return words(in: language) + why
        case .kept:
            return LocalizedText(ar: "لم يتغير", fr: "inchangé", en: "unchanged")(in: language) + why
        case .first, nil: return ""
        }
    }

    private func because(_ document: DocumentReport) -> String? {
        let step = state[step: document.step]
        return step?.item(document.item)?.because ?? step?.because
    }

    private func title(_ step: String) -> String { state[step: step]?.step.title(in: language) ?? step }

    private func standing(_ entry: Register.Entry) -> String {
        state[step: entry.step]?.item(entry.item)?.outcome?.name ?? "open"
    }
}
