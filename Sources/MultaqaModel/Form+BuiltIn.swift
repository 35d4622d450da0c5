extension Form {
    /// The forms every workflow may use, by name.
    public static let builtIn: [Form] = [
        delegation, rsvp, presence, attendance, attendanceSheet, signature, remarks, evaluation, hotelConfirmation,
    ]

    public static func builtIn(named name: String) -> Form? { builtIn.first { $0.name == name } }

    /// The two people a commune sends, and a substitute for each. A list that breaks the quota is taken as it comes: one person,
    /// two of the same role, others beside them; or nobody (`declined`).
    public static let delegation = Form(
        "delegation",
        title: LocalizedText(ar: "تعيين المندوبين", fr: "Désignation des délégués", en: "Nomination of delegates"),
        fields: [
            Field(
                "employee", .person, required: true,
                label: LocalizedText(ar: "الموظف(ة)", fr: "Fonctionnaire", en: "Employee")
            ),
            Field(
                "elected", .person, required: true,
                label: LocalizedText(ar: "المنتخب(ة)", fr: "Élu(e)", en: "Elected member")),
            Field(
                "employee_substitute", .person,
                label: LocalizedText(
                    ar: "نائب(ة) الموظف", fr: "Suppléant(e) du fonctionnaire", en: "Employee's substitute")),
            Field(
                "elected_substitute", .person,
                label: LocalizedText(
                    ar: "نائب(ة) المنتخب", fr: "Suppléant(e) de l'élu", en: "Elected member's substitute")),
            Field(
                "others", .people,
                label: LocalizedText(ar: "أشخاص آخرون", fr: "Autres personnes", en: "Other persons")),
            Field(
                "declined", .yesNo,
                label: LocalizedText(
                    ar: "لن ترسل الجماعة أحدا", fr: "La commune n'envoie personne", en: "The commune sends nobody")),
        ], takesIncomplete: true)

    /// A guest's answer to an invitation.
    public static let rsvp = Form(
        "rsvp",
        title: LocalizedText(ar: "الرد على الدعوة", fr: "Réponse à l'invitation", en: "Reply to the invitation"),
        fields: [
            Field(
                "answer", .oneOf(["coming", "represented", "declined"]), required: true,
                label: LocalizedText(ar: "الرد", fr: "Réponse", en: "Answer")),
            Field(
                "representative", .person,
                label: LocalizedText(ar: "من ينوب عنه", fr: "Représenté par", en: "Represented by")),
        ])

    /// Whether a guest was there, noted at the opening.
    public static let presence = Form(
        "presence", title: LocalizedText(ar: "الحضور", fr: "Présence", en: "Presence"),
        fields: [
            Field(
                "presence", .oneOf(["present", "represented", "absent"]), required: true,
                label: LocalizedText(ar: "الحضور", fr: "Présence", en: "Presence")),
            Field(
                "representative", .person,
                label: LocalizedText(ar: "من ينوب عنه", fr: "Représenté par", en: "Represented by")),
        ])

    /// How many delegates of a commune signed the attendance sheets.
    public static let attendance = Form(
        "attendance", title: LocalizedText(ar: "ورقة الحضور", fr: "Feuille de présence", en: "Attendance"),
        fields: [
            Field(
                "half_days", .number, required: true,
                label: LocalizedText(
                    ar: "عدد أنصاف الأيام الموقعة", fr: "Demi-journées signées", en: "Half-days signed")),
            Field("note", .text, label: LocalizedText(ar: "ملاحظة", fr: "Remarque", en: "Note")),
        ])

    /// Who signed the attendance sheet of one half-day: a person each, with the seat they hold (`belfaa.employee`).
    public static let attendanceSheet = Form(
        "attendance_sheet",
        title: LocalizedText(
            ar: "ورقة حضور نصف يوم", fr: "Feuille de présence d'une demi-journée", en: "Half-day sheet"),
        fields: [
            Field(
                "signed", .people, required: true,
                label: LocalizedText(ar: "من وقّع", fr: "Ont signé", en: "Who signed")),
            Field("note", .text, label: LocalizedText(ar: "ملاحظة", fr: "Remarque", en: "Note")),
        ])

    /// A party's signature under the memorandum.
    public static let signature = Form(
        "signature", title: LocalizedText(ar: "التوقيع", fr: "Signature", en: "Signature"),
        fields: [
            Field("signed", .yesNo, required: true, label: LocalizedText(ar: "تم التوقيع", fr: "Signé", en: "Signed")),
            Field("signatory", .person, label: LocalizedText(ar: "الموقع(ة)", fr: "Signataire", en: "Signatory")),
        ])

    /// Remarks on a text that circulates.
    public static let remarks = Form(
        "remarks", title: LocalizedText(ar: "ملاحظات", fr: "Remarques", en: "Remarks"),
        fields: [
            Field(
                "agreed", .yesNo, required: true,
                label: LocalizedText(ar: "موافقة على النص", fr: "Accord sur le texte", en: "Agreed to the text")),
            Field("remarks", .text, label: LocalizedText(ar: "ملاحظات", fr: "Remarques", en: "Remarks")),
        ])

    /// What participants thought of the seminar.
    public static let evaluation = Form(
        "evaluation", title: LocalizedText(ar: "التقييم", fr: "Évaluation", en: "Evaluation"),
        fields: [
            Field(
                "aims_reached", .yesNo, required: true,
                label: LocalizedText(ar: "تحققت الأهداف", fr: "Objectifs atteints", en: "Aims reached")),
            Field(
                "score", .number,
                label: LocalizedText(ar: "النقطة من 1 إلى 5", fr: "Note de 1 à 5", en: "Score from 1 to 5")),
            Field("learned", .text, label: LocalizedText(ar: "ما تمت الاستفادة منه", fr: "Acquis", en: "Learned")),
        ])

    /// A hotel's answer.
    public static let hotelConfirmation = Form(
        "hotel_confirmation",
        title: LocalizedText(ar: "تأكيد الفندق", fr: "Confirmation de l'hôtel", en: "Hotel confirmation"),
        fields: [
            Field("rooms", .number, required: true, label: LocalizedText(ar: "عدد الغرف", fr: "Chambres", en: "Rooms")),
            Field(
                "confirmed", .yesNo, required: true, label: LocalizedText(ar: "مؤكد", fr: "Confirmé", en: "Confirmed")),
        ])
}
