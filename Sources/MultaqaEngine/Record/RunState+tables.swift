import MultaqaExpressions
import MultaqaModel
import MultaqaPluginKit

extension RunState {
    /// The rows a `for_each` walks over: a table input, or `half_days`, which every seminar has.
    func rows(of table: String) -> [Value] {
        table == "half_days" ? halfDays : workflow?.rows(of: table) ?? []
    }

    /// Morning and afternoon of every day of the event.
    var halfDays: [Value] {
        guard let workflow else { return [] }
        let parts = [
            ("am", LocalizedText(ar: "الفترة الصباحية", fr: "matin", en: "morning")),
            ("pm", LocalizedText(ar: "الفترة المسائية", fr: "après-midi", en: "afternoon")),
        ]
        return (0..<workflow.days).flatMap { day in
            parts.enumerated().map { position, part -> Value in
                [
                    "key": .text("d\(day + 1)_\(part.0)"), "day": .int(day + 1), "date": .day(workflow.opening + day),
                    "part": .localized(part.1), "number": .int(day * 2 + position + 1), "title": .localized(part.1),
                ]
            }
        }
    }

    /// Evaluates a condition for one item.
    func holds(
        _ condition: String, for step: Step, item: String?, at now: WallTime
    ) -> Result<Bool, ActivityFailure> {
        evaluate(condition, for: step, item: item, at: now).flatMap { value in
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

    /// Evaluates an expression of a step against the record.
    func evaluate(
        _ source: String, for step: Step, item: String?, at now: WallTime, root: [String: Value]? = nil
    ) -> Result<Value, ActivityFailure> {
        guard let record = RunRecord(self, at: now) else { return .success(.null) }
        do {
            let expression = try Expression(parsing: source, at: step.place)
            return .success(try expression.evaluate(in: record.scope(for: step, item: item, in: root)))
        } catch let error as EvaluationError {
            return .failure(ActivityFailure(id: error.id, message: error.message))
        } catch let error as Diagnostics {
            return .failure(
                ActivityFailure(
                    id: error.all.first?.id ?? "expression", message: error.all.first?.message ?? LocalizedText(source))
            )
        } catch {
            return .failure(ActivityFailure(id: "expression", message: LocalizedText("\(error)")))
        }
    }
}
