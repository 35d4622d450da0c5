import Foundation
import MultaqaModel

/// Names of real places, read from the fixtures (each file says where it comes from).
enum RealNames {
    private static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .appendingPathComponent("Fixtures/names")

    private static func lines(_ file: String) throws -> [String] {
        try String(contentsOf: folder.appendingPathComponent(file), encoding: .utf8).split(separator: "\n")
            .map(String.init).filter { !$0.hasPrefix("#") }
    }

    /// In French and Arabic.
    static func communes() throws -> [LocalizedText] {
        try lines("communes.csv").map { line in
            let parts = line.split(separator: ";").map(String.init)
            return LocalizedText([.french: parts[0], .arabic: parts[1]])
        }
    }

    /// In Latin letters.
    static func places() throws -> [LocalizedText] { try lines("places.txt").map { LocalizedText($0) } }
}
