public import MultaqaModel

/// The lines of an iCalendar file (RFC 5545), for everything of ours that writes one: escaped, folded at 75 bytes between characters, ended with CR LF.
public struct CalendarLines: Sendable {
    public private(set) var text = ""

    public init() {}

    public mutating func add(_ name: String, _ value: String) { fold("\(name):\(value)") }

    /// A text value: backslash, semicolon, comma and line ends are escaped.
    public mutating func add(_ name: String, text value: String) { add(name, CalendarLines.escaped(value)) }

    public mutating func group(_ name: String, _ body: (inout CalendarLines) -> Void) {
        add("BEGIN", name)
        body(&self)
        add("END", name)
    }

    public var bytes: [UInt8] { Array(text.utf8) }

    /// A parameter's value in quotes: what may not stand there is written after RFC 6868.
    public static func quoted(_ value: String) -> String {
        var quoted = ""
        for scalar in value.unicodeScalars {
            switch scalar {
            case "^": quoted += "^^"
            case "\"": quoted += "^'"
            case "\n": quoted += "^n"
            case _ where scalar.value < 0x20 || scalar.value == 0x7F: continue
            default: quoted.unicodeScalars.append(scalar)
            }
        }
        return "\"\(quoted)\""
    }

    static func escaped(_ value: String) -> String {
        var escaped = ""
        for scalar in value.unicodeScalars {
            switch scalar {
            case "\\", ";", ",": escaped += "\\\(scalar)"
            case "\n": escaped += "\\n"
            case _ where scalar.value < 0x20 && scalar != "\t" || scalar.value == 0x7F: continue
            default: escaped.unicodeScalars.append(scalar)
            }
        }
        return escaped
    }

    private mutating func fold(_ line: String) {
        var width = 0
        for scalar in line.unicodeScalars {
            let bytes = UTF8.width(scalar)
            if width + bytes > 75 {
                text += "\r\n "
                width = 1
            }
            text.unicodeScalars.append(scalar)
            width += bytes
        }
        text += "\r\n"
    }

    /// `20150608`.
    public static func date(_ day: Day) -> String { day.description.filter { $0 != "-" } }

    /// `20150608T180000`, local.
    public static func local(_ wall: WallTime) -> String {
        date(wall.day) + "T" + digits(wall.second / 3600) + digits(wall.second / 60 % 60) + digits(wall.second % 60)
    }

    /// `20150608T170000Z`.
    public static func utc(_ unixSeconds: Int64) -> String {
        let day = Int(unixSeconds) / 86_400
        return local(WallTime(day: Day(number: day), second: Int(unixSeconds) - day * 86_400)) + "Z"
    }

    /// `+0100`.
    public static func offset(_ seconds: Int) -> String {
        let minutes = Int(seconds.magnitude) / 60
        return (seconds < 0 ? "-" : "+") + digits(minutes / 60) + digits(minutes % 60)
    }

    private static func digits(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
}

extension UTF8 {
    static func width(_ scalar: Unicode.Scalar) -> Int {
        switch scalar.value {
        case ..<0x80: 1
        case ..<0x800: 2
        case ..<0x10000: 3
        default: 4
        }
    }
}
