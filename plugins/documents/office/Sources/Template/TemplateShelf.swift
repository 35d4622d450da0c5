import Foundation
import MultaqaModel
import Synchronization

/// The templates one plug-in has read. A file is compiled once for as long as its bytes stay the same, whether a check, a preview
/// or a step asks for it, and from whatever thread.
final class TemplateShelf: Sendable {
    /// What was read of a template, with the shared texts it asked for.
    private struct Held: Sendable {
        var bytes: [UInt8]
        var parts: [String: [UInt8]?]
        var template: Result<DocumentTemplate, Diagnostics>
    }

    /// Who asks for a file that is being compiled waits for it; other files are not kept waiting.
    private final class Place: Sendable {
        let held = Mutex<Held?>(nil)
    }

    private let places = Mutex<[String: Place]>([:])
    private let styles = StyleShelf()
    private let compilations = Mutex(0)

    /// How often a file was compiled.
    var compiled: Int { compilations.withLock { $0 } }

    /// - Parameter folders: where shared texts are looked for, in the template's language.
    /// - Throws: ``Diagnostics`` with every problem found.
    func template(at path: String, in language: Language, folders: [String]) throws -> DocumentTemplate {
        let bytes = try DocumentTemplate.bytes(of: path)
        let place = places.withLock { places in
            let key = ([path, language.rawValue] + folders).joined(separator: "\n")
            if let known = places[key] { return known }
            let new = Place()
            places[key] = new
            return new
        }
        func part(_ name: String) throws -> [UInt8] {
            let place = try DocumentPlace(document: name, step: "part", item: nil)
            return try DocumentTemplate.bytes(
                of: TemplateFile.path(of: place.document, in: language, folders: folders))
        }
        return try place.held.withLock { held in
            if let held, held.bytes == bytes, held.parts.allSatisfy({ (try? part($0.key)) == $0.value }) {
                return held.template
            }
            compilations.withLock { $0 += 1 }
            var parts: [String: [UInt8]?] = [:]
            let template = Result { () throws(Diagnostics) in
                try DocumentTemplate(bytes: bytes, named: path, styles: styles) { name in
                    parts[name] = .some(try? part(name))
                    return try part(name)
                }
            }
            held = Held(bytes: bytes, parts: parts, template: template)
            return template
        }.get()
    }
}
