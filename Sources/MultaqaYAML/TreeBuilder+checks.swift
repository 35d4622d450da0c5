import MultaqaModel

// What a person may have meant otherwise: keys, escapes and comments.

extension TreeBuilder {
    mutating func takeKey(_ node: YAMLNode) {
        let top = stack.count - 1
        guard case .scalar(let key, let style) = node.content else {
            reportComplexKey(node)
            stack[top].pendingKey = Frame.PendingKey(key: "", place: node.place, style: .plain, isLeftOut: true)
            return
        }
        var pending = Frame.PendingKey(key: key, place: node.place, style: style)
        if key == "<<", style == .plain {
            report(.mergeKey, at: node.place)
            pending.isLeftOut = true
        } else if let first = stack[top].entry(named: key) {
            report(.duplicateKey(key, first: first.keyPlace), at: node.place)
            pending.isLeftOut = true
        }
        if let hidden = key.unicodeScalars.first(where: \.isHiddenInKey) {
            report(.hiddenCharacterInKey(hidden.value, key: key), at: node.place)
        }
        stack[top].pendingKey = pending
    }

    private mutating func reportComplexKey(_ node: YAMLNode) {
        let top = stack.count - 1
        let start = stack[top].place.offset
        if mustache(at: top) != nil {
            reportMustache(at: top)
        } else if !(source[start] == .openingBrace && source[start - 1] == .openingBrace) {
            report(.complexKey, at: node.place)
        }
    }

    /// `title: {{name}}` is a map in a map for YAML; a person meant a text, and the text is what the tree holds.
    mutating func reportMustache(at index: Int) {
        guard let text = mustache(at: index) else { return }
        stack[index].meantText = source.text(text.range)
        var place = stack[index].place
        place.length = text.range.count
        report(.textNeedsQuotes(source.text(text.range)), at: place)
    }

    /// The text of Mustache that an open map is in truth. Of `{{{name}}}` the outermost map speaks.
    func mustache(at index: Int) -> MustacheText? {
        let start = stack[index].place.offset
        guard stack[index].shape == .map, stack[index].isFlow, source[start] == .openingBrace,
            source[start + 1] == .openingBrace, source[start - 1] != .openingBrace
        else { return nil }
        return MustacheText(from: start, isInsideFlow: index > 0 && stack[index - 1].isFlow, in: source)
    }

    /// An escape such as `\u202E` may bring in what the file itself must not hold.
    mutating func checkEscapes(in text: String, at place: SourcePlace) {
        let end = place.offset + place.length
        guard end <= source.bytes.count, source.bytes[place.offset..<end].contains(UInt8(ascii: "\\")) else { return }
        for scalar in text.unicodeScalars {
            guard let situation = CharacterScan.situation(of: scalar.value) else { continue }
            report(situation, at: place)
            return
        }
    }

    /// `room: Salle #2` is read as `Salle`. A comment that a person meant has a blank after its `#`.
    mutating func warnOfComment(after node: YAMLNode) {
        guard case .scalar(let text, .plain) = node.content else { return }
        let end = node.place.offset + node.place.length
        let hash = source.skippingBlanks(from: end)
        guard hash > end, source[hash] == UInt8(ascii: "#"), let next = source[hash + 1],
            !next.isBlank, !next.isLineBreak, next != UInt8(ascii: "#")
        else { return }
        let comment = source.trimmingEnd(of: hash..<source.line(around: hash).upperBound)
        var place = node.place
        if text.isEmpty { source.advance(&place, to: hash) }
        place.length = comment.upperBound - place.offset
        report(.commentLooksLikeText(text, comment: source.text(comment)), at: place)
    }
}

extension Unicode.Scalar {
    /// Marks that change nothing a reader sees, and so make two keys look like one: directional marks, zero width spaces.
    var isHiddenInKey: Bool {
        switch value {
        case 0x061C, 0x200B, 0x200E, 0x200F, 0x2060: true
        default: false
        }
    }
}
