import MultaqaMail
import MultaqaModel
import Testing

@Suite struct ReplyJudgementTests {
    private let key = "0123456789abcdef0123456789abcdef"
    private let secret = ReplySecret(Array(repeating: 7, count: 32))

    private func outbox(_ state: OutboxState = .sent) -> [(key: String, record: OutboxRecord)] {
        var record = OutboxRecord(
            state: state, from: "a@town.example", to: "c@commune.example", subject: "", step: "invite", item: "x",
            language: .french)
        record.calendar = CalendarMark(
            uid: "u@multaqa", sequence: 2, method: .request,
            entry: CalendarEntry(session: "s", title: "s", start: 0, end: 1))
        return [(key, record)]
    }

    private func judge(_ mail: String, _ state: OutboxState = .sent) -> ReplyJudgement {
        let bytes = Array(mail.replacing("\n", with: "\r\n").utf8)
        return ReplyJudgement(IncomingMail(bytes), outbox: outbox(state), secret: secret)
    }

    private func report(_ recipient: String, action: String = "failed", status: String = "5.1.1", id: String) -> String
    {
        """
        From: mailer-daemon@commune.example
        Content-Type: multipart/report; report-type=delivery-status; boundary="b"

        --b
        Content-Type: text/plain

        sorry
        --b
        Content-Type: message/delivery-status

        Reporting-MTA: dns; mx.commune.example

        Final-Recipient: rfc822; \(recipient)
        Action: \(action)
        Status: \(status)
        Diagnostic-Code: smtp; 550 5.1.1
          no such user
        --b
        Content-Type: text/rfc822-headers

        Message-ID: <\(id)@town.example>
        Subject: x
        --b--

        """
    }

    private func invitation(_ attendee: String, uid: String = "u@multaqa", method: String = "REPLY", sequence: Int = 2)
        -> String
    {
        """
        From: somebody@else.example
        Content-Type: text/calendar; method=REPLY; charset=utf-8

        BEGIN:VCALENDAR
        METHOD:\(method)
        BEGIN:VEVENT
        UID:\(uid)
        SEQUENCE:\(sequence)
        ATTENDEE;PARTSTAT=ACCEPTED;CN="a:
          b":mailto:\(attendee)
        END:VEVENT
        END:VCALENDAR

        """
    }

    @Test func `a report about a mail of ours is a bounce`() {
        guard case .bounce(let found, let report) = judge(report("C@commune.example", id: key)) else {
            Issue.record("no bounce")
            return
        }
        #expect(found == key)
        #expect(report.status == "5.1.1" && report.isPermanent)
        #expect(report.diagnostic == "smtp; 550 5.1.1 no such user")
    }

    @Test func `a report that is none of ours changes nothing`() {
        #expect(judge(report("c@commune.example", id: "other")) == .forPerson(.strangeReport))
        #expect(judge(report("other@commune.example", id: key)) == .forPerson(.strangeReport))
        #expect(judge(report("c@commune.example", id: key), .draft) == .forPerson(.strangeReport))
        guard case .notice = judge(report("c@commune.example", action: "delayed", status: "4.4.1", id: key)) else {
            Issue.record("a delay is a notice")
            return
        }
    }

    @Test func `a reply to an invitation counts for whom it went to`() throws {
        guard case .participation(let found, let reply) = judge(invitation("C@commune.example")) else {
            Issue.record("no reply")
            return
        }
        #expect(found == key)
        #expect(reply.participation == .accepted)
        #expect(judge(invitation("thief@commune.example")) == .forPerson(.strangeReply))
        #expect(judge(invitation("c@commune.example", uid: "v@multaqa")) == .forPerson(.strangeReply))
        #expect(judge(invitation("c@commune.example", method: "REQUEST")) == .forPerson(.strangeReply))
        #expect(judge(invitation("c@commune.example", sequence: 3)) == .forPerson(.strangeReply))
    }

