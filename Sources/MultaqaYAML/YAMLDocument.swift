/// A composed file: its tree, and what its aliases stand for.
///
/// The composer has checked that a walk which follows every alias stays within ``YAMLLimits/nodes`` and
/// ``YAMLLimits/depth``, and that no alias leads back to itself, so recursive readers are safe.
public struct YAMLDocument: Hashable, Sendable {
    public var root: YAMLNode
    /// The anchored values by name.
    public var anchors: [String: YAMLNode]

    public init(root: YAMLNode, anchors: [String: YAMLNode] = [:]) {
        self.root = root
        self.anchors = anchors
    }

    /// What an alias stands for; any other node comes back as it is. Only this node is looked up: aliases inside the answer
    /// stay aliases. One without an anchor before it, or inside what it names, has its diagnostic and is an empty text.
    public func resolving(_ node: YAMLNode) -> YAMLNode {
        guard case .alias(let name) = node.content else { return node }
        return anchors[name] ?? node
    }
}
