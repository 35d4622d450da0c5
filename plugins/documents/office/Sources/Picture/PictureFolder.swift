import Foundation
import MultaqaModel

/// Finds pictures beside the templates: `<folder>/images/<name>`, the first folder that has it. A host puts its own emblem there.
struct PictureFolder: Sendable {
    var folders: [String]

    private static let endings = ["", ".png", ".jpg", ".jpeg"]

    /// - Parameter name: with or without its ending.
    /// - Throws: ``OfficeSituation`` when it cannot be a file's name, is missing, or is no picture.
    func picture(named name: String) throws(OfficeSituation) -> PictureFile {
        guard !name.isEmpty, !name.hasPrefix("."), name.utf8.count <= 100,
            name.allSatisfy({ $0.isLetter || $0.isNumber || "_-.".contains($0) })
        else { throw .unsafeName(name) }
        guard let path = path(of: name) else { throw .pictureMissing(name: name, folders: folders) }
        guard let data = FileManager.default.contents(atPath: path), let picture = PictureFile([UInt8](data)) else {
            throw .notAPicture(file: path)
        }
        return picture
    }

    func has(_ name: String) -> Bool { path(of: name) != nil }

    private func path(of name: String) -> String? {
        folders.lazy.flatMap { folder in PictureFolder.endings.lazy.map { "\(folder)/images/\(name)\($0)" } }
            .first { path in
                var isFolder: ObjCBool = false
                return FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) && !isFolder.boolValue
            }
    }
}
