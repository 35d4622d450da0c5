import MultaqaApp
import MultaqaModel
import Testing

/// The agenda in its forms, for a small made-up workflow.
@Suite struct AgendaFormTests {
    private static let workflow = Workflow(
        name: "made", title: LocalizedText(ar: "ملتقى", fr: "Séminaire <un>", en: "Seminar"),
        opening: Day(number: 16_594), closing: Day(number: 16_594), steps: [],
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
        #expect(!page.contains("http"))
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

    @Test func `the text names rooms by their titles and keeps to a hundred columns`() {
        var long = Self.agenda
        long.days[0].slots[0].title = LocalizedText(String(repeating: "une séance bien longue ", count: 8))
        let lines = AgendaOutput(long, of: Self.workflow, in: .french).text().split(separator: "\n")
        let widest = lines.map(\.count).max() ?? 0
        #expect(widest <= 100)
        #expect(lines.contains { $0.hasSuffix("– Grande salle") })
        #expect(lines.contains("  12:00–14:00  Déjeuner"))
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
