/// What names there are, as far as it is known before a run: the contract of `docs/guides/record.md`.
indirect enum RecordShape: Hashable, Sendable {
    /// A text, number, date or flag.
    case single
    case list(RecordShape)
    /// `isOpen`: rows of a table and data of the user's own may have more names than these.
    case names([String: RecordShape], isOpen: Bool)
    /// Nothing is known of it.
    case anything

    /// The whole record. A workflow may add inputs of its own at the top.
    static let record = RecordShape.names(
        [
            "event": names("name theme framework venue edition title opening closing dates days reply_by"),
            "host": commune, "organiser": organiser, "partners": .list(row("key name note")),
            "communes": .list(commune), "guests": .list(guest), "institutions": .list(institution),
            "delegates": .list(delegate),
            "delegate_pairs": .list(.names(["left": delegate, "right": delegate], isOpen: false)),
            "half_days": .list(halfDay),
            "opening_order": .list(names("number key title speaker lasts at")),
            "agenda": .names(
                ["days": .list(agendaDay), "sessions": .list(slot), "visits": .list(slot)], isOpen: false),
            "memorandum": memorandum,
            "figures": names(
                "communes declared_communes delegates employees elected sessions visits guests guests_present "
                    + "signatures evaluations aims_reached average_score half_days messages documents"),
            "notes": .list(names("text")),
            "late_steps": .list(names("title by done_on days_late")),
            "steps": .anything, "team": .anything,
            "document": names("language date name reference"), "step": names("name title by"),
            "commune": commune, "guest": guest, "half_day": halfDay,
            "reminder": names("number form by step"),
            "late": .names(
                ["step": .single, "by": .single, "count": .single, "missing": .list(names("name"))], isOpen: false),
        ], isOpen: false)

    private static let person = row("name office phone email salutation")
    private static let organiser = row("name address phone email city", ["signatory": row("name office")])
    private static let institution = row("key name", ["speaker": person])
    private static let delegate = names(
        "number name role role_key commune commune_key office phone email badge_name")
    private static let halfDay = names("key day date part number title")
    private static let slot = names(
        "key date start end hours title room speakers is_session is_visit is_pause group")
    private static let agendaDay = RecordShape.names(
        ["number": .single, "date": .single, "title": .single, "slots": .list(slot)], isOpen: false)

    private static let commune = row(
        "key name province partner language number has_answered signed",
        [
            "president": row("name title office salutation email"), "secretariat": row("name email phone"),
            "delegation": row(
                "",
                [
                    "employee": person, "elected": person, "employee_substitute": person, "elected_substitute": person,
                ]),
            "remarks": row("agreed remarks"), "signature": row("signed"), "attendance": row("half_days"),
            "evaluation": row("aims_reached score learned"), "delegates": .list(delegate),
        ])

    private static let guest = row(
        "key name office salutation rank language email status status_key is_present is_absent is_represented",
        [
            "institution": .anything, "representative": person, "rsvp": row("answer", ["representative": person]),
            "presence": row("presence", ["representative": person]),
        ])

    private static let memorandum = row(
        "title closing",
        [
            "preamble": .list(row("text")), "articles": .list(row("number title text")),
            "legal_basis": row("text verified_by verified_on is_verified"),
        ])

    private static func names(_ words: String) -> RecordShape {
        .names(singles(words), isOpen: false)
    }

    private static func row(_ words: String, _ more: [String: RecordShape] = [:]) -> RecordShape {
        .names(singles(words).merging(more) { $1 }, isOpen: true)
    }

    private static func singles(_ words: String) -> [String: RecordShape] {
        Dictionary(uniqueKeysWithValues: words.split(separator: " ").map { (String($0), .single) })
    }
}
