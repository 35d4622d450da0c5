import MultaqaModel
import MultaqaYAML

/// A composed text, for tests that look at one side of the result.
func reading(
    _ text: String, limits: YAMLLimits = YAMLLimits()
) -> (document: YAMLDocument?, diagnostics: [Diagnostic]) {
    YAMLComposer.compose(text.utf8, file: "w.yaml", limits: limits)
}

func root(_ text: String) -> YAMLNode? {
    reading(text).document?.root
}

/// The diagnostics as `id line:column`, with the text they point at after a bar.
func problems(_ text: String, limits: YAMLLimits = YAMLLimits()) -> [String] {
    let bytes = Array(text.utf8)
    return reading(text, limits: limits).diagnostics.map { diagnostic in
        guard let place = diagnostic.place else { return diagnostic.id }
        let pointed = String(decoding: bytes[place.offset..<place.offset + place.length], as: UTF8.self)
        return "\(diagnostic.id) \(place.line):\(place.column)" + (pointed.isEmpty ? "" : " | \(pointed)")
    }
}

func problems(_ bytes: [UInt8]) -> [String] {
    YAMLComposer.compose(bytes, file: "w.yaml").diagnostics.map { "\($0.id) \($0.place?.description ?? "")" }
}

/// The English help of the only diagnostic.
func help(_ text: String) -> String? {
    reading(text).diagnostics.first?.help?(in: .english)
}

func place(_ line: Int, _ column: Int, at offset: Int, length: Int) -> SourcePlace {
    SourcePlace(file: "w.yaml", line: line, column: column, offset: offset, length: length)
}

func plain(_ text: String, _ place: SourcePlace) -> YAMLNode {
    YAMLNode(.scalar(text, .plain), at: place)
}
