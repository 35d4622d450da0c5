import MultaqaCalendar
import MultaqaModel
import Testing

@Suite struct DateWordingTests {
    @Test(arguments: [
        ("2015-06-08", Language.french, "lundi 8 juin 2015"),
        ("2015-06-08", .arabic, "الاثنين 8 يونيو 2015"),
        ("2015-06-08", .english, "Monday 8 June 2015"),
        ("2015-06-08", .amazigh, "lundi 8 juin 2015"),
        ("2015-06-01", .french, "lundi 1er juin 2015"),
        ("2015-06-01", .arabic, "الاثنين فاتح يونيو 2015"),
        ("2015-06-01", .english, "Monday 1 June 2015"),
        ("2024-02-29", .french, "jeudi 29 février 2024"),
        ("2023-08-21", .arabic, "الاثنين 21 غشت 2023"),
    ])
    func `a day in words`(iso: String, language: Language, words: String) {
        #expect(DateWording.day(day(iso), in: language) == words)
    }

    @Test func `the weekday may be left out`() {
        #expect(DateWording.day(day("2015-06-08"), in: .french, weekday: false) == "8 juin 2015")
        #expect(DateWording.month(of: day("2015-06-08"), in: .arabic) == "يونيو 2015")
    }

    @Test func `the months of Morocco`() {
        #expect(
            (1...12).map { DateWording.monthName($0, in: .arabic) } == [
                "يناير", "فبراير", "مارس", "أبريل", "ماي", "يونيو", "يوليوز", "غشت", "شتنبر", "أكتوبر", "نونبر",
                "دجنبر",
            ])
        #expect(DateWording.monthName(13, in: .french) == "")
    }

    @Test(arguments: [
        ("2015-06-08", "2015-06-11", Language.french, "du 8 au 11 juin 2015"),
        ("2015-06-08", "2015-06-11", .arabic, "من 8 إلى 11 يونيو 2015"),
        ("2015-06-08", "2015-06-11", .english, "8–11 June 2015"),
        ("2015-06-01", "2015-06-04", .french, "du 1er au 4 juin 2015"),
        ("2015-06-30", "2015-07-03", .french, "du 30 juin au 3 juillet 2015"),
        ("2015-06-30", "2015-07-03", .arabic, "من 30 يونيو إلى 3 يوليوز 2015"),
        ("2015-06-30", "2015-07-03", .english, "30 June – 3 July 2015"),
        ("2015-12-30", "2016-01-02", .french, "du 30 décembre 2015 au 2 janvier 2016"),
        ("2015-12-30", "2016-01-02", .arabic, "من 30 دجنبر 2015 إلى 2 يناير 2016"),
        ("2015-12-30", "2016-01-02", .english, "30 December 2015 – 2 January 2016"),
        ("2015-06-08", "2016-06-08", .english, "8 June 2015 – 8 June 2016"),
        ("2015-06-08", "2015-06-08", .french, "8 juin 2015"),
    ])
    func `a range in words`(from: String, to: String, language: Language, words: String) {
        #expect(DateWording.range(from: day(from), to: day(to), in: language) == words)
    }

    @Test func `a range with weekdays`() {
        let (from, to) = (day("2015-06-08"), day("2015-06-11"))
        #expect(
            DateWording.range(from: from, to: to, in: .french, weekday: true) == "du lundi 8 au jeudi 11 juin 2015")
        #expect(
            DateWording.range(from: from, to: to, in: .arabic, weekday: true)
                == "من الاثنين 8 إلى الخميس 11 يونيو 2015")
        #expect(
            DateWording.range(from: from, to: to, in: .english, weekday: true) == "Monday 8 – Thursday 11 June 2015")
    }

    @Test func `times, spans and moments`() {
        let span = HourSpan(from: ClockTime(9), to: ClockTime(17, 30))
        #expect(DateWording.time(ClockTime(9, 30), in: .french) == "9h30")
        #expect(DateWording.time(ClockTime(9, 30), in: .arabic) == "09:30")
        #expect(DateWording.time(ClockTime(9, 30), in: .english) == "09:30")
        #expect(DateWording.span(span, in: .french) == "de 9h00 à 17h30")
        #expect(DateWording.span(span, in: .arabic) == "من 09:00 إلى 17:30")
        #expect(DateWording.span(span, in: .english) == "from 09:00 to 17:30")
        let moment = WallTime(day("2015-06-07"), ClockTime(18))
        #expect(DateWording.moment(moment, in: .french) == "dimanche 7 juin 2015 à 18h00")
        #expect(DateWording.moment(moment, in: .arabic) == "الأحد 7 يونيو 2015 على الساعة 18:00")
        #expect(DateWording.moment(moment, in: .english, weekday: false) == "7 June 2015 at 18:00")
    }

    @Test func `Hijri dates`() {
        let date = HijriDate(1, .ramadan, 1436)
        #expect(DateWording.hijri(date, in: .arabic) == "فاتح رمضان 1436")
        #expect(DateWording.hijri(date, in: .french) == "1er ramadan 1436")
        #expect(DateWording.hijri(HijriDate(10, .dhuAlHijja, 1446), in: .english) == "10 Dhu al-Hijja 1446")
    }
}
