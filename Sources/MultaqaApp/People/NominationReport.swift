public import MultaqaModel
import MultaqaPeople

/// The import as people and programs read it, before anything is recorded.
extension NominationImport {
    public func json(in language: Language) -> Value {
        [
            "communes": .list(
                communes.map { commune in
                    [
                        "key": .text(commune.key), "name": .text(commune.name(in: language)),
                        "changes": .bool(commune.changes),
                        "people": .list(
                            commune.entries.map { entry in
                                [
                                    "change": .text(entry.change.rawValue), "seat": .text(entry.seat),
                                    "name": .text(entry.name(in: language)),
                                    "fields": .list(entry.fields.map(Value.text)),
                                ]
                            }),
                    ]
                }),
            "refused": .list(refused.map { ["line": .int($0.line), "message": .text($0.why(in: language))] }),
            "flags": .list(
                flags.map { ["id": .text($0.flag.id), "message": .text($0.flag.message(in: language))] }),
        ]
    }

    public func text(in language: Language) -> String {
        var lines: [String] = []
        for commune in communes {
            lines.append(commune.name(in: language))
            lines += commune.entries.map { entry in
                let fields = entry.fields.isEmpty ? "" : " (\(entry.fields.joined(separator: ", ")))"
                return "  \(NominationImport.sign(entry.change)) \(entry.seat): \(entry.name(in: language))\(fields)"
            }
        }
        let line = LocalizedText(ar: "السطر", fr: "ligne", en: "line")(in: language)
        lines += refused.map { "✗ \(line) \($0.line): \($0.why(in: language))" }
        lines += flags.map { "! \($0.flag.message(in: language))" }
        let changed = communes.count(where: \.changes)
        lines.append(
            LocalizedText(
                ar: "الجماعات التي تتغير: \(changed) من \(communes.count)؛ سطور مرفوضة: \(refused.count)",
                fr: "\(changed) communes changent sur \(communes.count) ; lignes refusées : \(refused.count)",
                en: "\(changed) of \(communes.count) communes change; rows refused: \(refused.count)")(in: language))
        return lines.joined(separator: "\n")
    }

    private static func sign(_ change: Change) -> String {
        switch change {
        case .added: "+"
        case .changed: "~"
        case .same: "="
        case .removed: "-"
        }
    }
}
