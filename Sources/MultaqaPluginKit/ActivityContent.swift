import Foundation
public import MultaqaModel

/// The content of what a piece of work makes, in parts that have names: `badges.fr`, `agenda`.
public struct ActivityContent: Hashable, Sendable {
    public var parts: [String: [UInt8]]

    public init(_ parts: [String: [UInt8]]) { self.parts = parts }

    /// What a report tells: each message's recipient and subject, each document's name, the agenda.
    public init(_ result: ActivityResult) {
        switch result {
        case .failed(let failure): self.init(["failure": ActivityContent.bytes(failure)])
        case .completed(let report):
            var parts: [String: [UInt8]] = [:]
            for message in report.messages { parts["message \(message.to)"] = ActivityContent.bytes(message) }
            for document in report.documents {
                parts[document.label] = ActivityContent.bytes(document)
            }
            if let agenda = report.agenda { parts["agenda"] = ActivityContent.bytes(agenda) }
            if let grouping = report.grouping { parts["groups"] = ActivityContent.bytes(grouping) }
            self.init(parts)
        }
    }

    /// The names of what differs, in order.
    public func differences(from other: ActivityContent) -> [String] {
        Set(parts.keys).union(other.parts.keys).filter { parts[$0] != other.parts[$0] }.sorted()
    }

    private static func bytes(_ value: some Encodable) -> [UInt8] {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys]
        return (try? encoder.encode(value)).map(Array.init) ?? []
    }
}
