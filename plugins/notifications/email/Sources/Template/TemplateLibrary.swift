import Foundation
import MultaqaModel
import Synchronization

/// The templates that were read, kept as long as their files stay as they were: the check and the preview of one command read
/// each once, and a template that is edited under a long run is read again.
final class TemplateLibrary: Sendable {
    /// Date and size of a file.
    private struct Edition: Equatable {
        var changed: Date?
        var size: Int?
    }

    private let read = Mutex<[String: (edition: Edition, template: Result<MessageTemplate, Diagnostics>)]>([:])

    func template(_ file: String) -> Result<MessageTemplate, Diagnostics> {
        let attributes = try? FileManager.default.attributesOfItem(atPath: file)
        let edition = Edition(changed: attributes?[.modificationDate] as? Date, size: attributes?[.size] as? Int)
        if let known = read.withLock({ $0[file] }), known.edition == edition { return known.template }
        let template = TemplateLibrary.parse(file)
        read.withLock { $0[file] = (edition, template) }
        return template
    }

    private static func parse(_ file: String) -> Result<MessageTemplate, Diagnostics> {
        guard let bytes = FileManager.default.contents(atPath: file),
            let text = String(validating: bytes, as: UTF8.self)
        else { return .failure(Diagnostics([Diagnostic(EmailSituation.unreadable, at: SourcePlace(file: file))])) }
        do throws(Diagnostics) {
            return .success(try MessageTemplate(text, file: file))
        } catch {
            return .failure(error)
        }
    }
}
