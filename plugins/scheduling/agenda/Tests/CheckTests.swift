import MultaqaModel
import MultaqaPluginKit
import Testing

@testable import AgendaPlugin

@Suite struct CheckTests {
    private let here = SourcePlace(file: "seminar.yaml", line: 7)

    private func check(
        _ sessions: [Session] = [.hour("talk", speakers: ["ads"], track: "school")], visits: [Visit] = [],
        rules: [Rule] = [], days: Int? = 4, speakers: Set<String>? = ["ads"]
    ) -> [String] {
        let programme = Programme(
            hours: HourSpan(from: ClockTime(9), to: ClockTime(12)), rooms: [Room("hall", seats: 60)],
            sessions: sessions, visits: visits, rules: rules)
        return ProgrammeCheck(programme, days: days, speakers: speakers, place: here).diagnostics().map(\.id)
    }

    @Test func `a good programme has nothing to report`() {
        #expect(check() == [])
        let keys: Set = [
            "moderator", "berkane", "ads", "education_ministry", "ait_zineb", "al_hoceima", "entraide_nationale",
            "handicap_association",
        ]
        #expect(ProgrammeCheck(berkane, days: 4, speakers: keys, place: nil).diagnostics() == [])
    }

    @Test func `an unknown constraint is met with the one that was meant`() {
        let programme = Programme(
            hours: HourSpan(from: ClockTime(9), to: ClockTime(12)), rules: [Rule("lunch", .must, "keep_fre")])
        let found = ProgrammeCheck(programme, days: 4, speakers: nil, place: here).diagnostics()
        #expect(
            found == [
                Diagnostic(
                    id: "unknown-constraint", place: here,
                    message: LocalizedText(
                        ar: "القاعدة «lunch»: لا توجد قاعدة باسم «keep_fre».",
                        fr: "Règle « lunch » : aucune contrainte ne s'appelle « keep_fre ».",
                        en: "Rule 'lunch': there is no constraint named 'keep_fre'."),
                    help: LocalizedText(
                        ar: "هل تقصد «keep_free»؟", fr: "Vouliez-vous dire « keep_free » ?",
                        en: "did you mean 'keep_free'?"))
            ])
    }

    @Test func `keys of a rule are checked`() {
        #expect(check(rules: [Rule("r", .must, "keep_free")]) == ["constraint-key-missing"])
        #expect(check(rules: [Rule("r", .must, "keep_free", ["at": "12h30"])]) == ["constraint-key-ill-typed"])
        #expect(
            check(rules: [Rule("r", .must, "keep_free", ["at": "9h00-10h00", "evry": "day"])])
                == ["constraint-key-unknown"])
        #expect(check(rules: [Rule("r", .must, "spread")]) == ["constraint-key-missing"])
        #expect(
            check(rules: [Rule("r", .must, "precede", ["first": "talk", "then": "talk", "next": "maybe"])])
                == ["constraint-key-ill-typed"])
    }

    @Test func `names in a rule must exist`() {
        #expect(
            check(rules: [Rule("r", .must, "precede", ["first": "talk", "then": "tlak"])]) == ["rule-unknown-session"])
        #expect(check(rules: [Rule("r", .must, "spread", ["track": "sport"])]) == ["rule-unknown-track"])
        #expect(
            check(rules: [Rule("r", .must, "prefer_room", ["session": "talk", "room": "attic"])])
                == ["rule-unknown-room"])
        #expect(
            check(rules: [Rule("r", .must, "not_available", ["speaker": "nobody", "day": 1])])
                == ["rule-unknown-speaker"])
    }

    @Test func `pins must be possible`() {
        #expect(check([.hour("talk", in: "attic")]) == ["unknown-room"])
        #expect(check([.hour("talk", day: .number(5))]) == ["day-outside-event"])
        #expect(check([.hour("talk", day: .number(5))], days: nil) == [])
        #expect(check([.hour("talk", day: .number(0))], days: nil) == ["day-outside-event"])
        #expect(check([.hour("talk", at: ClockTime(11, 30))]) == ["pin-outside-hours"])
        #expect(check([Session("talk", lasts: Minutes(200))]) == ["longer-than-the-day"])
        #expect(check([Session("talk", lasts: Minutes(47))]) == ["odd-minutes"])
        #expect(check([], visits: [Visit("v", lasts: Minutes(120), travel: Minutes(45))]) == ["longer-than-the-day"])
        #expect(
            check(rules: [Rule("r", .must, "prefer_day", ["session": "talk", "day": 9])]) == ["day-outside-event"])
    }

    @Test func `a speaker is a key of a table or a path`() {
        #expect(check([.hour("talk", speakers: ["host.president"])]) == [])
        #expect(check([.hour("talk", speakers: ["adz"])]) == ["unknown-speaker"])
        #expect(check([.hour("talk", speakers: ["adz"])], speakers: nil) == [])
    }

    @Test func `the plug-in checks the call and the programme it is given`() {
        let plugin = AgendaPlugin()
        let setting = CheckSetting(languages: [.french], templateFolders: [], place: here)
        #expect(plugin.check(PluginCall("plan", ["rooms"]), in: setting).map(\.id) == ["plan-wrong-subject"])
        #expect(plugin.check(PluginCall("plan", ["programme"]), in: setting).map(\.id) == ["no-programme"])
        var known = setting
        known.programme = berkane
        known.keys = ["institutions": ["ads"], "communes": ["berkane"]]
        let found = plugin.check(PluginCall("plan", ["programme"]), in: known)
        #expect(Set(found.map(\.id)) == ["unknown-speaker"])
        #expect(found.allSatisfy { $0.place == here })
    }

    @Test func `every situation speaks three languages`() {
        let hours = HourSpan(from: ClockTime(9), to: ClockTime(12))
        let all: [AgendaSituation] = [
            .noProgramme, .noEventDays, .wrongSubject(found: "x"),
            .unknownConstraint(rule: "r", found: "x", meant: nil, known: ["y"]),
            .missingKey(rule: "r", constraint: "c", keys: ["a", "b"]),
            .unknownKey(rule: "r", key: "x", meant: "y", known: []),
            .illTypedKey(rule: "r", key: "at", found: "x", expected: .span),
            .unknownName(rule: "r", kind: .session, found: "x", meant: nil),
            .unknownRoom(name: "s", found: "x", meant: nil), .unknownSpeaker(name: "s", found: "x", meant: nil),
            .unknownEquipment(name: "s", found: "piano", meant: nil),
            .unknownZone(name: "s", found: "Mars/Base"),
            .dayOutsideEvent(name: "s", day: 5, days: 4),
            .pinOutsideHours(name: "s", at: ClockTime(8), minutes: 60, hours: hours),
            .longerThanTheDay(name: "s", minutes: 300, hours: hours), .oddMinutes(name: "s"),
        ]
        #expect(Set(all.map(\.id)).count == all.count)
        for situation in all {
            for text in [situation.message, situation.help].compactMap({ $0 }) {
                #expect(Wording.languages.allSatisfy { text.texts[$0]?.isEmpty == false }, "\(situation.id)")
            }
        }
    }
}
