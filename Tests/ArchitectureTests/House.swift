/// Who may import whom: the table of the house. A new target gets a row here first.
enum House {
    /// What a target may import beside the toolchain's modules.
    struct Row: Sendable {
        /// Targets of this package.
        var ours: Set<String>
        /// Products of other packages; a library has one home.
        var outside: Set<String> = []
    }

    static let model: Set<String> = ["MultaqaModel"]
    /// What a plug-in sees: never the engine, never another plug-in.
    static let pluginView: Set<String> = ["MultaqaModel", "MultaqaCalendar", "MultaqaPluginKit"]
    static let plugins: Set<String> = ["EmailPlugin", "AgendaPlugin", "GroupsPlugin", "OfficePlugin", "ListsPlugin"]
    static let core: Set<String> = [
        "MultaqaModel", "MultaqaYAML", "MultaqaExpressions", "MultaqaCalendar", "MultaqaPluginKit",
        "MultaqaOpenXML", "MultaqaPeople", "MultaqaWorkflow", "MultaqaEngine", "MultaqaJournal", "MultaqaSchedule",
        "MultaqaMail", "MultaqaMailTransport",
    ]

    static let table: [String: Row] = [
        "MultaqaModel": Row(ours: []),
        "MultaqaYAML": Row(ours: model.union(["CLibYAML"])),
        "MultaqaExpressions": Row(ours: model),
        "MultaqaCalendar": Row(ours: model),
        "MultaqaPluginKit": Row(ours: ["MultaqaModel", "MultaqaCalendar"]),
        "MultaqaOpenXML": Row(ours: ["CLibZip"]),
        "MultaqaPeople": Row(ours: model),
        "MultaqaSearch": Row(ours: []),
        "MultaqaConference": Row(ours: ["MultaqaSearch"]),
        "MultaqaSchedule": Row(ours: ["MultaqaModel", "MultaqaCalendar"]),
        "MultaqaWorkflow": Row(
            ours: [
                "MultaqaModel", "MultaqaYAML", "MultaqaExpressions", "MultaqaCalendar", "MultaqaOpenXML",
                "MultaqaPluginKit", "MultaqaPeople",
            ]),
        "MultaqaEngine": Row(
            ours: ["MultaqaModel", "MultaqaExpressions", "MultaqaCalendar", "MultaqaPluginKit", "MultaqaPeople"],
            outside: ["Crypto"]),
        "MultaqaJournal": Row(ours: ["MultaqaModel", "MultaqaEngine"], outside: ["GRDB"]),
        "MultaqaMail": Row(ours: ["MultaqaModel", "MultaqaCalendar"], outside: ["Crypto"]),
        "MultaqaMailTransport": Row(ours: ["MultaqaMail", "CLibCurl"]),
        "EmailPlugin": Row(ours: pluginView.union(["MultaqaMail"]), outside: ["Mustache"]),
        "AgendaPlugin": Row(ours: pluginView.union(["MultaqaSearch"])),
        "GroupsPlugin": Row(ours: pluginView),
        "OfficePlugin": Row(
            ours: pluginView.union(["MultaqaOpenXML", "CLibQREncode"]), outside: ["Subprocess", "SystemPackage"]),
        "ListsPlugin": Row(ours: pluginView.union(["CLibXLSXWriter"])),
        "MultaqaApp": Row(ours: core.union(plugins)),
        "multaqa": Row(ours: ["MultaqaApp"], outside: ["ArgumentParser"]),
        "multaqa-bench": Row(
            ours: [
                "MultaqaModel", "MultaqaYAML", "MultaqaCalendar", "MultaqaPluginKit", "MultaqaSearch",
                "MultaqaConference", "MultaqaJournal", "MultaqaOpenXML", "MultaqaMail", "MultaqaMailTransport",
                "MultaqaApp", "MultaqaTestKit",
            ], outside: ["ArgumentParser", "GRDBSQLite"]),
        "MultaqaTestKit": Row(ours: pluginView.union(["MultaqaEngine"])),
    ]

    /// Modules that come with Swift. FoundationXML is not among them: see `docs/decisions/xml-reader.md`.
    static let toolchain: Set<String> = [
        "Darwin", "Dispatch", "Foundation", "FoundationEssentials", "FoundationInternationalization", "Glibc", "Musl",
        "Synchronization", "System",
    ]

    /// The one list of what ships, and so the only file that names plug-ins.
    static let pluginList = "Sources/MultaqaApp/BuiltInPlugins.swift"

    /// What is wrong with the imports of a target, one sentence each, with file and line.
    static func breaches(in imports: [SourceImport], of target: String) -> [String] {
        guard let row = table[target] else {
            return ["\(target) has no row in House.swift: write down there what it may import"]
        }
        return imports.compactMap { line in
            guard let reason = breach(importing: line.module, from: line.file, target, row) else { return nil }
            return "\(line.file):\(line.line): \(reason)"
        }
    }

    private static func breach(importing module: String, from file: String, _ target: String, _ row: Row) -> String? {
        if module == "Yams" { return "Yams is never linked: it brings a second libyaml; use MultaqaYAML" }
        if target == "MultaqaModel" { return "MultaqaModel is values only and imports nothing, not even '\(module)'" }
        if plugins.contains(module), file != pluginList {
            return "only \(pluginList) imports plug-ins; '\(module)' is reached through MultaqaPluginKit"
        }
        if row.ours.contains(module) || row.outside.contains(module) || toolchain.contains(module) { return nil }
        let allowed = row.ours.union(row.outside).sorted().joined(separator: ", ")
        return "\(target) imports '\(module)'; it may import \(allowed)"
    }
}
