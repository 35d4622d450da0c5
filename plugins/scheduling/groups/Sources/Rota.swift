import MultaqaModel

/// Who sees which centre when.
struct Rota {
    let assembly: Assembly
    let problem: GroupProblem
    let seating: Seating
    let hours: VisitHours

    /// Rides with people aboard, numbered in order.
    func groups() -> [TransportGroup] {
        let delegates = delegatesByRide()
        let classes = problem.outings.map { outing in
            problem.tours.reduce(into: [Int: Int]()) { all, tour in
                all.merge(problem.classes(of: outing, in: tour, seating.loads) ?? [:]) { first, _ in first }
            }
        }
        let riding = problem.rides.indices.filter { seating.loads[$0] > 0 }
        return riding.enumerated().map { position, ride in
            let stops = assembly.visits.indices.flatMap { visit in
                self.stops(of: ride, on: visit, in: classes[visit][ride] ?? 0)
            }
            return TransportGroup(
                number: position + 1, bus: problem.rides[ride].bus.map { assembly.transport.buses[$0].name },
                tour: problem.rides[ride].tour + 1, delegates: delegates[ride], stops: Rota.inOrder(stops))
        }
    }

    /// The first of a commune's delegates fill its first ride.
    private func delegatesByRide() -> [[String]] {
        var delegates = [[String]](repeating: [], count: problem.rides.count)
        for (party, commune) in assembly.communes.enumerated() {
            var next = 0
            for ride in problem.rides.indices where seating.counts[party][ride] > 0 {
                let end = next + seating.counts[party][ride]
                delegates[ride] += commune.delegates[next..<end]
                next = end
            }
        }
        return delegates
    }

    private func stops(of ride: Int, on visit: Int, in number: Int) -> [TransportGroup.Stop] {
        let (written, outing) = (assembly.visits[visit], problem.outings[visit])
        let slot = hours.slot(of: ride, among: problem.rides.count, on: written.name)
        return (0..<outing.rounds).compactMap { round in
            guard
                let centre = CentreClasses.centre(
                    of: number, in: round, rounds: outing.rounds, centres: outing.centres)
            else { return nil }
            let name = written.centres.isEmpty ? written.name : written.centres[centre].name
            guard let slot else { return TransportGroup.Stop(visit: written.name, centre: name, round: round + 1) }
            let minutes = written.minutes(ofRound: round, rounds: outing.rounds)
            return TransportGroup.Stop(
                visit: written.name, centre: name, round: round + 1, wave: slot.wave, date: slot.date,
                start: slot.start + minutes.lowerBound, end: slot.start + minutes.upperBound)
        }
    }

    /// By time; stops without one come last, as they are written.
    private static func inOrder(_ stops: [TransportGroup.Stop]) -> [TransportGroup.Stop] {
        func rank(_ stop: TransportGroup.Stop) -> (Int, Int) {
            (stop.date?.number ?? .max, stop.start?.minutes ?? .max)
        }
        return stops.enumerated().sorted { left, right in
            let (a, b) = (rank(left.element), rank(right.element))
            return (a.0, a.1, left.offset) < (b.0, b.1, right.offset)
        }.map(\.element)
    }
}

extension Visit {
    /// Minutes from leaving, of one round counted from 0: the time on the spot is cut evenly, the ways between taken off.
    func minutes(ofRound round: Int, rounds: Int) -> Range<Int> {
        let stay = max(0, lasts.count - (rounds - 1) * between.count)
        let from = travel.count + round * between.count
        return (from + stay * round / rounds)..<(from + stay * (round + 1) / rounds)
    }

    /// What a round must at least leave.
    func stay(rounds: Int) -> Int { (lasts.count - (rounds - 1) * between.count) / max(1, rounds) }
}
