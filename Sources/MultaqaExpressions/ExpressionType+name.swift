import MultaqaModel

extension ExpressionType {
    /// The words for people: `list of text`.
    var name: LocalizedText {
        switch self {
        case .dynamic:
            LocalizedText(ar: "قيمة غير محددة النوع", fr: "valeur de type inconnu", en: "value of unknown type")
        case .list(let element) where element != .dynamic:
            LocalizedText(
                ar: "قائمة (\(element.name(in: .arabic)))", fr: "liste (\(element.name(in: .french)))",
                en: "list of \(element.name(in: .english))")
        default: kind?.name ?? LocalizedText("?")
        }
    }
}

extension Sequence<LocalizedText> {
    /// The texts with a comma between them, in each language of the diagnostics.
    func listed() -> LocalizedText {
        LocalizedText(
            ar: map { $0(in: .arabic) }.joined(separator: "، "),
            fr: map { $0(in: .french) }.joined(separator: ", "),
            en: map { $0(in: .english) }.joined(separator: ", "))
    }
}
