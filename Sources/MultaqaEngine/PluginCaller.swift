import MultaqaModel
import MultaqaPluginKit

/// Calls a plug-in and believes nothing: a call that takes too long or does not answer every request is taken apart, so that the
/// request at fault is named and the others are done.
struct PluginCaller {
    private let verb: String
    private let plugin: (any Plugin)?
    private let workplace: Workplace
    private let patience: Patience
    private let limit: Duration

    /// Requests in a row that may hang before the rest is not tried any more.
    private static let mostHanging = 3

    init(_ verb: String, _ registry: PluginRegistry, _ workplace: Workplace, _ patience: Patience, limit: Duration) {
        self.verb = verb
        self.plugin = registry.plugin(for: verb)
        self.workplace = workplace
        self.patience = patience
        self.limit = limit
    }

    /// One result for each request, in order. Requests may be carried out twice.
    func results(_ requests: [ActivityRequest]) async -> [ActivityResult] {
        guard !requests.isEmpty else { return [] }
        guard plugin != nil else { return requests.map { _ in .failed(.noPlugin(verb)) } }
        let together = await answers(to: requests)
        if let together, together.count == requests.count { return together }
        if requests.count == 1 { return [.failed(together == nil ? .timedOut(verb) : .noAnswer(verb))] }
        return await alone(requests)
    }

    private func alone(_ requests: [ActivityRequest]) async -> [ActivityResult] {
        var results: [ActivityResult] = []
        var hanging = 0
        for request in requests {
            guard hanging < PluginCaller.mostHanging else {
                results.append(.failed(.timedOut(verb)))
                continue
            }
            let answer = await answers(to: [request])
            hanging = answer == nil ? hanging + 1 : 0
            switch answer {
            case nil: results.append(.failed(.timedOut(verb)))
            case let answer? where answer.count == 1: results.append(answer[0])
            default: results.append(.failed(.noAnswer(verb)))
            }
        }
        return results
    }

    /// The result of a request that must not be carried out twice; nil when nobody can say whether it was.
    func certainResult(_ request: ActivityRequest) async -> ActivityResult? {
        guard plugin != nil else { return .failed(.noPlugin(verb)) }
        guard let answers = await answers(to: [request]), answers.count == 1 else { return nil }
        return answers[0]
    }

    private func answers(to requests: [ActivityRequest]) async -> [ActivityResult]? {
        guard let plugin else { return nil }
        let workplace = workplace
        return await patience.result(within: limit) { await plugin.perform(requests, in: workplace) }
    }
}

extension ActivityFailure {
    public static func noPlugin(_ verb: String) -> ActivityFailure {
        ActivityFailure(
            id: "no-plugin",
            message: LocalizedText(
                ar: "لا توجد إضافة للفعل '\(verb)'", fr: "aucune extension n'apporte le verbe '\(verb)'",
                en: "no plug-in brings the verb '\(verb)'"))
    }

    static func noReceipt(_ activity: Activity) -> ActivityFailure {
        let place = activity.step + (activity.item.map { "[\($0)]" } ?? "")
        return ActivityFailure(
            id: "no-receipt",
            message: LocalizedText(
                ar: "انقطع العمل أثناء إرسال رسالة للخطوة \(place)؛ تحققوا هل وصلت",
                fr: "un message de \(place) a été commencé sans accusé ; vérifiez s'il est parti",
                en: "a message of \(place) was begun and has no receipt; check whether it left"))
    }

    public static func noAnswer(_ verb: String) -> ActivityFailure {
        ActivityFailure(
            id: "no-result",
            message: LocalizedText(
                ar: "الإضافة '\(verb)' لم تعط نتيجة لكل طلب",
                fr: "l'extension de '\(verb)' n'a pas répondu à chaque demande",
                en: "the plug-in for '\(verb)' did not answer every request"))
    }

    static func timedOut(_ verb: String) -> ActivityFailure {
        ActivityFailure(
            id: "timed-out",
            message: LocalizedText(
                ar: "لم تجب الإضافة '\(verb)' في الوقت المحدد", fr: "l'extension de '\(verb)' n'a pas répondu à temps",
                en: "the plug-in for '\(verb)' did not answer in time"),
            mayRetry: true)
    }
}
