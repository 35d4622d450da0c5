import MultaqaOpenXML
import Testing

@Suite struct ArchiveTests {
    private let parts = [
        Archive.Part(name: "a.xml", bytes: Array("<a/>".utf8)), Archive.Part(name: "b/c.bin", bytes: [0, 1, 255]),
    ]

    @Test func `what is packed comes back, in its order`() throws {
        #expect(try Archive(Archive.packed(parts)).parts == parts)
    }

    @Test func `the same parts are the same bytes`() throws {
        #expect(try Archive.packed(parts) == Archive.packed(parts))
    }

    @Test func `a replaced part leaves the others as they were`() throws {
        let changed = try Archive(Archive.packed(parts)).replacing([0: [7]])
        #expect(try Archive(changed).parts == [Archive.Part(name: "a.xml", bytes: [7]), parts[1]])
    }

    @Test func `a directory unpacks only what is asked for`() throws {
        let directory = try ArchiveDirectory(Archive.packed(parts))
        #expect(directory.entries.map(\.name) == ["a.xml", "b/c.bin"])
        #expect(directory.entries.map(\.size) == [4, 3])
        #expect(try directory.bytes(of: "b/c.bin") == [0, 1, 255])
        #expect(try directory.bytes(of: "B/C.bin") == nil)
    }

    @Test func `every limit speaks before anything is unpacked`() throws {
        let zeros = try Archive.packed([Archive.Part(name: "z", bytes: [UInt8](repeating: 0, count: 2 << 20))])
        for limits in [
            ArchiveLimits(file: 10), ArchiveLimits(parts: 0), ArchiveLimits(part: 1 << 20),
            ArchiveLimits(total: 1 << 20),
            ArchiveLimits(ratio: 100),
        ] {
            #expect(throws: PackageProblem.self) { try ArchiveDirectory(zeros, limits: limits) }
        }
        #expect(try ArchiveDirectory(zeros, limits: ArchiveLimits(ratio: 5_000)).entries.count == 1)
    }

    @Test(arguments: [[], Array("PK".utf8), [UInt8](repeating: 0, count: 100), Array("PK\u{05}\u{06}".utf8)])
    func `what is no package is refused`(bytes: [UInt8]) {
        #expect(throws: PackageProblem.notAPackage) { try ArchiveDirectory(bytes) }
    }

    @Test(arguments: ["../x", "/x", "a/../b", "a\\b", "C:x", "a//b", "./a", "A.XML"])
    func `a part that wants to be elsewhere, or twice, is refused`(name: String) throws {
        let bytes = try Archive.packed(parts + [Archive.Part(name: name, bytes: [])])
        #expect(throws: PackageProblem.unsafePath(name)) { try ArchiveDirectory(bytes) }
    }
}
