import MultaqaModel
import MultaqaSearch

@testable import AgendaPlugin

/// A made-up programme with a hidden agenda that keeps all of its rules, and then a few rules that cannot all hold.
struct PlantedContradiction {
    let programme: Programme
    /// Names of the planted rules.
    let core: Set<String>

    static let days = 3
    static let hours = 5

    init(seed: UInt64) {
        var random = SplitMix64(seed: seed)
        var sessions: [Session] = []
        var rules: [Rule] = []
        var hidden: [(day: Int, hour: Int)] = []
        for index in 0..<24 {
            hidden.append((random.below(Self.days), random.below(Self.hours)))
            sessions.append(.hour("s\(index)", speakers: ["p\(index)"], seats: 10))
        }
        for number in 0..<60 {
            let (one, other) = (random.below(24), random.below(24))
            guard let rule = Self.rule("r\(number)", one, other, hidden, random.below(6)) else { continue }
            rules.append(rule)
        }
        let size = 2 + random.below(5)
        let planted = Self.planted(size, random.below(3))
        sessions += (0..<6).map { .hour("x\($0)", speakers: ["q\($0)"], seats: 10) }
        for rule in planted { rules.insert(rule, at: random.below(rules.count + 1)) }
        core = Set(planted.map(\.name))
        programme = Programme(
            hours: HourSpan(from: ClockTime(9), to: ClockTime(9 + Self.hours)),
            sessions: sessions, rules: rules)
    }

    /// One that the hidden agenda keeps, or nothing.
    private static func rule(
        _ name: String, _ one: Int, _ other: Int, _ hidden: [(day: Int, hour: Int)], _ kind: Int
    ) -> Rule? {
        let (first, second) = (hidden[one], hidden[other])
        switch kind {
        case 0: return Rule(name, .must, "prefer_day", ["session": .text("s\(one)"), "day": .int(first.day + 1)])
        case 1:
            return Rule(
                name, .must, "not_available",
                ["speaker": .text("p\(one)"), "day": .int((first.day + 1) % days + 1)])
        case 2 where one != other:
            let isSame = first.day == second.day
            return Rule(
                name, .must, isSame ? "same_day" : "different_day",
                ["sessions": .list([.text("s\(one)"), .text("s\(other)")])])
        case 3 where (first.day, first.hour + 1) <= (second.day, second.hour) && one != other:
            return Rule(name, .must, "precede", ["first": .text("s\(one)"), "then": .text("s\(other)")])
        case 4 where first != second && one != other:
            return Rule(
                name, .must, "one_place_at_a_time", ["sessions": .list([.text("s\(one)"), .text("s\(other)")])])
        default: return nil
        }
    }

    private static func planted(_ size: Int, _ kind: Int) -> [Rule] {
        func before(_ name: Int, _ first: Int, _ then: Int) -> Rule {
            Rule("core\(name)", .must, "precede", ["first": .text("x\(first)"), "then": .text("x\(then)")])
        }
        func day(_ name: Int, _ session: Int, _ day: Int) -> Rule {
            Rule("core\(name)", .must, "prefer_day", ["session": .text("x\(session)"), "day": .int(day)])
        }
        func together(_ name: Int, _ constraint: String, _ one: Int, _ other: Int) -> Rule {
            Rule("core\(name)", .must, constraint, ["sessions": .list([.text("x\(one)"), .text("x\(other)")])])
        }
        switch kind {
        // A circle.
        case 0: return (0..<size).map { before($0, $0, ($0 + 1) % size) }
        // A row of sessions on one day, its ends on two.
        case 1:
            return (0..<size - 1).map { together($0, "same_day", $0, $0 + 1) }
                + [together(size - 1, "different_day", 0, size - 1)]
        // The first of a row is late, the last is early.
        default:
            guard size > 2 else { return [day(0, 0, 1), day(1, 0, 2)] }
            return [day(0, 0, 3), day(1, size - 2, 1)] + (0..<size - 2).map { before($0 + 2, $0, $0 + 1) }
        }
    }
}
