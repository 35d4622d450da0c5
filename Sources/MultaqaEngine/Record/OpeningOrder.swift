import MultaqaCalendar
import MultaqaModel

/// The opening minute by minute: as it was planned, and as it will be with those who come.
struct OpeningOrder {
    let lines: [CeremonyLine]
    let guests: [String: Value]
    let begins: ClockTime
    /// A speaker in words.
    let words: (String) -> LocalizedText

    /// Every line, with whom the programme names.
    func planned() -> [Value] {
        rows(lines.map { ($0, $0.speaker.map { guests[$0].map(Self.office(of:)) ?? words($0) } ?? "") })
    }

    /// Lines of absent guests fall out or are read, represented ones name the representative, and the clock closes up behind them.
    func actual() -> [Value] {
        rows(inOrder().map { ($0, speaker(of: $0)) })
    }

    /// Lines that are held, those that give way behind the guests around them who come in person.
    private func inOrder() -> [CeremonyLine] {
        var ordered: [CeremonyLine] = []
        var waiting: [CeremonyLine] = []
        for line in lines where isHeld(line) {
            let guest = line.speaker.flatMap { guests[$0] }
            if guest == nil {
                ordered += waiting
                waiting = []
            }
            if guest?["is_represented"]?.asBool == true, line.ifRepresented == .after {
                waiting.append(line)
            } else {
                ordered.append(line)
            }
        }
        return ordered + waiting
    }

    private func isHeld(_ line: CeremonyLine) -> Bool {
        guard let guest = line.speaker.flatMap({ guests[$0] }) else { return true }
        if guest["is_absent"]?.asBool == true { return line.ifAbsent != .leaveOut }
        if guest["is_represented"]?.asBool == true { return line.ifRepresented != .leaveOut }
        return true
    }

    private func rows(_ lines: [(line: CeremonyLine, speaker: LocalizedText)]) -> [Value] {
        var clock = begins
        return lines.enumerated().map { position, entry in
            let from = clock
            clock = clock + entry.line.lasts.count
            return [
                "number": .int(position + 1), "key": .text(entry.line.name), "title": .localized(entry.line.title),
                "kind": .text(entry.line.kind.rawValue), "is_speech": .bool(entry.line.isSpeech),
                "speaker": .localized(entry.speaker), "lasts": .text(entry.line.lasts.spoken),
                "minutes": .int(entry.line.lasts.count), "at": .time(from),
                "ends": .time(clock),
            ]
        }
    }

    private func speaker(of line: CeremonyLine) -> LocalizedText {
        guard let key = line.speaker else { return "" }
        guard let guest = guests[key] else { return words(key) }
        if guest["is_absent"]?.asBool == true { return Self.read(Self.office(of: guest), by: line.readBy.map(words)) }
        if guest["is_represented"]?.asBool == true { return Self.represented(guest) }
        return Self.office(of: guest)
    }

    // MARK: Words

    static func office(of guest: Value) -> LocalizedText {
        guest["office"]?.asLocalized ?? guest["name"]?.asLocalized ?? ""
    }

    private static func represented(_ guest: Value) -> LocalizedText {
        let office = office(of: guest)
        let isWoman = guest["gender"]?.asText == "f"
        let name = guest["representative"]?["name"]?.asLocalized
        return each { language in
            let office = office(in: language)
            switch (language, name?(in: language)) {
            case (.arabic, let name?): return "\(office)، \(isWoman ? "نيابة عنها" : "نيابة عنه"): \(name)"
            case (.english, let name?): return "\(office), represented by \(name)"
            case (_, let name?): return "\(office), \(isWoman ? "représentée" : "représenté") par \(name)"
            case (.arabic, nil): return "\(office)، بالنيابة"
            case (.english, nil): return "\(office), represented"
            case (_, nil): return "\(office), \(isWoman ? "représentée" : "représenté")"
            }
        }
    }

    private static func read(_ office: LocalizedText, by reader: LocalizedText?) -> LocalizedText {
        each { language in
            let office = office(in: language)
            switch (language, reader?(in: language)) {
            case (.arabic, let reader?): return "\(office)، الكلمة يتلوها: \(reader)"
            case (.english, let reader?): return "\(office), read by \(reader)"
            case (_, let reader?): return "\(office), message lu par \(reader)"
            case (.arabic, nil): return "\(office)، كلمة تتلى"
            case (.english, nil): return "\(office), message read out"
            case (_, nil): return "\(office), message lu"
            }
        }
    }

    private static func each(_ make: (Language) -> String) -> LocalizedText {
        LocalizedText(Dictionary(uniqueKeysWithValues: Language.allCases.map { ($0, make($0)) }))
    }
}
