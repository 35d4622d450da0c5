import Foundation
import MultaqaApp
import MultaqaModel
import Testing

/// What `check` promises: every fault is found, where it stands, and nothing else is said of the shipped files.
@Suite struct SeededFaultTests {
    /// What the shipped seminar has to say on purpose.
    private static let known: Set<String> = ["declared-not-listed", "near-duplicate"]

    private func check(_ folder: String) -> [String] {
        Seminar(file: folder + "/berkane-2015/seminar.yaml").diagnostics.filter { !Self.known.contains($0.id) }.map {
            let file = ($0.place?.file ?? "").replacingOccurrences(of: folder + "/", with: "")
            return "\(file):\($0.place?.line ?? 0) \($0.id)"
        }
    }

    @Test func `there are more than a hundred and fifty`() {
        #expect(SeededFault.all.count >= 150)
    }

    @Test(arguments: [
        "berkane-2015/seminar.yaml", "hosts/al-hoceima.yaml", "hosts/berkane.yaml", "four-day-seminar.yaml",
    ])
    func `the shipped files get no false diagnostic`(file: String) {
        let found = Seminar(file: Shipped.root + "/workflows/" + file).diagnostics
        #expect(found.map(\.id).filter { !Self.known.contains($0) && $0 != "inputs-left-open" } == [])
    }

    @Test(arguments: SeededFault.all)
    func `every seeded fault is reported where it stands`(fault: SeededFault) throws {
        let folder = try Shipped.copy()
        defer { try? FileManager.default.removeItem(atPath: folder) }
        let path = folder + "/" + fault.file
        let original = try [UInt8](Data(contentsOf: URL(fileURLWithPath: path)))
        let (bytes, line) = try #require(try fault.seeded(in: original))
        try Data(bytes).write(to: URL(fileURLWithPath: path))
        let found = check(folder)
        #expect(found.contains("\(fault.reportedIn):\(line) \(fault.expects)"), "\(found)")
    }

    /// Faults of one line that leave every other line where it is, as many as fit into one file.
    @Test(arguments: ["four-day-seminar.yaml", "berkane-2015/programme.yaml"])
    func `all faults of a file are reported in one go`(file: String) throws {
        let folder = try Shipped.copy()
        defer { try? FileManager.default.removeItem(atPath: folder) }
        let path = URL(fileURLWithPath: folder + "/" + file)
        var bytes = try [UInt8](Data(contentsOf: path))
        var expected: Set<String> = []
        var lines: Set<Int> = []
        let together = ["unknown-key", "wrong-type", "wrong-word", "unknown-name", "unknown-room", "unknown-speaker"]
        for fault in SeededFault.all where fault.file == file && together.contains(fault.expects) {
            guard !fault.wrong.contains("\n"), !fault.right.contains("\n"), fault.linesFurther == 0,
                let (next, line) = try fault.seeded(in: bytes), lines.insert(line).inserted
            else { continue }
            bytes = next
            expected.insert("\(file):\(line) \(fault.expects)")
        }
        try Data(bytes).write(to: path)
        #expect(expected.count >= 8)
        #expect(expected.subtracting(check(folder)) == [])
    }
}
