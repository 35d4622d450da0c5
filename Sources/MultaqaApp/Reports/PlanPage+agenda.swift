import MultaqaCalendar
import MultaqaModel

extension PlanPage {
    /// The agenda as a grid: a column per day, the height of a slot is its length; what runs at the same time stands side by
    /// side.
    func agenda() -> String? {
        guard let agenda = preview.agenda else { return nil }
        var content = ""
        let slots = agenda.days.flatMap(\.slots)
        if let start = slots.map(\.start.minutes).min(), let end = slots.map(\.end.minutes).max() {
            let from = start / 60 * 60
            let hours = (from / 60)...((end + 59) / 60)
            let height = (hours.upperBound * 60 - from) * PlanPage.heightPerHour / 60
            let marks = hours.map { hour in
                let top = (hour * 60 - from) * PlanPage.heightPerHour / 60
                return
                    "<span style=\"top:\(top)px\">\(HTMLText.latin(DateWording.time(ClockTime(hour), in: language)))</span>"
            }
            let columns = agenda.days.map { day in
                HTMLText.element("h3", DateWording.day(day.date, in: language, weekday: true))
                    + "<div class=\"day\" style=\"height:\(height)px\">"
                    + lanes(of: day.slots).map { self.slot($0.slot, lane: $0.lane, of: $0.lanes, from: from) }.joined()
                    + "</div>"
            }
            content =
                "<div class=\"grid\"><div class=\"hours\"><h3>&nbsp;</h3><div class=\"day\" style=\"height:\(height)px\">"
                + marks.joined() + "</div></div>"
                + columns.map { HTMLText.raw("div", $0, class: "column") }.joined(separator: "\n") + "</div>"
        }
        let notes =
            agenda.unplaced.map { "\($0.session): \($0.sentence(in: language))" }
            + agenda.remarks.map { $0(in: language) } + (agenda.contradiction.map { [$0.sentence(in: language)] } ?? [])
        if !notes.isEmpty {
            content += HTMLText.raw("ul", notes.map { HTMLText.element("li", $0) }.joined(), class: "notes")
        }
        return content
    }

    private static let heightPerHour = 84

    private func slot(_ slot: AgendaSlot, lane: Int, of lanes: Int, from: Int) -> String {
        let top = (slot.start.minutes - from) * PlanPage.heightPerHour / 60
        let height = (slot.end - slot.start) * PlanPage.heightPerHour / 60
        let room = slot.room.flatMap { name in preview.workflow.programme?.rooms.first { $0.name == name } }
        let place =
            room.map { $0.title.isEmpty ? $0.name : $0.title(in: language) } ?? slot.group.map { "№ \($0)" } ?? ""
        let hours =
            DateWording.time(slot.start, in: language) + "–" + DateWording.time(slot.end, in: language)
        let small = height < 46 ? " small" : ""
        return "<div class=\"slot \(slot.kind.rawValue)\(small)\" style=\"top:\(top)px;height:\(height - 2)px;"
            + "inset-inline-start:\(lane * 100 / lanes)%;inline-size:\(100 / lanes)%\"><b>\(HTMLText.latin(hours))</b> "
            + HTMLText.element("span", slot.title(in: language))
            + (place.isEmpty ? "" : HTMLText.element("small", place))
            + "</div>"
    }

    /// Slots that overlap share the width of the day.
    private func lanes(of slots: [AgendaSlot]) -> [(slot: AgendaSlot, lane: Int, lanes: Int)] {
        var placed: [(slot: AgendaSlot, lane: Int, lanes: Int)] = []
        var cluster: [(slot: AgendaSlot, lane: Int)] = []
        var ends: [ClockTime] = []
        func close() {
            placed += cluster.map { ($0.slot, $0.lane, max(ends.count, 1)) }
            cluster = []
            ends = []
        }
        for slot in slots.sorted(by: { ($0.start, $1.end) < ($1.start, $0.end) }) {
            if ends.allSatisfy({ $0 <= slot.start }) { close() }
            if let lane = ends.firstIndex(where: { $0 <= slot.start }) {
                ends[lane] = slot.end
                cluster.append((slot, lane))
            } else {
                cluster.append((slot, ends.count))
                ends.append(slot.end)
            }
        }
        close()
        return placed
    }
}
