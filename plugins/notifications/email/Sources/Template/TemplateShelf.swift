import Foundation
import MultaqaModel

/// Where message templates lie: `<folder>/messages/<name>.<language>.txt`, first folder wins.
struct TemplateShelf {
    let folders: [String]
    private let library: TemplateLibrary
    /// By path below a template folder; a template that no folder has is nil.
    private var known: [String: Result<MessageTemplate, Diagnostics>?] = [:]

    init(folders: [String], library: TemplateLibrary = TemplateLibrary()) {
        self.folders = folders
        self.library = library
    }

    /// Path below a template folder.
    static func path(_ name: String, _ language: Language) -> String { "messages/\(name).\(language.rawValue).txt" }

    /// Lower-case words with `_` or `-`: a name from a workflow never leads out of the folder.
    static func isName(_ name: String) -> Bool {
        !name.isEmpty && name.count <= 64
            && name.unicodeScalars.allSatisfy {
                ("a"..."z").contains($0) || ("0"..."9").contains($0) || $0 == "_" || $0 == "-"
            }
    }

    /// Full path of the template, or nil when no folder has it.
    func file(_ name: String, _ language: Language) -> String? {
        guard TemplateShelf.isName(name) else { return nil }
        return folders.lazy.map { "\($0)/\(TemplateShelf.path(name, language))" }
            .first { FileManager.default.fileExists(atPath: $0) }
    }

    /// Nil when no folder has it. A template is looked for once per shelf.
    mutating func template(_ name: String, _ language: Language) -> Result<MessageTemplate, Diagnostics>? {
        let path = TemplateShelf.path(name, language)
        if let known = known[path] { return known }
        let found = file(name, language).map(library.template)
        known[path] = .some(found)
        return found
    }

    /// Names of the templates that exist in any language, for "did you mean".
    func names() -> [String] {
        var names: Set<String> = []
        for folder in folders {
            for file in (try? FileManager.default.contentsOfDirectory(atPath: "\(folder)/messages")) ?? [] {
                if file.hasSuffix(".txt"), let name = file.split(separator: ".").first { names.insert(String(name)) }
            }
        }
        return names.sorted()
    }
}
