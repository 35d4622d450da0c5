import MultaqaCalendar
import MultaqaModel
import Testing

@Suite struct EventFrameTests {
    let frame = EventFrame(
        opening: day("2015-06-08"), closing: day("2015-06-11"), zone: "Africa/Casablanca",
        calendar: SampleCalendars.morocco)

    private func dated(_ text: String, onDayOff: OnDayOff = .move) -> DatedOffset? {
        Offset(text).flatMap { offset in
            frame.date(of: offset, onDayOff: onDayOff) { $0 == "invite" ? day("2015-04-09") : nil }
        }
    }

    @Test func `days, weeks and times count from opening and closing`() {
        #expect(dated("J") == DatedOffset(day: day("2015-06-08")))
        #expect(dated("J-60") == DatedOffset(day: day("2015-04-09")))
        #expect(dated("J-2w") == DatedOffset(day: day("2015-05-25")))
        #expect(dated("C+1 at 18h00") == DatedOffset(day: day("2015-06-12"), time: ClockTime(18)))
    }

    @Test func `before the opening a day off moves to the working day before`() {
        #expect(
            dated("J-1 at 18h00")
                == DatedOffset(
                    day: day("2015-06-05"), time: ClockTime(18), shiftedFrom: day("2015-06-07"),
                    reason: LocalizedText(ar: "الأحد", fr: "dimanche", en: "Sunday")))
        #expect(
            dated("J-38")
                == DatedOffset(
                    day: day("2015-04-30"), shiftedFrom: day("2015-05-01"),
                    reason: LocalizedText([.arabic: "عيد الشغل", .french: "Fête du travail"])))
    }

    @Test func `after the closing a day off moves to the working day after`() {
        #expect(
            dated("C+3")
                == DatedOffset(
                    day: day("2015-06-15"), shiftedFrom: day("2015-06-14"),
                    reason: LocalizedText(ar: "الأحد", fr: "dimanche", en: "Sunday")))
        // A bridge, then Eid over the weekend: three reasons in a row, the first is told.
        #expect(
            dated("C+36")
                == DatedOffset(day: day("2015-07-20"), shiftedFrom: day("2015-07-17"), reason: "Congé de l'Aïd"))
    }

    @Test func `keep leaves the date where it is`() {
        #expect(dated("J-1", onDayOff: .keep) == DatedOffset(day: day("2015-06-07")))
    }

    @Test func `the days of the event are worked, also a Sunday`() {
        let weekend = EventFrame(
            opening: day("2015-06-06"), closing: day("2015-06-08"), zone: frame.zone, calendar: frame.calendar)
        #expect(weekend.date(of: Offset(.opening, 1)) == DatedOffset(day: day("2015-06-07")))
        #expect(weekend.date(of: Offset(.opening)) == DatedOffset(day: day("2015-06-06")))
    }

    @Test func `working days are counted from the anchor and need no move`() {
        #expect(dated("C+10wd") == DatedOffset(day: day("2015-06-25")))
        #expect(dated("J-5wd") == DatedOffset(day: day("2015-06-01")))
        // 1 May does not count.
        #expect(dated("J-27wd") == DatedOffset(day: day("2015-04-29")))
    }

    @Test func `a step is an anchor when its day is known`() {
        #expect(dated("invite+5") == DatedOffset(day: day("2015-04-14")))
        #expect(dated("unknown+5") == nil)
    }

    @Test func `no deadline falls on a day off, for every Monday of twenty-one years`() {
        var opening = day("2015-01-05")
        let offsets = ["J-120", "J-95", "J-60", "J-45", "J-38", "J-14", "J-3", "C+3", "C+10wd", "C+30", "C+60"]
            .compactMap { Offset($0) }
        while opening < day("2036-01-01") {
            let frame = EventFrame(
                opening: opening, closing: opening + 3, zone: "Africa/Casablanca", calendar: SampleCalendars.morocco)
            let days = offsets.compactMap { frame.date(of: $0)?.day }
            guard days.count == offsets.count, days.allSatisfy(frame.calendar.isWorkingDay), days == days.sorted()
            else {
                Issue.record("\(opening): \(days)")
                return
            }
            opening = opening + 7
        }
    }
}
