import MultaqaApp
import MultaqaModel
import Testing

/// The agenda in its forms, for a small made-up workflow.
@Suite struct AgendaFormTests {
    private static let workflow = Workflow(
        name: "made", title: LocalizedText(ar: "ملتقى", fr: "Séminaire <un>", en: "Seminar"),
        opening: Day(number: 16_594), closing: Day(number: 16_594),
        inputs: [
            Input(
                "institutions", .table(of: "institution"),
                [
                    [
                        "key": "berkane", "name": "Institution",
                        "speaker": [
                            "name": .localized(
                                LocalizedText(ar: "السيد مخترع كريم", fr: "M. Inventé Karim", en: "Mr Made-up Karim")),
                            "office": .localized(LocalizedText(ar: "الرئيس", fr: "Président", en: "President")),
                        ],
                    ]
                ])
        ], steps: [],
        programme: Programme(
            hours: HourSpan(from: ClockTime(9), to: ClockTime(17)),
            rooms: [Room("hall", title: LocalizedText(ar: "القاعة", fr: "Grande salle", en: "Hall"), seats: 80)]))

    private static let agenda = Agenda(days: [
        AgendaDay(
            date: Day(number: 16_594),
            slots: [
                AgendaSlot(
                    session: "opening", kind: .session,
                    title: LocalizedText(ar: "الجلسة الافتتاحية", fr: "Ouverture, accueil", en: "Opening"),
                    room: "hall", start: ClockTime(9, 30), end: ClockTime(11), speakers: ["berkane"]),
                AgendaSlot(
                    session: "lunch", kind: .pause, title: "Déjeuner", start: ClockTime(12), end: ClockTime(14)),
                AgendaSlot(
                    session: "centres", kind: .visit, title: "Visite", start: ClockTime(14), end: ClockTime(16),
                    group: 2),
            ])
    ])

    private func output(_ language: Language, keeping: Agenda? = nil) -> AgendaOutput {
        AgendaOutput(Self.agenda, of: Self.workflow, keeping: keeping, in: language)
    }

    @Test func `the page runs from right to left in Arabic and names the room`() {
        let page = output(.arabic).html()
        #expect(page.contains("<html lang=\"ar\" dir=\"rtl\">"))
        #expect(page.contains("القاعة") && page.contains("الجلسة الافتتاحية"))
        #expect(!page.contains("http:") && !page.contains("https:"))
    }

    @Test func `what is written in a title is not taken for markup`() {
        #expect(output(.french).html().contains("<h1>Séminaire &lt;un&gt;</h1>"))
    }

    @Test func `a calendar has an event for each session and visit, in lines of 75 bytes`() throws {
        let lines = try output(.arabic).calendar().split(separator: "\r\n", omittingEmptySubsequences: false)
        #expect(lines.count { $0 == "BEGIN:VEVENT" } == 2)
        #expect(lines.contains("UID:centres-2@made"))
        let longest = lines.map(\.utf8.count).max() ?? 0
        #expect(longest <= 75)
    }

    @Test func `times in a calendar are those of the zone, told in UTC`() throws {
        // June 2015: Casablanca was one hour ahead.
        let text = try output(.french).calendar()
        #expect(text.contains("DTSTART:20150608T083000Z"))
        #expect(text.contains("SUMMARY:Ouverture\\, accueil"))
    }

    @Test func `a schedule leaves pauses out and names the zone`() throws {
        let text = try output(.french).scheduleXML()
        #expect(text.split(separator: "<event ").count == 3)
        #expect(text.contains("<time_zone_name>Africa/Casablanca</time_zone_name>"))
        #expect(text.contains("<date>2015-06-08T09:30:00+01:00</date>"))
        #expect(text.contains("<title>Séminaire &lt;un&gt;</title>"))
    }

