import MultaqaModel
import Testing

@Suite struct OffsetTests {
    @Test(arguments: [
        ("J", Offset(.opening)),
        ("J-60", Offset(.opening, -60)),
        ("C+10wd", Offset(.closing, 10, .workingDays)),
        ("J-2w", Offset(.opening, -2, .weeks)),
        ("J-1 at 18h00", Offset(.opening, -1, at: ClockTime(18))),
        ("invite_communes+5", Offset(.step("invite_communes"), 5)),
        ("invite_communes+2w at 9h30", Offset(.step("invite_communes"), 2, .weeks, at: ClockTime(9, 30))),
    ])
    func `an offset is read and written back`(text: String, offset: Offset) {
        #expect(Offset(text) == offset)
        #expect(offset.description == text)
    }

    @Test func `the unit of days may be written`() {
        #expect(Offset("J-60d") == Offset("J-60"))
    }

    @Test(arguments: ["J 60", "J-", "J-6x", "J--6", "J-6wd at", "J-6 at 25h00", "", "-6", "J-12345", "2nd+1", "é+1"])
    func `anything else is refused`(text: String) {
        #expect(Offset(text) == nil)
    }

    @Test func `every offset survives being written and read`() {
        var generator = SeededGenerator(state: 8)
        for _ in 0..<2_000 {
            let anchor: Offset.Anchor = [.opening, .closing, .step("print_pack")].randomElement(using: &generator)!
            let unit: Offset.Unit = [.days, .workingDays, .weeks].randomElement(using: &generator)!
            let amount = Int.random(in: -400...400, using: &generator)
            let time: ClockTime? =
                Bool.random(using: &generator) ? ClockTime(minutes: .random(in: 0..<1440, using: &generator)) : nil
            let offset = Offset(anchor, amount, amount == 0 ? .days : unit, at: time)
            #expect(Offset(offset.description) == offset)
        }
    }

    @Test func `every length of time that is read survives being written`() {
        let texts = (0...999).flatMap { ["\($0)d", "\($0)h", "\($0)h59", "\($0 * 10)min"] }
        #expect(texts.filter { Minutes($0) == nil || Minutes(Minutes($0)?.spoken ?? "") != Minutes($0) } == [])
    }
}
