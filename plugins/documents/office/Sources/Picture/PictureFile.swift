/// A picture as a document takes it in.
struct PictureFile: Hashable, Sendable {
    enum Format: String, Hashable, Sendable {
        case png, jpeg
    }

    let bytes: [UInt8]
    let format: Format
    /// In pixels.
    let width: Int
    let height: Int

    /// Nil for what is no PNG or JPEG picture, or is larger than a page needs.
    init?(_ bytes: [UInt8]) {
        guard bytes.count <= 16 << 20, let (format, width, height) = PictureFile.header(of: bytes), width > 0,
            height > 0
        else { return nil }
        self.bytes = bytes
        self.format = format
        self.width = width
        self.height = height
    }

    private static func header(of bytes: [UInt8]) -> (Format, Int, Int)? {
        if bytes.count > 24, bytes.starts(with: [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]) {
            return (.png, number(bytes[16..<20]), number(bytes[20..<24]))
        }
        guard bytes.count > 4, bytes[0] == 0xFF, bytes[1] == 0xD8 else { return nil }
        // JPEG: segments up to the frame, whose marker is one of C0…CF but C4, C8 and CC.
        var position = 2
        while position + 9 < bytes.count, bytes[position] == 0xFF {
            let marker = bytes[position + 1]
            if (0xC0...0xCF).contains(marker), ![0xC4, 0xC8, 0xCC].contains(marker) {
                return (.jpeg, number(bytes[position + 7..<position + 9]), number(bytes[position + 5..<position + 7]))
            }
            position += 2 + number(bytes[position + 2..<position + 4])
        }
        return nil
    }

    private static func number(_ bytes: ArraySlice<UInt8>) -> Int { bytes.reduce(0) { $0 << 8 | Int($1) } }
}
