/// A picture of black and white pixels, written as PNG (ISO/IEC 15948). The same pixels are the same bytes.
struct BlackWhiteImage {
    let width: Int
    let height: Int
    /// Row by row, eight pixels a byte, behind the row's filter byte; 1 is white.
    private var rows: [UInt8]
    private let stride: Int

    init(width: Int, height: Int) {
        self.width = width
        self.height = height
        stride = (width + 7) / 8 + 1
        rows = [UInt8](repeating: 0xFF, count: stride * height)
        for row in 0..<height { rows[row * stride] = 0 }
    }

    mutating func blacken(_ x: Int, _ y: Int) {
        rows[y * stride + 1 + x / 8] &= ~(0x80 >> UInt8(x % 8))
    }

    var png: [UInt8] {
        let size = BlackWhiteImage.bigEndian(width) + BlackWhiteImage.bigEndian(height)
        // One bit a pixel, grey, no interlace.
        return [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A] + BlackWhiteImage.chunk("IHDR", size + [1, 0, 0, 0, 0])
            + BlackWhiteImage.chunk("IDAT", Inflate.stored(rows)) + BlackWhiteImage.chunk("IEND", [])
    }

    private static func chunk(_ name: String, _ data: [UInt8]) -> [UInt8] {
        let content = Array(name.utf8) + data
        return bigEndian(data.count) + content + bigEndian(Int(checksum(content)))
    }

    private static func bigEndian(_ number: Int) -> [UInt8] {
        [24, 16, 8, 0].map { UInt8(truncatingIfNeeded: number >> $0) }
    }

    /// CRC-32 of the PNG standard, annex D.
    private static func checksum(_ bytes: [UInt8]) -> UInt32 {
        ~bytes.reduce(~UInt32(0)) { sum, byte in table[Int((sum ^ UInt32(byte)) & 0xFF)] ^ (sum >> 8) }
    }

    private static let table: [UInt32] = (0..<256).map { number in
        (0..<8).reduce(UInt32(number)) { value, _ in value & 1 == 1 ? 0xEDB8_8320 ^ (value >> 1) : value >> 1 }
    }
}
