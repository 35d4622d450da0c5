import Foundation
import Testing

/// Files that are made from the code and kept in the repository. `MULTAQA_UPDATE_GOLDEN=1 swift test --filter golden` writes
/// them anew.
enum Golden {
    static func expect(_ text: String, at path: String) throws {
        let file = Shipped.root + "/" + path
        if ProcessInfo.processInfo.environment["MULTAQA_UPDATE_GOLDEN"] != nil {
            let folder = URL(fileURLWithPath: file).deletingLastPathComponent()
            try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
            try Data(text.utf8).write(to: URL(fileURLWithPath: file))
        }
        let kept = try? String(contentsOfFile: file, encoding: .utf8)
        let isSame = kept == text
        #expect(isSame, "\(path) is not what the code says now; write it anew and look at the difference")
    }
}
