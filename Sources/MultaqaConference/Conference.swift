/// A conference to schedule: tracks of submissions, to be laid into cells of one session and one room.
///
/// The sixteen terms and the hard rules are those of CoSPLib (Pylyavskyy, Jacko, Kheiri: "A generic approach to conference
/// scheduling with integer programming", European Journal of Operational Research 2024).
public struct Conference: Hashable, Sendable {
    /// A stretch of the day that all rooms share, of so many slots.
    public struct Session: Hashable, Sendable {
        public var name: String
        public var slots: Int
    }

    public struct Submission: Hashable, Sendable {
        /// Index of its track.
        public var track: Int
        /// Consecutive slots it takes.
        public var slots: Int
        /// Wanted place within its track, from 1; 0 where any will do.
        public var order: Int
    }

    /// A penalty or a conflict between two things, by index.
    public struct Entry: Hashable, Sendable {
        public var first: Int
        public var second: Int
        public var value: Int
    }

    public var name: String
    public var weights: Weights
    public var sessions: [Session]
    public var rooms: [String]
    public var tracks: [String]
    public var submissions: [Submission]
    /// First a submission, then a session; charged for every slot.
    public var submissionSession: [Entry] = []
    /// First a submission, then a room; charged for every slot.
    public var submissionRoom: [Entry] = []
    /// Inconvenient hours for a remote presenter: first a submission, then a session; charged for every slot.
    public var timezone: [Entry] = []
    public var trackSession: [Entry] = []
    public var trackRoom: [Entry] = []
    public var sessionRoom: [Entry] = []
    public var similarTracks: [Entry] = []
    /// Pairs of submissions that need the same presenter.
    public var presenterConflicts: [Entry] = []
    /// Pairs of submissions that the same person wants to hear.
    public var attendeeConflicts: [Entry] = []
    /// Pairs of tracks with a chair in common.
    public var chairConflicts: [Entry] = []

    public init(
        name: String, weights: Weights, sessions: [Session], rooms: [String], tracks: [String],
        submissions: [Submission]
    ) {
        self.name = name
        self.weights = weights
        self.sessions = sessions
        self.rooms = rooms
        self.tracks = tracks
        self.submissions = submissions
    }
}

extension Conference {
    /// What one unit of each term costs; a term of weight 0 is not counted. Keys as in cosp-json/1.
    public struct Weights: Hashable, Sendable, Codable {
        public var trackSession = 0
        public var trackRoom = 0
        public var sessionRoom = 0
        /// Two tracks side by side that speak to the same people.
        public var similarTracks = 0
        /// Each room of a track beyond its first.
        public var roomsPerTrack = 0
        /// Each cell of a track beside another of the same session.
        public var parallelTracks = 0
        /// A track that skips a session between its first and its last.
        public var consecutiveTracks = 0
        public var timezone = 0
        public var order = 0
        public var submissionSession = 0
        public var submissionRoom = 0
        public var presenterConflictSession = 0
        public var attendeeConflictSession = 0
        public var chairConflict = 0
        public var presenterConflictSlot = 0
        public var attendeeConflictSlot = 0

        public init() {}
    }
}
