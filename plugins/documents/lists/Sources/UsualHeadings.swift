import MultaqaModel

/// Headings of columns that lists usually have, by the record's names.
enum UsualHeadings {
    static let all: [String: LocalizedText] = [
        "number": LocalizedText(ar: "الرقم", fr: "N°", en: "No."),
        "name": LocalizedText(ar: "الاسم", fr: "Nom", en: "Name"),
        "badge_name": LocalizedText(ar: "الاسم على الشارة", fr: "Nom du badge", en: "Badge name"),
        "role": LocalizedText(ar: "الصفة", fr: "Qualité", en: "Role"),
        "office": LocalizedText(ar: "المنصب", fr: "Fonction", en: "Office"),
        "commune": LocalizedText(ar: "الجماعة", fr: "Commune", en: "Commune"),
        "province": LocalizedText(ar: "الإقليم", fr: "Province", en: "Province"),
        "partner": LocalizedText(ar: "الشريك", fr: "Partenaire", en: "Partner"),
        "institution": LocalizedText(ar: "المؤسسة", fr: "Institution", en: "Institution"),
        "phone": LocalizedText(ar: "الهاتف", fr: "Téléphone", en: "Telephone"),
        "email": LocalizedText(ar: "البريد الإلكتروني", fr: "Courriel", en: "E-mail"),
        "language": LocalizedText(ar: "اللغة", fr: "Langue", en: "Language"),
        "status": LocalizedText(ar: "الحضور", fr: "Présence", en: "Presence"),
        "rank": LocalizedText(ar: "الرتبة", fr: "Rang", en: "Rank"),
        "date": LocalizedText(ar: "التاريخ", fr: "Date", en: "Date"),
        "hours": LocalizedText(ar: "التوقيت", fr: "Horaire", en: "Hours"),
        "title": LocalizedText(ar: "العنوان", fr: "Titre", en: "Title"),
        "room": LocalizedText(ar: "القاعة", fr: "Salle", en: "Room"),
        "president.name": LocalizedText(ar: "الرئيس", fr: "Président", en: "President"),
        "secretariat.name": LocalizedText(ar: "الكتابة", fr: "Secrétariat", en: "Secretariat"),
    ]
}
