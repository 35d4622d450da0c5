/// The styles of a document, resolved along `w:basedOn`.
struct StyleSheet: Sendable {
    private var styles: [String: TextStyle] = [:]
    private var defaultParagraph: String?
    private var defaults = TextStyle()
    /// The default language of text, and that of text in complex scripts: `fr-FR`, `ar-MA`.
    private(set) var language = TextStyle.Twin<String>(latin: nil, complex: nil)

    /// - Parameter root: the root of `word/styles.xml`; without it every property is unsaid.
    init(_ root: Element? = nil) {
        guard let root else { return }
        let preset = root.child("w:docDefaults")
        defaults = TextStyle(
            paragraph: preset?.child("w:pPrDefault")?.child("w:pPr"),
            run: preset?.child("w:rPrDefault")?.child("w:rPr"))
        let spoken = preset?.child("w:rPrDefault")?.child("w:rPr")?.child("w:lang")
        language = TextStyle.Twin(latin: spoken?["w:val"], complex: spoken?["w:bidi"])
        var written: [String: Element] = [:]
        for style in root.elements where style.name == "w:style" {
            guard let id = style["w:styleId"] else { continue }
            written[id] = style
            if style["w:type"] == "paragraph", ["1", "true"].contains(style["w:default"] ?? "") {
                defaultParagraph = id
            }
        }
        styles = Dictionary(uniqueKeysWithValues: written.keys.map { ($0, StyleSheet.resolved($0, written)) })
    }

    /// What a run in a paragraph gets from styles, its own properties left out.
    func style(ofRun run: Element?, inParagraph paragraph: Element?) -> TextStyle {
        let paragraphStyle = styles[paragraph?.child("w:pStyle")?["w:val"] ?? defaultParagraph ?? ""] ?? TextStyle()
        let runStyle = run?.child("w:rStyle")?["w:val"].flatMap { styles[$0] } ?? TextStyle()
        return runStyle.over(TextStyle(paragraph: paragraph)).over(paragraphStyle).over(defaults)
    }

    private static func resolved(_ id: String, _ written: [String: Element]) -> TextStyle {
        var style = TextStyle()
        var seen: Set<String> = []
        var next: String? = id
        while let current = next, seen.insert(current).inserted, let element = written[current] {
            style = style.over(TextStyle(paragraph: element.child("w:pPr"), run: element.child("w:rPr")))
            next = element.child("w:basedOn")?["w:val"]
        }
        return style
    }
}
