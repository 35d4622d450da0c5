import Foundation
import Synchronization

#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#else
import Darwin
#endif

/// Asks fontconfig for the fonts of this machine, once, when somebody wants to know.
final class InstalledFonts: Sendable {
    private let known: Mutex<FontCatalogue??>
    private let isMachine: Bool

    init() {
        known = Mutex(nil)
        isMachine = true
    }

    /// Stands in for the machine's own.
    init(_ catalogue: FontCatalogue?) {
        known = Mutex(.some(catalogue))
        isMachine = false
    }

    /// Which of these families are not here, in order; none where fontconfig is not installed.
    ///
    /// The fonts of the shipped templates are looked for in their folders: a plan of many templates has no time to ask.
    func missing(of families: Set<String>) -> [String] {
        let others = families.filter { !isMachine || !InstalledFonts.isInItsFolder($0) }
        guard !others.isEmpty, let catalogue = catalogue() else { return [] }
        return others.filter { !catalogue.has(family: $0) }.sorted()
    }

    private static let folders = ["Amiri": "fonts-hosny-amiri", "Noto Sans": "noto", "Noto Serif": "noto"]

    private static func isInItsFolder(_ family: String) -> Bool {
        guard let folder = folders[family] else { return false }
        return ["truetype", "opentype"].contains { kind in
            FileManager.default.fileExists(atPath: "/usr/share/fonts/\(kind)/\(folder)")
        }
    }

    /// Nil where fontconfig is not installed: then nothing is known.
    func catalogue() -> FontCatalogue? {
        known.withLock { known in
            if let known { return known }
            let list = InstalledFonts.listed()
            let catalogue = list.isEmpty ? nil : FontCatalogue(list: list)
            known = .some(catalogue)
            return catalogue
        }
    }

    private static func listed() -> String {
        guard let pipe = popen("exec fc-list : family charset 2>/dev/null", "r") else { return "" }
        defer { pclose(pipe) }
        var list: [UInt8] = []
        var chunk = [UInt8](repeating: 0, count: 1 << 16)
        while list.count < 16 << 20 {
            let count = fread(&chunk, 1, chunk.count, pipe)
            guard count > 0 else { break }
            list += chunk[..<count]
        }
        return String(decoding: list, as: UTF8.self)
    }
}
