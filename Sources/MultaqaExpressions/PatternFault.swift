import MultaqaModel

/// Why a pattern is not valid.
enum PatternFault: Error, Hashable, Sendable {
    case tooLarge
    case missingClose(String)
    case unexpectedClose
    case nothingToRepeat(String)
    case badRepetition(String)
    case badRange(String)
    case unknownEscape(String)
    case unknownClass(String)
    /// Look-around and back references, which this family of expressions does not have.
    case unsupported(String)

    var message: LocalizedText {
        switch self {
        case .tooLarge:
            LocalizedText(
                ar: "طويل أو متكرر أكثر مما يُسمح به", fr: "il est trop long ou se répète trop",
                en: "it is too long or repeats too much")
        case .missingClose(let close):
            LocalizedText(ar: "ينقصه '\(close)'", fr: "il manque '\(close)'", en: "'\(close)' is missing")
        case .unexpectedClose:
            LocalizedText(ar: "فيه ')' بلا '('", fr: "')' sans '('", en: "')' has no '('")
        case .nothingToRepeat(let sign):
            LocalizedText(
                ar: "لا شيء قبل '\(sign)' ليتكرر", fr: "rien à répéter avant '\(sign)'",
                en: "there is nothing to repeat before '\(sign)'")
        case .badRepetition(let text):
            LocalizedText(
                ar: "'\(text)' لا يصلح عددا للتكرار (1000 على الأكثر)",
                fr: "'\(text)' n'est pas une répétition valable (1000 au plus)",
                en: "'\(text)' is no valid repetition (1000 at most)")
        case .badRange(let text):
            LocalizedText(
                ar: "المجال '\(text)' مقلوب", fr: "l'intervalle '\(text)' est à l'envers",
                en: "the range '\(text)' is upside down")
        case .unknownEscape(let text):
            LocalizedText(ar: "'\(text)' غير معروف", fr: "'\(text)' est inconnu", en: "'\(text)' is not known")
        case .unknownClass(let text):
            LocalizedText(
                ar: "فئة الحروف '\(text)' غير معروفة", fr: "la classe '\(text)' est inconnue",
                en: "the class '\(text)' is not known")
        case .unsupported(let text):
            LocalizedText(
                ar: "'\(text)' غير مدعوم", fr: "'\(text)' n'est pas pris en charge", en: "'\(text)' is not supported")
        }
    }
}
