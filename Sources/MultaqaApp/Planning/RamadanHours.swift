public import MultaqaCalendar
public import MultaqaModel

extension Workflow {
    /// The workflow with the hours of its programme inside the working hours of Ramadan, when a day of the event falls in it.
    ///
    /// The programme states one span for all days, so one day of Ramadan is enough. Hours that Ramadan's would leave nothing
    /// of (evenings) are the organiser's choice and stay.
    public func keepingRamadanHours(_ calendar: WorkingCalendar) -> Workflow {
        guard let hours = programme?.hours, let pattern = calendar.rules.ramadan,
            !calendar.ramadans(from: opening, to: closing).isEmpty
        else { return self }
        let days = (opening.number...max(opening, closing).number).map(Day.init(number:)).filter(calendar.isRamadan)
        let spans = days.map { pattern[$0.weekday] }.filter { !$0.isEmpty }
        guard let from = spans.compactMap(\.first?.from).max(), let to = spans.compactMap(\.last?.to).min() else {
            return self
        }
        let kept = HourSpan(from: max(hours.from, from), to: min(hours.to, to))
        guard kept != hours, kept.from < kept.to else { return self }
        var workflow = self
        workflow.programme?.hours = kept
        workflow.warnings.append(
            Warning(
                id: "ramadan-hours",
                message: LocalizedText(
                    ar: "الملتقى في رمضان: ساعات البرنامج \(kept.spoken) بدل \(hours.spoken)",
                    fr: "Le séminaire tombe en ramadan : le programme va de \(kept.spoken) au lieu de \(hours.spoken)",
                    en: "The seminar falls in Ramadan: the programme runs \(kept.spoken) instead of \(hours.spoken)")))
        return workflow
    }
}
