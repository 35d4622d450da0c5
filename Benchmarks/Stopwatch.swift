import Foundation

#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#else
import Darwin
#endif

/// Times and what they are printed as.
enum Stopwatch {
    static func seconds(_ work: () async throws -> Void) async rethrows -> Double {
        let start = ContinuousClock.now
        try await work()
        return (ContinuousClock.now - start).seconds
    }

    /// Each of several rounds, in order of size.
    static func rounds(_ count: Int, _ work: () throws -> Void) rethrows -> [Double] {
        try (0..<count).map { _ in
            let start = ContinuousClock.now
            try work()
            return (ContinuousClock.now - start).seconds
        }.sorted()
    }

    /// Since the process was started, from the system's own record.
    static func sinceProcessStart() -> Double {
        guard let stat = try? String(contentsOfFile: "/proc/self/stat", encoding: .utf8),
            let uptime = try? String(contentsOfFile: "/proc/uptime", encoding: .utf8),
            let ticks = stat.split(separator: ")").last?.split(separator: " ").dropFirst(19).first.flatMap({
                Double($0)
            }),
            let now = uptime.split(separator: " ").first.flatMap({ Double($0) })
        else { return 0 }
        return now - ticks / Double(sysconf(Int32(_SC_CLK_TCK)))
    }

    /// The most memory the process ever held, in megabytes.
    static func peakMegabytes() -> Double {
        var usage = rusage()
        getrusage(numericCast(RUSAGE_SELF.rawValue), &usage)
        return Double(usage.ru_maxrss) / 1024
    }

    static func line(_ figures: [(String, Double)]) {
        let members = figures.map { name, value in
            let text =
                value == value.rounded() && abs(value) < 1e15 ? String(Int(value)) : String(format: "%.4f", value)
            return "\"\(name)\":\(text)"
        }
        print("{" + members.joined(separator: ",") + "}")
    }
}

extension Duration {
    var seconds: Double { Double(components.seconds) + Double(components.attoseconds) / 1e18 }
}

extension [Double] {
    /// Of values in order of size.
    var median: Double { self[count / 2] }
}
