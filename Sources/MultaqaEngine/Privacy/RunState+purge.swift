import MultaqaCalendar
public import MultaqaModel

extension RunState {
    /// From that day on what is known of people should be gone; nil where the workflow does not say.
    public var purgeDay: Day? {
        guard let start, let offset = start.workflow.purge else { return nil }
        let frame = EventFrame(
            opening: start.workflow.opening, closing: start.workflow.closing, zone: start.workflow.zone,
            calendar: start.calendar)
        return frame.date(of: offset, onDayOff: .keep, stepDays: { _ in nil })?.day
    }
}
