import MultaqaModel
import MultaqaPluginKit

/// Reads every template a call would use, before anything runs.
struct TemplateCheck {
    let setting: CheckSetting
    let shelf: TemplateShelf
    let fonts: InstalledFonts

    func diagnostics(of call: PluginCall) -> [Diagnostic] {
        let languages: [Language]
        do {
            var argument: Value?
            if case .value(let value)? = call.arguments["language"] { argument = value }
            languages = try DocumentLanguages.chosen(by: argument, among: setting.languages)
        } catch let situation as OfficeSituation {
            return [Diagnostic(situation, at: setting.place)]
        } catch {
            return []
        }
        return call.subjects.flatMap { document in languages.flatMap { check(document, in: $0) } }
    }

    private func check(_ document: String, in language: Language) -> [Diagnostic] {
        do {
            let path = try TemplateFile.path(of: document, in: language, folders: setting.templateFolders)
            let template = try shelf.template(at: path, in: language, folders: setting.templateFolders)
            let names = template.names(against: setting.record)
            let pictures = PictureFolder(folders: setting.templateFolders)
            let problems =
                names.tags.compactMap(\.problem)
                + names.images.filter { !pictures.has($0) }.map {
                    .pictureMissing(name: $0, folders: setting.templateFolders)
                }
            let remarks = template.remarks(in: language, fonts: fonts)
            return (problems + remarks).uniqued.map { Diagnostic($0, at: SourcePlace(file: path)) }
        } catch let situation as OfficeSituation {
            return [Diagnostic(situation, at: setting.place)]
        } catch let diagnostics as Diagnostics {
            return diagnostics.all
        } catch {
            return []
        }
    }
}
