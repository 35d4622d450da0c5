import MultaqaModel
import MultaqaPluginKit

extension Grammar {
    /// What is peculiar to one town hall's machine, and never stands in a workflow: workflows travel between communes.
    static func site(plugins: [PluginManifest]) -> Record {
        let options = plugins.filter { !$0.options.isEmpty }.map { manifest in
            Record.Key(
                manifest.name,
                .record(
                    Record(
                        name: manifest.name, summary: manifest.summary,
                        keys: manifest.options.map { Record.Key($0.name, shape(of: $0.kind), $0.summary) })),
                manifest.summary)
        }
        return Record(
            name: "site",
            summary: says(
                "ما يخص هذا الجهاز: خيارات الإضافات.", "Ce qui est propre à cette machine : les options des plug-ins.",
                "What is peculiar to this machine: the options of plug-ins."),
            keys: [
                version,
                Record.Key(
                    "site", .scalar(.text), required: true,
                    says("اسم المكان.", "Le nom du lieu.", "The name of the place.")),
                Record.Key(
                    "plugins",
                    .record(
                        Record(
                            name: "plugins",
                            summary: says("خيارات الإضافات.", "Les options des plug-ins.", "The options of plug-ins."),
                            keys: options)),
                    says("الخيارات، لكل إضافة باسمها.", "Les options, par plug-in.", "Options, by plug-in.")),
            ])
    }
}
