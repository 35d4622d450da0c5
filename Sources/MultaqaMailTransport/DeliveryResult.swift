/// What became of one mail at the server.
public enum DeliveryResult: Hashable, Sendable {
    /// The server has taken the mail; those recipients it did not want are named with their reason.
    case accepted(reply: String, refused: [RefusedRecipient])
    /// The server does not want this mail, now or later.
    case refused(reply: String)
    /// Not taken, and certainly so; later it may be.
    case later(reason: String)
    /// The whole mail was handed over and no answer came: it may have been taken.
    case unknown(reason: String)
    /// The fault is not the mail's: wrong password, bad certificate, nobody there. No other mail would fare better now.
    case stopped(TransportProblem, detail: String)
}

public struct RefusedRecipient: Hashable, Sendable {
    public var address: String
    public var reply: String

    public init(address: String, reply: String) {
        self.address = address
        self.reply = reply
    }
}

/// Why a server cannot be used at all.
public enum TransportProblem: String, Hashable, Sendable {
    case unreachable, certificate, noTLS, login, senderRefused, secretInClear, unwilling, ownFault
}
