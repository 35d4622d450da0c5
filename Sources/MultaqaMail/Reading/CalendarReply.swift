import Foundation

/// Somebody's answer to an invitation (`METHOD:REPLY`).
public struct CalendarReply: Hashable, Sendable {
    public enum Participation: String, Hashable, Sendable {
        case accepted = "ACCEPTED"
        case declined = "DECLINED"
        case tentative = "TENTATIVE"
    }

    public var uid: String
    public var attendee: String
    public var participation: Participation
    public var sequence: Int

    /// Nil when the mail carries no single, well-formed reply of one person.
    public init?(in mail: IncomingMail) {
        guard let part = mail.part("text/calendar") else { return nil }
        let lines = CalendarReply.lines(of: part.text)
        func values(_ name: String) -> [(head: ParameterField, value: String)] {
            lines.filter { $0.head.value == name }
        }
        let attendees = values("attendee")
        guard values("begin").filter({ $0.value.uppercased() == "VEVENT" }).count == 1,
            values("method").map({ $0.value.uppercased() }) == ["REPLY"], attendees.count == 1,
            let uid = values("uid").first?.value, values("uid").count == 1, let attendee = attendees.first,
            let participation = attendee.head.parameters["partstat"].flatMap({
                Participation(rawValue: $0.uppercased())
            }), attendee.value.lowercased().hasPrefix("mailto:")
        else { return nil }
        self.uid = uid
        self.attendee = String(attendee.value.dropFirst("mailto:".count))
        self.participation = participation
        sequence = values("sequence").first.flatMap { Int($0.value) } ?? 0
    }

    /// Unfolded lines as name with parameters, and value.
    private static func lines(of text: String) -> [(head: ParameterField, value: String)] {
        var lines: [String] = []
        for line in text.split(omittingEmptySubsequences: true, whereSeparator: \.isNewline).prefix(5000) {
            if line.first == " " || line.first == "\t", let last = lines.popLast() {
                lines.append(last + line.dropFirst())
            } else {
                lines.append(String(line))
            }
        }
        return lines.compactMap { line in
            var isQuoted = false
            for (place, character) in zip(line.indices, line) {
                if character == "\"" { isQuoted.toggle() }
                if character == ":", !isQuoted {
                    return (ParameterField(String(line[..<place])), String(line[line.index(after: place)...]))
                }
            }
            return nil
        }
    }
}
