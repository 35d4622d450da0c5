import MultaqaModel
import Mustache

/// A message template: `Subject: …` on the first line, an empty line, then the body.
struct MessageTemplate: Sendable {
    /// A numbered Mustache text with the tags behind the numbers.
    struct Part: Sendable {
        var tags: [TemplateTag]
        var mustache: MustacheTemplate
    }

    var subject: Part
    var body: Part

    /// All names that the template asks for.
    var tags: [TemplateTag] { subject.tags + body.tags }

    /// Throws every problem of the file at once.
    init(_ source: String, file: String) throws(Diagnostics) {
        let text = source.unicodeScalars.first == "\u{FEFF}" ? String(source.unicodeScalars.dropFirst()) : source
        let lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
        let prefix = "Subject:"
        guard let first = lines.first, first.hasPrefix(prefix),
            first.dropFirst(prefix.count).contains(where: { $0 != " " })
        else { throw Diagnostics([Diagnostic(EmailSituation.noSubject, at: SourcePlace(file: file))]) }
        guard lines.count < 2 || lines[1].isBlank else {
            throw Diagnostics([Diagnostic(EmailSituation.noEmptyLine, at: SourcePlace(file: file, line: 2))])
        }
        let body = lines.dropFirst(2)
        guard body.contains(where: { !$0.isBlank }) else {
            throw Diagnostics([Diagnostic(EmailSituation.noBody, at: SourcePlace(file: file))])
        }
        let afterPrefix = first.dropFirst(prefix.count).drop { $0 == " " }
        var subjectPlace = SourcePlace(file: file)
        subjectPlace.offset = first.utf8.count - afterPrefix.utf8.count
        subjectPlace.column += subjectPlace.offset
        var bodyPlace = SourcePlace(file: file, line: 3)
        bodyPlace.offset = lines.prefix(2).reduce(0) { $0 + $1.utf8.count + 1 }

        let subjectScan = TemplateScan(String(afterPrefix), at: subjectPlace)
        let bodyScan = TemplateScan(body.joined(separator: "\n"), at: bodyPlace)
        let problems = subjectScan.problems + bodyScan.problems
        guard problems.isEmpty else { throw Diagnostics(problems) }
        self.subject = try MessageTemplate.part(subjectScan, at: subjectPlace)
        self.body = try MessageTemplate.part(bodyScan, at: bodyPlace)
    }

    private static func part(_ scan: TemplateScan, at start: SourcePlace) throws(Diagnostics) -> Part {
        do {
            return Part(tags: scan.tags, mustache: try MustacheTemplate(string: scan.numbered))
        } catch {
            throw Diagnostics([Diagnostic(EmailSituation.malformedName(""), at: start)])
        }
    }

    /// The message in words. Names that do not exist, values that are empty and texts of another language come back as
    /// problems, in the order of the text; with an error among them the words are not fit to be sent.
    func render(_ record: Value, in language: Language) -> RenderedMessage {
        let subject = Rendering(subject, record: record, language: language)
        let body = Rendering(body, record: record, language: language)
        return RenderedMessage(
            subject: collapsed(subject.text), body: body.text, problems: subject.problems + body.problems)
    }

    private func collapsed(_ text: String) -> String {
        text.unicodeScalars.split { $0 == " " || $0.properties.isWhitespace }.map(String.init).joined(separator: " ")
    }
}

/// What a template gives for one recipient.
struct RenderedMessage: Hashable, Sendable {
    /// One line.
    var subject: String
    var body: String
    var problems: [Diagnostic]
}
