import MultaqaModel
import MultaqaOpenXML

extension Filling {
    /// Puts a picture in the place of its stand-in.
    mutating func write(_ picture: PictureTag, in drawing: Element) {
        guard let (file, words) = shown(picture) else { return }
        guard isWriting else { return }
        let ending = file.format.rawValue
        let id = additions.id(of: file.bytes, ending: ending, in: part)
        pictureCount += 1
        let alternative = alternative(of: picture) ?? words
        let placed = PlacedPicture(id: id, number: 90_000 + pictureCount, alternative: alternative, file: file)
        write(placed.shown(in: drawing))
    }

    /// The picture, with the words that name it; nil when there is none, which is noted unless it is optional.
    private mutating func shown(_ picture: PictureTag) -> (PictureFile, String)? {
        let tag = picture.tag
        let text: String
        switch found(tag.path) {
        case .value(let value):
            guard case .text(let words) = PrintedValue(value, in: language) else {
                if picture.kind != .optionalImage { note(.emptyValue(tag: tag.text, around: tag.around)) }
                return nil
            }
            text = words
        case .nothing:
            if picture.kind != .optionalImage { note(.emptyValue(tag: tag.text, around: tag.around)) }
            return nil
        case .missing(let nearest):
            guard picture.kind != .code else {
                note(.unknownName(tag: tag.text, around: tag.around, nearest: nearest))
                return nil
            }
            text = tag.name
        }
        do {
            if picture.kind == .code { return (try code(of: text, tag), text) }
            if picture.kind == .optionalImage, !pictures.has(text) { return nil }
            return (try file(named: text), text)
        } catch {
            note(error)
            return nil
        }
    }

    private func code(of text: String, _ tag: Tag) throws(OfficeSituation) -> PictureFile {
        guard let bytes = QRCode.png(of: text), let file = PictureFile(bytes) else {
            throw .codeTooLong(tag: tag.text, bytes: text.utf8.count)
        }
        return file
    }

    private mutating func file(named name: String) throws(OfficeSituation) -> PictureFile {
        if let known = pictureFiles[name] { return known }
        let file = try pictures.picture(named: name)
        pictureFiles[name] = file
        return file
    }

    private mutating func alternative(of picture: PictureTag) -> String? {
        guard !picture.alternative.isEmpty else { return nil }
        return picture.alternative.map { piece in
            switch piece {
            case .text(let text): return text
            case .tag(let tag):
                guard case .value(let value) = found(tag.path), case .text(let text) = PrintedValue(value, in: language)
                else {
                    note(.emptyValue(tag: tag.text, around: tag.around))
                    return ""
                }
                return text
            }
        }.joined()
    }
}

/// A picture in a stand-in's frame.
struct PlacedPicture {
    var id: String
    /// Word wants each picture of a document to have another.
    var number: Int
    var alternative: String
    var file: PictureFile

    /// The drawing with this picture: where the stand-in was, as large as fits into its frame.
    func shown(in drawing: Element) -> Element {
        placed(drawing, frame: PlacedPicture.frame(of: drawing))
    }

    private typealias Frame = (width: Int, height: Int)

    /// In English Metric Units, 360,000 to a centimetre.
    private static func frame(of drawing: Element) -> Frame? {
        if drawing.name == "wp:extent", let width = drawing["cx"].flatMap({ Int($0) }),
            let height = drawing["cy"].flatMap({ Int($0) }), width > 0, height > 0
        {
            return (width, height)
        }
        return drawing.elements.lazy.compactMap { frame(of: $0) }.first
    }

    private func placed(_ element: Element, frame: Frame?) -> Element {
        var result = element
        switch element.name {
        case "wp:docPr", "pic:cNvPr":
            result.attributes.removeAll { $0.name == "descr" || $0.name == "title" }
            result.set(attribute: "descr", alternative)
            if element.name == "wp:docPr" { result.set(attribute: "id", "\(number)") }
        case "a:blip":
            result.attributes.removeAll { $0.name == "r:link" }
            result.set(attribute: "r:embed", id)
            result.children = []
            return result
        case "wp:extent", "a:ext":
            guard let frame, element["cx"] != nil else { break }
            let size = fitted(into: frame)
            result.set(attribute: "cx", "\(size.width)")
            result.set(attribute: "cy", "\(size.height)")
        default: break
        }
        result.children = element.children.compactMap { child in
            guard case .element(let below) = child else { return child }
            // The crop was made for the stand-in.
            return below.name == "a:srcRect" ? nil : .element(placed(below, frame: frame))
        }
        return result
    }

    private func fitted(into frame: Frame) -> Frame {
        let byHeight = frame.height * file.width / file.height
        return byHeight <= frame.width
            ? (max(1, byHeight), frame.height) : (frame.width, max(1, frame.width * file.height / file.width))
    }
}

extension Element {
    mutating func set(attribute name: String, _ value: String) {
        if let index = attributes.firstIndex(where: { $0.name == name }) {
            attributes[index].value = value
        } else {
            attributes.append(XMLAttribute(name: name, value: value))
        }
    }

    /// The alternative text of a drawing.
    var alternativeText: String? {
        if name == "wp:docPr" { return self["descr"] }
        return elements.lazy.compactMap(\.alternativeText).first
    }
}
