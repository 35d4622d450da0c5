public import MultaqaModel
public import MultaqaPluginKit
import Synchronization

/// A plug-in that writes nothing and remembers what it was asked.
///
/// `send` reports a message to the text in `to`; every other verb reports a document for each subject.
public final class RecordingPlugin: Plugin {
    public let manifest: PluginManifest
    private let record = Mutex(Memory())

    fileprivate struct Memory {
        var previews: [[ActivityRequest]] = []
        var performs: [[ActivityRequest]] = []
        var failing: Set<String?> = []
    }

    public init(verbs: [String] = ["send", "produce"], isIdempotent: Bool = true, atOnce: Int? = nil) {
        manifest = PluginManifest(
            name: "tests/recording", summary: "Remembers what it was asked.",
            verbs: verbs.map { VerbDescription($0, takesList: true, isIdempotent: isIdempotent, atOnce: atOnce) })
    }

    /// The batches asked for in previews, in order.
    public var previews: [[ActivityRequest]] { record.withLock { $0.previews } }
    /// The batches carried out, in order.
    public var performs: [[ActivityRequest]] { record.withLock { $0.performs } }
    public var performed: [ActivityRequest] { performs.flatMap { $0 } }

    /// From now on the requests for these items fail, and no others.
    public func fail(_ items: Set<String?>) { record.withLock { $0.failing = items } }

    public static let failure = ActivityFailure(id: "told-to-fail", message: "told to fail")

    public func preview(_ requests: [ActivityRequest]) async -> [ActivityResult] {
        record.withLock { memory in
            memory.previews.append(requests)
            return requests.map { memory.result(of: $0, files: false) }
        }
    }

    public func perform(_ requests: [ActivityRequest], in workplace: Workplace) async -> [ActivityResult] {
        record.withLock { memory in
            memory.performs.append(requests)
            return requests.map { memory.result(of: $0, files: true) }
        }
    }
}

extension RecordingPlugin.Memory {
    fileprivate func result(of request: ActivityRequest, files: Bool) -> ActivityResult {
        if failing.contains(request.item) { return .failed(RecordingPlugin.failure) }
        if request.verb == "send" {
            let to = request.arguments["to"]
            let address = to?.asText ?? to?["email"]?.asText ?? ""
            let message = MessageReport(
                channel: "memory", to: address, name: address, subject: request.subjects.joined(separator: ", "),
                language: .french, attachments: request.attachments.map(\.label))
            return .completed(ActivityReport(messages: [message]))
        }
        let documents = request.subjects.map { subject in
            let path = [request.step, request.item ?? "", "\(subject).docx"].filter { !$0.isEmpty }
            return DocumentReport(
                document: subject, language: .french, step: request.step, item: request.item,
                files: files ? [DocumentReport.File(format: "docx", path: path.joined(separator: "/"))] : [])
        }
        return .completed(ActivityReport(documents: documents))
    }
}
