import MultaqaSearch

@testable import MultaqaConference

/// Made-up conferences.
enum Sample {
    /// Every weight is different, every kind of penalty and conflict occurs.
    static func rich(seed: UInt64, submissions: Int = 40) -> Conference {
        var random = SplitMix64(seed: seed)
        var conference = Conference(
            name: "made", weights: weights, sessions: [3, 2, 4, 3, 3].map { .init(name: "s", slots: $0) },
            rooms: ["a", "b", "c", "d", "e"], tracks: (0..<6).map { "t\($0)" },
            submissions: (0..<submissions).map { _ in
                .init(track: random.below(6), slots: 1 + random.below(5) / 4, order: random.below(4))
            })
        func some(_ count: Int, _ first: Int, _ second: Int) -> [Conference.Entry] {
            (0..<count).compactMap { _ in
                let entry = Conference.Entry(
                    first: random.below(first), second: random.below(second), value: 1 + random.below(3))
                return first == second && entry.first >= entry.second ? nil : entry
            }
        }
        conference.submissionSession = some(30, submissions, 5)
        conference.submissionRoom = some(30, submissions, 5)
        conference.timezone = some(30, submissions, 5)
        conference.trackSession = some(9, 6, 5)
        conference.trackRoom = some(9, 6, 5)
        conference.sessionRoom = some(9, 5, 4)
        conference.similarTracks = some(9, 6, 6)
        conference.chairConflicts = some(9, 6, 6)
        conference.presenterConflicts = some(60, submissions, submissions)
        conference.attendeeConflicts = some(60, submissions, submissions)
        return unique(conference)
    }

    static var weights: Conference.Weights {
        var weights = Conference.Weights()
        for (index, term) in Terms.names.enumerated() { weights[keyPath: term] = 3 + 7 * index }
        return weights
    }

    /// One entry for each pair.
    private static func unique(_ conference: Conference) -> Conference {
        var conference = conference
        for list in [
            \Conference.submissionSession, \.submissionRoom, \.timezone, \.trackSession, \.trackRoom, \.sessionRoom,
            \.similarTracks, \.chairConflicts, \.presenterConflicts, \.attendeeConflicts,
        ] {
            var seen: Set<[Int]> = []
            conference[keyPath: list] = conference[keyPath: list].filter {
                seen.insert([$0.first, $0.second]).inserted
            }
        }
        return conference
    }

    /// Two tracks in two sessions of two slots and two rooms, one submission for each slot.
    static func small(_ weigh: (inout Conference.Weights) -> Void = { _ in }) -> Conference {
        var weights = Conference.Weights()
        weigh(&weights)
        return Conference(
            name: "small", weights: weights, sessions: [.init(name: "am", slots: 2), .init(name: "pm", slots: 2)],
            rooms: ["a", "b"], tracks: ["x", "y"],
            submissions: (0..<8).map { .init(track: $0 / 4, slots: 1, order: 0) })
    }
}
