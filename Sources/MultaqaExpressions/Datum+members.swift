import MultaqaModel

extension Datum {
    /// `a.name`.
    func member(_ name: String) throws(EvaluationFailure) -> Datum {
        guard let member = try optionalMember(name) else { throw .noSuchMember("'\(name)'") }
        return member
    }

    /// `has(a.name)`; a member that is null is there.
    func hasMember(_ name: String) throws(EvaluationFailure) -> Bool { try optionalMember(name) != nil }

    /// A text has one member per language it speaks; a text without a language speaks to everybody.
    private func optionalMember(_ name: String) throws(EvaluationFailure) -> Datum? {
        switch self {
        case .map(let map): return map[.text(name)]
        case .text(let text):
            guard Language(rawValue: name) != nil else { throw .noMembers(kind, member: name) }
            return .text(text)
        case .localized(let text):
            guard let language = Language(rawValue: name) else { throw .noMembers(kind, member: name) }
            return text.speaks(language) ? .text(text(in: language)) : nil
        default: throw .noMembers(kind, member: name)
        }
    }

    /// `a[key]`.
    func element(_ key: Datum) throws(EvaluationFailure) -> Datum {
        switch self {
        case .list(let list):
            guard [.int, .uint, .double].contains(key.kind) else {
                throw .wrongTypes(operation: "[]", [kind, key.kind])
            }
            guard let position = key.asWholeNumber, position >= 0, position < list.count else {
                throw .positionOutOfRange(key.shown, count: list.count)
            }
            return list[position]
        case .map(let map):
            guard let value = map[key] else { throw .noSuchMember(key.shown) }
            return value
        default: throw .wrongTypes(operation: "[]", [kind, key.kind])
        }
    }
}
