import MultaqaModel

/// The type a value has while an expression runs; also what `type(x)` gives.
enum Kind: String, Hashable, Sendable, CaseIterable {
    case null = "null_type"
    case bool
    case int
    case uint
    case double
    case text = "string"
    case bytes
    case date
    case time
    case moment = "google.protobuf.Timestamp"
    case duration = "google.protobuf.Duration"
    case list
    case map
    case type

    /// The type an identifier denotes, as in `type(x) == string`. `date` and `time` are no denotations: they are too good
    /// names for data.
    init?(denotation name: String) {
        guard let kind = Kind(rawValue: name), kind != .date, kind != .time else { return nil }
        self = kind
    }

    /// The word for people.
    var name: LocalizedText {
        switch self {
        case .null: LocalizedText(ar: "قيمة فارغة", fr: "null", en: "null")
        case .bool: LocalizedText(ar: "صحيح/خاطئ", fr: "vrai/faux", en: "true/false")
        case .int: LocalizedText(ar: "عدد صحيح", fr: "entier", en: "int")
        case .uint: LocalizedText(ar: "عدد صحيح موجب", fr: "entier positif", en: "uint")
        case .double: LocalizedText(ar: "عدد عشري", fr: "décimal", en: "double")
        case .text: LocalizedText(ar: "نص", fr: "texte", en: "text")
        case .bytes: LocalizedText(ar: "بايتات", fr: "octets", en: "bytes")
        case .date: LocalizedText(ar: "تاريخ", fr: "date", en: "date")
        case .time: LocalizedText(ar: "ساعة", fr: "heure", en: "time")
        case .moment: LocalizedText(ar: "تاريخ وساعة", fr: "date et heure", en: "date and time")
        case .duration: LocalizedText(ar: "مدة", fr: "durée", en: "duration")
        case .list: LocalizedText(ar: "قائمة", fr: "liste", en: "list")
        case .map: LocalizedText(ar: "جدول أسماء وقيم", fr: "table de noms et valeurs", en: "map")
        case .type: LocalizedText(ar: "نوع", fr: "type", en: "type")
        }
    }
}
