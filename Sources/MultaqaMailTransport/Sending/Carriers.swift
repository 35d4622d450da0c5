import Foundation
public import MultaqaMail

/// Posts short texts to a gateway, signed.
public struct WebhookCarrier: MailCarrier {
    private let client: WebhookClient
    private let secret: ReplySecret

    public init(_ gateway: WebhookClient.Gateway, secret: ReplySecret) {
        client = WebhookClient(gateway)
        self.secret = secret
    }

    public func deliver(
        _ bytes: [UInt8], key: String, from sender: String, to recipients: [String],
        beforeBody: @escaping () throws -> Void
    ) -> DeliveryResult {
        client.post(bytes, key: key, signature: secret.signature(of: bytes), beforeBody: beforeBody)
    }
}

/// Lays messages into a folder, each whole.
public struct FileCarrier: MailCarrier {
    private let folder: String

    public init(folder: String) { self.folder = folder }

    public func deliver(
        _ bytes: [UInt8], key: String, from sender: String, to recipients: [String],
        beforeBody: @escaping () throws -> Void
    ) -> DeliveryResult {
        do {
            try beforeBody()
            try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
            try Data(bytes).write(to: URL(fileURLWithPath: "\(folder)/\(key).txt"), options: .atomic)
        } catch {
            return .stopped(.ownFault, detail: "\(error)")
        }
        return .accepted(reply: "\(key).txt", refused: [])
    }
}
