import MultaqaModel

/// Reads a YAML file into a tree that knows where each key and value stands.
public enum YAMLComposer {
    /// Composes one file, which must be UTF-8 (with or without a byte order mark) and hold one document.
    ///
    /// The diagnostics are in the order of the file. The document is nil when the file cannot be read to its end: a syntax
    /// error, a limit, a wrong encoding, no content. Other errors leave a document to check further; a repeated key, a merge
    /// key and a key that is no text are left out of it with their values.
    public static func compose(
        _ bytes: some Collection<UInt8>, file: String, limits: YAMLLimits = YAMLLimits()
    ) -> (document: YAMLDocument?, diagnostics: [Diagnostic]) {
        let size = bytes.count
        guard size <= limits.bytes else {
            let situation = YAMLSituation.tooBig(bytes: size, limit: limits.bytes)
            return (nil, [Diagnostic(situation, at: SourcePlace(file: file))])
        }
        let source = SourceText(bytes: Array(bytes), file: file)
        let scan = CharacterScan(source, problems: limits.problems)
        guard scan.isReadable else { return (nil, scan.diagnostics) }

        var builder = TreeBuilder(source: source, limits: limits, diagnostics: scan.diagnostics)
        source.bytes.withUnsafeBufferPointer { buffer in
            do throws(ParserFailure) {
                var events = try EventReader(UnsafeBufferPointer(rebasing: buffer[source.start...]))
                while !builder.isFinished { builder.take(try events.next()) }
            } catch {
                builder.take(error)
            }
        }
        return (builder.document, builder.diagnostics.inFileOrder)
    }
}

extension [Diagnostic] {
    /// Stable: diagnostics of one place keep the order in which they were found.
    fileprivate var inFileOrder: [Diagnostic] {
        enumerated()
            .sorted { ($0.element.place?.offset ?? 0, $0.offset) < ($1.element.place?.offset ?? 0, $1.offset) }
            .map(\.element)
    }
}
