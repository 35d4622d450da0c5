import MultaqaCalendar
import MultaqaEngine
import MultaqaModel

/// What a plan should not pass over in silence: doubtful entries of the calendar, holidays that may move, an event on a
/// holiday or in an exam week, a clock that changes, a week with too much work.
struct PlanRemarks {
    private let workflow: Workflow
    private let plan: Plan
    private let calendar: WorkingCalendar
    private let first: Day
    private let last: Day

    init(_ preview: PlanPreview) {
        workflow = preview.workflow
        plan = preview.plan
        calendar = preview.plan.frame.calendar
        first = plan.firstDay
        last = max(plan.dates.values.map(\.expected).max() ?? workflow.closing, workflow.closing)
    }

    func warnings() -> [Warning] { event() + overloads() + moving() + unverified() }

    // MARK: The days of the event

    private func event() -> [Warning] {
        let (opening, closing) = (workflow.opening, workflow.closing)
        var found = calendar.holidays(from: opening, to: closing).map { holiday in
            Warning(
                id: "event-on-holiday",
                message: sentence(holiday.name) { name, language in
                    switch language {
                    case .arabic: "الملتقى يصادف عطلة: \(name)"
                    case .french: "Le séminaire tombe un jour férié : \(name)"
                    default: "The seminar falls on a holiday: \(name)"
                    }
                })
        }
        found += calendar.periods(from: opening, to: closing).map { period in
            Warning(
                id: "event-in-busy-period",
                message: sentence(period.name) { name, language in
                    let days = DateWording.range(from: period.from, to: period.until, in: language)
                    return switch language {
                    case .arabic: "أيام الملتقى تصادف: \(name) (\(days))"
                    case .french: "En même temps que le séminaire : \(name) (\(days))"
                    default: "At the same time as the seminar: \(name) (\(days))"
                    }
                })
        }
        let changes = Zone(name: workflow.zone)?.clockChanges(from: opening - 1, to: closing) ?? []
        found += changes.map { day in
            Warning(
                id: "clock-change-in-event",
                message: LocalizedText(
                    ar: "تتغير الساعة القانونية يوم \(day)", fr: "L'heure légale change le \(day)",
                    en: "The clock changes on \(day)"))
        }
        return found
    }

    // MARK: Work

    private func overloads() -> [Warning] {
        OwnerLoad(workflow, plan).overloads.map { overload in
            let title = workflow.team.first { $0.name == overload.owner }?.title ?? LocalizedText(overload.owner)
            let moves = overload.moves.map { "\($0.step): \($0.from) → \($0.to)" }.joined(separator: ", ")
            let count = overload.steps.count
            return Warning(
                id: "owner-overloaded",
                message: sentence(title) { name, language in
                    switch language {
                    case .arabic:
                        "\(name)، أسبوع \(overload.week): \(count) خطوات والطاقة \(overload.capacity)؛ "
                            + (moves.isEmpty ? "لا أسبوع قبله فيه متسع" : "اقتراح: \(moves)")
                    case .french:
                        "\(name), semaine du \(overload.week) : \(count) étapes pour une capacité de \(overload.capacity) ; "
                            + (moves.isEmpty ? "aucune semaine d'avant n'a de place" : "proposition : \(moves)")
                    default:
                        "\(name), week of \(overload.week): \(count) steps for a capacity of \(overload.capacity); "
                            + (moves.isEmpty ? "no earlier week has room" : "proposal: \(moves)")
                    }
                })
        }
    }

    // MARK: The calendar

    private func moving() -> [Warning] {
        HolidayShift.all(of: workflow, calendar).map { shift in
            let moves = shift.difference.moves.map { "\($0.step): \($0.from) → \($0.to)" }.joined(separator: ", ")
            return Warning(
                id: "provisional-holiday",
                message: sentence(shift.holiday.name) { name, language in
                    let day = DateWording.day(shift.holiday.first, in: language, weekday: false)
                    switch language {
                    case .arabic:
                        return "\(name) (\(day)، تاريخ محسوب لم يُعلن) قد \(shift.days < 0 ? "يتقدم" : "يتأخر") يوما: "
                            + (moves.isEmpty ? "لا يتغير أي أجل" : moves)
                    case .french:
                        return
                            "\(name) (\(day), calculé, non annoncé) un jour plus \(shift.days < 0 ? "tôt" : "tard") : "
                            + (moves.isEmpty ? "aucune échéance ne change" : moves)
                    default:
                        return
                            "\(name) (\(day), computed, not announced) a day \(shift.days < 0 ? "earlier" : "later"): "
                            + (moves.isEmpty ? "no deadline changes" : moves)
                    }
                })
        }
    }

    /// One line for all entries that the plan rests on and that nobody has verified.
    private func unverified() -> [Warning] {
        let entries = calendar.unverifiedEntries(from: first, to: last)
        guard !entries.isEmpty else { return [] }
        let names = entries.joined(separator: ", ")
        return [
            Warning(
                id: "unverified-calendar-entry",
                message: LocalizedText(
                    ar: "مداخل من التقويم '\(calendar.rules.id)' لم يتحقق منها أحد: \(names)",
                    fr: "Entrées du calendrier '\(calendar.rules.id)' que personne n'a vérifiées : \(names)",
                    en: "Entries of the calendar '\(calendar.rules.id)' that nobody has verified: \(names)"))
        ]
    }

    private func sentence(_ text: LocalizedText, _ words: (String, Language) -> String) -> LocalizedText {
        LocalizedText(
            Dictionary(
                uniqueKeysWithValues: [Language.arabic, .french, .english].map { ($0, words(text(in: $0), $0)) }))
    }
}
