import Foundation
import MultaqaMail
import MultaqaModel
import MultaqaPluginKit
import MultaqaTestKit
import Testing

@testable import EmailPlugin

@Suite struct CalendarMailingTests {
    private let folder: TemporaryFolder

    init() throws {
        folder = try TemporaryFolder()
        for language in ["fr", "ar"] {
            try folder.write(
                "Subject: {{entry.title}}\n\n{{entry.date}} {{entry.start}}\n",
                to: "messages/calendar_entry.\(language).txt")
        }
    }

    private func session(_ key: String, at start: ClockTime, room: String = "A") -> Value {
        [
            "key": .text(key), "title": Sample.text("جلسة \(key)", "Séance \(key)"), "date": Sample.day("2015-06-08"),
            "start": .time(start), "end": .time(start + 60), "room": .text(room), "speakers": "", "group": "",
        ]
    }

    private func request(
        _ sessions: [Value], round: Character = "0", to: Value = Sample.contact, extent: Value = "programme"
    ) -> ActivityRequest {
        var record = Sample.record.asMap ?? [:]
        record["agenda"] = [
            "sessions": .list(sessions),
            "visits": [
                [
                    "key": "farm", "title": "Visite", "date": Sample.day("2015-06-09"), "start": .time(ClockTime(9)),
                    "end": .time(ClockTime(10)), "room": "", "group": 2,
                    "delegates": [["commune_key": "belfaa"]],
                ]
            ],
        ]
        var request = Sample.request(
            "calendar_entry", to: to, arguments: ["calendar": extent, "language": "fr"], folders: [folder.path],
            record: .map(record))
        request.key = String(repeating: round, count: 32)
        return request
    }

    private func perform(_ request: ActivityRequest) async throws -> ActivityReport {
        try #require(await EmailPlugin().perform([request], in: folder.workplace).first?.report)
    }

    /// Everything that lies there as a draft leaves.
    private func send() throws {
        let outbox = OutboxFolder(of: folder.path)
        for (key, record) in try outbox.entries() where record.state == .draft {
            var record = record
            record.settle(.sent, nil, at: 0)
            try outbox.write(record, of: key)
        }
    }

    private func drafts() throws -> [String] {
        try OutboxFolder(of: folder.path).entries().filter { $0.record.state == .draft }.compactMap { entry in
            entry.record.calendar.map {
                "\($0.method.rawValue) \($0.entry.session) \($0.sequence) \(entry.record.to)"
            }
        }.sorted()
    }

    @Test func `each session is an invitation, and visits only for those who go along`() async throws {
        let report = try await perform(request([session("a", at: ClockTime(9)), session("b", at: ClockTime(11))]))
        #expect(report.messages.map(\.subject) == ["Séance a", "Séance b"])
        #expect(
            try drafts() == ["REQUEST a 0 secretariat@abm.example", "REQUEST b 0 secretariat@abm.example"])
        let file = try #require(report.messages.first?.file)
        let mail = MailReader(try #require(folder.read(file)))
        let calendar = try #require(mail.parts.first?.parts.last)
        #expect(calendar.raw("Content-Type") == "text/calendar; method=\"REQUEST\"; charset=\"utf-8\"")
        #expect(calendar.text.contains("DTSTART:20150608T080000Z"))
        #expect(calendar.text.contains("METHOD:REQUEST"))
        #expect(mail.parts.last?.parameter("filename", of: "Content-Disposition") == "invite.ics")
        let personal = try #require(folder.read("calendar/invite_communes-ain_beni_mathar.ics"))
        #expect(personal.components(separatedBy: "BEGIN:VEVENT").count == 3)
        #expect(personal.contains("METHOD:PUBLISH"))
    }

