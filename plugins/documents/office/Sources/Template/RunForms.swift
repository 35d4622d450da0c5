import MultaqaOpenXML

/// The properties of a run as its author wrote them, and the two ways in which an inserted value may need them otherwise.
struct RunForms: Hashable, Sendable {
    /// `<w:rPr>…</w:rPr>` in UTF-8, or nothing.
    var own: [UInt8]
    /// For Arabic: right-to-left, with the size, weight and font that complex scripts take.
    var rightToLeft: [UInt8]
    /// For a Latin value or a telephone number among Arabic.
    var leftToRight: [UInt8]
    /// Whether what stands around is read from right to left.
    var standsInArabic: Bool

    /// Used where a template names no font for complex scripts at all.
    static let arabicFont = "Amiri"

    /// - Parameters:
    ///   - properties: the `w:rPr` of the run.
    ///   - inherited: what the run has from the styles, see ``StyleSheet/style(ofRun:inParagraph:)``.
    init(properties: Element?, inherited: TextStyle) {
        let written = properties ?? Element("w:rPr")
        let style = TextStyle(run: properties).over(inherited)
        standsInArabic = style.isRightToLeftParagraph ?? style.isRightToLeft ?? false
        own = RunForms.bytes(of: written)
        rightToLeft = RunForms.bytes(of: RunForms.arabic(written, style))
        leftToRight = standsInArabic ? RunForms.bytes(of: RunForms.latin(written, style, inherited)) : own
    }

    private static func arabic(_ written: Element, _ style: TextStyle) -> Element {
        var properties = written
        properties.set("w:rtl", true)
        properties.set("w:cs", true)
        if style.bold.wantedComplex == true, style.bold.complex != true { properties.set("w:bCs", true) }
        if style.italic.wantedComplex == true, style.italic.complex != true { properties.set("w:iCs", true) }
        if let size = style.size.wantedComplex, size != style.size.complex { properties.set("w:szCs", size) }
        if !style.hasArabicFont {
            var fonts = properties.child("w:rFonts") ?? Element("w:rFonts")
            fonts.attributes.append(XMLAttribute(name: "w:cs", value: arabicFont))
            properties.set(fonts)
        }
        return properties
    }

    private static func latin(_ written: Element, _ style: TextStyle, _ inherited: TextStyle) -> Element {
        var properties = written
        properties.remove("w:cs")
        properties.remove("w:rtl")
        // A style may still say right-to-left: say the contrary, rather than nothing.
        if inherited.isRightToLeft == true { properties.set("w:rtl", false) }
        if style.bold.wantedLatin == true, style.bold.latin != true { properties.set("w:b", true) }
        if style.italic.wantedLatin == true, style.italic.latin != true { properties.set("w:i", true) }
        if let size = style.size.wantedLatin, size != style.size.latin { properties.set("w:sz", size) }
        return properties
    }

    private static func bytes(of properties: Element) -> [UInt8] {
        properties.children.isEmpty ? [] : XMLWriting.bytes(of: properties)
    }
}

extension Element {
    mutating func set(_ name: String, _ isOn: Bool) {
        set(Element(name, isOn ? [] : [XMLAttribute(name: "w:val", value: "0")]))
    }

    mutating func set(_ name: String, _ value: String) {
        set(Element(name, [XMLAttribute(name: "w:val", value: value)]))
    }

    mutating func remove(_ name: String) {
        children.removeAll { if case .element(let element) = $0 { element.name == name } else { false } }
    }

    /// Puts a property at the place the schema gives it: Word refuses any other order.
    mutating func set(_ property: Element) {
        remove(property.name)
        let rank = Element.order[property.name] ?? .max
        let place = children.firstIndex { child in
            if case .element(let element) = child { Element.order[element.name] ?? .max > rank } else { false }
        }
        children.insert(.element(property), at: place ?? children.endIndex)
    }

    /// ECMA-376, part 1, CT_RPr (EG_RPrBase): the children of `w:rPr` in their order.
    private static let order: [String: Int] = Dictionary(
        uniqueKeysWithValues: [
            "w:rStyle", "w:rFonts", "w:b", "w:bCs", "w:i", "w:iCs", "w:caps", "w:smallCaps", "w:strike", "w:dstrike",
            "w:outline", "w:shadow", "w:emboss", "w:imprint", "w:noProof", "w:snapToGrid", "w:vanish", "w:webHidden",
            "w:color", "w:spacing", "w:w", "w:kern", "w:position", "w:sz", "w:szCs", "w:highlight", "w:u", "w:effect",
            "w:bdr", "w:shd", "w:fitText", "w:vertAlign", "w:rtl", "w:cs", "w:em", "w:lang", "w:eastAsianLayout",
            "w:specVanish", "w:oMath",
        ].enumerated().map { ($1, $0) })
}
