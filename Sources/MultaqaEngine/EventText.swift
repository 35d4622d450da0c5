import MultaqaModel
import MultaqaPluginKit

/// Events as JSON. The kinds that come by the thousand are written by hand, in the very form that `Codable` gives them and reads
/// back: a run of twenty thousand items spends most of its time here.
enum EventText {
    static func json(_ kind: EventKind) throws -> String {
        var writer = JSONWriter()
        if writer.event(kind) { return writer.text }
        return try Canonical.json(kind)
    }
}

extension EventKind {
    /// The event's text in a journal.
    public var text: String? { try? EventText.json(self) }
}

/// Writes JSON in one pass, keys in order. Every method is false when it has no short way for a value; what was written is then
/// worthless.
private struct JSONWriter {
    private var bytes: [UInt8] = []

    init() { bytes.reserveCapacity(256) }

    var text: String { String(decoding: bytes, as: UTF8.self) }

    mutating func event(_ kind: EventKind) -> Bool {
        raw("{\"")
        raw(kind.name)
        raw("\":{")
        guard body(kind) else { return false }
        raw("}}")
        return true
    }

    private mutating func body(_ kind: EventKind) -> Bool {
        switch kind {
        case .activityIntended(let activity):
            raw("\"_0\":")
            return self.activity(activity)
        case .activityCompleted(let activity, let report):
            raw("\"_0\":")
            guard self.activity(activity) else { return false }
            raw(",\"_1\":")
            return self.report(report)
        case .itemEnded(let step, let item, .completed):
            if let item { member("item", item, then: true) }
            raw("\"outcome\":{\"completed\":{}},")
            member("step", step)
            return true
        case .stepEnded(let step, .completed):
            raw("\"outcome\":{\"completed\":{}},")
            member("step", step)
            return true
        case .stepReady(let step, let items, let timers): return ready(step, items, timers)
        case .timerFired(let step, let timer):
            member("step", step, then: true)
            raw("\"timer\":")
            self.timer(timer)
            return true
        case .signalReceived(let signal):
            raw("\"_0\":{")
            guard self.signal(signal) else { return false }
            raw("}")
            return true
        default: return false
        }
    }

    private mutating func ready(_ step: String, _ items: [String?], _ timers: [RunTimer]) -> Bool {
        raw("\"items\":[")
        list(items) { writer, item in if let item { writer.string(item) } else { writer.raw("null") } }
        raw("],")
        member("step", step, then: true)
        raw("\"timers\":[")
        list(timers) { writer, timer in
            writer.raw("{")
            writer.member("at", timer.at.description, then: true)
            writer.raw("\"kind\":")
            writer.timer(timer.kind)
            writer.raw("}")
        }
        raw("]")
        return true
    }

    private mutating func timer(_ kind: RunTimer.Kind) {
        switch kind {
        case .remind(let number):
            raw("{\"remind\":{\"_0\":")
            raw(String(number))
            raw("}}")
        case .due: raw("{\"due\":{}}")
        case .wait: raw("{\"wait\":{}}")
        }
    }

    private mutating func activity(_ activity: Activity) -> Bool {
        raw("{")
        if let item = activity.item { member("item", item, then: true) }
        member("key", activity.key, then: true)
        switch activity.purpose {
        case .work: raw("\"purpose\":{\"work\":{}},")
        case .lateNotice: raw("\"purpose\":{\"lateNotice\":{}},")
        case .reminder(let number):
            raw("\"purpose\":{\"reminder\":{\"_0\":")
            raw(String(number))
            raw("}},")
        }
        member("step", activity.step)
        raw("}")
        return true
    }

    private mutating func report(_ report: ActivityReport) -> Bool {
        guard report.agenda == nil, report.grouping == nil, report.warnings.isEmpty, report.documents.isEmpty else {
            return false
        }
        raw("{\"documents\":[],\"messages\":[")
        list(report.messages) { writer, message in writer.message(message) }
        raw("],\"warnings\":[]}")
        return true
    }

    private mutating func message(_ message: MessageReport) {
        raw("{\"attachments\":[")
        list(message.attachments) { writer, name in writer.string(name) }
        raw("],")
        member("channel", message.channel, then: true)
        if let file = message.file { member("file", file, then: true) }
        member("language", message.language.rawValue, then: true)
        member("name", message.name, then: true)
        member("subject", message.subject, then: true)
        member("to", message.to)
        raw("}")
    }

    private mutating func signal(_ signal: Signal) -> Bool {
        raw("\"answer\":")
        guard value(.map(signal.answer)) else { return false }
        if let by = signal.by { next("by", by) }
        if let entry = signal.entry {
            raw(",\"entry\":")
            raw(String(entry))
        }
        if let item = signal.item { next("item", item) }
        if let note = signal.note { next("note", note) }
        if let notedBy = signal.notedBy { next("notedBy", notedBy) }
        next("step", signal.step)
        if let via = signal.via { next("via", via.rawValue) }
        return true
    }

    private mutating func value(_ value: Value) -> Bool {
        switch value {
        case .null: raw("null")
        case .bool(let flag): raw(flag ? "true" : "false")
        case .int(let number): raw(String(number))
        case .text(let text): string(text)
        case .list(let elements):
            raw("[")
            var isFirst = true
            for element in elements {
                if !isFirst { raw(",") }
                isFirst = false
                guard self.value(element) else { return false }
            }
            raw("]")
        case .map(let members):
            raw("{")
            var isFirst = true
            for (name, member) in members.sorted(by: { $0.key < $1.key }) {
                if !isFirst { raw(",") }
                isFirst = false
                string(name)
                raw(":")
                guard self.value(member) else { return false }
            }
            raw("}")
        case .double, .localized, .day, .time, .moment: return false
        }
        return true
    }

    // MARK: Pieces

    private mutating func list<Element>(_ elements: [Element], _ write: (inout JSONWriter, Element) -> Void) {
        var isFirst = true
        for element in elements {
            if !isFirst { raw(",") }
            isFirst = false
            write(&self, element)
        }
    }

    private mutating func member(_ name: StaticString, _ text: String, then: Bool = false) {
        bytes.append(UInt8(ascii: "\""))
        name.withUTF8Buffer { bytes.append(contentsOf: $0) }
        raw("\":")
        string(text)
        if then { raw(",") }
    }

    private mutating func next(_ name: StaticString, _ text: String) {
        raw(",")
        member(name, text)
    }

    private mutating func raw(_ text: String) { bytes.append(contentsOf: text.utf8) }

    private mutating func string(_ text: String) {
        bytes.append(UInt8(ascii: "\""))
        for byte in text.utf8 {
            switch byte {
            case UInt8(ascii: "\""), UInt8(ascii: "\\"):
                bytes.append(UInt8(ascii: "\\"))
                bytes.append(byte)
            case 0..<0x20:
                raw("\\u00")
                bytes.append(byte >> 4 + 48)
                bytes.append(byte & 15 < 10 ? byte & 15 + 48 : byte & 15 + 87)
            default: bytes.append(byte)
            }
        }
        bytes.append(UInt8(ascii: "\""))
    }
}
