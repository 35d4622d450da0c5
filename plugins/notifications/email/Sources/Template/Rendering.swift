import MultaqaModel
import Mustache

/// One pass of a template over a record, with what went wrong on the way.
struct Rendering {
    let text: String
    let problems: [Diagnostic]

    init(_ part: MessageTemplate.Part, record: Value, language: Language) {
        let lookup = RecordLookup(tags: part.tags, language: language)
        text = part.mustache.render(RecordScope(value: record, isRoot: true, lookup: lookup))
        problems = lookup.problems
    }
}

/// A value as swift-mustache sees it: something that has members. What a tag finds in it, ``RecordLookup`` decides.
struct RecordScope: MustacheParent {
    let value: Value
    let isRoot: Bool
    let lookup: RecordLookup

    func child(named name: String) -> Any? { lookup.resolve(name, in: self) }
}

/// Answers the numbered tags of one part of a template. A class, because swift-mustache passes scopes by value and the
/// problems must meet in one place; it lives for one rendering and is never shared.
final class RecordLookup {
    private let tags: [TemplateTag]
    private let language: Language
    private(set) var problems: [Diagnostic] = []

    init(tags: [TemplateTag], language: Language) {
        self.tags = tags
        self.language = language
    }

    /// Called for each open scope from the inside out, until one answers; the root always does.
    func resolve(_ numbered: String, in scope: RecordScope) -> Any? {
        guard numbered.first == "v", let number = Int(numbered.dropFirst()), tags.indices.contains(number) else {
            return nil
        }
        let tag = tags[number]
        var found = scope.value
        for (depth, name) in tag.path.enumerated() {
            if let member = found[name] {
                found = member
            } else if depth == 0, !scope.isRoot {
                return nil
            } else {
                return missing(name, of: found, in: tag)
            }
        }
        return tag.kind == .print ? words(of: found, for: tag) : section(of: found, in: scope)
    }

    private func missing(_ name: String, of value: Value, in tag: TemplateTag) -> Any {
        let isGuard = tag.kind != .print
        if isGuard { return false }
        let nearest = DidYouMean.nearest(to: name, in: value.asMap?.keys.sorted() ?? [])
        report(.unknownName(tag.name, nearest: nearest), at: tag)
        return ""
    }

    private func words(of value: Value, for tag: TemplateTag) -> String {
        guard let words = ValueWording.words(of: value, in: language) else {
            report(.notPrintable(tag.name, kind: value.kind), at: tag)
            return ""
        }
        if words.isBlank {
            report(.emptyValue(tag.name), at: tag)
        } else if case .localized(let text) = value, !text.speaks(language) {
            report(.otherLanguage(tag.name, language: language), at: tag)
        }
        return words
    }

    /// False, true, one scope or a list of scopes: what swift-mustache makes sections of.
    private func section(of value: Value, in scope: RecordScope) -> Any {
        switch value {
        case .bool(let flag): return flag
        case .list(let elements): return elements.map { RecordScope(value: $0, isRoot: false, lookup: self) }
        case .localized(let text) where text(in: language).isEmpty: return false
        default: return value.isTruthy ? RecordScope(value: value, isRoot: false, lookup: self) : false
        }
    }

    private func report(_ situation: EmailSituation, at tag: TemplateTag) {
        let problem = Diagnostic(situation, at: tag.place)
        if !problems.contains(problem) { problems.append(problem) }
    }
}
