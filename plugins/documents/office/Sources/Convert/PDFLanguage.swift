import MultaqaModel

/// The language a PDF file says it is in: screen readers choose their voice by it. LibreOffice takes it from the template's
/// `w:lang`, where Word may have left another one.
enum PDFLanguage {
    /// BCP 47, as Word writes it for Morocco and for French text; nil where there is no such tag of the same length.
    static func tag(_ language: Language) -> String {
        switch language {
        case .arabic: "ar-MA"
        case .french: "fr-FR"
        case .english: "en-GB"
        case .amazigh: "zgh-MA"
        }
    }

    /// The file with its language put right. Only a tag of the same length can be overwritten; others are left.
    static func corrected(_ bytes: [UInt8], to language: Language) -> [UInt8] {
        let wanted = tag(language)
        guard let start = bytes.position(of: "/Lang(").map({ $0 + 6 }), start + wanted.utf8.count < bytes.count,
            bytes[start + wanted.utf8.count] == UInt8(ascii: ")"),
            !bytes[start...].starts(with: language.rawValue.utf8)
        else { return bytes }
        var corrected = bytes
        corrected.overwrite(at: start, with: wanted)
        return corrected
    }
}
