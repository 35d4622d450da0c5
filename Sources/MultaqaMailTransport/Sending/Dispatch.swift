public import MultaqaMail

/// Something that takes a message away: an SMTP server, a gateway, in tests anything.
public protocol MailCarrier {
    func deliver(
        _ bytes: [UInt8], key: String, from sender: String, to recipients: [String],
        beforeBody: @escaping () throws -> Void
    ) -> DeliveryResult
}

extension SMTPClient: MailCarrier {
    public func deliver(
        _ bytes: [UInt8], key: String, from sender: String, to recipients: [String],
        beforeBody: @escaping () throws -> Void
    ) -> DeliveryResult {
        deliver(bytes, from: sender, to: recipients, beforeBody: beforeBody)
    }
}

/// Time as sending needs it: seconds since 1970, and waiting.
public protocol DispatchClock: Sendable {
    var now: Int64 { get }
    func wait(until second: Int64)
}

/// Sends what is approved in an outbox, one mail after the other, and writes down what became of each before the next one begins.
///
/// It may be killed between any two instructions: at most the one mail that was under way is then in doubt. Blocks.
public struct Dispatch {
    public struct Outcome: Hashable, Sendable {
        public var sent = 0
        public var failed = 0
        public var toVerify = 0
        /// Approved ones that wait for a later time, or for a server that works.
        public var waiting = 0
        public var stopped: TransportProblem?
        public var detail = ""

        public init() {}
    }

    /// A wait up to this many seconds is waited; a longer one ends the sending.
    public static let nearby: Int64 = 120
    /// So many lost lines in a row mean that nobody is there.
    private static let mostLosses = 3

    private let outbox: OutboxFolder
    private let carriers: [Channel: any MailCarrier]
    private let clock: any DispatchClock
    private let suppressed: SuppressionList
    private var pace: SendingPace
    private let observe: (String, OutboxRecord) throws -> Void

    /// - Parameter observe: hears of every mail that is sent, failed or in doubt, after it is on the disk.
    public init(
        _ outbox: OutboxFolder, by carriers: [Channel: any MailCarrier], clock: any DispatchClock,
        pace: SendingPace = SendingPace(), suppressed: SuppressionList = SuppressionList(),
        observe: @escaping (String, OutboxRecord) throws -> Void = { _, _ in }
    ) {
        self.outbox = outbox
        self.carriers = carriers
        self.clock = clock
        self.pace = pace
        self.suppressed = suppressed
        self.observe = observe
    }

    /// Mails that an earlier process left under way become `to_verify`. Returns their keys.
    public static func settleInterrupted(in outbox: OutboxFolder) throws -> [String] {
        var found: [String] = []
        for (key, record) in try outbox.entries() where record.state == .sending {
            var record = record
            record.doubt()
            try outbox.write(record, of: key)
            found.append(key)
        }
        return found
    }

    /// Approves the drafts among `keys` and sends what is approved.
    public mutating func send(_ keys: [String]) throws -> Outcome {
        var queue: [String] = []
        for key in keys {
            guard var record = try outbox.record(of: key), record.state.isWaiting,
                carriers[record.channel ?? .email] != nil
            else { continue }
            if record.state == .draft {
                record.state = .approved
                try outbox.write(record, of: key)
            }
            queue.append(key)
        }
        var outcome = Outcome()
        var losses = 0
        while let key = try next(&queue) {
            guard var record = try outbox.record(of: key), record.state == .approved else { continue }
            let result = try carry(key, &record)
            switch result {
            case .accepted, nil: losses = 0
            case .later(let reason): losses = reason.first?.isNumber == true ? 0 : losses + 1
            case .refused, .unknown: break
            case .stopped(let problem, let detail):
                outcome.stopped = problem
                outcome.detail = detail
            }
            switch record.state {
            case .sent: outcome.sent += 1
            case .failed: outcome.failed += 1
            case .toVerify: outcome.toVerify += 1
            case .approved: if outcome.stopped == nil { queue.append(key) } else { queue.insert(key, at: 0) }
            case .draft, .sending, .bounced, .withdrawn: break
            }
            if record.state != .approved { try observe(key, record) }
            if losses >= Dispatch.mostLosses {
                outcome.stopped = .unreachable
                outcome.detail = record.reason ?? ""
            }
            if outcome.stopped != nil { break }
        }
        outcome.waiting = queue.count
        return outcome
    }

    /// Takes the first mail that may leave now; waits for it where the wait is short. Nil ends the sending, what is left stays queued.
    private func next(_ queue: inout [String]) throws -> String? {
        while !queue.isEmpty {
            let now = clock.now
            var earliest = Int64.max
            for (place, key) in queue.enumerated() {
                guard let record = try outbox.record(of: key) else { continue }
                let time = max(record.notBefore ?? 0, pace.earliest(for: record.to, at: now))
                if time <= now { return queue.remove(at: place) }
                earliest = min(earliest, time)
            }
            guard earliest - now <= Dispatch.nearby else { return nil }
            clock.wait(until: earliest)
        }
        return nil
    }

    /// One mail: `sending` on the disk before its first byte leaves, what became of it before anything else.
    private mutating func carry(_ key: String, _ record: inout OutboxRecord) throws -> DeliveryResult? {
        if suppressed.holds(record.to) {
            record.settle(.failed, "suppressed: \(record.to)", at: clock.now)
            try outbox.write(record, of: key)
            return nil
        }
        guard let bytes = outbox.message(of: key), let sender = record.from else {
            record.settle(.failed, "the mail itself is missing or names no sender", at: clock.now)
            try outbox.write(record, of: key)
            return nil
        }
        var begun = record
        begun.state = .sending
        begun.notBefore = nil
        let recipients = [record.to] + (record.cc ?? []).filter { !suppressed.holds($0) }
        let outbox = outbox
        guard let carrier = carriers[record.channel ?? .email] else { return nil }
        let result = carrier.deliver(bytes, key: key, from: sender, to: recipients) { [begun] in
            try outbox.write(begun, of: key)
        }
        let now = clock.now
        switch result {
        case .accepted(let reply, let refused):
            pace.note(record.to, at: now)
            if let own = refused.first(where: { $0.address == record.to }) {
                record.settle(.failed, own.reply, at: now)
            } else {
                let left = refused.map { "\($0.address): \($0.reply)" }
                record.settle(.sent, ([reply] + left).joined(separator: "; "), at: now)
            }
        case .refused(let reply): record.settle(.failed, reply, at: now)
        case .later(let reason): record.putOff(reason, at: now)
        case .unknown(let reason):
            record = begun
            record.settle(.toVerify, reason, at: now)
        case .stopped: break
        }
        try outbox.write(record, of: key)
        return result
    }
}
