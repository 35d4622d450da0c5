import MultaqaCalendar
public import MultaqaModel

/// The agenda for a calendar program: one event for each session and visit (RFC 5545).
///
/// Times are written in UTC, so that no rule of a zone has to travel with the file.
public struct AgendaCalendar: Sendable {
    private let agenda: Agenda
    private let workflow: Workflow
    private let language: Language

    public init(_ agenda: Agenda, of workflow: Workflow, in language: Language) {
        self.agenda = agenda
        self.workflow = workflow
        self.language = language
    }

    /// - Parameter stamp: when the file is made; every event carries it.
    /// - Returns: lines that end in CR LF, none longer than 75 bytes; nil when the zone of the workflow is not known.
    public func text(stamp: WallTime) -> String? {
        guard let zone = Zone(name: workflow.zone) else { return nil }
        var lines = [
            "BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//multaqa//agenda//\(language.rawValue.uppercased())",
            "CALSCALE:GREGORIAN", "METHOD:PUBLISH", "X-WR-CALNAME:" + escaped(workflow.title(in: language)),
            "X-WR-TIMEZONE:" + zone.name,
        ]
        for day in agenda.days {
            for slot in day.slots where slot.kind != .pause { lines += event(slot, on: day.date, zone, stamp) }
        }
        lines.append("END:VCALENDAR")
        return lines.map { folded($0) + "\r\n" }.joined()
    }

    private func event(_ slot: AgendaSlot, on day: Day, _ zone: Zone, _ stamp: WallTime) -> [String] {
        let title = slot.title.isEmpty ? slot.session : slot.title(in: language)
        var lines = [
            "BEGIN:VEVENT",
            "UID:\(slot.session)\(slot.group.map { "-\($0)" } ?? "")@\(workflow.name)",
            "DTSTAMP:" + utc(stamp, zone), "DTSTART:" + utc(WallTime(day, slot.start), zone),
            "DTEND:" + utc(WallTime(day, slot.end), zone), "SUMMARY:" + escaped(title),
        ]
        if let name = slot.room {
            let room = workflow.programme?.rooms.first { $0.name == name }
            lines.append("LOCATION:" + escaped(room?.title.isEmpty == false ? room?.title(in: language) ?? name : name))
        }
        return lines + ["END:VEVENT"]
    }

    private func utc(_ wall: WallTime, _ zone: Zone) -> String {
        let seconds = Int(zone.unixSeconds(of: wall))
        let day = seconds >= 0 ? seconds / 86_400 : (seconds - 86_399) / 86_400
        let instant = WallTime(day: Day(number: day), second: seconds - day * 86_400)
        return instant.description.filter { $0 != "-" && $0 != ":" } + "Z"
    }

    private func escaped(_ text: String) -> String {
        text.reduce(into: "") { result, character in
            switch character {
            case "\\", ";", ",": result += "\\" + String(character)
            case "\n": result += "\\n"
            case "\r": break
            default: result.append(character)
            }
        }
    }

    /// Broken between characters where 75 bytes are full; what goes on begins with a space.
    private func folded(_ line: String) -> String {
        var (result, width) = ("", 0)
        for scalar in line.unicodeScalars {
            let size = UTF8.width(scalar)
            if width + size > 75 {
                result += "\r\n "
                width = 1
            }
            result.unicodeScalars.append(scalar)
            width += size
        }
        return result
    }
}
