import MultaqaModel

extension Value {
    subscript(key: String) -> Value? { asMap?[key] }

    /// A text or a number as text.
    var plain: String? { asText ?? asInt.map(String.init) }
}

extension Value? {
    /// A text, or of a text in several languages the first of French, English, Arabic and the rest.
    var text: String { self?.text ?? "" }
}

extension Value {
    var text: String {
        if let plain { return plain }
        guard let languages = asMap else { return "" }
        let known = ["fr", "en", "ar"].compactMap { languages[$0]?.asText }
        return known.first { !$0.isEmpty } ?? languages.sorted { $0.key < $1.key }.compactMap(\.value.asText).first
            ?? ""
    }
}