    @Test func `an answer counts with our mark, whoever wrote it`() {
        let token = secret.token(of: key)
        let body = "\n\nanswer: coming\nrepresentative.name: Mme Exemple\n\nLe 3 mai, la ville a écrit :\n> x: y\n"
        let fields = ["answer": "coming", "representative.name": "Mme Exemple"]
        #expect(judge("To: replies+\(token)@town.example\(body)") == .answer(key: key, fields: fields))
        #expect(judge("Subject: Re: [\(token)] x\(body)") == .answer(key: key, fields: fields))
        #expect(judge("From: c@commune.example\(body)") == .forPerson(.unknownSender))
        let forged = token.dropLast() + (token.hasSuffix("a") ? "b" : "a")
        #expect(judge("To: replies+\(forged)@town.example\(body)") == .forPerson(.unknownSender))
        let other = ReplySecret(Array(repeating: 8, count: 32)).token(of: key)
        #expect(judge("To: replies+\(other)@town.example\(body)") == .forPerson(.unknownSender))
    }

    @Test func `text for people is for people, and machines do not answer`() {
        let to = "To: replies+\(secret.token(of: key))@town.example"
        #expect(judge("\(to)\n\nMerci : nous viendrons\n") == .forPerson(.plainText))
        #expect(judge("\(to)\n\nBonjour\nanswer: coming\n") == .forPerson(.plainText))
        #expect(judge("\(to)\nAuto-Submitted: auto-replied\n\nanswer: coming\n") == .forPerson(.automatic))
    }

    /// Mails cut, doubled and with bytes changed: no trap, and never a meaning that a mail without our mark must not have.
    @Test func `ten thousand damaged mails mean nothing wrong`() {
        let token = secret.token(of: key)
        let seeds = [
            report("c@commune.example", id: key), report("c@commune.example", status: "4.2.2", id: key),
            invitation("c@commune.example"), "To: replies+\(token)@town.example\n\nanswer: coming\n",
            "Subject: [\(token)]\nContent-Type: text/plain\nContent-Transfer-Encoding: base64\n\nYW5zd2VyOiBjb21pbmc=\n",
        ].map { Array($0.replacing("\n", with: "\r\n").utf8) }
        var random = Generator(state: 0x5EED)
        let outbox = outbox()
        var understood = 0
        for number in 0..<10_000 {
            var mail = seeds[number % seeds.count]
            for _ in 0..<(1 + random.next() % 8) {
                let place = Int(random.next() % UInt64(mail.count))
                switch random.next() % 5 {
                case 0: mail[place] = UInt8(truncatingIfNeeded: random.next())
                case 1: mail.removeSubrange(place..<min(mail.count, place + Int(random.next() % 40)))
                case 2: mail.insert(contentsOf: mail[place..<min(mail.count, place + 60)], at: place)
                case 3: mail.insert(UInt8(truncatingIfNeeded: random.next()), at: place)
                default: mail = Array(mail.prefix(max(1, place)))
                }
                if mail.isEmpty { mail = [0x0A] }
            }
            switch ReplyJudgement(IncomingMail(mail), outbox: outbox, secret: secret) {
            case .forPerson: break
            case .bounce(let found, let report), .notice(let found, let report):
                understood += 1
                if found != key || report.recipient.lowercased() != "c@commune.example" { Issue.record("\(report)") }
            case .participation(let found, let reply):
                understood += 1
                if found != key || reply.uid != "u@multaqa" || reply.attendee.lowercased() != "c@commune.example" {
                    Issue.record("\(reply)")
                }
            case .answer(let found, let fields):
                understood += 1
                let isMarked = String(decoding: mail, as: UTF8.self).lowercased().contains(token)
                if found != key || !isMarked { Issue.record("\(fields)") }
            }
        }
        #expect(understood > 100)
    }

    @Test func `bombs are stopped by limits`() {
        let nested = (0..<2000).map { "Content-Type: multipart/mixed; boundary=b\($0)\n\n--b\($0)\n" }.joined()
        #expect(judge(nested) == .forPerson(.unknownSender))
        let many = "Content-Type: multipart/mixed; boundary=b\n\n" + String(repeating: "--b\n\nx\n", count: 50_000)
        #expect(judge(many) == .forPerson(.unknownSender))
        #expect(
            judge(String(repeating: "A: \(String(repeating: "b", count: 90))\n c\n", count: 20_000))
                == .forPerson(.unknownSender))
    }
}
