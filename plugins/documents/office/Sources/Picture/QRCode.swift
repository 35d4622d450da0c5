import CLibQREncode

/// A QR code, drawn by libqrencode.
enum QRCode {
    /// Pixels of one module, and modules of white around (ISO/IEC 18004 asks for four).
    private static let scale = 6
    private static let margin = 4

    /// A PNG picture; nil when the text is longer than a code can hold (about 2,300 bytes). Error correction is M: a
    /// badge may be scratched by 15 %.
    static func png(of text: String) -> [UInt8]? {
        let bytes = Array(text.utf8)
        guard !bytes.isEmpty, let code = QRcode_encodeData(Int32(bytes.count), bytes, 0, QR_ECLEVEL_M) else {
            return nil
        }
        defer { QRcode_free(code) }
        let width = Int(code.pointee.width)
        guard let modules = code.pointee.data else { return nil }
        let side = (width + 2 * margin) * scale
        var image = BlackWhiteImage(width: side, height: side)
        for row in 0..<width {
            for column in 0..<width where modules[row * width + column] & 1 == 1 {
                let corner = (x: (column + margin) * scale, y: (row + margin) * scale)
                for y in corner.y..<corner.y + scale { for x in corner.x..<corner.x + scale { image.blacken(x, y) } }
            }
        }
        return image.png
    }
}
