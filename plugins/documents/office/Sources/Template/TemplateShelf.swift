import Foundation
import MultaqaModel
import Synchronization

/// The templates one plug-in has read. A file is compiled once for as long as its bytes stay the same, whether a check, a preview
/// or a step asks for it, and from whatever thread.
final class TemplateShelf: Sendable {
    private typealias Held = (bytes: [UInt8], template: Result<DocumentTemplate, Diagnostics>)

    /// Who asks for a file that is being compiled waits for it; other files are not kept waiting.
    private final class Place: Sendable {
        let held = Mutex<Held?>(nil)
    }

    private let places = Mutex<[String: Place]>([:])
    private let compilations = Mutex(0)

    /// How often a file was compiled.
    var compiled: Int { compilations.withLock { $0 } }

    /// - Throws: ``Diagnostics`` with every problem found.
    func template(at path: String) throws -> DocumentTemplate {
        let bytes = try DocumentTemplate.bytes(of: path)
        let place = places.withLock { places in
            if let known = places[path] { return known }
            let new = Place()
            places[path] = new
            return new
        }
        return try place.held.withLock { held in
            if let held, held.bytes == bytes { return held.template }
            compilations.withLock { $0 += 1 }
            let template = Result { () throws(Diagnostics) in try DocumentTemplate(bytes: bytes, named: path) }
            held = (bytes, template)
            return template
        }.get()
    }
}
