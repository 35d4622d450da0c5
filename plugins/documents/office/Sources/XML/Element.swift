import MultaqaOpenXML

/// A part of a document as a tree: elements, texts, and the tags found in them.
///
/// Names keep their prefix (`w:p`); WordprocessingML files use the same prefixes whatever program wrote them.
struct Element: Hashable, Sendable {
    var name: String
    /// In order, namespace declarations first.
    var attributes: [XMLAttribute]
    var children: [Node]
    var rule = ContentRule.free
    /// False when neither it nor anything in it has a brace: it stays as it is. Set where a part is read.
    var mayHoldTags = false

    init(_ name: String, _ attributes: [XMLAttribute] = [], _ children: [Node] = []) {
        self.name = name
        self.attributes = attributes
        self.children = children
    }

    /// The value of an attribute; nil where there is none.
    subscript(attribute: String) -> String? {
        attributes.first { $0.name == attribute }?.value
    }

    /// The first child element of that name.
    func child(_ name: String) -> Element? {
        for case .element(let element) in children where element.name == name { return element }
        return nil
    }

    var elements: [Element] {
        children.compactMap { if case .element(let element) = $0 { element } else { nil } }
    }

    /// All texts below, joined.
    var text: String {
        children.map { child in
            switch child {
            case .text(let text): text
            case .element(let element): element.text
            case .tag, .section: ""
            }
        }.joined()
    }
}

enum Node: Hashable, Sendable {
    case element(Element)
    case text(String)
    /// A tag that stands where its run stood.
    case tag(Tag, RunForms)
    /// What stands between a section's two tags.
    case section(Tag, [Node])
}

/// What must hold of an element's content once sections have been left out or repeated.
enum ContentRule: Hashable, Sendable {
    case free
    /// A table cell or text box must end in a paragraph; this empty one is written where none is left.
    indirect case endsInParagraph(Element)
    /// A table without a row is left out.
    case hasRow
}
