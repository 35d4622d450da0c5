import MultaqaOpenXML

/// The elements of a sheet, and of its texts, that say something to a table.
enum SheetTag: String {
    case row, cell = "c", value = "v", formula = "f"
    case mergeCell
    /// A text that cells share, a piece of a text, and how to pronounce it.
    case item = "si", text = "t", reading = "rPh"
}

extension XMLEvent {
    /// Which of them begins or ends here.
    var tag: SheetTag? {
        switch self {
        case .start(let name, _), .end(let name):
            SheetTag(rawValue: name) ?? (name.utf8.contains(UInt8(ascii: ":")) ? SheetTag(name.withoutPrefix) : nil)
        case .text: nil
        }
    }

    /// The element that begins here, without its prefix.
    var started: Substring? { if case .start(let name, _) = self { name.withoutPrefix } else { nil } }

    /// The element that ends here, without its prefix.
    var ended: Substring? { if case .end(let name) = self { name.withoutPrefix } else { nil } }

    /// An attribute of the element that begins here; prefixes are set aside, `r:id` is `id`.
    subscript(attribute: String) -> String? {
        guard case .start(_, let attributes) = self else { return nil }
        return attributes.first { $0.name == attribute || $0.name.withoutPrefix == attribute }?.value
    }
}

extension SheetTag {
    fileprivate init?(_ name: Substring) { self.init(rawValue: String(name)) }
}

extension String {
    fileprivate var withoutPrefix: Substring {
        guard let colon = utf8.firstIndex(of: UInt8(ascii: ":")) else { return self[...] }
        return self[utf8.index(after: colon)...]
    }
}