    @Test func `a second round says only what changed`() async throws {
        _ = try await perform(request([session("a", at: ClockTime(9)), session("b", at: ClockTime(11))]))
        try send()
        let second = try await perform(
            request([session("a", at: ClockTime(10)), session("c", at: ClockTime(11))], round: "1"))
        #expect(second.messages.count == 3)
        #expect(
            try drafts() == [
                "CANCEL b 1 secretariat@abm.example", "REQUEST a 1 secretariat@abm.example",
                "REQUEST c 0 secretariat@abm.example",
            ])
        try send()
        let third = try await perform(
            request([session("a", at: ClockTime(10)), session("c", at: ClockTime(11))], round: "2"))
        #expect(third == ActivityReport())
    }

    /// In Ramadan Morocco's clock is an hour back; Ramadan of 2024 lasted from 11 March to 9 April.
    @Test func `the same hour is another instant in Ramadan`() async throws {
        func day(_ session: Value, _ iso: String) -> Value {
            var row = session.asMap ?? [:]
            row["date"] = Sample.day(iso)
            return .map(row)
        }
        _ = try await perform(
            request([
                day(session("a", at: ClockTime(9)), "2024-03-20"), day(session("b", at: ClockTime(9)), "2024-04-20"),
            ]))
        let personal = try #require(folder.read("calendar/invite_communes-ain_beni_mathar.ics"))
        #expect(personal.contains("DTSTART:20240320T090000Z"))
        #expect(personal.contains("DTSTART:20240420T080000Z"))
    }

    @Test func `a draft that nobody has seen is taken back when the programme changes`() async throws {
        _ = try await perform(request([session("a", at: ClockTime(9))]))
        _ = try await perform(request([session("a", at: ClockTime(10))], round: "1"))
        #expect(try drafts() == ["REQUEST a 0 secretariat@abm.example"])
        let keys = OutboxFolder(of: folder.path).keys()
        #expect(keys.map { $0.first } == ["1"])
    }

    @Test func `who is replaced has it cancelled, who comes is invited`() async throws {
        _ = try await perform(request([session("a", at: ClockTime(9))]))
        try send()
        _ = try await perform(
            request([session("a", at: ClockTime(9))], round: "1", to: ["name": "N", "email": "new@abm.example"]))
        #expect(try drafts() == ["CANCEL a 1 secretariat@abm.example", "REQUEST a 0 new@abm.example"])
    }

    @Test func `the work done twice leaves the same mails`() async throws {
        let request = request([session("a", at: ClockTime(9))])
        let first = try await perform(request)
        let contents = try folder.contents()
        #expect(try await perform(request) == first)
        #expect(try folder.contents() == contents)
        var previewed = try #require(await EmailPlugin().preview([request]).first?.report)
        previewed.messages[0].file = first.messages[0].file
        #expect(previewed == first)
    }

    @Test func `the whole seminar may be one entry`() async throws {
        let report = try await perform(
            request([session("a", at: ClockTime(9)), session("b", at: ClockTime(11))], extent: "seminar"))
        #expect(report.messages.count == 1)
        #expect(try drafts() == ["REQUEST seminar 0 secretariat@abm.example"])
    }

    @Test func `another word for calendar is refused before anything runs`() {
        let call = PluginCall("send", ["calendar_entry"], ["calendar": .value("all")])
        let setting = CheckSetting(languages: [.french], templateFolders: [folder.path])
        #expect(EmailPlugin().check(call, in: setting).map(\.id) == ["unknown-calendar"])
    }

    @Test func `answers find their way by a mark in the address`() async throws {
        try ReplySecret.lay(in: folder.path)
        let plugin = EmailPlugin().configured(with: ["reply_to": "replies@town.example"])
        let request = request([session("a", at: ClockTime(9))])
        _ = await plugin.perform([request], in: folder.workplace)
        let secret = try #require(ReplySecret(folder: folder.path))
        let entry = try #require(try OutboxFolder(of: folder.path).entries().first)
        #expect(entry.record.from == "replies+\(secret.token(of: entry.key))@town.example")
        #expect(try folder.read("outbox/\(entry.key).eml")?.contains("replies+\(secret.token(of: entry.key))@") == true)
    }

    @Test(arguments: [Language.arabic, .french]) func `the shipped template speaks of all three`(
        _ language: Language
    ) async throws {
        var request = request([session("a", at: ClockTime(9))])
        request.templateFolders = [Sample.shippedTemplates]
        request.arguments["language"] = .text(language.rawValue)
        let report = try #require(await EmailPlugin().preview([request]).first?.report)
        #expect(report.warnings == [])
        #expect(report.messages.count == 1)
    }
}
