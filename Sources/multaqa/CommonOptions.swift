import ArgumentParser
import Foundation
import MultaqaApp

/// What every command takes.
struct CommonOptions: ParsableArguments {
    enum Format: String, ExpressibleByArgument, CaseIterable {
        case text, json, csv, ics, html
    }

    @Option(help: "Language of messages: ar, fr or en; else LANG.")
    var lang: String?

    @Option(help: "text for people, json for programs; where a command says so, also csv, ics or html.")
    var format: Format = .text

    var language: Language {
        let code = lang ?? ProcessInfo.processInfo.environment["LANG"] ?? ""
        return Language(rawValue: String(code.prefix(2))) ?? .english
    }

    var colours: Bool { isatty(2) == 1 && ProcessInfo.processInfo.environment["NO_COLOR"] == nil }

    /// Colours on standard output: only for a terminal, and only if nobody said no.
    var coloursOut: Bool { isatty(1) == 1 && ProcessInfo.processInfo.environment["NO_COLOR"] == nil }

    /// Who is at the keyboard, as the system says.
    var user: String? { ProcessInfo.processInfo.environment["USER"] }

    func print(_ text: String) { Swift.print(text) }

    func print(_ value: Value, _ text: @autoclosure () -> String) {
        Swift.print(format == .json ? JSONText.render(value) : text())
    }

    func complain(_ text: String) { FileHandle.standardError.write(Data((text + "\n").utf8)) }

    func complain(_ diagnostics: [Diagnostic]) {
        if !diagnostics.isEmpty { complain(DiagnosticText(in: language, colours: colours).render(diagnostics)) }
    }

    /// Runs a command's body and turns every error into a sentence and an exit status.
    ///
    /// `formats` are those that the command has beside text and JSON.
    func run(formats: [Format] = [], _ body: () async throws -> Void) async throws {
        do {
            if !([.text, .json] + formats).contains(format) { throw AppError.noSuchForm(format.rawValue) }
            try await body()
        } catch let code as ExitCode {
            throw code
        } catch let error as AppError {
            complain(error.message(in: language))
            throw ExitCode(error.status.rawValue)
        } catch let error as Diagnostics {
            complain(error.all)
            throw ExitCode(AppError.Status.wrongFile.rawValue)
        } catch let fault as ScriptFault {
            let name = fault.signal.step + (fault.signal.item.map { "[\($0)]" } ?? "")
            complain("\(name): \(fault.reason(in: language))")
            throw ExitCode(AppError.Status.wrongFile.rawValue)
        } catch let refusal as OrderRefusal {
            complain(refusal.message(in: language))
            throw ExitCode(AppError.Status.usage.rawValue)
        } catch let fault as JournalFileFault {
            complain(fault.message(in: language))
            throw ExitCode(AppError.Status.problem.rawValue)
        } catch let fault as JournalFault {
            complain(fault.message(in: language))
            throw ExitCode(AppError.Status.problem.rawValue)
        } catch {
            complain("\(error)")
            throw ExitCode(AppError.Status.problem.rawValue)
        }
    }
}

/// Which workflow, for which host, with which values.
struct SeminarOptions: ParsableArguments {
    @Argument(help: "A workflow or overlay file; for plan also a run.")
    var file: String

    @Option(help: "A host's overlay: hosts/<NAME>.yaml beside the file.")
    var host: String?

    @Option(help: "Opening day, as 2027-06-07.")
    var opening: String?

    @Option(name: .customLong("input"), help: "A value for an input, as days=3 (may be repeated).")
    var inputs: [String] = []

    @Option(help: "The site file; else site.yaml beside the workflow or here.")
    var site: String?

    func seminar() throws -> Seminar { Seminar(file: file, host: host, inputs: try values(), site: site) }

    /// The run that the argument names, when it is not a file.
    var run: RunFolder? {
        var isFolder: ObjCBool = false
        let exists = FileManager.default.fileExists(atPath: file, isDirectory: &isFolder)
        return exists && !isFolder.boolValue ? nil : RunFolder.named(file)
    }

    /// What a run remembers of where it came from.
    func source() throws -> RunSource { RunSource(file: file, host: host, inputs: try values(), site: site) }

    private func values() throws -> [String: String] {
        var values: [String: String] = [:]
        for input in inputs {
            let parts = input.split(separator: "=", maxSplits: 1).map(String.init)
            guard parts.count == 2 else { throw AppError.wrongPair(input) }
            values[parts[0]] = parts[1]
        }
        if let opening { values["opening"] = opening }
        return values
    }
}

extension AppError {
    static func noSuchForm(_ format: String) -> AppError {
        AppError(
            .usage, ar: "هذا الأمر لا يعطي '\(format)'", fr: "cette commande n'a pas de forme '\(format)'",
            en: "this command has no form '\(format)'")
    }

    static func wrongPair(_ text: String) -> AppError {
        AppError(
            .usage, ar: "'\(text)' ليس بصيغة «اسم=قيمة»", fr: "'\(text)' n'a pas la forme NOM=VALEUR",
            en: "'\(text)' has not the form NAME=VALUE")
    }
}
