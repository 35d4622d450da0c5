import MultaqaModel
import Testing

@testable import MultaqaEngine

@Suite struct OpeningOrderTests {
    private static let lines = [
        CeremonyLine("quran", title: "Quran", kind: .recitation, lasts: Minutes(5)),
        CeremonyLine("welcome", title: "Welcome", lasts: Minutes(10), speaker: "host.president"),
        CeremonyLine("governor", title: "Governor", lasts: Minutes(15), speaker: "governor"),
        CeremonyLine("embassy", title: "Embassy", lasts: Minutes(10), speaker: "embassy"),
        CeremonyLine("keynote", title: "Keynote", kind: .keynote, lasts: Minutes(20), speaker: "expert"),
    ]

    private static func guest(_ status: String = "", gender: String = "m", by name: String? = nil) -> Value {
        [
            "office": "Office", "gender": .text(gender), "is_absent": .bool(status == "absent"),
            "is_represented": .bool(status == "represented"),
            "representative": name.map { ["name": .text($0)] } ?? .null,
        ]
    }

    private func order(
        _ governor: Value, _ change: (inout [CeremonyLine]) -> Void = { _ in }
    ) -> OpeningOrder {
        var lines = Self.lines
        change(&lines)
        return OpeningOrder(
            lines: lines, guests: ["governor": governor, "embassy": Self.guest()], begins: ClockTime(9, 30),
            words: { LocalizedText($0) })
    }

    private func told(_ rows: [Value]) -> [String] {
        rows.map { row in
            guard case .time(let at)? = row["at"] else { return "?" }
            return "\(at) \(row["key"]?.asText ?? "?"): \(row["speaker"]?.asLocalized?(in: .french) ?? "?")"
        }
    }

    @Test func `who comes speaks where the programme has it`() {
        #expect(
            told(order(Self.guest()).actual()) == [
                "09:30 quran: ", "09:35 welcome: host.president", "09:45 governor: Office", "10:00 embassy: Office",
                "10:10 keynote: expert",
            ])
    }

    @Test func `the clock closes up behind an absent guest, the plan stays`() {
        let order = order(Self.guest("absent"))
        #expect(
            told(order.actual()) == [
                "09:30 quran: ", "09:35 welcome: host.president", "09:45 embassy: Office", "09:55 keynote: expert",
            ])
        #expect(told(order.planned()) == told(self.order(Self.guest()).actual()))
    }

    @Test func `the message of an absent guest is read where that is asked`() {
        let read = order(Self.guest("absent")) { lines in
            lines[2].ifAbsent = .read
            lines[2].readBy = "secretary"
        }
        #expect(told(read.actual())[2] == "09:45 governor: Office, message lu par secretary")
        let unread = order(Self.guest("absent")) { $0[2].ifAbsent = .read }
        #expect(told(unread.actual())[2] == "09:45 governor: Office, message lu")
    }

    @Test func `a represented guest keeps the place, gives way, or falls out`() {
        let nabil = Self.guest("represented", by: "Nabil")
        #expect(told(order(nabil).actual())[2] == "09:45 governor: Office, représenté par Nabil")
        #expect(
            told(order(nabil) { $0[2].ifRepresented = .after }.actual())[2...3] == [
                "09:45 embassy: Office", "09:55 governor: Office, représenté par Nabil",
            ])
        #expect(told(order(nabil) { $0[2].ifRepresented = .leaveOut }.actual()).count == 4)
    }

    @Test func `words agree with who is represented, named or not`() {
        let spoken = [("m", nil), ("f", nil), ("m", "Nabil"), ("f", "Nabil")].map { gender, name -> [String] in
            let row = order(Self.guest("represented", gender: gender, by: name)).actual()[2]
            return [Language.arabic, .french].map { row["speaker"]?.asLocalized?(in: $0) ?? "?" }
        }
        #expect(
            spoken == [
                ["Office، بالنيابة", "Office, représenté"], ["Office، بالنيابة", "Office, représentée"],
                ["Office، نيابة عنه: Nabil", "Office, représenté par Nabil"],
                ["Office، نيابة عنها: Nabil", "Office, représentée par Nabil"],
            ])
    }

    @Test func `a line moves before or after another by one key`() {
        var programme = Programme(hours: HourSpan(from: ClockTime(9), to: ClockTime(17)), ceremony: Self.lines)
        programme.ceremony[3].before = "governor"
        #expect(
            programme.ceremonyInOrder.map(\.name) == ["quran", "welcome", "embassy", "governor", "keynote"])
        programme.ceremony[0].after = "keynote"
        #expect(
            programme.ceremonyInOrder.map(\.name) == ["welcome", "embassy", "governor", "keynote", "quran"])
        programme.ceremony[1].after = "nowhere"
        #expect(programme.ceremonyInOrder.map(\.name).first == "welcome")
    }

    @Test func `speeches are the lines that somebody gives`() {
        #expect(Self.lines.filter(\.isSpeech).map(\.name) == ["welcome", "governor", "embassy", "keynote"])
    }
}
