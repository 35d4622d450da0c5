public import MultaqaModel

/// An iCalendar object for one person and one entry (iTIP over mail, RFC 5546 and 6047).
public struct Invitation: Hashable, Sendable {
    public var mark: CalendarMark
    /// Must be the mail's `From`: programs show no buttons otherwise.
    public var organiser: Mailbox
    public var attendee: Mailbox
    /// When it was written, in seconds since 1970.
    public var stamp: Int64
    public var language: Language

    public init(_ mark: CalendarMark, organiser: Mailbox, attendee: Mailbox, stamp: Int64, language: Language) {
        self.mark = mark
        self.organiser = organiser
        self.attendee = attendee
        self.stamp = stamp
        self.language = language
    }

    public var calendar: MailCalendar { MailCalendar(method: mark.method.rawValue, text: text) }

    /// Times are instants in UTC.
    public var text: String {
        var lines = CalendarLines()
        lines.group("VCALENDAR") { lines in
            lines.add("VERSION", "2.0")
            lines.add("PRODID", "-//multaqa//invitation//\(language.rawValue.uppercased())")
            lines.add("CALSCALE", "GREGORIAN")
            lines.add("METHOD", mark.method.rawValue)
            lines.group("VEVENT") { event(&$0) }
        }
        return lines.text
    }

    private func event(_ lines: inout CalendarLines) {
        let isCancelled = mark.method == .cancel
        lines.add("UID", mark.uid)
        lines.add("DTSTAMP", CalendarLines.utc(stamp))
        lines.add("SEQUENCE", "\(mark.sequence)")
        lines.add("DTSTART", CalendarLines.utc(mark.entry.start))
        lines.add("DTEND", CalendarLines.utc(mark.entry.end))
        lines.add("SUMMARY", text: mark.entry.title)
        if let place = mark.entry.place { lines.add("LOCATION", text: place) }
        if let details = mark.entry.details { lines.add("DESCRIPTION", text: details) }
        lines.add("STATUS", isCancelled ? "CANCELLED" : "CONFIRMED")
        lines.add("TRANSP", "OPAQUE")
        lines.add("ORGANIZER;CN=\(CalendarLines.quoted(organiser.name))", "mailto:\(organiser.address.text)")
        let role = "ROLE=REQ-PARTICIPANT;" + (isCancelled ? "" : "PARTSTAT=NEEDS-ACTION;RSVP=TRUE;")
        lines.add(
            "ATTENDEE;CUTYPE=INDIVIDUAL;\(role)CN=\(CalendarLines.quoted(attendee.name))",
            "mailto:\(attendee.address.text)")
    }
}

/// A person's whole programme as a file to open (`METHOD:PUBLISH`): no answer is asked.
public struct PersonalProgramme: Hashable, Sendable {
    public var title: String
    public var organiser: Mailbox
    public var entries: [(uid: String, entry: CalendarEntry)]
    public var stamp: Int64
    public var language: Language

    public init(
        title: String, organiser: Mailbox, entries: [(uid: String, entry: CalendarEntry)], stamp: Int64,
        language: Language
    ) {
        self.title = title
        self.organiser = organiser
        self.entries = entries
        self.stamp = stamp
        self.language = language
    }

    public static func == (left: PersonalProgramme, right: PersonalProgramme) -> Bool { left.text == right.text }

    public func hash(into hasher: inout Hasher) { hasher.combine(text) }

    public var text: String {
        var lines = CalendarLines()
        lines.group("VCALENDAR") { lines in
            lines.add("VERSION", "2.0")
            lines.add("PRODID", "-//multaqa//programme//\(language.rawValue.uppercased())")
            lines.add("CALSCALE", "GREGORIAN")
            lines.add("METHOD", "PUBLISH")
            lines.add("X-WR-CALNAME", text: title)
            for (uid, entry) in entries {
                lines.group("VEVENT") { lines in
                    lines.add("UID", uid)
                    lines.add("DTSTAMP", CalendarLines.utc(stamp))
                    lines.add(
                        "ORGANIZER;CN=\(CalendarLines.quoted(organiser.name))", "mailto:\(organiser.address.text)")
                    lines.add("DTSTART", CalendarLines.utc(entry.start))
                    lines.add("DTEND", CalendarLines.utc(entry.end))
                    lines.add("SUMMARY", text: entry.title)
                    if let place = entry.place { lines.add("LOCATION", text: place) }
                    if let details = entry.details { lines.add("DESCRIPTION", text: details) }
                }
            }
        }
        return lines.text
    }
}
