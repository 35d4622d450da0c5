import Foundation

/// The working copy these tests were compiled from.
enum Repository {
    static let root = URL(filePath: #filePath).resolvingSymlinksInPath().deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent()

    /// A target's name and its folder from the root: every folder of `Sources` with Swift files in it, the benchmarks, and every
    /// plug-in.
    static func targets() throws -> [(name: String, folder: String)] {
        let ours = try names(in: "Sources").map { (name: $0, folder: "Sources/\($0)") }
            .filter { !swiftFiles(below: $0.folder).isEmpty }
        let benchmarks = (name: "multaqa-bench", folder: "Benchmarks")
        return try ours + [benchmarks] + plugins().map { (name: try moduleName(of: $0), folder: "\($0)/Sources") }
    }

    /// `plugins/<family>/<name>`.
    static func plugins() throws -> [String] {
        try folders(in: "plugins").flatMap { try folders(in: $0) }
    }

    /// The `module:` line of a plug-in's own description.
    static func moduleName(of plugin: String) throws -> String {
        let lines = try text(of: "\(plugin)/plugin.yaml").split(separator: "\n")
        let line = lines.first { $0.hasPrefix("module:") }
        guard let line else { return "\(plugin) (no 'module' in plugin.yaml)" }
        return line.dropFirst("module:".count).filter { $0 != " " }
    }

    static func imports(below folder: String) throws -> [SourceImport] {
        try swiftFiles(below: folder).flatMap { SourceImport.all(in: try text(of: $0), of: $0) }
    }

    static func swiftFiles(below folder: String) -> [String] {
        let found = FileManager.default.enumerator(atPath: root.appending(path: folder).path())
        return (found?.compactMap { $0 as? String } ?? []).filter { $0.hasSuffix(".swift") }.sorted()
            .map { "\(folder)/\($0)" }
    }

    static func text(of path: String) throws -> String {
        try String(contentsOf: root.appending(path: path), encoding: .utf8)
    }

    static func exists(_ path: String) -> Bool {
        FileManager.default.fileExists(atPath: root.appending(path: path).path())
    }

    private static func folders(in folder: String) throws -> [String] {
        try names(in: folder).map { "\(folder)/\($0)" }.filter { path in
            (try? root.appending(path: path).resourceValues(forKeys: [.isDirectoryKey]))?.isDirectory == true
        }
    }

    private static func names(in folder: String) throws -> [String] {
        try FileManager.default.contentsOfDirectory(atPath: root.appending(path: folder).path())
            .filter { !$0.hasPrefix(".") }.sorted()
    }
}
