/// Unpacks DEFLATE data (RFC 1951) in the ZLIB format (RFC 1950). Used for one small stream of a PDF file.
struct Inflate {
    /// Nil when the data is damaged or unpacks to more than a megabyte.
    static func zlib(_ data: ArraySlice<UInt8>) -> [UInt8]? {
        guard data.count > 6, data[data.startIndex] & 0x0F == 8 else { return nil }
        var inflate = Inflate(Array(data.dropFirst(2)))
        guard inflate.run() else { return nil }
        return inflate.output
    }

    /// The ZLIB format without packing. At most 65,535 bytes go into one block.
    static func stored(_ bytes: [UInt8]) -> [UInt8] {
        var output: [UInt8] = [0x78, 0x01]
        var start = 0
        repeat {
            let end = min(start + 65_535, bytes.count)
            let length = UInt16(end - start)
            output.append(end == bytes.count ? 1 : 0)
            for number in [length, ~length] { output += [UInt8(number & 0xFF), UInt8(number >> 8)] }
            output += bytes[start..<end]
            start = end
        } while start < bytes.count
        var low: UInt32 = 1
        var high: UInt32 = 0
        for byte in bytes {
            low = (low + UInt32(byte)) % 65_521
            high = (high + low) % 65_521
        }
        let sum = high << 16 | low
        return output + [24, 16, 8, 0].map { UInt8(truncatingIfNeeded: sum >> $0) }
    }

    private let input: [UInt8]
    private var bit = 0
    private var output: [UInt8] = []
    private static let largest = 1 << 20

    private init(_ input: [UInt8]) { self.input = input }

    private mutating func bits(_ count: Int) -> Int? {
        guard bit + count <= input.count * 8 else { return nil }
        var value = 0
        for index in 0..<count {
            value |= Int(input[bit >> 3] >> UInt8(bit & 7) & 1) << index
            bit += 1
        }
        return value
    }

    private mutating func run() -> Bool {
        while let isLast = bits(1), let kind = bits(2) {
            let isGood: Bool
            switch kind {
            case 0: isGood = copyStored()
            case 1: isGood = unpack(Inflate.fixedLiterals, Inflate.fixedDistances)
            case 2:
                guard let codes = readCodes() else { return false }
                isGood = unpack(codes.literals, codes.distances)
            default: return false
            }
            guard isGood else { return false }
            if isLast == 1 { return true }
        }
        return false
    }

    private mutating func copyStored() -> Bool {
        bit = (bit + 7) & ~7
        guard let length = bits(16), bits(16) != nil, bit / 8 + length <= input.count,
            output.count + length <= Inflate.largest
        else { return false }
        output += input[bit / 8..<bit / 8 + length]
        bit += length * 8
        return true
    }

    private mutating func unpack(_ literals: Huffman, _ distances: Huffman) -> Bool {
        while let symbol = next(literals) {
            if symbol == 256 { return true }
            if symbol < 256 {
                output.append(UInt8(symbol))
                continue
            }
            guard let length = extended(symbol - 257, Inflate.lengths), let far = next(distances),
                let distance = extended(far, Inflate.distances), distance <= output.count,
                output.count + length <= Inflate.largest
            else { return false }
            for _ in 0..<length { output.append(output[output.count - distance]) }
        }
        return false
    }

    private mutating func extended(_ index: Int, _ table: [(base: Int, extra: Int)]) -> Int? {
        guard table.indices.contains(index), let more = bits(table[index].extra) else { return nil }
        return table[index].base + more
    }

    // MARK: Codes

    /// Canonical codes: how many of each length, and the symbols in their order.
    private struct Huffman {
        var counts = [Int](repeating: 0, count: 16)
        var symbols: [Int]

        init(_ lengths: ArraySlice<Int>) {
            for length in lengths where length > 0 { counts[length] += 1 }
            symbols = lengths.enumerated().filter { $0.element > 0 }
                .sorted { ($0.element, $0.offset) < ($1.element, $1.offset) }.map(\.offset)
        }
    }

    private mutating func next(_ codes: Huffman) -> Int? {
        var code = 0
        var first = 0
        var index = 0
        for length in 1...15 {
            guard let bit = bits(1) else { return nil }
            code |= bit
            let count = codes.counts[length]
            if code - count < first { return codes.symbols[index + code - first] }
            index += count
            first = (first + count) << 1
            code <<= 1
        }
        return nil
    }

    private mutating func readCodes() -> (literals: Huffman, distances: Huffman)? {
        guard let literals = bits(5), let distances = bits(5), let codes = bits(4) else { return nil }
        var lengths = [Int](repeating: 0, count: 19)
        for index in 0..<codes + 4 {
            guard let length = bits(3) else { return nil }
            lengths[Inflate.order[index]] = length
        }
        let lengthCodes = Huffman(lengths[...])
        var all: [Int] = []
        let total = literals + 257 + distances + 1
        while all.count < total {
            guard let symbol = next(lengthCodes) else { return nil }
            switch symbol {
            case ..<16: all.append(symbol)
            case 16:
                guard let last = all.last, let more = bits(2) else { return nil }
                all += repeatElement(last, count: 3 + more)
            default:
                guard let more = bits(symbol == 17 ? 3 : 7) else { return nil }
                all += repeatElement(0, count: (symbol == 17 ? 3 : 11) + more)
            }
        }
        guard all.count == total else { return nil }
        return (Huffman(all[..<(literals + 257)]), Huffman(all[(literals + 257)...]))
    }

    private static let order = [16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15]
    private static let fixedLiterals = Huffman(
        ([Int](repeating: 8, count: 144) + [Int](repeating: 9, count: 112) + [Int](repeating: 7, count: 24)
            + [Int](repeating: 8, count: 8))[...])
    private static let fixedDistances = Huffman([Int](repeating: 5, count: 30)[...])

    private static let lengths: [(base: Int, extra: Int)] =
        table(extras: [0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 2, 2, 2, 2, 3, 3, 3, 3, 4, 4, 4, 4, 5, 5, 5, 5], from: 3)
        + [(258, 0)]
    private static let distances: [(base: Int, extra: Int)] = table(
        extras: [0, 0, 0, 0] + (1...13).flatMap { [$0, $0] }, from: 1)

    private static func table(extras: [Int], from start: Int) -> [(base: Int, extra: Int)] {
        var base = start
        return extras.map { extra in
            defer { base += 1 << extra }
            return (base, extra)
        }
    }
}
