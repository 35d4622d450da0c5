public import MultaqaModel

/// Who stands behind the keys that a programme names as speakers.
public struct SpeakerNames: Sendable {
    private let tables: [String: [Value]]
    private let host: String?

    /// - Parameter tables: rows by table, each with its `key`.
    public init(tables: [String: [Value]], host: String?) {
        self.tables = tables
        self.host = host
    }

    /// As the workflow was started, before any answer.
    public init(of workflow: Workflow) {
        let rows = workflow.inputs.map { input in
            if case .table = input.kind { (input.name, input.value.asList ?? []) } else { (input.name, [Value]()) }
        }
        self.init(
            tables: Dictionary(rows, uniquingKeysWith: { first, _ in first }),
            host: workflow.input("host")?.value["key"]?.asText)
    }

    /// The person where one is known, else the institution, commune or guest; the key itself where nobody is.
    public func name(_ key: String) -> LocalizedText {
        person(key)?["name"]?.asLocalized.flatMap { $0.isEmpty ? nil : $0 } ?? LocalizedText(key)
    }

    /// The name and, where it is known, the office.
    public func words(_ key: String) -> LocalizedText {
        let name = name(key)
        guard let person = person(key),
            let office = person["office"]?.asLocalized ?? person["title"]?.asLocalized, !office.isEmpty
        else { return name }
        return LocalizedText(
            Dictionary(
                uniqueKeysWithValues: Language.allCases.map { language in
                    (language, name(in: language) + (language == .arabic ? "، " : ", ") + office(in: language))
                }))
    }

    private func person(_ key: String) -> Value? {
        row(key).map { $0["speaker"]?.asMap.map(Value.map) ?? $0 }
    }

    /// A row of any table by its key, or a path such as `host.president`.
    private func row(_ key: String) -> Value? {
        if key.hasPrefix("host.") {
            return tables["communes"]?.first { $0["key"]?.asText == host }?.at(path: String(key.dropFirst(5)))
        }
        for table in ["institutions", "guests", "communes", "partners"] {
            if let row = tables[table]?.first(where: { $0["key"]?.asText == key }) { return row }
        }
        return nil
    }
}
