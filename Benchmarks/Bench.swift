import ArgumentParser

/// Measures. Every command prints one JSON line on standard output.
@main
struct Bench: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "multaqa-bench", abstract: "Measures the parts of multaqa on this machine.",
        subcommands: [EngineBench.self, CrashBench.self])
}
