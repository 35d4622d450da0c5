import Foundation
import MultaqaMail
import MultaqaModel
import MultaqaPluginKit

/// Which way a message takes: the first of the step's channels by which this recipient can be reached.
struct ChannelChoice: Hashable {
    let channel: Channel
    /// A mail address, a telephone number, or for paper and files a name.
    let destination: String?
    /// The recipient as the composer sees it: who has no mail address gets one that leads nowhere, and no mail.
    let recipient: Value

    /// Throws when a channel is unknown. Without a way the first channel stands, and its own check says what is missing.
    init(_ request: ActivityRequest) throws(ActivityFailure) {
        let to = request.arguments["to"] ?? .null
        let wished = request.arguments["channels"].map { $0.asList ?? [$0] } ?? []
        var channels: [Channel] = []
        for word in wished {
            guard let name = word.asText, let channel = Channel(rawValue: name) else {
                throw EmailSituation.unknownChannel(word.asText ?? word.kind).failure
            }
            channels.append(channel)
        }
        for channel in channels {
            guard let destination = ChannelChoice.destination(of: to, by: channel, request) else { continue }
            self.init(channel, destination, to)
            return
        }
        self.init(channels.first ?? .email, nil, to)
    }

    private init(_ channel: Channel, _ destination: String?, _ to: Value) {
        self.channel = channel
        self.destination = destination
        guard channel != .email else {
            recipient = to
            return
        }
        var row = to.asMap ?? [:]
        if to.asMap == nil, let name = to.asText { row["name"] = .text(name) }
        row["email"] = .text("\(channel.rawValue)@multaqa.invalid")
        recipient = .map(row)
    }

    private static func destination(of to: Value, by channel: Channel, _ request: ActivityRequest) -> String? {
        switch channel {
        case .email: (to["email"]?.asText ?? to.asText).flatMap { $0.isEmpty ? nil : $0 }
        case .webhook: to["phone"]?.asText.flatMap { $0.isEmpty ? nil : $0 }
        case .print, .file: to["name"]?.asLocalized?(in: .french) ?? request.item ?? request.step
        }
    }
}

extension MessageDraft {
    /// What is stored for a channel that is not mail: plain text, for a gateway as JSON with keys in order.
    func bytes(for choice: ChannelChoice) -> [UInt8] {
        let text = PlainText.text(MessageBlock.blocks(of: body), in: language)
        guard choice.channel == .webhook else { return Array("\(subject)\n\n\(text)".utf8) }
        let members = [
            "key": request.key, "step": request.step, "item": request.item ?? "", "to": choice.destination ?? "",
            "name": recipient.name(in: language), "language": language.rawValue, "subject": subject, "text": text,
        ]
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        return [UInt8]((try? encoder.encode(members)) ?? Data())
    }
}
