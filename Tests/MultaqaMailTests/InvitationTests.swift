import Foundation
import MultaqaMail
import MultaqaModel
import MultaqaTestKit
import Testing

@Suite struct InvitationTests {
    private func invitation(_ method: CalendarMethod, sequence: Int = 1) throws -> Invitation {
        let mark = CalendarMark(
            uid: "abc@multaqa", sequence: sequence, method: method,
            entry: CalendarEntry(
                session: "s", title: "جلسة الافتتاح; «ملتقى», بركان\\2015 " + String(repeating: "طويل ", count: 20),
                place: "Salle \"A\"", details: "un\ndeux", start: 1_433_750_400, end: 1_433_754_000))
        return Invitation(
            mark, organiser: Mailbox(name: "Conseil \"municipal\", Berkane", address: try address("a@b.example")),
            attendee: Mailbox(name: "السيدة نموذج^", address: try address("c@d.example")), stamp: 0, language: .french)
    }

    private func address(_ text: String) throws -> MailAddress { try #require(MailAddress(text)) }

    @Test func `a request has what programs ask for`() throws {
        let text = try invitation(.request).text
        for line in [
            "METHOD:REQUEST", "UID:abc@multaqa", "SEQUENCE:1", "DTSTAMP:19700101T000000Z", "DTSTART:20150608T080000Z",
            "STATUS:CONFIRMED", "DTEND:20150608T090000Z", "LOCATION:Salle \"A\"", "DESCRIPTION:un\\ndeux",
            "ORGANIZER;CN=\"Conseil ^'municipal^', Berkane\":mailto:a@b.example",
        ] {
            #expect(text.contains("\r\n\(line)\r\n"))
        }
        #expect(text.replacingOccurrences(of: "\r\n ", with: "").contains("RSVP=TRUE"))
        let lines = text.components(separatedBy: "\r\n")
        #expect(lines.allSatisfy { $0.utf8.count <= 75 && !$0.contains("\n") })
    }

    @Test func `a cancellation says so twice and asks nothing`() throws {
        let text = try invitation(.cancel, sequence: 2).text
        #expect(text.contains("METHOD:CANCEL") && text.contains("STATUS:CANCELLED") && text.contains("SEQUENCE:2"))
        #expect(!text.contains("RSVP"))
    }

    private static let hasLibical =
        (try? Python.run("import ctypes; ctypes.CDLL('libical.so.3')", input: "")) != nil

    /// libical knows which properties each method must and must not have (RFC 5546).
    @Test(.enabled(if: hasLibical, "needs python3 and libical.so.3")) func `libical finds each method's rules kept`()
        throws
    {
        let script = """
            import ctypes, sys
            c = ctypes.CDLL("libical.so.3")
            c.icalparser_parse_string.restype = ctypes.c_void_p
            for f in (c.icalcomponent_count_errors, c.icalrestriction_check): f.argtypes = [ctypes.c_void_p]
            p = c.icalparser_parse_string(open(sys.argv[1], "rb").read())
            print("%d %d" % (c.icalrestriction_check(p), c.icalcomponent_count_errors(p)), end="")
            """
        let request = try invitation(.request)
        let programme = PersonalProgramme(
            title: "x", organiser: request.organiser, entries: [("a@multaqa", request.mark.entry)], stamp: 0,
            language: .arabic)
        for text in [request.text, try invitation(.cancel).text, programme.text] {
            #expect(try Python.run(script, input: text) == "1 0")
        }
        let headless = request.text.replacingOccurrences(of: "ORGANIZER", with: "X-ORGANIZER")
        #expect(try Python.run(script, input: headless) == "0 1")
    }

    /// Python's `icalendar` reads back what was meant.
    /// Older ones do not decode RFC 6868.
    @Test(
        .enabled(
            if: Python.has("icalendar; assert int(icalendar.__version__.split('.')[0]) >= 6"),
            "needs Python's icalendar, 6 or later (MULTAQA_PYTHON)"))
    func `another reader finds what was meant`() throws {
        let script = """
            import icalendar, sys
            c = icalendar.Calendar.from_ical(open(sys.argv[1], newline="", encoding="utf-8").read())
            e = [x for x in c.walk("VEVENT")][0]
            print("|".join([str(c["method"]), str(e["uid"]), str(e["sequence"]), str(e["summary"]).strip()[:35],
                str(e["organizer"]), str(e["organizer"].params["CN"]), str(e["attendee"].params["CN"]),
                e["dtstart"].dt.isoformat(), str(e["description"]).replace(chr(10), "/"), str(len(e.errors))]), end="")
            """
        #expect(
            try Python.run(script, input: invitation(.request).text)
                == "REQUEST|abc@multaqa|1|جلسة الافتتاح; «ملتقى», بركان\\2015 |mailto:a@b.example|Conseil \"municipal\", Berkane|السيدة نموذج^|2015-06-08T08:00:00+00:00|un/deux|0"
        )
    }
}
