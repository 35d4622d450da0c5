/// One line of the opening: a recitation, an anthem, a speech.
public struct CeremonyLine: Hashable, Sendable, Codable {
    public enum Kind: String, Hashable, Sendable, Codable, CaseIterable {
        case recitation, anthem, speech, keynote
        /// A film, a minute of silence, the signing of a book.
        case moment
    }

    /// What becomes of the line when its speaker is known to be absent.
    public enum Absence: String, Hashable, Sendable, Codable, CaseIterable {
        case leaveOut = "leave_out"
        /// The speech is read out by ``CeremonyLine/readBy``, else by whoever announces.
        case read
    }

    /// What becomes of the line when its speaker is represented.
    public enum Representation: String, Hashable, Sendable, Codable, CaseIterable {
        /// The representative speaks in the same place.
        case keep
        /// After the guests around it who came in person.
        case after
        case leaveOut = "leave_out"
    }

    public var name: String
    public var title: LocalizedText
    public var kind: Kind
    public var lasts: Minutes
    /// Key of a guest, an institution or a commune, or a path such as `host.president`; nil for a line without a speaker.
    public var speaker: String?
    public var ifAbsent: Absence
    public var readBy: String?
    public var ifRepresented: Representation
    /// Name of the line it comes right before, or right after; nil where it stands as written.
    public var before: String?
    public var after: String?

    public init(
        _ name: String, title: LocalizedText, kind: Kind? = nil, lasts: Minutes, speaker: String? = nil,
        ifAbsent: Absence = .leaveOut, readBy: String? = nil, ifRepresented: Representation = .keep,
        before: String? = nil, after: String? = nil
    ) {
        self.name = name
        self.title = title
        self.kind = kind ?? (speaker == nil ? .moment : .speech)
        self.lasts = lasts
        self.speaker = speaker
        self.ifAbsent = ifAbsent
        self.readBy = readBy
        self.ifRepresented = ifRepresented
        self.before = before
        self.after = after
    }

    public var isSpeech: Bool { kind == .speech || kind == .keynote }
}

extension Programme {
    /// The opening in its order: lines as written, then those moved that name another. A line that names no line stays.
    public var ceremonyInOrder: [CeremonyLine] {
        var lines = ceremony
        for line in ceremony {
            guard let target = line.before ?? line.after, target != line.name,
                lines.contains(where: { $0.name == target }),
                let from = lines.firstIndex(where: { $0.name == line.name })
            else { continue }
            let moved = lines.remove(at: from)
            guard let place = lines.firstIndex(where: { $0.name == target }) else { continue }
            lines.insert(moved, at: line.before == nil ? place + 1 : place)
        }
        return lines
    }
}
