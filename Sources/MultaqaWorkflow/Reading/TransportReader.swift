import MultaqaModel
import MultaqaYAML

/// Reads buses, centres and the rules between them from a tree whose shape was checked.
struct TransportReader {
    func transport(_ node: YAMLNode) -> Transport? {
        guard node.entries != nil else { return nil }
        return Transport(
            buses: entries(node["buses"]).map(bus), tours: node["tours"]?.number ?? 1,
            rules: entries(node["rules"]).compactMap(rule))
    }

    func centres(_ node: YAMLNode?) -> [Centre] {
        entries(node).map { entry in
            Centre(
                entry.key, title: title(of: entry), places: entry.value["places"]?.number,
                contact: entry.value["contact"]?.localized)
        }
    }

    private func entries(_ node: YAMLNode?) -> [YAMLNode.Entry] { node?.entries ?? [] }

    private func title(of entry: YAMLNode.Entry) -> LocalizedText {
        entry.value["title"]?.localized ?? LocalizedText(entry.key)
    }

    private func bus(_ entry: YAMLNode.Entry) -> Bus {
        let node = entry.value
        return Bus(
            entry.key, title: title(of: entry), seats: node["seats"]?.number ?? 1, driver: node["driver"]?.localized,
            phone: node["phone"]?.scalar, companion: node["companion"]?.localized)
    }

    private func rule(_ entry: YAMLNode.Entry) -> GroupRule? {
        let node = entry.value
        guard let strength = entries(node).first(where: { ["must", "should"].contains($0.key) }),
            let kind = strength.value.scalar.flatMap(GroupRule.Kind.init(rawValue:))
        else { return nil }
        return GroupRule(
            entry.key, strength.key == "must" ? .must : .should(weight: node["weight"]?.number ?? 1), kind,
            communes: node["communes"]?.words ?? [], bus: node["bus"]?.scalar, why: node["why"]?.localized,
            place: entry.keyPlace)
    }
}
