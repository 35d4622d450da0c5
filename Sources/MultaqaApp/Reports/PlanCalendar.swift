public import Foundation
import MultaqaCalendar
public import MultaqaEngine
import MultaqaMail
public import MultaqaModel

/// The deadlines as an iCalendar file for Outlook, Thunderbird or a telephone: one entry per step, each with an alarm.
///
/// The UID of an entry comes from the workflow, the host, the edition and the step, so a later plan updates the entries of
/// an earlier one instead of doubling them, whatever its dates. A deadline without a time lasts all day; one with a time is
/// written as local time with the zone's own rules beside it, so that it stays right when Ramadan changes the clock and when
/// a reader's zone data is newer than ours.
public struct PlanCalendar: Sendable {
    private let preview: PlanPreview
    private let language: Language
    /// When the file is made, in seconds since 1970.
    private let stamp: Int64

    public init(_ preview: PlanPreview, in language: Language, stamp: Int64) {
        self.preview = preview
        self.language = language
        self.stamp = stamp
    }

    public func data() -> Data {
        let entries = preview.entries(in: language)
        var lines = CalendarLines()
        lines.group("VCALENDAR") { lines in
            lines.add("VERSION", "2.0")
            lines.add("PRODID", "-//Multaqa//plan//\(language.rawValue.uppercased())")
            lines.add("CALSCALE", "GREGORIAN")
            lines.add("METHOD", "PUBLISH")
            lines.add("X-WR-CALNAME", text: preview.workflow.title(in: language))
            lines.add("X-WR-TIMEZONE", preview.workflow.zone)
            if let zone = Zone(name: preview.workflow.zone), entries.contains(where: { $0.time != nil }),
                let first = entries.first?.day, let last = entries.last?.day
            {
                addZone(zone, from: first, to: last, &lines)
            }
            for entry in entries { add(entry, &lines) }
        }
        return Data(lines.bytes)
    }

    private func add(_ entry: PlanEntry, _ lines: inout CalendarLines) {
        lines.group("VEVENT") { lines in
            lines.add("UID", uid(entry.step))
            lines.add("DTSTAMP", CalendarLines.utc(stamp))
            lines.add("LAST-MODIFIED", CalendarLines.utc(stamp))
            // Minutes since 1970: grows from plan to plan without a memory of the plans before.
            lines.add("SEQUENCE", "\(stamp / 60)")
            if let time = entry.time {
                let zone = ";TZID=\(preview.workflow.zone)"
                lines.add("DTSTART\(zone)", CalendarLines.local(WallTime(entry.day, time)))
                lines.add("DURATION", "PT30M")
            } else {
                lines.add("DTSTART;VALUE=DATE", CalendarLines.date(entry.day))
                lines.add("DTEND;VALUE=DATE", CalendarLines.date(entry.day + 1))
                lines.add("TRANSP", "TRANSPARENT")
            }
            lines.add("SUMMARY", text: entry.title)
            lines.add("DESCRIPTION", text: description(of: entry))
            lines.add("CATEGORIES", text: preview.workflow.title(in: language))
            lines.group("VALARM") { lines in
                lines.add("ACTION", "DISPLAY")
                lines.add("DESCRIPTION", text: entry.title)
                // An all-day entry begins at midnight: nine in the morning of the day before.
                lines.add("TRIGGER", entry.time == nil ? "-PT15H" : "-P1D")
            }
        }
    }

    private func description(of entry: PlanEntry) -> String {
        func line(_ word: PlanWords, _ value: String?) -> String? {
            value.flatMap { $0.isEmpty ? nil : "\(word.text(in: language)): \($0)" }
        }
        let moved = entry.movedFrom.map { day in entry.reason.map { "\(day) (\($0))" } ?? day.description }
        let lines = [
            line(.owner, entry.owner), line(.offset, entry.offset), line(.movedFrom, moved),
            line(.items, entry.items > 1 ? "\(entry.items)" : nil), line(.slack, "\(entry.slackDays)"), entry.why,
        ]
        return (lines.compactMap(\.self) + entry.details.map { "– \($0)" }).joined(separator: "\n")
    }

    private func uid(_ step: String) -> String {
        let edition = preview.workflow.input("edition")?.value
        let words = edition?.asText ?? edition?.asLocalized?(in: .french) ?? ""
        let host = preview.workflow.input("host")?.value["key"]?.asText ?? ""
        let run = Fingerprint.sha256([preview.workflow.name, host, words].joined(separator: "\u{1F}")).prefix(16)
        return "\(step).\(run)@multaqa"
    }

    /// The zone's changes of clock while the plan lasts, each as an observance of its own.
    private func addZone(_ zone: Zone, from first: Day, to last: Day, _ lines: inout CalendarLines) {
        let changes = zone.transitions(from: first - 60, to: last + 60)
        let start = WallTime(first - 61)
        let before = changes.first?.offsetBefore ?? zone.offsetSeconds(at: start)
        lines.group("VTIMEZONE") { lines in
            lines.add("TZID", zone.name)
            observance(start, from: before, to: before, &lines)
            for change in changes {
                observance(change.wallBefore, from: change.offsetBefore, to: change.offsetAfter, &lines)
            }
        }
    }

    private func observance(_ at: WallTime, from: Int, to: Int, _ lines: inout CalendarLines) {
        lines.group("STANDARD") { lines in
            lines.add("DTSTART", CalendarLines.local(at))
            lines.add("TZOFFSETFROM", CalendarLines.offset(from))
            lines.add("TZOFFSETTO", CalendarLines.offset(to))
            lines.add("TZNAME", CalendarLines.offset(to))
        }
    }
}
