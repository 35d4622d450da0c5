import Foundation
import MultaqaCalendar
import MultaqaMail
import MultaqaModel
import MultaqaPluginKit

/// The invitations of one request: a mail for each entry that is new, changed or gone since this item was written to last.
struct CalendarMailing {
    private let request: ActivityRequest
    private let extent: ProgrammeEntries.Extent
    private let zone: Zone
    private let recipient: Recipient
    private let language: Language
    private let secret: ReplySecret?

    /// Throws when the step asks for a kind of invitation that does not exist. Nil for a step that asks for none.
    init?(_ request: ActivityRequest, in workplace: Workplace?) throws(ActivityFailure) {
        guard let wish = request.arguments["calendar"]?.asText else { return nil }
        guard let extent = ProgrammeEntries.Extent(rawValue: wish) else {
            throw EmailSituation.unknownCalendar(wish).failure
        }
        guard let zone = Zone(name: request.zone) else { throw EmailSituation.unknownZone(request.zone).failure }
        self.request = request
        self.extent = extent
        self.zone = zone
        secret = workplace.flatMap { ReplySecret(folder: $0.folder) }
        let called = ItemRow.name(of: request)
        recipient = try Recipient(request.arguments["to"] ?? .null, calledOtherwise: called)
        language = try MessageLanguage.choose(for: request, recipient: recipient, row: ItemRow.row(of: request))
    }

    /// The request itself where no invitation is asked for.
    static func parts(
        of request: ActivityRequest, _ mailing: CalendarMailing?, after outbox: OutboxFolder?
    ) throws(ActivityFailure) -> [(request: ActivityRequest, mark: CalendarMark?)] {
        guard let mailing else { return [(request, nil)] }
        return try mailing.parts(after: outbox).map { ($0.request, $0.mark) }
    }

    /// One request of its own for each mail, with the mark it carries.
    private func parts(after outbox: OutboxFolder?) throws(ActivityFailure) -> [(
        request: ActivityRequest, mark: CalendarMark
    )] {
        let entries = ProgrammeEntries(request, extent, in: zone, language).entries
        let told = try earlier(in: outbox)
        let changes = CalendarChanges(
            before: told.map { ($0.record.to, $0.mark) }, after: [(recipient.address.text, entries)], uid: uid)
        return changes.all.map { change in
            var part = request
            part.key = "\(request.key)-\(change.mark.uid.prefix(8))"
            var record = request.record.asMap ?? [:]
            record["entry"] = words(of: change.mark)
            part.record = .map(record)
            if change.address != recipient.address.text {
                part.arguments["to"] = ["name": .text(""), "email": .text(change.address)]
            }
            return (part, change.mark)
        }
    }

    /// Mails to this item that have left, or were released to leave. A draft was seen by nobody.
    private func earlier(
        in outbox: OutboxFolder?
    ) throws(ActivityFailure) -> [(record: OutboxRecord, mark: CalendarMark)] {
        guard let outbox else { return [] }
        do {
            return try outbox.entries().compactMap { key, record in
                guard let mark = record.calendar, record.step == request.step, record.item == request.item,
                    record.state != .draft, record.state != .withdrawn, !key.hasPrefix(request.key)
                else { return nil }
                return (record, mark)
            }
        } catch {
            throw EmailSituation.unreadableState(path: "outbox").failure
        }
    }

    /// Drafts of an earlier round for the same item: they would say what no longer holds.
    func withdrawSuperseded(in outbox: OutboxFolder) throws(ActivityFailure) {
        do {
            for (key, record) in try outbox.entries()
            where record.calendar != nil && record.step == request.step && record.item == request.item
                && !key.hasPrefix(request.key)
            {
                try outbox.withdraw(key)
            }
        } catch {
            throw EmailSituation.unreadableState(path: "outbox").failure
        }
    }

    /// `entry` in the template.
    private func words(of mark: CalendarMark) -> Value {
        let start = zone.wallTime(ofUnixSeconds: mark.entry.start)
        let end = zone.wallTime(ofUnixSeconds: mark.entry.end)
        return [
            "title": .text(mark.entry.title), "date": .day(start.day),
            "start": .time(ClockTime(start.second / 3600, start.second / 60 % 60)),
            "end": .time(ClockTime(end.second / 3600, end.second / 60 % 60)),
            "room": .text(mark.entry.place ?? ""), "is_cancelled": .bool(mark.method == .cancel),
            "is_changed": .bool(mark.method == .request && mark.sequence > 0),
        ]
    }

    func invitation(_ mark: CalendarMark, for draft: MessageDraft) -> MailCalendar {
        Invitation(
            mark, organiser: draft.sender, attendee: draft.recipient.mailbox(in: draft.language),
            stamp: zone.unixSeconds(of: request.now), language: draft.language
        ).calendar
    }

    /// The whole programme as a file to open: its path below the run's folder, and its text.
    func personalFile(from address: MailAddress?) throws(ActivityFailure) -> (path: String, text: String) {
        let entries = ProgrammeEntries(request, .programme, in: zone, language).entries
        let programme = PersonalProgramme(
            title: request.record["event"]?["name"]?.asLocalized?(in: language) ?? "",
            organiser: try MessageDraft.sender(address, of: request.record, in: language),
            entries: entries.map { (uid($0.session, recipient.address.text), $0) },
            stamp: zone.unixSeconds(of: request.now), language: language)
        let name = AttachmentName.plain(request.step, item: request.item, format: "ics")
        return ("calendar/\(name)", programme.text)
    }

    /// The edition stands for the run where there is no secret.
    private func uid(_ session: String, _ address: String) -> String {
        let event = request.record["event"]
        let edition = [
            event?["name"]?.asLocalized?(in: .french) ?? "", event?["opening"]?.asDay?.description ?? "",
        ].joined(separator: " ")
        return CalendarUID.text(run: edition, session: session, address: address, secret: secret)
    }
}
