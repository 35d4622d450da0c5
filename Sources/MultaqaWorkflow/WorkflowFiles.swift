import Foundation

/// Where files are read from: the disk, or a table of texts in a test.
public struct WorkflowFiles: Sendable {
    /// The bytes of a file; nil when there is none that can be read.
    public var read: @Sendable (_ path: String) -> [UInt8]?

    public init(read: @escaping @Sendable (_ path: String) -> [UInt8]?) { self.read = read }

    /// Files of the machine, at most eight megabytes and a byte of each: no reader takes more, and each says so itself.
    public static let disk = WorkflowFiles { path in
        guard let file = FileHandle(forReadingAtPath: path) else { return nil }
        defer { try? file.close() }
        return (try? file.read(upToCount: (8 << 20) + 1)).map { [UInt8]($0 ?? Data()) }
    }

    /// Texts by path.
    public init(_ texts: [String: String]) {
        self.init { texts[$0].map { [UInt8]($0.utf8) } }
    }
}

/// Paths as people write them: relative to the file that names them.
enum RelativePath {
    static func folder(of file: String) -> String {
        guard let slash = file.lastIndex(of: "/") else { return "" }
        return String(file[..<slash])
    }

    static func resolve(_ path: String, from file: String) -> String {
        if path.hasPrefix("/") { return path }
        let folder = folder(of: file)
        return normalized(folder.isEmpty ? path : folder + "/" + path)
    }

    /// Without `.` and without `x/..`.
    static func normalized(_ path: String) -> String {
        var parts: [Substring] = []
        for part in path.split(separator: "/", omittingEmptySubsequences: true) where part != "." {
            if part == "..", let last = parts.last, last != ".." { parts.removeLast() } else { parts.append(part) }
        }
        let joined = parts.joined(separator: "/")
        return path.hasPrefix("/") ? "/" + joined : joined
    }
}
