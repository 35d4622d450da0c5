/// One node of a parsed expression.
struct Node: Sendable {
    /// Everything the node covers, for a diagnostic about its value.
    var span: Span
    /// The operator, the function's or the member's name, for a diagnostic about what is done; else the same as `span`.
    var anchor: Span
    /// 1 for a leaf. Walking the tree recurses, so the parser bounds it.
    var height: Int
    var kind: Kind

    indirect enum Kind: Sendable {
        case literal(Datum)
        /// `.x` is `fromRoot`: it passes by the variables of comprehensions.
        case name(String, fromRoot: Bool)
        /// `path` is `a.b.c` where the base is nothing but names.
        case member(of: Node, name: String, path: String?)
        case presence(of: Node, name: String)
        case index(Node, by: Node)
        case call(Call)
        case list([Node])
        case map([(key: Node, value: Node)])
        case not(Node)
        case negative(Node)
        case binary(BinaryOperator, Node, Node)
        /// `a && b && c` (decided by false) or `a || b || c` (decided by true).
        case logic(decidedBy: Bool, [Node])
        case conditional(Node, then: Node, otherwise: Node)
        case comprehension(Comprehension)
    }

    struct Call: Sendable {
        var name: String
        /// Nil when no such function exists.
        var function: Function?
        /// Whether the first argument was written before a dot: `a.f(b)`.
        var isReceiverStyle: Bool
        var arguments: [Node]
    }

    /// A macro that runs over the elements of a list or the keys of a map.
    struct Comprehension: Sendable {
        enum Macro: String, Sendable, CaseIterable {
            case all, exists
            case existsOne = "exists_one"
            case map, filter
        }

        var macro: Macro
        var range: Node
        var variable: String
        /// The test of all macros but the two-argument `map`, which has none.
        var predicate: Node?
        /// What `map` makes of an element.
        var transform: Node?
    }
}

enum BinaryOperator: String, Hashable, Sendable {
    case add = "+"
    case subtract = "-"
    case multiply = "*"
    case divide = "/"
    case remainder = "%"
    case equal = "=="
    case notEqual = "!="
    case less = "<"
    case lessOrEqual = "<="
    case greater = ">"
    case greaterOrEqual = ">="
    case isIn = "in"
}
