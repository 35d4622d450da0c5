import MultaqaModel

extension TableKind {
    /// Every kind that `of:` may name.
    public static let all: [TableKind] = [commune, guest, institution, partner]

    static let commune = TableKind(
        name: "commune",
        summary: LocalizedText(
            ar: "الجماعات المدعوة: سطر لكل جماعة", fr: "Les communes invitées, une par ligne",
            en: "The communes invited, one per row"),
        columns: [
            name(
                "اسم الجماعة كما يُطبع", "Le nom de la commune, tel qu'on l'imprime", "The commune's name, as printed",
                "Belfaa"),
            Column(
                "province", .localized,
                summary: LocalizedText(
                    ar: "الإقليم أو العمالة", fr: "La province ou la préfecture", en: "The province or prefecture"),
                example: "Chtouka-Aït Baha"),
            Column(
                "province_kind", .text,
                summary: LocalizedText(
                    ar: "prefecture للعمالة؛ وإلا فهو إقليم", fr: "prefecture ; sinon, c'est une province",
                    en: "prefecture; else it is a province"),
                example: "province"),
            Column(
                "partner", .text,
                summary: LocalizedText(
                    ar: "مفتاح الشريك في جدول الشركاء", fr: "La clé de son partenaire dans la table des partenaires",
                    en: "The key of its partner in the table of partners"),
                example: "saint_gilles"),
            Column(
                "president.name", .localized, isRequired: true,
                summary: LocalizedText(
                    ar: "اسم الرئيس أو الرئيسة", fr: "Le nom du président ou de la présidente",
                    en: "The president's name"),
                example: "Mme Exemple Amina"),
            Column(
                "president.title", .localized,
                summary: LocalizedText(ar: "صفة الرئيس", fr: "Sa fonction", en: "The president's office"),
                example: "Présidente du conseil communal"),
            Column(
                "president.salutation", .localized,
                summary: LocalizedText(
                    ar: "صيغة المخاطبة في الرسائل", fr: "La formule d'appel des lettres",
                    en: "How letters address the president"),
                example: "Madame la Présidente"),
            Column(
                "president.email", .email,
                summary: LocalizedText(
                    ar: "البريد الإلكتروني للرئيس", fr: "L'adresse du président", en: "The president's e-mail address"),
                example: "presidence@belfaa.example"),
            Column(
                "secretariat.name", .localized,
                summary: LocalizedText(
                    ar: "الكتابة التي ترد على الرسائل", fr: "Le secrétariat qui répond aux messages",
                    en: "The office that answers messages"),
                example: "Secrétariat général"),
            Column(
                "secretariat.email", .email, isRequired: true,
                summary: LocalizedText(
                    ar: "العنوان الذي تُرسل إليه الرسائل", fr: "L'adresse où partent les messages",
                    en: "The address that messages go to"),
                example: "secretariat@belfaa.example"),
            Column(
                "secretariat.phone", .phone,
                summary: LocalizedText(ar: "هاتف الكتابة", fr: "Son téléphone", en: "Its telephone"),
                example: "+212 5 00 00 00 03"),
            language,
        ])

    static let guest = TableKind(
        name: "guest",
        summary: LocalizedText(
            ar: "ضيوف الشرف: سطر لكل ضيف", fr: "Les invités d'honneur, un par ligne",
            en: "The guests of honour, one per row"),
        columns: [
            name(
                "اسم الضيف كما يُطبع", "Le nom de l'invité, tel qu'on l'imprime", "The guest's name, as printed",
                "M. le Gouverneur"),
            office,
            Column(
                "institution", .localized,
                summary: LocalizedText(ar: "المؤسسة", fr: "Son institution", en: "The guest's institution"),
                example: "Ministère de l'Intérieur"),
            Column(
                "salutation", .localized,
                summary: LocalizedText(
                    ar: "صيغة المخاطبة في الرسائل", fr: "La formule d'appel des lettres",
                    en: "How letters address the guest"),
                example: "Monsieur le Gouverneur"),
            Column(
                "gender", .text,
                summary: LocalizedText(
                    ar: "f للمؤنث وm للمذكر: تطابق الصيغ في الوثائق", fr: "f ou m : accorde les documents",
                    en: "f or m: documents agree with it"),
                example: "m"),
            Column(
                "rank", .number,
                summary: LocalizedText(
                    ar: "الترتيب البروتوكولي؛ 1 هو الأول", fr: "Le rang protocolaire ; 1 vient en premier",
                    en: "The order of protocol; 1 comes first"),
                example: "1"),
            language,
            Column(
                "email", .email, isRequired: true,
                summary: LocalizedText(
                    ar: "العنوان الذي تُرسل إليه الدعوة", fr: "L'adresse où part l'invitation",
                    en: "The address that the invitation goes to"),
                example: "cabinet@province.example"),
        ])

    static let institution = TableKind(
        name: "institution",
        summary: LocalizedText(
            ar: "المؤسسات التي تأخذ الكلمة", fr: "Les institutions qui prennent la parole",
            en: "The institutions that speak"),
        columns: [
            name(
                "اسم المؤسسة كما يُطبع", "Le nom de l'institution, tel qu'on l'imprime",
                "The institution's name, as printed", "Entraide nationale"),
            Column(
                "speaker.name", .localized,
                summary: LocalizedText(ar: "من يتكلم باسمها", fr: "Qui parle pour elle", en: "Who speaks for it"),
                example: "Mme Exemple Khadija"),
            Column(
                "speaker.office", .localized,
                summary: LocalizedText(
                    ar: "صفة من يتكلم باسمها", fr: "La fonction de qui parle pour elle",
                    en: "The office of who speaks for it"),
                example: "Directrice régionale"),
        ])

    static let partner = TableKind(
        name: "partner",
        summary: LocalizedText(
            ar: "الشركاء والأطر الذين تذكرهم الرسائل", fr: "Les partenaires et les cadres que nomment les lettres",
            en: "The partners and frameworks that letters name"),
        columns: [
            name(
                "اسم الشريك كما يُطبع", "Le nom du partenaire, tel qu'on l'imprime", "The partner's name, as printed",
                "Commune de Saint-Gilles"),
            Column(
                "note", .localized,
                summary: LocalizedText(
                    ar: "ما يربطه بالملتقى", fr: "Ce qui le lie au séminaire", en: "What ties it to the seminar"),
                example: "Liée par un accord de partenariat"),
        ])

    // MARK: Columns of several kinds

    private static func name(_ ar: String, _ fr: String, _ en: String, _ example: String) -> Column {
        Column(
            "name", .localized, isRequired: true, summary: LocalizedText(ar: ar, fr: fr, en: en), example: example)
    }

    private static let language = Column(
        "language", .language,
        summary: LocalizedText(
            ar: "لغة الرسائل الموجهة إليه", fr: "La langue des messages qu'on lui adresse",
            en: "The language of messages to it"),
        example: "fr")

    private static let office = Column(
        "office", .localized, summary: LocalizedText(ar: "الصفة", fr: "Sa fonction", en: "The office held"),
        example: "Gouverneur de la province")
}
