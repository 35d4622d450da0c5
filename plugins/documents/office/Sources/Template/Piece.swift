import MultaqaOpenXML

/// What filling a template does, step by step: a part compiled once, filled often.
enum Piece: Sendable {
    case literal([UInt8])
    case value(Placeholder)
    case section(Section)
    /// When what the pieces write holds no paragraph at its end, this one follows.
    case endingInParagraph([Piece], filler: [UInt8])
    /// A stand-in picture, its drawing with it.
    case picture(PictureTag, Element)
    /// When the pieces write no table row, nothing of it stays.
    case withRow([Piece])

    /// A tag that a value takes the place of. A class, as ``Section`` is: pieces are passed over for every document, and these are
    /// handed on without a copy of what they hold.
    final class Placeholder: Sendable {
        let tag: Tag
        let forms: RunForms

        init(_ tag: Tag, _ forms: RunForms) {
            self.tag = tag
            self.forms = forms
        }
    }

    /// Pieces between a tag and its end.
    final class Section: Sendable {
        let tag: Tag
        let body: [Piece]

        init(_ tag: Tag, _ body: [Piece]) {
            self.tag = tag
            self.body = body
        }
    }

    /// Compiles a part after ``SectionNesting``.
    static func compiled(_ root: Element) -> [Piece] {
        var pieces = Pieces(list: [.literal(XMLWriting.declaration)])
        pieces.add(root, isRepeated: false)
        return pieces.list
    }

    /// Neighbouring literals grow together.
    private struct Pieces {
        var list: [Piece] = []

        mutating func add(_ bytes: [UInt8]) {
            if case .literal(let before)? = list.last {
                list[list.count - 1] = .literal([])
                var joined = before
                joined.append(contentsOf: bytes)
                list[list.count - 1] = .literal(joined)
            } else {
                list.append(.literal(bytes))
            }
        }

        mutating func add(_ node: Node, isRepeated: Bool) {
            switch node {
            case .text(let text):
                var bytes: [UInt8] = []
                XMLWriting.escape(text, inAttribute: false, into: &bytes)
                add(bytes)
            case .element(let element): add(element, isRepeated: isRepeated)
            case .tag(let tag, let forms): list.append(.value(Placeholder(tag, forms)))
            case .section(let tag, let nodes):
                var inner = Pieces()
                for node in nodes { inner.add(node, isRepeated: true) }
                list.append(.section(Section(tag, inner.list)))
            }
        }

        mutating func add(_ element: Element, isRepeated: Bool) {
            if !element.mayHoldTags, !isRepeated {
                add(XMLWriting.bytes(of: element))
                return
            }
            // Word's own ids of paragraphs must not occur twice.
            var element = element
            if isRepeated { element.attributes.removeAll { $0.name == "w14:paraId" || $0.name == "w14:textId" } }
            if element.children.isEmpty, element.rule == .free {
                add(XMLWriting.bytes(of: element))
                return
            }
            if element.name == "w:drawing", let picture = element.alternativeText.flatMap({ PictureTag($0) }) {
                list.append(.picture(picture, element))
                return
            }
            switch element.rule {
            case .free:
                addOpening(element)
                for child in element.children { add(child, isRepeated: isRepeated) }
                addClosing(element)
            case .endsInParagraph(let filler):
                var inner = Pieces()
                for child in element.children { inner.add(child, isRepeated: isRepeated) }
                addOpening(element)
                list.append(.endingInParagraph(inner.list, filler: XMLWriting.bytes(of: filler)))
                addClosing(element)
            case .hasRow:
                var inner = Pieces()
                inner.addOpening(element)
                for child in element.children { inner.add(child, isRepeated: isRepeated) }
                inner.addClosing(element)
                list.append(.withRow(inner.list))
            }
        }

        mutating func addOpening(_ element: Element) {
            var bytes: [UInt8] = []
            XMLWriting.open(element, into: &bytes)
            add(bytes)
        }

        mutating func addClosing(_ element: Element) {
            var bytes: [UInt8] = []
            XMLWriting.close(element, into: &bytes)
            add(bytes)
        }
    }
}
