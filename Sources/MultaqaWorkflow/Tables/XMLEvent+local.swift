import MultaqaOpenXML

extension XMLEvent {
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

extension String {
    fileprivate var withoutPrefix: Substring {
        guard let colon = utf8.firstIndex(of: UInt8(ascii: ":")) else { return self[...] }
        return self[utf8.index(after: colon)...]
    }
}