    @Test func `the text is a grid of hours and rooms that names both for readers`() {
        let text = output(.french).text()
        #expect(
            text == """

                lundi 8 juin 2015
                            │ Grande salle
                ────────────┼────────────────────────────────────────────────────────────────────────────────────────
                09:30–11:00 │ Ouverture, accueil
                            │ (M. Inventé Karim)
                ────────────┼────────────────────────────────────────────────────────────────────────────────────────
                12:00–14:00 │ Déjeuner
                ────────────┼────────────────────────────────────────────────────────────────────────────────────────
                14:00–16:00 │ Visite (groupe 2)
                """)
    }

    @Test(arguments: [Language.arabic, .french])
    func `the grid keeps to a hundred columns, and its columns stand under each other`(language: Language) {
        var agenda = Self.agenda
        agenda.days[0].slots[0].title = LocalizedText(
            ar: "جَلْسَةٌ افتتاحيّةٌ طويلة جدا ", fr: String(repeating: "数字档案 une séance bien longue ", count: 8), en: "")
        agenda.days[0].slots.append(
            AgendaSlot(
                session: "beside", kind: .session, title: LocalizedText(ar: "ورشة", fr: "Atelier", en: ""),
                room: "cellar", start: ClockTime(10), end: ClockTime(11, 30)))
        let lines = AgendaOutput(agenda, of: Self.workflow, in: language).text().split(separator: "\n")
        let widths = lines.map { TerminalWidth.of(String($0)) }
        #expect(widths.max() ?? 0 <= 100)
        let bars = lines.filter { $0.contains("│") && $0.contains("–") }.prefix(3).map { line in
            line.split(separator: "│", omittingEmptySubsequences: false).dropLast().map { TerminalWidth.of(String($0)) }
        }
        #expect(Set(bars).count == 1, "\(lines.joined(separator: "\n"))")
    }

    @Test func `what overlaps in two rooms takes as many rows as it lasts`() {
        var agenda = Self.agenda
        agenda.days[0].slots.append(
            AgendaSlot(session: "beside", kind: .session, room: "cellar", start: ClockTime(10), end: ClockTime(12)))
        let page = AgendaOutput(agenda, of: Self.workflow, in: .english).html()
        #expect(page.contains("<td rowspan=\"2\"><div class=\"title\">Opening"))
        #expect(page.contains("<td rowspan=\"2\"><div class=\"title\">beside"))
        #expect(page.contains("<td class=\"pause\" colspan=\"2\">"))
    }

    @Test(arguments: [
        (Language.french, "M. Inventé Karim, Président"), (.arabic, "السيد مخترع كريم، الرئيس"),
    ])
    func `readers see people and their office, never keys`(language: Language, person: String) throws {
        let output = output(language)
        #expect(output.html().contains(person))
        let xml = try output.scheduleXML()
        #expect(xml.contains(">\(person)</person>"))
        let json = try output.scheduleJSON()
        #expect(json.contains(person))
        let calendar = try output.calendar().replacing("\r\n ", with: "")
        #expect(calendar.contains("DESCRIPTION:" + person.replacing(",", with: "\\,")))
        #expect(output.json().contains(person))
    }

    @Test func `what moved is told after the agenda`() {
        var old = Self.agenda
        old.days[0].slots[0].start = ClockTime(9)
        let text = output(.english, keeping: old).text()
        #expect(text.contains("What changes:"))
        #expect(text.contains("Opening: "))
        #expect(output(.french, keeping: Self.agenda).text().hasSuffix("Rien ne change."))
    }
}

/// Columns that a terminal gives to a line: marks and invisible characters none, Chinese two.
private enum TerminalWidth {
    static func of(_ line: String) -> Int {
        line.unicodeScalars.reduce(0) { sum, scalar in
            switch scalar.properties.generalCategory {
            case .nonspacingMark, .format: sum
            default: sum + (0x4E00...0x9FFF ~= scalar.value ? 2 : 1)
            }
        }
    }
}
