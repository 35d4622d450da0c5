import MultaqaOpenXML
import Testing

@testable import OfficePlugin

@Suite struct InflateTests {
    /// The packed bytes of a part as libzip wrote them, in the frame of the ZLIB format.
    private func packed(_ bytes: [UInt8]) throws -> [UInt8] {
        let archive = try Archive.packed([Archive.Part(name: "a", bytes: bytes)])
        let directory = try #require(archive.positions(of: "PK\u{01}\u{02}").last)
        let size = (0..<4).reduce(0) { $0 | Int(archive[directory + 20 + $1]) << (8 * $1) }
        let isDeflated = archive[directory + 10] == 8
        try #require(isDeflated)
        return [0x78, 0x9C] + archive[31..<31 + size] + [0, 0, 0, 0]
    }

    @Test(arguments: [100, 3_000, 70_000])
    func `what zlib packs is unpacked`(count: Int) throws {
        let bytes = (0..<count).map { UInt8(truncatingIfNeeded: ($0 * $0) >> 5 & 0x3F) }
        #expect(try Inflate.zlib(packed(bytes)[...]) == bytes)
    }

    @Test func `a short text takes the fixed codes`() throws {
        let bytes = Array("aaaaaaaaaaaabaaaaaaaaaaaa".utf8)
        #expect(try Inflate.zlib(packed(bytes)[...]) == bytes)
    }

    @Test(arguments: [0, 5, 70_000])
    func `stored blocks are unpacked`(count: Int) {
        let bytes = [UInt8](repeating: 7, count: count)
        #expect(Inflate.zlib(Inflate.stored(bytes)[...]) == bytes)
    }

    @Test func `damaged data is refused`() throws {
        let good = try packed((0..<5_000).map { UInt8(truncatingIfNeeded: ($0 * $0) >> 5 & 0x3F) })
        #expect(Inflate.zlib(good.prefix(40)) == nil)
        #expect(Inflate.zlib([0x78, 0x9C, 0x07, 0, 0, 0, 0, 0]) == nil)
        #expect(Inflate.zlib([]) == nil)
    }
}
