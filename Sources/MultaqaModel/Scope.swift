/// What the names in an included workflow stand for: its steps see them beside those of the workflow that includes it.
public struct Scope: Hashable, Sendable, Codable {
    /// The step that includes: `lodging` for the step `lodging.book_hotel`.
    public var prefix: String
    /// Values given where it is included, or by its own defaults.
    public var values: [String: Value]
    /// Inputs of the including workflow under the name the included one uses: `people: guests`.
    public var names: [String: String]

    public init(prefix: String, values: [String: Value] = [:], names: [String: String] = [:]) {
        self.prefix = prefix
        self.values = values
        self.names = names
    }

    /// `record` with the names of the scope laid over it; `steps.book_hotel` is found as the included file wrote it.
    public func laid(over record: [String: Value]) -> [String: Value] {
        var scoped = record
        for (name, other) in names { scoped[name] = record[other] }
        scoped.merge(values) { _, given in given }
        if let steps = record["steps"]?.asMap, let own = record["steps"]?.at(path: prefix)?.asMap {
            scoped["steps"] = .map(steps.merging(own) { _, inner in inner })
        }
        return scoped
    }
}
