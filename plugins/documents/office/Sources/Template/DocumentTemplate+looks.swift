import MultaqaModel
import MultaqaOpenXML

extension DocumentTemplate {
    /// Everything that may look or read otherwise than meant when the template is printed in a language on this machine.
    ///
    func remarks(in language: Language, fonts: InstalledFonts) -> [OfficeSituation] {
        var all = remarks
        let said = language.isRightToLeft ? spoken.complex : spoken.latin
        if said.map({ !$0.hasPrefix(language.rawValue) }) ?? true {
            all.append(.languageUnsaid(said: said, wanted: PDFLanguage.tag(language)))
        }
        all += fonts.missing(of: fontNames).map { .fontMissing(name: $0) }
        return all
    }
}

/// Reads what a document asks of fonts straight from the bytes of its parts.
enum FontDemand {
    private static let kinds: [StaticString] = ["w:ascii=\"", "w:hAnsi=\"", "w:cs=\""]

    /// The fonts that runs and styles name; themes and symbols are left out.
    static func names(in part: [UInt8]) -> Set<String> {
        var names: Set<String> = []
        var start = 0
        while let found = part.position(of: "<w:rFonts", from: start) {
            let end = part[found...].firstIndex(of: UInt8(ascii: ">")) ?? part.count
            let element = Array(part[found..<end])
            for kind in kinds {
                guard let value = element.position(of: kind).map({ $0 + kind.utf8CodeUnitCount }) else { continue }
                let name = element[value...].prefix { $0 != UInt8(ascii: "\"") }
                if !name.isEmpty { names.insert(String(decoding: name, as: UTF8.self)) }
            }
            start = end
        }
        return names
    }

    /// The characters beyond ASCII that a part prints or might print.
    static func characters(in part: [UInt8]) -> Set<Unicode.Scalar> {
        var found: Set<Unicode.Scalar> = []
        var start = part.startIndex
        while let first = part[start...].firstIndex(where: { $0 >= 0x80 }) {
            let end = part[first...].firstIndex { $0 < 0x80 } ?? part.endIndex
            found.formUnion(String(decoding: part[first..<end], as: UTF8.self).unicodeScalars)
            start = end
        }
        return found
    }
}
