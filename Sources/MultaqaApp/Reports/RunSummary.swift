public import MultaqaEngine
public import MultaqaModel
import MultaqaPluginKit

/// The words at the end of a run: how much was done, where it lies, what is to be looked at.
public struct RunSummary: Sendable {
    private let state: RunState
    private let folder: RunFolder
    private let language: Language

    public init(_ state: RunState, folder: RunFolder, in language: Language) {
        self.state = state
        self.folder = folder
        self.language = language
    }

    public func text() -> String {
        let ended = state.steps.count { $0.outcome != nil }
        let files = state.documents.flatMap(\.files)
        let pages = files.compactMap(\.pages).reduce(0, +)
        let pdfs = files.count { $0.format == "pdf" }
        let answers = state.steps.flatMap(\.items).flatMap(\.signals).count
        let late = state.steps.flatMap(\.items).count(where: \.isLate)
        var lines = [
            words(
                ar: "\(ended) خطوة من \(state.steps.count) انتهت، و\(answers) جوابا سُجِّل، \(late) منها تأخر.",
                fr:
                    "\(ended) étapes sur \(state.steps.count) terminées, \(answers) réponses notées, dont \(late) en retard ou jamais venues.",
                en:
                    "\(ended) of \(state.steps.count) steps done, \(answers) answers recorded, \(late) late or never given."
            ),
            words(
                ar: "\(state.messages.count) رسالة في \(folder.path)/outbox (لم يُرسل أي شيء).",
                fr: "\(state.messages.count) messages dans \(folder.path)/outbox (rien n'est envoyé).",
                en: "\(state.messages.count) messages in \(folder.path)/outbox (nothing is sent)."),
            words(
                ar: "\(state.documents.count) وثيقة (\(pdfs) PDF، \(pages) صفحة) في \(folder.path)/documents.",
                fr: "\(state.documents.count) documents (\(pdfs) PDF, \(pages) pages) dans \(folder.path)/documents.",
                en: "\(state.documents.count) documents (\(pdfs) PDF, \(pages) pages) in \(folder.path)/documents."),
        ]
        if let agenda = state.agenda {
            let slots = agenda.days.flatMap(\.slots).count { $0.kind != .pause }
            lines.append(
                words(
                    ar: "البرنامج: \(slots) فقرة، \(agenda.unplaced.count) بدون مكان.",
                    fr: "Programme : \(slots) séances et visites placées, \(agenda.unplaced.count) sans place.",
                    en: "Agenda: \(slots) sessions and visits placed, \(agenda.unplaced.count) without a place."))
        }
        for warning in state.warnings { lines.append("! \(warning.message(in: language))") }
        for signal in state.isOver ? state.unusedScriptEntries : [] {
            let name = signal.step + (signal.item.map { "[\($0)]" } ?? "")
            lines.append(
                "! "
                    + words(
                        ar: "جواب لم يُستعمل: \(name)", fr: "réponse jamais demandée : \(name)",
                        en: "answer never asked for: \(name)"))
        }
        return lines.joined(separator: "\n")
    }

    private func words(ar: String, fr: String, en: String) -> String {
        LocalizedText(ar: ar, fr: fr, en: en)(in: language)
    }
}
