import MultaqaOpenXML

extension Element {
    /// Reads a part of a package.
    ///
    /// - Throws: ``PackageProblem`` when the part is not UTF-8, declares a document type, or is not well-formed.
    static func root(of bytes: [UInt8], part: String) throws -> Element {
        var reader = try XMLReader(bytes, part: part)
        /// Elements begun and not ended, outermost first; below them the document, which ends as its root.
        var open = [Element("")]
        while let event = try reader.next() {
            switch event {
            case .start(let name, let attributes):
                open.append(Element(name, attributes))
                // An alternative text may say which picture takes the place of this one.
                if name == "wp:docPr" { open[open.count - 1].mayHoldTags = true }
            case .text(let text):
                open[open.count - 1].add(text)
                if text.utf8.contains(where: { $0 == UInt8(ascii: "{") || $0 == UInt8(ascii: "}") }) {
                    open[open.count - 1].mayHoldTags = true
                }
            case .end:
                let element = open.removeLast()
                if element.mayHoldTags { open[open.count - 1].mayHoldTags = true }
                open[open.count - 1].children.append(.element(element))
            }
        }
        guard let root = open[0].elements.first else { throw PackageProblem.badXML(part: part, reason: "no root") }
        return root
    }

    private mutating func add(_ text: String) {
        if case .text(let before)? = children.last {
            children[children.count - 1] = .text(before + text)
        } else {
            children.append(.text(text))
        }
    }
}
