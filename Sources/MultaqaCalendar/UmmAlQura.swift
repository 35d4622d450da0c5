import MultaqaModel

/// The month lengths of the Umm al-Qura calendar, 1420–1500 (April 1999 – November 2077).
///
/// One number per year; bit 0 is Muharram, a set bit is a month of 30 days. The figures are those of the hijridate library
/// 2.x. ICU has the same months for 1420–1450; for later years, which are forecasts, and for earlier ones the two differ.
enum UmmAlQura {
    static let firstYear = 1420

    /// Day numbers of the month starts, the end of the last month included.
    static let starts: [Int] = {
        var starts = [10_698]
        starts.reserveCapacity(lengths.count * 12 + 1)
        for year in lengths {
            for month in 0..<12 { starts.append(starts[starts.count - 1] + ((year >> month) & 1 == 1 ? 30 : 29)) }
        }
        return starts
    }()

    /// The first day of a month; nil outside the table.
    static func start(of month: HijriMonth) -> Day? {
        let index = month.index - firstYear * 12
        return starts.indices.contains(index) ? Day(number: starts[index]) : nil
    }

    private static let lengths: [UInt16] = [
        0xBD2, 0xBC4, 0xB89, 0xA95, 0x52D, 0x5AD, 0xB6A, 0x6D4, 0xDC9, 0xD92, 0xAA6, 0x956,
        0x2AE, 0x56D, 0x36A, 0xB55, 0xAAA, 0x94D, 0x49D, 0x95D, 0x2BA, 0x5B5, 0x5AA, 0xD55,
        0xA9A, 0x92E, 0x26E, 0x55D, 0xADA, 0x6D4, 0x6A5, 0x54B, 0xA97, 0x54E, 0xAAE, 0x5AC,
        0xBA9, 0xD92, 0xB25, 0x64B, 0xCAB, 0x55A, 0xB55, 0x6D2, 0xEA5, 0xE4A, 0xA95, 0x52D,
        0xAAD, 0x36C, 0x759, 0x6D2, 0x695, 0x52D, 0xA5B, 0x4BA, 0x9BA, 0x3B4, 0xB69, 0xB52,
        0xAA6, 0x4B6, 0x96D, 0x2EC, 0x6D9, 0xEB2, 0xD54, 0xD2A, 0xA56, 0x4AE, 0x96D, 0xD6A,
        0xB54, 0xB29, 0xA93, 0x52B, 0xA57, 0x536, 0xAB5, 0x6AA, 0xE93,
    ]
}
