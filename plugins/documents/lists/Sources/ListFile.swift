import Foundation
import MultaqaPluginKit

/// Writes a file so that it is there whole or not at all.
enum ListFile {
    /// - Parameter path: below the workplace's folder.
    /// - Throws: ``ListSituation/notWritten(path:reason:)``.
    static func write(_ bytes: [UInt8], to path: String, in workplace: Workplace) throws {
        let file = URL(filePath: workplace.folder).appending(path: path)
        do {
            try FileManager.default.createDirectory(
                at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
            try Data(bytes).write(to: file, options: .atomic)
        } catch {
            throw ListSituation.notWritten(path: path, reason: (error as NSError).localizedDescription)
        }
    }
}
