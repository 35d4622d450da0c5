import MultaqaModel

@testable import GroupsPlugin

/// Assemblies for tests; every commune is `c1`, `c2`…
enum Sample {
    /// - Parameter sizes: delegates of each commune.
    static func assembly(
        _ sizes: [Int], seats: [Int] = [], places: [Int] = [], rounds: Int? = nil, tours: Int = 1,
        rules: [GroupRule] = []
    ) -> Assembly {
        Assembly(
            communes: sizes.enumerated().map { position, size in
                let key = "c\(position + 1)"
                return Assembly.Commune(
                    key: key, name: LocalizedText(key), delegates: (1...size).map { "\(key).\($0)" })
            },
            visits: [
                Visit(
                    "centres", lasts: Minutes(180), travel: Minutes(30),
                    centres: places.enumerated().map { Centre("centre_\($0 + 1)", places: $1) }, rounds: rounds)
            ],
            transport: Transport(
                buses: seats.enumerated().map { Bus("bus_\($0 + 1)", seats: $1) }, tours: tours, rules: rules))
    }

    static let pairs24 = [Int](repeating: 2, count: 12)
    static let couples = GroupRule("couples", .should(weight: 2), .pairTogether)

    /// What is wrong with a grouping, in words; empty where every delegate has one seat and sees every centre once, and nobody is
    /// too many anywhere.
    static func faults(_ grouping: Grouping, of assembly: Assembly) -> [String] {
        var faults: [String] = []
        let all = assembly.communes.flatMap(\.delegates).sorted()
        if grouping.groups.flatMap(\.delegates).sorted() != all { faults.append("not everybody has one seat") }
        for group in grouping.groups {
            if let bus = assembly.transport.buses.first(where: { $0.name == group.bus }),
                group.delegates.count > bus.seats
            {
                faults.append("group \(group.number) is too large for \(bus.name)")
            }
            let seen = group.stops.map { "\($0.visit).\($0.centre)" }.sorted()
            let due = assembly.visits.flatMap { visit in
                visit.centres.isEmpty
                    ? ["\(visit.name).\(visit.name)"] : visit.centres.map { "\(visit.name).\($0.name)" }
            }
            if seen != due.sorted() { faults.append("group \(group.number) sees \(seen)") }
        }
        var there: [String: Int] = [:]
        for group in grouping.groups {
            for stop in group.stops {
                there["\(group.tour).\(stop.round).\(stop.centre)", default: 0] += group.delegates.count
            }
        }
        for visit in assembly.visits {
            for centre in visit.centres {
                for (key, people) in there where key.hasSuffix(".\(centre.name)") && people > centre.places ?? .max {
                    faults.append("\(people) at \(key)")
                }
            }
        }
        return faults
    }
}
