import MultaqaModel

/// Puts the time of the run in place of the time of the machine, so that the same document is the same file.
///
/// LibreOffice has no setting for it: it writes the time into the information dictionary, the XMP metadata, the colour
/// profile of PDF/A, and into two checksums. What is not found where LibreOffice 7 writes it is left as it is.
enum PDFDating {
    static func dated(_ bytes: [UInt8], at made: WallTime) -> [UInt8] {
        var dated = bytes
        dateProfile(&dated, at: made)
        for key: StaticString in ["/CreationDate(D:", "/ModDate(D:"] {
            if let position = dated.position(of: key) {
                let digits = "\(made)".filter(\.isNumber)
                dated.overwrite(at: position + key.utf8CodeUnitCount, with: digits)
            }
        }
        for key: StaticString in ["<xmp:CreateDate>", "<xmp:ModifyDate>", "<xmp:MetadataDate>"] {
            if let position = dated.position(of: key) {
                dated.overwrite(at: position + key.utf8CodeUnitCount, with: "\(made)")
            }
        }
        setChecksums(&dated)
        return dated
    }

    // MARK: Checksums

    /// Both must only differ between different files; they are made from the content anew.
    private static func setChecksums(_ bytes: inout [UInt8]) {
        var places: [Int] = []
        if let start = bytes.position(of: "/ID [ <") {
            places.append(start + 7)
            if let second = bytes.position(of: "<", from: start + 8) { places.append(second + 1) }
        }
        if let start = bytes.position(of: "/DocChecksum /") { places.append(start + 14) }
        for place in places { bytes.overwrite(at: place, with: String(repeating: "0", count: 32)) }
        let sum = hexadecimal(fingerprint(bytes, seed: 0xcbf2_9ce4_8422_2325))
        let other = hexadecimal(fingerprint(bytes, seed: 0x8422_2325_cbf2_9ce4))
        for place in places { bytes.overwrite(at: place, with: sum + other) }
    }

    /// FNV-1a, 64 bits.
    private static func fingerprint(_ bytes: [UInt8], seed: UInt64) -> UInt64 {
        bytes.reduce(seed) { ($0 ^ UInt64($1)) &* 0x100_0000_01b3 }
    }

    private static func hexadecimal(_ number: UInt64) -> String {
        let digits = String(number, radix: 16, uppercase: true)
        return String(repeating: "0", count: 16 - digits.count) + digits
    }

    // MARK: Colour profile

    /// The stream of the profile is unpacked, dated and put back unpacked; everything behind it moves.
    private static func dateProfile(_ bytes: inout [UInt8], at made: WallTime) {
        guard let reference = bytes.position(of: "/DestOutputProfile "), let object = bytes.number(at: reference + 19),
            let start = position(ofObject: object.value, in: bytes),
            let length = bytes.position(of: "/Length ", from: start), let lengthObject = bytes.number(at: length + 8),
            let stream = bytes.position(of: "stream\n", from: start), length < stream,
            let lengthStart = position(ofObject: lengthObject.value, in: bytes),
            let lengthValue = lineBehind(lengthStart, in: bytes).flatMap({ bytes.number(at: $0) })
        else { return }
        let data = stream + 7
        let end = data + lengthValue.value
        guard end <= lengthStart, var profile = Inflate.zlib(bytes[data..<end]), profile.count > 36 else { return }
        let date = made.day.components
        let fields = [date.year, date.month, date.day, made.second / 3600, made.second / 60 % 60, made.second % 60]
        for (index, field) in fields.enumerated() {
            // ICC.1, 7.2.8: dateTimeNumber, six big-endian numbers of two bytes from byte 24 on.
            profile[24 + 2 * index] = UInt8(truncatingIfNeeded: field >> 8)
            profile[25 + 2 * index] = UInt8(truncatingIfNeeded: field)
        }
        let stored = Inflate.stored(profile)
        let newLength = String(stored.count)
        let moves = [
            (lengthStart, stored.count - lengthValue.value),
            (lengthValue.end, newLength.utf8.count - (lengthValue.end - (lineBehind(lengthStart, in: bytes) ?? 0))),
        ]
        guard moveReferences(in: &bytes, moves) else { return }
        let valueStart = lineBehind(lengthStart, in: bytes) ?? lengthValue.end
        bytes.replaceSubrange(valueStart..<lengthValue.end, with: newLength.utf8)
        bytes.replaceSubrange(data..<end, with: stored)
    }

    private static func position(ofObject number: Int, in bytes: [UInt8]) -> Int? {
        let header = Array("\n\(number) 0 obj".utf8)
        var start = 0
        while let found = bytes.position(of: " 0 obj", from: start) {
            let head = found + 6 - header.count
            if head >= 0, bytes[head..<found + 6].elementsEqual(header) { return head + 1 }
            start = found + 6
        }
        return nil
    }

    private static func lineBehind(_ position: Int, in bytes: [UInt8]) -> Int? {
        bytes.position(of: "\n", from: position).map { $0 + 1 }
    }

    /// Corrects the cross-reference table: what lies at or behind a place moves by so many bytes.
    private static func moveReferences(in bytes: inout [UInt8], _ moves: [(from: Int, by: Int)]) -> Bool {
        func moved(_ offset: Int) -> Int { moves.reduce(offset) { offset >= $1.from ? $0 + $1.by : $0 } }
        guard let last = bytes.positions(of: "startxref\n").last, let start = bytes.number(at: last + 10),
            start.value + 5 < bytes.count, bytes[start.value...].starts(with: "xref\n".utf8),
            let first = bytes.number(at: start.value + 5), let count = bytes.number(at: first.end + 1)
        else { return false }
        let entries = count.end + 1
        guard entries + 20 * count.value <= last else { return false }
        for index in 0..<count.value {
            let entry = entries + 20 * index
            guard bytes[entry + 17] == UInt8(ascii: "n"), let offset = bytes.number(at: entry) else { continue }
            let digits = String(moved(offset.value))
            bytes.overwrite(at: entry, with: String(repeating: "0", count: max(0, 10 - digits.count)) + digits)
        }
        bytes.replaceSubrange(last + 10..<start.end, with: String(moved(start.value)).utf8)
        return true
    }
}
