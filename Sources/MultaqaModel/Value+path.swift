extension Value {
    /// Sets `president.name`, making the maps on the way.
    public mutating func set(_ path: String, to value: Value) {
        let parts = path.split(separator: ".", maxSplits: 1).map(String.init)
        guard case .map(var members) = self, let first = parts.first else { return }
        if parts.count == 1 {
            members[first] = value
        } else {
            var inner: Value = .map(members[first]?.asMap ?? [:])
            inner.set(parts[1], to: value)
            members[first] = inner
        }
        self = .map(members)
    }
}
