import MultaqaModel

/// The anchors of a document, and what walking each of them costs when aliases are followed.
struct AnchorTable {
    enum Target: Hashable {
        case undefined(nearest: String?)
        /// The alias stands inside the value it names.
        case open
        /// `size` counts nodes, `height` levels of lists and maps.
        case closed(size: Int, height: Int)
    }

    private(set) var nodes: [String: YAMLNode] = [:]
    private var places: [String: SourcePlace] = [:]
    private var costs: [String: (size: Int, height: Int)] = [:]

    var count: Int { places.count }

    /// Notes that an anchored value begins. Gives the place of an earlier anchor of that name, which then stays the one in use.
    mutating func declare(_ name: String, at place: SourcePlace) -> SourcePlace? {
        if let first = places[name] { return first }
        places[name] = place
        return nil
    }

    /// Notes that an anchored value is whole.
    mutating func close(_ name: String, as node: YAMLNode, size: Int, height: Int) {
        guard nodes[name] == nil else { return }
        nodes[name] = node
        costs[name] = (size, height)
    }

    func target(of name: String) -> Target {
        if let cost = costs[name] { return .closed(size: cost.size, height: cost.height) }
        if places[name] != nil { return .open }
        return .undefined(nearest: nearest(to: name))
    }

    /// Comparing words costs their lengths multiplied and is done for each alias: only a table that a person wrote is searched.
    private func nearest(to name: String) -> String? {
        guard places.count <= 200, name.utf8.count <= 60 else { return nil }
        return DidYouMean.nearest(to: name, in: places.keys.filter { $0.utf8.count <= 60 }.sorted())
    }
}
