import ArgumentParser
import Foundation
import MultaqaApp

/// The command line. Every command catches its own errors, prints a sentence, and returns a chosen exit status.
@main
struct Multaqa: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "multaqa",
        abstract: "The seminar as a file: plans and runs a multi-day seminar of municipalities.",
        discussion: """
            Exit status: 0 done; 1 the work itself has a problem; 2 a file is wrong; 64 wrong usage.
            Messages come in English, French or Arabic (--lang, else LANG).
            """,
        version: "0.1.0",
        subcommands: [
            CheckCommand.self, PlanCommand.self, ExplainCommand.self, DiffCommand.self, SchemaCommand.self,
            AgendaCommand.self, RunCommand.self, ResumeCommand.self, PauseCommand.self, CancelCommand.self,
            SnoozeCommand.self, RedoCommand.self, MigrateCommand.self, RerunCommand.self, StatusCommand.self,
            DocumentsCommand.self,
            ProduceCommand.self,
            SendCommand.self, RepliesCommand.self, RunsCommand.self, InboxCommand.self, PeopleCommand.self,
            NominationsCommand.self, AttendanceCommand.self, AnswerCommand.self, DoneCommand.self,
            ReplaceCommand.self,
            ExportCommand.self, PurgeCommand.self,
            JournalCommand.self, PluginsCommand.self, DoctorCommand.self,
        ])
}
