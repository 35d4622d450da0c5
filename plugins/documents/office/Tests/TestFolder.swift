import Foundation
import MultaqaModel
import MultaqaPluginKit

@testable import OfficePlugin

/// A folder with `templates` and `run` in it, gone after the test.
struct TestFolder {
    let url: URL

    func path(_ path: String) -> String { url.appending(path: path).path }

    var workplace: Workplace { Workplace(folder: path("run")) }

    func write(_ document: DocxFixture, _ path: String) throws {
        try write(Data(document.package()), path.hasPrefix("host/") ? path : "templates/" + path)
    }

    func write(_ bytes: [UInt8], _ path: String) throws { try write(Data(bytes), "templates/" + path) }

    func write(_ text: String, _ path: String) throws { try write(Data(text.utf8), "templates/" + path) }

    private func write(_ data: Data, _ path: String) throws {
        let file = url.appending(path: path)
        try FileManager.default.createDirectory(
            at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
        try data.write(to: file)
    }

    /// A program that stands in for LibreOffice. It sees the input files in `$inputs` and the output folder in `$out`.
    func office(_ script: String, patience: LibreOffice.Patience = .init()) throws -> LibreOffice {
        let file = url.appending(path: "soffice")
        let head = """
            #!/bin/sh
            inputs=""
            while [ $# -gt 0 ]; do
                case "$1" in
                --outdir) out="$2"; shift ;;
                *.docx) inputs="$inputs $1" ;;
                esac
                shift
            done
            make() { printf '%%PDF-1.6\\n<</Type/Pages>><</Type/Page/A>>\\n%%%%EOF\\n' > "$out/$(basename "$1" .docx).pdf"; }

            """
        try Data((head + script).utf8).write(to: file)
        try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: file.path)
        return LibreOffice(executable: file.path, patience: patience)
    }

    /// Paths below the folder, folders left out.
    func files() throws -> Set<String> {
        let all = try FileManager.default.subpathsOfDirectory(atPath: url.path)
        return Set(
            all.filter { path in
                var isFolder: ObjCBool = false
                return FileManager.default.fileExists(atPath: self.path(path), isDirectory: &isFolder)
                    && !isFolder.boolValue
            })
    }

    func request(
        _ documents: [String], item: String? = nil, _ arguments: [String: Value], _ record: Value
    ) -> ActivityRequest {
        ActivityRequest(
            key: String(repeating: "0", count: 32), step: "letters", item: item, verb: "produce", subjects: documents,
            arguments: arguments, record: record, now: WallTime(Day(number: 16_531), ClockTime(9, 15)),
            templateFolders: [path("templates")])
    }
}

func withFolder<Result>(_ body: (TestFolder) throws -> Result) throws -> Result {
    let folder = try newFolder()
    defer { try? FileManager.default.removeItem(at: folder.url) }
    return try body(folder)
}

func withFolder<Result>(_ body: (TestFolder) async throws -> Result) async throws -> Result {
    let folder = try newFolder()
    defer { try? FileManager.default.removeItem(at: folder.url) }
    return try await body(folder)
}

private func newFolder() throws -> TestFolder {
    let url = FileManager.default.temporaryDirectory.appending(path: "office-test-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
    return TestFolder(url: url)
}

extension ActivityResult {
    var withoutFiles: ActivityResult {
        guard case .completed(var report) = self else { return self }
        for index in report.documents.indices {
            report.documents[index].files = []
            report.documents[index].making = nil
        }
        return .completed(report)
    }
}
