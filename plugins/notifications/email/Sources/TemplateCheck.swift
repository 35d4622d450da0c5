import MultaqaMail
import MultaqaModel
import MultaqaPluginKit

/// Looks at the templates of one `send` before anything runs.
struct TemplateCheck {
    private let call: PluginCall
    private let setting: CheckSetting
    private let library: TemplateLibrary

    init(_ call: PluginCall, in setting: CheckSetting, library: TemplateLibrary = TemplateLibrary()) {
        self.call = call
        self.setting = setting
        self.library = library
    }

    func diagnostics() -> [Diagnostic] {
        guard call.subjects.count == 1, let name = call.subjects.first else {
            return [Diagnostic(EmailSituation.oneSubject(found: call.subjects.count), at: setting.place)]
        }
        if let wish = calendar, ProgrammeEntries.Extent(rawValue: wish) == nil {
            return [Diagnostic(EmailSituation.unknownCalendar(wish), at: setting.place)]
        }
        if let channel = channels.first(where: { Channel(rawValue: $0) == nil }) {
            return [Diagnostic(EmailSituation.unknownChannel(channel), at: setting.place)]
        }
        var shelf = TemplateShelf(folders: setting.templateFolders, library: library)
        return setting.languages.flatMap { language -> [Diagnostic] in
            switch shelf.template(name, language) {
            case nil:
                let nearest = DidYouMean.nearest(to: name, in: shelf.names().filter { $0 != name })
                return [
                    Diagnostic(
                        EmailSituation.noTemplate(name: name, language, nearest: nearest), at: setting.place)
                ]
            case .failure(let problems): return problems.all
            case .success(let template): return problems(in: template, named: name)
            }
        }
    }

    private var channels: [String] {
        guard case .value(let value)? = call.arguments["channels"] else { return [] }
        return (value.asList ?? [value]).map { $0.asText ?? $0.kind }
    }

    private var calendar: String? {
        guard case .value(let value)? = call.arguments["calendar"] else { return nil }
        return value.asText ?? value.kind
    }

    private func problems(in template: MessageTemplate, named name: String) -> [Diagnostic] {
        let root = NameScopes(MessageNames.added(to: setting.record, in: name, withEntry: calendar != nil))
        return template.tags.compactMap { tag in
            var scopes = root
            for section in tag.within { scopes.enter(section) }
            if case .missing(let nearest) = scopes.look(up: tag.path) {
                return Diagnostic(EmailSituation.unknownName(tag.name, nearest: nearest), at: tag.place)
            }
            guard tag.kind == .print, scopes.mayPrintNothing(tag.path) else { return nil }
            return Diagnostic(EmailSituation.emptyValue(tag.name), at: tag.place)
        }
    }
}
