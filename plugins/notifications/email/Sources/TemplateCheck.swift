import MultaqaModel
import MultaqaPluginKit

/// Looks at the templates of one `send` before anything runs.
struct TemplateCheck {
    private let call: PluginCall
    private let setting: CheckSetting

    init(_ call: PluginCall, in setting: CheckSetting) {
        self.call = call
        self.setting = setting
    }

    func diagnostics() -> [Diagnostic] {
        guard call.subjects.count == 1, let name = call.subjects.first else {
            return [Diagnostic(EmailSituation.oneSubject(found: call.subjects.count), at: setting.place)]
        }
        var shelf = TemplateShelf(folders: setting.templateFolders)
        return setting.languages.flatMap { language -> [Diagnostic] in
            switch shelf.template(name, language) {
            case nil:
                let nearest = DidYouMean.nearest(to: name, in: shelf.names().filter { $0 != name })
                return [
                    Diagnostic(
                        EmailSituation.noTemplate(name: name, language, nearest: nearest), at: setting.place)
                ]
            case .failure(let problems): return problems.all
            case .success(let template): return template.tags.compactMap { problem(with: $0, in: name) }
            }
        }
    }

    /// Names at the top of the record are known beforehand, members of rows are not: a table may have columns of its own. A
    /// name that nothing resembles may be an input of the workflow and is only a warning.
    private func problem(with tag: TemplateTag, in template: String) -> Diagnostic? {
        guard let first = tag.path.first else { return nil }
        let roots = roots(of: template)
        if roots.contains(first) {
            guard tag.path.count > 1, let members = RecordNames.closedMembers(of: first),
                !members.contains(tag.path[1])
            else { return nil }
            let nearest = DidYouMean.nearest(to: tag.path[1], in: members.sorted())
            let suggestion = nearest.map { "\(first).\($0)" }
            return Diagnostic(EmailSituation.unknownName(tag.name, nearest: suggestion), at: tag.place)
        }
        if tag.isNested, tag.path.count == 1 { return nil }
        guard let nearest = DidYouMean.nearest(to: first, in: roots.sorted()) else {
            return Diagnostic(EmailSituation.unusualName(tag.name), at: tag.place)
        }
        let suggestion = ([nearest] + tag.path.dropFirst()).joined(separator: ".")
        return Diagnostic(EmailSituation.unknownName(tag.name, nearest: suggestion), at: tag.place)
    }

    private func roots(of template: String) -> Set<String> {
        var roots = RecordNames.roots.union(RecordNames.ownRoots(of: template)).union(setting.keys.keys)
        // `to: town.secretariat` says that the step walks over towns.
        for case .expression(let source) in call.arguments.values {
            let first = String(source.prefix { $0.isLetter || $0.isNumber || $0 == "_" })
            if TemplateTag.isIdentifier(first) { roots.insert(first) }
        }
        return roots
    }
}
