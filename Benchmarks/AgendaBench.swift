import Foundation
import MultaqaConference

/// `agenda INSTANCE.json --seconds S --seed K --out SOLUTION.json`: schedules a conference of the form cosp-json/1.
enum AgendaBench {
    struct Usage: Error, CustomStringConvertible {
        var description: String {
            "agenda INSTANCE.json [--seconds S] [--proposals N] [--goal G] [--seed K] [--out SOLUTION.json]"
        }
    }

    /// Writes the solution and returns one line of JSON with what was reached.
    static func run(_ arguments: [String]) throws -> String {
        var (file, out): (String?, String?) = (nil, nil)
        var limits = ConferenceSolver.Limits()
        var seed: UInt64 = 1
        var rest = arguments[...]
        while let word = rest.popFirst() {
            switch word {
            case "--seconds": limits.seconds = try number(rest.popFirst(), Double.init)
            case "--proposals": limits.proposals = try number(rest.popFirst()) { Int($0) }
            case "--goal": limits.goal = try number(rest.popFirst()) { Int($0) }
            case "--seed": seed = try number(rest.popFirst()) { UInt64($0) }
            case "--out": out = try number(rest.popFirst()) { $0 }
            default:
                guard file == nil, !word.hasPrefix("--") else { throw Usage() }
                file = word
            }
        }
        guard let file else { throw Usage() }
        let conference = try CospFormat.conference(from: Data(contentsOf: URL(filePath: file)))
        let result = ConferenceSolver.solve(conference, limits: limits, seed: seed)
        if let out { try CospFormat.solution(result.timetable).write(to: URL(filePath: out)) }
        return report(result)
    }

    private static func number<Number>(_ word: String?, _ read: (String) -> Number?) throws -> Number {
        guard let word, let number = read(word) else { throw Usage() }
        return number
    }

    private static func report(_ result: ConferenceSolver.Result) -> String {
        func rounded(_ seconds: Double) -> String { String(format: "%.3f", seconds) }
        let parts = [
            #""objective":\#(result.objective)"#, #""unplaced":\#(result.unplaced.count)"#,
            #""first_feasible_s":\#(result.firstFeasible.map(rounded) ?? "null")"#,
            #""bound":\#(result.bound.map(String.init) ?? "null")"#,
            #""proved":\#(result.proved)"#, #""seconds":\#(rounded(result.seconds))"#,
            #""proposals":\#(result.proposals)"#,
            #""proposals_per_s":\#(Int(Double(result.proposals) / max(result.seconds, 0.001)))"#,
        ]
        return "{" + parts.joined(separator: ",") + "}"
    }
}
