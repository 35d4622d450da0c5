public import MultaqaModel
public import MultaqaPluginKit

/// Writes lists of the record with chosen columns: `list: delegates`, `columns: [name, commune, phone]`.
///
/// Files go to `documents/<step>/<item>/<list>.<language>.xlsx` (or `.csv`) below the run's folder.
public struct ListsPlugin: Plugin {
    public init() {}

    public var manifest: PluginManifest {
        PluginManifest(
            name: "documents/lists",
            summary: LocalizedText(
                ar: "لوائح بأعمدة مختارة في Excel وCSV", fr: "Listes aux colonnes choisies, en Excel et en CSV",
                en: "Lists with chosen columns, for Excel and as CSV"),
            verbs: [ListsPlugin.list])
    }

    private static let list = VerbDescription(
        "list",
        LocalizedText(
            ar: "يكتب لائحة من السجل بالأعمدة المختارة.", fr: "Écrit une liste du dossier, avec les colonnes choisies.",
            en: "Writes a list of the record with the chosen columns."),
        keys: [
            .init(
                "columns", .words, required: true,
                LocalizedText(
                    ar: "أسماء الأعمدة بترتيبها.", fr: "Noms des colonnes, dans l'ordre.",
                    en: "Names of the columns, in order.")),
            .init(
                "titles", .data,
                LocalizedText(
                    ar: "عناوين الأعمدة بأسمائها.", fr: "Titres des colonnes, par nom.",
                    en: "Headings of columns, by name.")),
            .init(
                "title", .data,
                LocalizedText(
                    ar: "عنوان فوق كل صفحة.", fr: "Titre en tête de chaque page.", en: "A title above each page.")),
            .init(
                "formats", .words,
                LocalizedText(ar: "xlsx أو csv أو كلاهما.", fr: "xlsx, csv ou les deux.", en: "xlsx, csv or both.")),
            .init(
                "language", .words,
                LocalizedText(
                    ar: "بعض لغات الملتقى فقط.", fr: "Seulement certaines langues du séminaire.",
                    en: "Only some languages of the seminar.")),
        ], isIdempotent: true, good: "list: delegates\ncolumns: [name, phone]",
        bad: .init("list: delegate\ncolumns: [name]", expects: "list-unknown"))

    public func check(_ call: PluginCall, in setting: CheckSetting) -> [Diagnostic] {
        var arguments: [String: Value] = [:]
        for (key, argument) in call.arguments { if case .value(let value) = argument { arguments[key] = value } }
        return ListCheck(record: setting.record, languages: setting.languages)
            .situations(subjects: call.subjects, arguments).map { Diagnostic($0, at: setting.place) }
    }

    public func preview(_ requests: [ActivityRequest]) async -> [ActivityResult] {
        requests.map { request in
            answer { try ListsPlugin.report(of: request, try ListOrder(request)) { _ in [] } }
        }
    }

    public func documents(of call: PluginCall) -> [String] { call.subjects }

    public func content(of requests: [ActivityRequest]) async -> [ActivityContent] {
        requests.map { request in
            var parts: [String: [UInt8]] = [:]
            let result = answer {
                let order = try ListOrder(request)
                for language in order.languages {
                    let table = try order.table(of: request.record, in: language)
                    parts["\(order.name).\(language.rawValue)"] = CSVWriting.bytes(of: table)
                }
                return ActivityReport()
            }
            if case .failed = result { return ActivityContent(result) }
            return ActivityContent(parts)
        }
    }

    public func perform(_ requests: [ActivityRequest], in workplace: Workplace) async -> [ActivityResult] {
        requests.map { request in
            answer {
                let order = try ListOrder(request)
                return try ListsPlugin.report(of: request, order) { language in
                    let table = try order.table(of: request.record, in: language)
                    return try order.formats.map { format in
                        let path = order.path + ".\(language.rawValue).\(format.rawValue)"
                        let bytes =
                            switch format {
                            case .csv: CSVWriting.bytes(of: table)
                            case .xlsx: try SheetWriting.bytes(of: table, made: request.now)
                            }
                        try ListFile.write(bytes, to: path, in: workplace)
                        return DocumentReport.File(format: format.rawValue, path: path)
                    }
                }
            }
        }
    }

    private func answer(_ work: () throws -> ActivityReport) -> ActivityResult {
        do {
            return .completed(try work())
        } catch let situation as ListSituation {
            return .failed(situation.failure)
        } catch {
            return .failed(ActivityFailure(id: "list-not-written", message: LocalizedText("\(error)"), mayRetry: true))
        }
    }

    private static func report(
        of request: ActivityRequest, _ order: ListOrder, files: (Language) throws -> [DocumentReport.File]
    ) throws -> ActivityReport {
        ActivityReport(
            documents: try order.languages.map { language in
                // A list that cannot be made is told in the preview too.
                _ = try order.table(of: request.record, in: language)
                return DocumentReport(
                    document: order.name, language: language, step: request.step, item: request.item,
                    files: try files(language))
            })
    }
}
