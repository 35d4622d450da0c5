@main
enum Main {
    static func main() throws { print(try AgendaBench.run(Array(CommandLine.arguments.dropFirst()))) }
}
