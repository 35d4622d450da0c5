import MultaqaOpenXML
import Synchronization

/// The styles of documents that were read. Templates that were made together have the same `word/styles.xml`, which is longer than
/// the text of a letter: it is read once for all of them.
final class StyleShelf: Sendable {
    struct Styles: Sendable {
        var root: Element
        var sheet: StyleSheet
    }

    private let known = Mutex<[[UInt8]: Styles]>([:])

    /// - Throws: ``PackageProblem`` for what is no XML.
    func styles(in part: Archive.Part) throws -> Styles {
        if let styles = known.withLock({ $0[part.bytes] }) { return styles }
        let root = try Element.root(of: part.bytes, part: part.name)
        let styles = Styles(root: root, sheet: StyleSheet(root))
        known.withLock { $0[part.bytes] = styles }
        return styles
    }
}
