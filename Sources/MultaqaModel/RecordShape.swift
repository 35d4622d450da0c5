/// The names of the record (`docs/guides/record.md`) and what is behind each, known before a run exists: what expressions and
/// templates are checked against.
public indirect enum RecordShape: Hashable, Sendable {
    /// What a single value is.
    public enum Kind: Hashable, Sendable {
        case text, number, decimal, flag, date, time, moment
    }

    case single(Kind)
    /// A text that is known to be empty, always or for some rows: printing it needs `{{#name}}…{{/name}}` around it.
    case sparse
    case list(RecordShape)
    /// A closed set of names.
    case names([String: RecordShape])
    /// Nothing is known of it: every use is accepted.
    case anything

    /// Nil where the path leads to no name.
    public func at(path: [String]) -> RecordShape? {
        var shape = self
        for part in path {
            switch shape {
            case .anything: return .anything
            case .names(let members):
                guard let member = members[part] else { return nil }
                shape = member
            case .single(.text), .sparse:
                guard Language(rawValue: part) != nil else { return nil }
            case .single, .list: return nil
            }
        }
        return shape
    }

    /// With one more name, or another shape behind it; unchanged where this is no set of names.
    public func adding(_ name: String, _ shape: RecordShape) -> RecordShape {
        guard case .names(var members) = self else { return self }
        members[name] = shape
        return .names(members)
    }

    /// With the names that only `other` has, at every depth.
    public func completed(with other: RecordShape) -> RecordShape {
        guard case .names(let mine) = self, case .names(let theirs) = other else { return self }
        return .names(mine.merging(theirs) { $0.completed(with: $1) })
    }

    /// A value that may have the names of either.
    public func joined(with other: RecordShape) -> RecordShape {
        switch (self, other) {
        case _ where self == other: self
        case (.sparse, .single(.text)), (.single(.text), .sparse): .sparse
        case (.names(let mine), .names(let theirs)): .names(mine.merging(theirs) { $0.joined(with: $1) })
        case (.list(let mine), .list(let theirs)): .list(mine.joined(with: theirs))
        default: .anything
        }
    }
}

extension RecordShape {
    /// Of a value at hand; a list has the shape that all its elements share.
    public init(of value: Value) {
        switch value {
        case .null: self = .anything
        case .bool: self = .single(.flag)
        case .int: self = .single(.number)
        case .double: self = .single(.decimal)
        case .text(let text): self = text.isEmpty ? .sparse : .single(.text)
        case .localized(let text): self = text.isEmpty ? .sparse : .single(.text)
        case .day: self = .single(.date)
        case .time: self = .single(.time)
        case .moment: self = .single(.moment)
        case .list(let elements):
            let shapes = elements.lazy.map(RecordShape.init(of:))
            self = .list(shapes.dropFirst().reduce(shapes.first ?? .anything) { $0.joined(with: $1) })
        case .map(let members): self = .names(members.mapValues(RecordShape.init(of:)))
        }
    }

    /// `names("title choice", "done_on": .date)`: texts by their names, and others.
    public static func names(_ texts: String, _ more: [String: RecordShape] = [:]) -> RecordShape {
        .names(
            Dictionary(texts.split(separator: " ").map { (String($0), .single(.text)) }, uniquingKeysWith: { $1 })
                .merging(more) { $1 })
    }
}
