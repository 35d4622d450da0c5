import MultaqaOpenXML

/// Writes elements as UTF-8 bytes.
enum XMLWriting {
    static let declaration = Array("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n".utf8)

    static func open(_ element: Element, into output: inout [UInt8]) {
        output.append(UInt8(ascii: "<"))
        output.append(contentsOf: element.name.utf8)
        for attribute in element.attributes {
            output.append(UInt8(ascii: " "))
            output.append(contentsOf: attribute.name.utf8)
            output.append(contentsOf: "=\"".utf8)
            escape(attribute.value, inAttribute: true, into: &output)
            output.append(UInt8(ascii: "\""))
        }
        output.append(UInt8(ascii: ">"))
    }

    static func close(_ element: Element, into output: inout [UInt8]) {
        output.append(contentsOf: "</".utf8)
        output.append(contentsOf: element.name.utf8)
        output.append(UInt8(ascii: ">"))
    }

    /// An element without tags, whole. An empty one is closed at once, but for paragraphs: their end is looked for.
    static func write(_ element: Element, into output: inout [UInt8]) {
        open(element, into: &output)
        if element.children.isEmpty, element.name != "w:p" {
            output.removeLast()
            output.append(contentsOf: "/>".utf8)
            return
        }
        for child in element.children {
            switch child {
            case .element(let below): write(below, into: &output)
            case .text(let text): escape(text, inAttribute: false, into: &output)
            case .tag, .section: preconditionFailure("an element with tags is compiled, not written")
            }
        }
        close(element, into: &output)
    }

    static func bytes(of element: Element) -> [UInt8] {
        var output: [UInt8] = []
        write(element, into: &output)
        return output
    }

    static func escape(_ text: some StringProtocol, inAttribute: Bool, into output: inout [UInt8]) {
        for byte in text.utf8 {
            switch byte {
            case UInt8(ascii: "&"): output.append(contentsOf: "&amp;".utf8)
            case UInt8(ascii: "<"): output.append(contentsOf: "&lt;".utf8)
            case UInt8(ascii: ">"): output.append(contentsOf: "&gt;".utf8)
            case 0x0D: output.append(contentsOf: "&#13;".utf8)
            case UInt8(ascii: "\"") where inAttribute: output.append(contentsOf: "&quot;".utf8)
            case 0x0A where inAttribute: output.append(contentsOf: "&#10;".utf8)
            case 0x09 where inAttribute: output.append(contentsOf: "&#9;".utf8)
            default: output.append(byte)
            }
        }
    }
}
