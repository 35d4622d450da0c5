#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#else
import Darwin
#endif

extension [UInt8] {
    /// Where an ASCII text begins, looking from a position on; nil when it does not occur.
    func position(of text: StaticString, from start: Int = 0) -> Int? {
        text.withUTF8Buffer { wanted in
            withUnsafeBytes { bytes in
                guard start >= 0, let base = bytes.baseAddress, let text = wanted.baseAddress else { return nil }
                var position = start
                while position + wanted.count <= bytes.count,
                    let found = memchr(base + position, Int32(text[0]), bytes.count - position)
                {
                    position = UnsafeRawPointer(found) - base
                    guard position + wanted.count <= bytes.count else { return nil }
                    if memcmp(base + position, text, wanted.count) == 0 { return position }
                    position += 1
                }
                return nil
            }
        }
    }

    func positions(of text: StaticString) -> [Int] {
        var positions: [Int] = []
        var start = 0
        while let position = position(of: text, from: start) {
            positions.append(position)
            start = position + text.utf8CodeUnitCount
        }
        return positions
    }

    /// The decimal number that begins at a position, and where it ends.
    func number(at start: Int) -> (value: Int, end: Int)? {
        var value = 0
        var end = start
        while end < count, (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(self[end]), value < 1 << 40 {
            value = value * 10 + Int(self[end] - UInt8(ascii: "0"))
            end += 1
        }
        return end > start ? (value, end) : nil
    }

    /// Writes an ASCII text over what is there.
    mutating func overwrite(at position: Int, with text: String) {
        for (offset, byte) in text.utf8.enumerated() where position + offset < count { self[position + offset] = byte }
    }
}
