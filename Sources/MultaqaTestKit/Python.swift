import Foundation

/// Python as an oracle that shares nothing with us. `MULTAQA_PYTHON` names the interpreter; else the system's.
public enum Python {
    public static let interpreter =
        ProcessInfo.processInfo.environment["MULTAQA_PYTHON"]
        ?? ["/usr/bin/python3", "/usr/local/bin/python3"].first(where: FileManager.default.isExecutableFile)

    /// Whether a module is there to import.
    public static func has(_ module: String) -> Bool { (try? run("import \(module)", input: "")) != nil }

    public struct Failed: Error {
        public var status: Int32
    }

    /// What a script prints when it reads `input` from the file that is its argument.
    public static func run(_ script: String, input: String) throws -> String {
        guard let interpreter else { throw Failed(status: 127) }
        let file = FileManager.default.temporaryDirectory.appendingPathComponent("multaqa-\(UUID().uuidString).txt")
        try Data(input.utf8).write(to: file)
        defer { try? FileManager.default.removeItem(at: file) }
        let process = Process()
        process.executableURL = URL(fileURLWithPath: interpreter)
        process.arguments = ["-c", script, file.path]
        let output = Pipe()
        process.standardOutput = output
        process.standardError = FileHandle.nullDevice
        try process.run()
        let bytes = output.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        guard process.terminationStatus == 0 else { throw Failed(status: process.terminationStatus) }
        return String(decoding: bytes, as: UTF8.self)
    }
}
