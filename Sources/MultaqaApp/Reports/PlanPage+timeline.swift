import MultaqaCalendar
import MultaqaModel

extension PlanPage {
    /// One bar per step from the day it may begin to its due day, with a thin tail for its slack; holidays, Ramadan and the
    /// days of the event run through all lines. Places are given from the start of the line, so Arabic needs nothing else.
    func timeline() -> String? {
        guard let first = entries.map({ min($0.earliest, $0.day) }).min(),
            let last = entries.map({ max($0.latest, $0.day) }).max()
        else { return nil }
        let span = PlanSpan(from: first - 2, to: max(last, preview.workflow.closing) + 2)
        let rows = entries.map { entry in
            let style = entry.isCritical ? "bar critical" : "bar"
            var marks = ""
            if entry.latest > entry.day {
                marks += mark("slack", span.place(entry.day, entry.latest))
            }
            marks += mark(style, span.place(entry.earliest, max(entry.day, entry.earliest)))
            marks += mark(entry.isCritical ? "due critical" : "due", span.place(entry.day, entry.day))
            return HTMLText.raw(
                "div", HTMLText.element("span", entry.title, class: "name") + HTMLText.raw("div", marks, class: "lane"),
                class: "row")
        }
        return legend()
            + "\n<div class=\"gantt\">\n<div class=\"row months\"><span class=\"name\"></span><div class=\"lane\">"
            + months(span) + "</div></div>\n<div class=\"lines\"><div class=\"row ground\"><span class=\"name\"></span>"
            + "<div class=\"lane\">" + ground(span) + "</div></div>\n" + rows.joined(separator: "\n")
            + "</div>\n</div>"
    }

    private func months(_ span: PlanSpan) -> String {
        span.months.map { month in
            let place = span.place(month.from, month.to)
            let name = DateWording.monthName(month.from.components.month, in: language)
            return "<span class=\"month\" style=\"\(place)\">\(HTMLText.escaped(name))</span>"
        }.joined()
    }

    private func ground(_ span: PlanSpan) -> String {
        let calendar = preview.plan.frame.calendar
        var ground = ""
        for ramadan in calendar.ramadans(from: span.from, to: span.to) {
            ground += mark("ramadan", span.place(max(ramadan.first, span.from), min(ramadan.last, span.to)))
        }
        ground += mark("event", span.place(preview.workflow.opening, preview.workflow.closing))
        for holiday in calendar.holidays(from: span.from, to: span.to) {
            let place = span.place(max(holiday.first, span.from), min(holiday.last, span.to))
            ground +=
                "<span class=\"off\" style=\"\(place)\" title=\"\(HTMLText.escaped(holiday.name(in: language)))\"></span>"
        }
        return ground
    }

    private func mark(_ style: String, _ place: String) -> String {
        "<span class=\"\(style)\" style=\"\(place)\"></span>"
    }

    private func legend() -> String {
        let calendar = preview.plan.frame.calendar
        let (from, to) = (entries.first?.day ?? preview.workflow.opening, entries.last?.day ?? preview.workflow.closing)
        var keys: [(String, PlanWords)] = [
            ("bar critical", .criticalPath), ("bar", .window), ("slack", .mayWait), ("event", .eventDays),
        ]
        if !calendar.holidays(from: from, to: to).isEmpty { keys.append(("off", .dayOff)) }
        if !calendar.ramadans(from: from, to: to).isEmpty { keys.append(("ramadan", .ramadan)) }
        let items = keys.map { HTMLText.raw("li", "<i class=\"\($0.0)\"></i>" + HTMLText.escaped(words($0.1))) }
        return HTMLText.raw("ul", items.joined(), class: "legend")
    }
}

/// The days a timeline shows, and where a day stands on it.
struct PlanSpan: Hashable {
    var from: Day
    var to: Day

    /// As CSS: from the start of the line and as wide as the days, both included.
    func place(_ first: Day, _ last: Day) -> String {
        let days = to - from + 1
        return
            "inset-inline-start:\(percent(first - from, of: days));inline-size:\(percent(last - first + 1, of: days))"
    }

    var months: [(from: Day, to: Day)] {
        var months: [(from: Day, to: Day)] = []
        var start = from
        while start <= to {
            let (year, month, _) = start.components
            let next = Day(year: month == 12 ? year + 1 : year, month: month % 12 + 1, day: 1) ?? to + 1
            months.append((start, min(next - 1, to)))
            start = next
        }
        return months
    }

    /// Hundredths of a percent, without a floating point in the text.
    private func percent(_ part: Int, of whole: Int) -> String {
        let hundredths = (part * 10_000 + whole / 2) / whole
        let cents = hundredths % 100
        return "\(hundredths / 100).\(cents < 10 ? "0" : "")\(cents)%"
    }
}
