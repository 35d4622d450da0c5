/// The groups of one tour, dealt into classes that move from centre to centre as one.
///
/// With R rounds there are R classes, and class k is at centre (k + r) mod R in round r, resting where there is no such centre: no
/// two classes ever meet, and each sees every centre once. Nothing is lost by it: in any timetable the groups that see the smallest
/// centre are parted by its rounds into R classes that fit, and those classes can take turns everywhere.
enum CentreClasses {
    /// The class of each group, so that no class is larger than `places`; nil where there is none, or none was found for more
    /// than a dozen groups.
    static func dealt(_ sizes: [Int], rounds: Int, places: Int) -> [Int]? {
        if sizes.count <= rounds { return sizes.allSatisfy { $0 <= places } ? Array(sizes.indices) : nil }
        let order = sizes.indices.sorted { (-sizes[$0], $0) < (-sizes[$1], $1) }
        if let even = evenly(sizes, order, rounds: rounds, places: places) { return even }
        guard sizes.count <= 12 else { return nil }
        var classes = [Int](repeating: 0, count: sizes.count)
        var loads = [Int](repeating: 0, count: rounds)
        return search(order[...], sizes, places, &loads, &classes) ? classes : nil
    }

    /// The largest first, each into the emptiest class.
    private static func evenly(_ sizes: [Int], _ order: [Int], rounds: Int, places: Int) -> [Int]? {
        var classes = [Int](repeating: 0, count: sizes.count)
        var loads = [Int](repeating: 0, count: rounds)
        for group in order {
            guard let best = loads.indices.min(by: { (loads[$0], $0) < (loads[$1], $1) }),
                loads[best] + sizes[group] <= places
            else { return nil }
            loads[best] += sizes[group]
            classes[group] = best
        }
        return classes
    }

    private static func search(
        _ rest: ArraySlice<Int>, _ sizes: [Int], _ places: Int, _ loads: inout [Int], _ classes: inout [Int]
    ) -> Bool {
        guard let group = rest.first else { return true }
        var tried: Set<Int> = []
        for bin in loads.indices where loads[bin] + sizes[group] <= places && tried.insert(loads[bin]).inserted {
            loads[bin] += sizes[group]
            classes[group] = bin
            if search(rest.dropFirst(), sizes, places, &loads, &classes) { return true }
            loads[bin] -= sizes[group]
        }
        return false
    }

    /// The centre that a class sees in a round, all counted from 0; nil where it rests.
    static func centre(of number: Int, in round: Int, rounds: Int, centres: Int) -> Int? {
        let centre = (number + round) % rounds
        return centre < centres ? centre : nil
    }
}

extension GroupProblem {
    /// Whether groups of these sizes, by ride, can see every centre of every visit.
    func canRotate(_ loads: [Int]) -> Bool {
        guard sharesCentres else { return rides.indices.allSatisfy { loads[$0] <= room(of: $0) } }
        return outings.allSatisfy { outing in
            outing.places >= Self.unlimited || tours.allSatisfy { classes(of: outing, in: $0, loads) != nil }
        }
    }

    /// Rides by tour.
    var tours: [[Int]] {
        Dictionary(grouping: rides.indices, by: { rides[$0].tour }).sorted { $0.key < $1.key }.map(\.value)
    }

    /// The class of each ride of a tour that has people aboard.
    func classes(of outing: Outing, in tour: [Int], _ loads: [Int]) -> [Int: Int]? {
        let riding = tour.filter { loads[$0] > 0 }
        guard let dealt = CentreClasses.dealt(riding.map { loads[$0] }, rounds: outing.rounds, places: outing.places)
        else { return nil }
        return Dictionary(uniqueKeysWithValues: zip(riding, dealt))
    }
}
