/// What decides the direction and the look of a run; nil where nothing is said.
struct TextStyle: Hashable, Sendable {
    var isRightToLeftParagraph: Bool?
    var isRightToLeft: Bool?
    /// In half points. The complex-script twin holds for Arabic text, the plain one for the rest.
    var size: Twin<String>
    var bold: Twin<Bool>
    var italic: Twin<Bool>
    var hasArabicFont = false

    /// The same property for Latin and for complex scripts.
    struct Twin<Value: Hashable & Sendable>: Hashable, Sendable {
        var latin: Value?
        var complex: Value?
        /// What the text should have in each script when whoever wrote the style thought of one script only.
        var wantedLatin: Value?
        var wantedComplex: Value?

        init(latin: Value?, complex: Value?) {
            self.latin = latin
            self.complex = complex
            wantedLatin = latin ?? complex
            wantedComplex = complex ?? latin
        }

        func over(_ below: Twin) -> Twin {
            var merged = self
            merged.latin = latin ?? below.latin
            merged.complex = complex ?? below.complex
            merged.wantedLatin = wantedLatin ?? below.wantedLatin
            merged.wantedComplex = wantedComplex ?? below.wantedComplex
            return merged
        }
    }

    /// - Parameters: `w:pPr` and `w:rPr` of a style, a paragraph or a run.
    init(paragraph: Element? = nil, run: Element? = nil) {
        isRightToLeftParagraph = paragraph?.flag("w:bidi")
        isRightToLeft = run?.flag("w:rtl")
        size = Twin(latin: run?.child("w:sz")?["w:val"], complex: run?.child("w:szCs")?["w:val"])
        bold = Twin(latin: run?.flag("w:b"), complex: run?.flag("w:bCs"))
        italic = Twin(latin: run?.flag("w:i"), complex: run?.flag("w:iCs"))
        let fonts = run?.child("w:rFonts")
        hasArabicFont = fonts?["w:cs"] != nil || fonts?["w:cstheme"] != nil
    }

    /// This style on top of a more general one.
    func over(_ below: TextStyle) -> TextStyle {
        var merged = self
        merged.isRightToLeftParagraph = isRightToLeftParagraph ?? below.isRightToLeftParagraph
        merged.isRightToLeft = isRightToLeft ?? below.isRightToLeft
        merged.size = size.over(below.size)
        merged.bold = bold.over(below.bold)
        merged.italic = italic.over(below.italic)
        merged.hasArabicFont = hasArabicFont || below.hasArabicFont
        return merged
    }
}

extension Element {
    /// An on/off property: present means on, unless its value says off.
    func flag(_ name: String) -> Bool? {
        guard let element = child(name) else { return nil }
        guard let value = element["w:val"] else { return true }
        return !["0", "false", "off"].contains(value)
    }
}
