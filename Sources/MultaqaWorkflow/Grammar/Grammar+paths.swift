extension Grammar {
    /// The declaration of the key that a path such as `programme.visits.indh_projects.groups` leads to; nil where there is none.
    func key(at path: String) -> Record.Key? {
        var shape = Shape.record(workflow)
        var found: Record.Key?
        for part in path.split(separator: ".").map(String.init) {
            switch shape {
            case .record(let record):
                let keys = record.keys(with: nil) + record.variants.flatMap { [$0.key] + $0.keys }
                guard let key = keys.first(where: { $0.name == part }) else { return nil }
                found = key
                shape = key.shape
            case .named(let element, _), .keyed(let element):
                found = nil
                shape = element
            default: return nil
            }
        }
        return found
    }
}
