import Foundation
import MultaqaEngine
public import MultaqaMail
public import MultaqaMailTransport
public import MultaqaModel

/// What a person does with a run's outbox: looks, tries, approves, settles. The session holds the folder, so nobody else sends.
public struct OutboxWork {
    private let outbox: OutboxFolder
    private let settings: MailSettings
    private let isSimulated: Bool

    public init(_ session: borrowing RunSession) async throws {
        outbox = OutboxFolder(of: session.folder.path)
        guard let start = await session.runner.state.start else { throw AppError(.problem, JournalFault.empty.message) }
        let site = Site(of: start)
        settings = MailSettings(site)
        isSimulated = start.script != nil
        _ = try Dispatch.settleInterrupted(in: outbox)
        try outbox.withdraw(await session.runner.state.supersededMessages)
        try await OutboxWork.tell(session.runner, outbox)
    }

    /// For reading only, without a session.
    public static func entries(of folder: RunFolder) throws -> [OutboxEntry] {
        try OutboxFolder(of: folder.path).entries().map(OutboxEntry.init)
    }

    public func entries() throws -> [OutboxEntry] { try outbox.entries().map(OutboxEntry.init) }

    /// What would leave if it were approved now.
    public func waiting(of step: String?) throws -> [OutboxEntry] {
        try entries().filter {
            $0.record.state.isWaiting && $0.record.channel != .print && (step == nil || $0.record.step == step)
        }
    }

    /// Approves and sends what waits, if it is as many as the person said. Blocks until done.
    public func release(
        _ count: Int, of step: String?, telling runner: Runner, clock: any DispatchClock = SystemDispatchClock()
    ) async throws -> Dispatch.Outcome {
        if isSimulated { throw AppError.simulatedRun }
        let waiting = try waiting(of: step)
        guard waiting.count == count else { throw AppError.otherCount(said: count, found: waiting.count) }
        let channels = Set(waiting.map { $0.record.channel ?? .email })
        var dispatch = Dispatch(
            outbox, by: try settings.carriers(for: channels, folder: outbox.path), clock: clock, pace: settings.pace,
            suppressed: try settings.suppressed())
        let outcome = try dispatch.send(waiting.map(\.key))
        try await OutboxWork.tell(runner, outbox)
        return outcome
    }

    /// Sends one mail to another address, marked as a test. Nothing changes.
    public func tryOut(_ key: String?, to address: String) throws -> DeliveryResult {
        guard let recipient = MailAddress(address) else { throw AppError.badAddress(address) }
        guard let entry = try entries().first(where: { key == nil ? $0.record.state.isWaiting : $0.key == key }),
            let bytes = outbox.message(of: entry.key)
        else { throw AppError.noMail(key) }
        return SMTPClient(try settings.server("smtp")).deliver(
            TestMail.bytes(of: bytes, to: recipient), from: entry.record.from ?? recipient.text, to: [recipient.text])
    }

    /// The very bytes that leave; the key may be shortened as far as it stays unique.
    public static func bytes(of key: String, in folder: RunFolder) throws -> [UInt8] {
        let outbox = OutboxFolder(of: folder.path)
        let fitting = outbox.keys().filter { $0.hasPrefix(key) }
        guard fitting.count == 1, let bytes = fitting.first.flatMap(outbox.message) else { throw AppError.noMail(key) }
        return bytes
    }

    /// A person has looked whether a mail in doubt has left: it is `sent`, or waits again.
    public func settle(_ key: String, sent: Bool, telling runner: Runner) async throws {
        guard var record = try outbox.record(of: key) else { throw AppError.noMail(key) }
        // What was handed over on paper is ticked off the same way.
        let isOnPaper = record.channel == .print && record.state.isWaiting
        guard record.state == .toVerify || record.state == .failed && !sent || isOnPaper && sent else {
            throw AppError.notInDoubt(key, record.state)
        }
        if sent {
            record.settle(.sent, record.reason, at: SystemDispatchClock().now)
        } else {
            record.state = .approved
            record.attempts = nil
            record.notBefore = nil
            record.settledAt = nil
        }
        try outbox.write(record, of: key)
        try await OutboxWork.tell(runner, outbox)
    }

    /// Lets the journal catch up with the outbox, which knows first.
    static func tell(_ runner: Runner, _ outbox: OutboxFolder) async throws {
        let deliveries = try outbox.entries().compactMap { entry -> Delivery? in
            Delivery.State(rawValue: entry.record.state.rawValue).map { state in
                Delivery(
                    key: entry.key, step: entry.record.step, item: entry.record.item, to: entry.record.to,
                    state: state, reason: entry.record.reason)
            }
        }
        try await runner.note(deliveries)
    }
}

/// One mail of the outbox.
public struct OutboxEntry: Hashable, Sendable {
    public var key: String
    public var record: OutboxRecord

    init(_ entry: (key: String, record: OutboxRecord)) {
        key = entry.key
        record = entry.record
    }
}

/// The machine's clock.
public struct SystemDispatchClock: DispatchClock {
    public init() {}
    public var now: Int64 { Int64(Date().timeIntervalSince1970) }
    public func wait(until second: Int64) { Thread.sleep(until: Date(timeIntervalSince1970: Double(second))) }
}

extension AppError {
    fileprivate static var simulatedRun: AppError {
        AppError(
            .usage, ar: "هذا مسار محاكاة: رسائله لا تغادر الجهاز أبدا",
            fr: "ce déroulement est simulé : ses courriels ne partent jamais",
            en: "this run is simulated: its mails never leave")
    }

    fileprivate static func otherCount(said: Int, found: Int) -> AppError {
        AppError(
            .usage, ar: "قلت \(said) وفي الصندوق \(found): لم يُرسل شيء",
            fr: "vous avez dit \(said), il y en a \(found) : rien n'est parti",
            en: "you said \(said), there are \(found): nothing was sent")
    }

    fileprivate static func badAddress(_ text: String) -> AppError {
        AppError(
            .usage, ar: "'\(text)' ليس عنوانا بريديا", fr: "'\(text)' n'est pas une adresse",
            en: "'\(text)' is no mail address")
    }

    fileprivate static func noMail(_ key: String?) -> AppError {
        let name = key ?? ""
        return AppError(
            .usage, ar: "لا رسالة كهذه في صندوق الصادر \(name)",
            fr: "aucun courriel de ce nom dans la boîte d'envoi \(name)",
            en: "no such mail in the outbox \(name)")
    }

    fileprivate static func notInDoubt(_ key: String, _ state: OutboxState) -> AppError {
        AppError(
            .usage, ar: "\(key) حالتها \(state.rawValue) وليست محل شك",
            fr: "\(key) est \(state.rawValue), pas à vérifier",
            en: "\(key) is \(state.rawValue), not in doubt")
    }
}
