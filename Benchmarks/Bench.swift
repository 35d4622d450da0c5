import ArgumentParser

/// Measures. Every command prints one JSON line on standard output.
@main
struct Bench: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "multaqa-bench", abstract: "Measures the parts of multaqa on this machine.",
        subcommands: [
            EngineBench.self, CrashBench.self, CheckBench.self, YAMLBench.self, PlanBenchCommand.self,
            AgendaBenchCommand.self, SeminarBench.self, DocumentsBench.self, MailBench.self,
        ])
}

struct PlanBenchCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "plan", abstract: "The plan of a workflow for N communes, and a network of N steps: plan FILE N.")

    @Argument(parsing: .captureForPassthrough) var arguments: [String]

    func run() async throws { print(try await PlanBench.run(arguments)) }
}

struct AgendaBenchCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "agenda",
        abstract: "A conference of the form cosp-json/1: agenda INSTANCE.json --seconds S --seed K --out FILE.")

    @Argument(parsing: .captureForPassthrough) var arguments: [String]

    func run() throws { print(try AgendaBench.run(arguments)) }
}
