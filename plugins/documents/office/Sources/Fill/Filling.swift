import MultaqaModel

/// One fill of one template: writes the parts, notes what is missing, and goes on so that every problem is told at once.
///
/// A preview looks for the same problems without writing anything.
struct Filling {
    let language: Language
    private(set) var problems: [OfficeSituation] = []
    private(set) var warnings: [OfficeSituation] = []
    private var scopes: [Value]
    private var output: [UInt8] = []
    let isWriting: Bool

    /// The part that is being written.
    private(set) var part = 0
    let pictures: PictureFolder
    var pictureFiles: [String: PictureFile] = [:]
    var pictureCount = 0
    var additions: PackageAdditions

    init(
        record: Value, language: Language, pictures: PictureFolder, additions: PackageAdditions = PackageAdditions(),
        isWriting: Bool = true
    ) {
        self.language = language
        self.pictures = pictures
        self.additions = additions
        self.isWriting = isWriting
        self.scopes = [record]
    }

    /// The bytes of a part.
    mutating func written(_ pieces: [Piece], part: Int, expecting size: Int) -> [UInt8] {
        self.part = part
        output = []
        output.reserveCapacity(size)
        write(pieces)
        return output
    }

    /// Meets what ``written(_:part:expecting:)`` would meet.
    mutating func look(at pieces: [Piece]) { write(pieces) }

    private mutating func write(_ pieces: [Piece]) {
        for piece in pieces {
            switch piece {
            case .literal(let bytes): if isWriting { output.append(contentsOf: bytes) }
            case .value(let place): write(place)
            case .picture(let picture, let drawing): write(picture, in: drawing)
            case .section(let section): write(section)
            case .endingInParagraph(let body, let filler):
                let start = output.count
                write(body)
                if isWriting, !output[start...].hasSuffix("</w:p>") { output.append(contentsOf: filler) }
            case .withRow(let body):
                let start = output.count
                write(body)
                if isWriting, output.position(of: "<w:tr", from: start) == nil { output.removeSubrange(start...) }
            }
        }
    }

    // MARK: Sections

    private mutating func write(_ section: Piece.Section) {
        let tag = section.tag
        let body = section.body
        if case .cell(let index) = tag.kind {
            // Innermost is the group that the row has been given.
            if case .list(let group)? = scopes.last, index < group.count { write(body, within: group[index]) }
            return
        }
        let value: Value
        switch found(tag.path) {
        case .value(let known): value = known
        case .nothing, .missing: value = .null
        }
        switch (tag.kind, value.isTruthy) {
        case (.inverted, false): write(body)
        case (.row, true):
            let elements = value.asList ?? [value]
            let columns = tag.columns ?? 1
            for start in stride(from: 0, to: elements.count, by: columns) {
                write(body, within: .list(Array(elements[start..<min(start + columns, elements.count)])))
            }
        case (.section, true):
            if case .list(let elements) = value {
                for element in elements { write(body, within: element) }
            } else {
                write(body, within: value)
            }
        default: break
        }
    }

    private mutating func write(_ body: [Piece], within value: Value) {
        scopes.append(value)
        write(body)
        scopes.removeLast()
    }

    // MARK: Names

    mutating func note(_ problem: OfficeSituation) { problems.append(problem) }

    mutating func write(_ element: Element) { XMLWriting.write(element, into: &output) }

    enum Finding {
        case value(Value)
        /// The name is there, what it leads to is empty.
        case nothing
        /// With what may have been meant.
        case missing(nearest: String?)
    }

    /// The first part of the name is looked up from the innermost section outwards, the others inside what it names.
    func found(_ path: [String]) -> Finding {
        guard let first = path.first else { return scopes.last.map(Finding.value) ?? .nothing }
        guard var value = innermost(first) else {
            let names = scopes.reversed().flatMap { ($0.asMap ?? [:]).keys.sorted() }
            return .missing(nearest: DidYouMean.nearest(to: first, in: names))
        }
        for index in path.indices.dropFirst() {
            let part = path[index]
            if case .null = value { return .nothing }
            if case .localized = value, Language(rawValue: part) != nil {
                guard let text = value[part] else { return .nothing }
                value = text
                continue
            }
            guard let next = value[part] else {
                let nearest = DidYouMean.nearest(to: part, in: (value.asMap ?? [:]).keys.sorted())
                return .missing(nearest: nearest.map { (path[..<index] + [$0]).joined(separator: ".") })
            }
            value = next
        }
        return .value(value)
    }

    private func innermost(_ name: String) -> Value? {
        for scope in scopes.reversed() { if let value = scope[name] { return value } }
        return nil
    }

    // MARK: Values

    private mutating func write(_ place: Piece.Placeholder) {
        let tag = place.tag
        switch found(tag.path) {
        case .missing(let nearest):
            problems.append(.unknownName(tag: tag.text, around: tag.around, nearest: nearest))
        case .nothing: problems.append(.emptyValue(tag: tag.text, around: tag.around))
        case .value(let value):
            switch PrintedValue(value, in: language) {
            case .nothing: problems.append(.emptyValue(tag: tag.text, around: tag.around))
            case .structure(let kind):
                problems.append(.notPrintable(tag: tag.text, kind: kind, around: tag.around))
            case .text(let text): write(text, of: tag, place.forms)
            }
        }
    }

    private mutating func write(_ text: String, of tag: Tag, _ forms: RunForms) {
        let printed = ValueText(text)
        if !printed.removed.isEmpty {
            warnings.append(.charactersRemoved(tag: tag.text, codes: printed.removed))
        }
        guard isWriting else { return }
        for (index, line) in printed.lines.enumerated() {
            if index > 0 { writeBreak(properties: forms.own) }
            for stretch in Stretch.stretches(of: line, inArabic: forms.standsInArabic) {
                let properties =
                    switch stretch.form {
                    case .own: forms.own
                    case .rightToLeft: forms.rightToLeft
                    case .leftToRight: forms.leftToRight
                    }
                let text = forms.standsInArabic ? stretch.text : UnbrokenText.of(stretch.text)
                writeRun(text, properties: properties)
            }
        }
    }

    private mutating func writeBreak(properties: [UInt8]) {
        output.append(contentsOf: "<w:r>".utf8)
        output.append(contentsOf: properties)
        output.append(contentsOf: "<w:br/></w:r>".utf8)
    }

    private mutating func writeRun(_ text: String, properties: [UInt8]) {
        output.append(contentsOf: "<w:r>".utf8)
        output.append(contentsOf: properties)
        var rest = text[...]
        let mayHoldMarks = text.utf8.contains { $0 == 0x09 || $0 == 0xE2 }
        while mayHoldMarks, let place = rest.firstIndex(where: { $0 == "\t" || $0 == UnbrokenText.hyphen }) {
            if place > rest.startIndex { writeText(rest[..<place]) }
            output.append(contentsOf: (rest[place] == "\t" ? "<w:tab/>" : "<w:noBreakHyphen/>").utf8)
            rest = rest[rest.index(after: place)...]
        }
        if !rest.isEmpty { writeText(rest) }
        output.append(contentsOf: "</w:r>".utf8)
    }

    private mutating func writeText(_ text: some StringProtocol) {
        output.append(contentsOf: "<w:t xml:space=\"preserve\">".utf8)
        XMLWriting.escape(text, inAttribute: false, into: &output)
        output.append(contentsOf: "</w:t>".utf8)
    }
}

extension ArraySlice<UInt8> {
    fileprivate func hasSuffix(_ text: StaticString) -> Bool {
        text.withUTF8Buffer { suffix($0.count).elementsEqual($0) }
    }
}
