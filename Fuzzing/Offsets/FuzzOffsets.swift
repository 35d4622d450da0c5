import FuzzDriver
import MultaqaModel

/// Any text is read or refused, and what is read can be written and read again.
@main struct FuzzOffsets {
    static func main() { fuzz(test) }
}

private func test(_ start: UnsafePointer<UInt8>, _ count: Int) -> CInt {
    let text = String(decoding: UnsafeBufferPointer(start: start, count: count), as: UTF8.self)
    if let offset = Offset(text) {
        let written = offset.description
        precondition(Offset(written)?.description == written, "\(text) is written \(written)")
    }
    if let time = ClockTime(text) {
        precondition(ClockTime(time.spoken) == time, "\(text) is written \(time.spoken)")
        precondition(ClockTime(time.description) == time, "\(text) is written \(time)")
    }
    if let span = HourSpan(text) {
        precondition(HourSpan(span.spoken) == span && span.minutes > 0, "\(text) is written \(span.spoken)")
    }
    if let length = Minutes(text) {
        precondition(Minutes(length.spoken) == length, "\(text) is written \(length.spoken)")
    }
    if let day = Day(iso: text) {
        precondition(day.description == text && (day + 7).weekday == day.weekday, "\(text) is written \(day)")
    }
    return 0
}
