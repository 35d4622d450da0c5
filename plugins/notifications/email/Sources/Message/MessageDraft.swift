import MultaqaCalendar
import MultaqaMail
import MultaqaModel
import MultaqaPluginKit

/// A message composed from a request, all but the bytes of its attachments: what a preview shows and what is sent.
struct MessageDraft {
    let request: ActivityRequest
    let sender: Mailbox
    let recipient: Recipient
    let way: ChannelChoice
    let cc: [Recipient]
    let language: Language
    let subject: String
    let body: String
    let attachments: [AttachmentChoice]
    let warnings: [Warning]

    /// `sender` is the site's address; nil for the organiser's.
    init(
        _ request: ActivityRequest, templates: inout TemplateShelf, sender address: MailAddress? = nil
    ) throws(ActivityFailure) {
        guard request.subjects.count == 1, let name = request.subjects.first else {
            throw EmailSituation.oneSubject(found: request.subjects.count).failure
        }
        guard MessageDraft.namesFile(request.key) else { throw EmailSituation.badKey(request.key).failure }
        let called = ItemRow.name(of: request)
        way = try ChannelChoice(request)
        recipient = try Recipient(way.recipient, calledOtherwise: called)
        cc = try Recipient.list(request.arguments["cc"] ?? .null, calledOtherwise: called)
        let language = try MessageLanguage.choose(for: request, recipient: recipient, row: ItemRow.row(of: request))
        self.language = language
        sender = try MessageDraft.sender(address, of: request.record, in: language)
        let rendered = try MessageDraft.render(name, request, to: recipient, in: language, templates: &templates)
        self.request = request
        subject = HeaderText.cleaned(rendered.subject)
        body = rendered.body
        attachments = AttachmentChoice.choices(for: request, in: language)
        warnings =
            rendered.problems.map { Warning(MessageDraft.relative($0, name, language)) }
            + ([recipient.address] + cc.map(\.address)).filter(\.isInternational).map {
                let situation = EmailSituation.internationalAddress($0.text)
                return Warning(id: situation.id, message: situation.message)
            }
    }

    /// Where it goes, in the words of its channel.
    var destination: String { way.channel == .email ? recipient.address.text : way.destination ?? "" }

    /// What the plan and the journal say of it; a preview has no file.
    func report(file: String? = nil) -> ActivityReport {
        ActivityReport(
            messages: [
                MessageReport(
                    channel: way.channel.rawValue, to: destination, name: recipient.name(in: language),
                    subject: subject,
                    language: language, attachments: attachments.map(\.label), file: file)
            ], warnings: warnings)
    }

    /// The mail with its attachments read; throws a sentence that names the first one missing, or an unknown time zone.
    func message(in workplace: Workplace) throws(ActivityFailure) -> MailMessage {
        guard let zone = Zone(name: request.zone) else { throw EmailSituation.unknownZone(request.zone).failure }
        let item = ItemRow.name(of: request)
        var files: [MailAttachment] = []
        for choice in attachments {
            guard let file = choice.read(below: workplace.folder, item: request.item, named: item) else {
                throw EmailSituation.missingAttachment(document: choice.label, recipient: item(in: language)).failure
            }
            files.append(file)
        }
        let blocks = MessageBlock.blocks(of: body)
        return MailMessage(
            key: request.key, date: MailDate.text(request.now, in: zone), from: sender,
            to: recipient.mailbox(in: language),
            cc: cc.map { $0.mailbox(in: language) }, subject: subject, language: language,
            text: PlainText.text(blocks, in: language), html: HTMLText.page(blocks, title: subject, in: language),
            attachments: files)
    }

    // MARK: Parts

    static func sender(
        _ address: MailAddress?, of record: Value, in language: Language
    ) throws(ActivityFailure) -> Mailbox {
        guard let address = address ?? record.at(path: "organiser.email")?.asText.flatMap(MailAddress.init) else {
            throw EmailSituation.noSender.failure
        }
        return Mailbox(name: record.at(path: "organiser.name")?.asLocalized?(in: language) ?? "", address: address)
    }

    private static func render(
        _ name: String, _ request: ActivityRequest, to recipient: Recipient, in language: Language,
        templates: inout TemplateShelf
    ) throws(ActivityFailure) -> RenderedMessage {
        guard let template = templates.template(name, language) else {
            throw EmailSituation.noTemplate(name: name, language, nearest: nil).failure
        }
        var record = request.record.asMap ?? [:]
        record["recipient"] = ["name": .localized(recipient.name), "email": .text(recipient.address.text)]
        let rendered: RenderedMessage
        switch template {
        case .failure(let diagnostics): throw failure(diagnostics.all, name, language)
        case .success(let template): rendered = template.render(.map(record), in: language)
        }
        let errors = rendered.problems.filter(\.isError)
        guard errors.isEmpty else { throw failure(errors, name, language) }
        return rendered
    }

    /// Up to three problems as one reason, each with its place.
    private static func failure(_ problems: [Diagnostic], _ name: String, _ language: Language) -> ActivityFailure {
        func sentence(in reader: Language) -> String {
            problems.prefix(3).map { relative($0, name, language) }.map { problem in
                (problem.place.map { "\($0): " } ?? "") + problem.message(in: reader)
            }.joined(separator: reader == .arabic ? "؛ " : " ; ")
        }
        return ActivityFailure(
            id: problems.first?.id ?? "unreadable-message-template",
            message: LocalizedText(ar: sentence(in: .arabic), fr: sentence(in: .french), en: sentence(in: .english)))
    }

    /// The problem with the template named from its folder, so that a journal says the same on every machine.
    private static func relative(_ problem: Diagnostic, _ name: String, _ language: Language) -> Diagnostic {
        var problem = problem
        problem.place?.file = TemplateShelf.path(name, language)
        return problem
    }

    private static func namesFile(_ key: String) -> Bool {
        (1...64).contains(key.utf8.count)
            && key.utf8.allSatisfy {
                switch $0 {
                case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
                    UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "_"):
                    true
                default: false
                }
            }
    }
}
