import MultaqaExpressions
import MultaqaModel
import MultaqaPluginKit

/// The record at one moment, with what makes it quick to ask for item after item. It holds the state: let it go before the state
/// is changed.
struct RecordView {
    let record: RunRecord
    let root: [String: Value]
    private var rows: [String: [String: Value]] = [:]
    private var parsed: [String: Result<Expression, ActivityFailure>] = [:]

    /// Nil before the run has started.
    init?(_ state: RunState, at now: WallTime) {
        guard let record = RunRecord(state, at: now) else { return nil }
        self.record = record
        root = record.root()
    }

    /// The tree with the `for_each` variable and the step itself added.
    mutating func scope(for step: Step, item: String?) -> [String: Value] {
        var scope = step.scope?.laid(over: root) ?? root
        if let each = step.forEach, let item, let found = row(item, of: each.table, for: step, in: scope) {
            scope[each.variable] = found
        }
        scope["step"] = .map(record.own(step))
        return scope
    }

    /// A row by its key; an included workflow may have a table of its own under the name.
    mutating func row(_ key: String, of table: String, for step: Step, in scope: [String: Value]) -> Value? {
        if step.scope != nil { return scope[table]?.asList?.first { $0["key"]?.asText == key } }
        if let known = rows[table] { return known[key] }
        var byKey: [String: Value] = [:]
        for row in root[table]?.asList ?? [] {
            if let key = row["key"]?.asText, byKey[key] == nil { byKey[key] = row }
        }
        rows[table] = byKey
        return byKey[key]
    }

    /// Evaluates an expression of a step; `scope` is the item's.
    mutating func evaluate(
        _ source: String, for step: Step, in scope: [String: Value]
    ) -> Result<Value, ActivityFailure> {
        expression(source, of: step).flatMap { expression in
            do throws(EvaluationError) {
                return .success(try expression.evaluate(in: scope))
            } catch {
                return .failure(ActivityFailure(id: error.id, message: error.message))
            }
        }
    }

    private mutating func expression(_ source: String, of step: Step) -> Result<Expression, ActivityFailure> {
        if let known = parsed[source] { return known }
        let result: Result<Expression, ActivityFailure>
        do {
            result = .success(try Expression(parsing: source, at: step.place))
        } catch {
            let first = error.all.first
            result = .failure(
                ActivityFailure(id: first?.id ?? "expression", message: first?.message ?? LocalizedText(source)))
        }
        parsed[source] = result
        return result
    }
}

/// Conditions asked about the items of one moment; the record is made when the first is asked.
struct Conditions {
    private let now: WallTime
    private var view: RecordView?

    init(at now: WallTime) { self.now = now }

    mutating func holds(
        _ condition: String, for step: Step, item: String?, in state: inout RunState
    ) -> Result<Bool, ActivityFailure> {
        if view == nil {
            state.renewBook()
            view = RecordView(state, at: now)
        }
        guard let scope = view?.scope(for: step, item: item),
            let value = view?.evaluate(condition, for: step, in: scope)
        else { return .success(true) }
        return value.flatMap { value in
            if let flag = value.asBool { return .success(flag) }
            return .failure(
                ActivityFailure(
                    id: "condition-not-bool",
                    message: LocalizedText(
                        ar: "الشرط '\(condition)' لا يعطي صوابا أو خطأ",
                        fr: "la condition '\(condition)' ne donne ni vrai ni faux",
                        en: "the condition '\(condition)' gives neither true nor false")))
        }
    }
}
