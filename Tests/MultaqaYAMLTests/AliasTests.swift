import MultaqaModel
import MultaqaYAML
import Testing

struct AliasTests {
    @Test func `an alias stays a leaf and resolves in one step`() throws {
        let document = try #require(reading("a: &x [1]\nb: *x\n").document)
        let alias = try #require(document.root["b"])
        #expect(alias == YAMLNode(.alias("x"), at: place(2, 4, at: 13, length: 2)))
        #expect(document.resolving(alias) == document.root["a"])
        #expect(document.anchors == ["x": document.resolving(alias)])
    }

    @Test func `resolving leaves other nodes and inner aliases as they are`() throws {
        let document = try #require(reading("[&x 1, &y [*x], *y]").document)
        #expect(document.resolving(document.root) == document.root)
        let resolved = document.resolving(try #require(document.root.elements?.last))
        #expect(resolved.elements?.map(\.content) == [.alias("x")])
    }

    @Test func `an undefined alias is named and becomes an empty text`() {
        #expect(problems("a: *b") == ["undefined-alias 1:4 | *b"])
        let document = reading("a: *b").document
        #expect(document?.root["a"]?.content == .scalar("", .plain))
    }

    @Test func `an undefined alias suggests the nearest anchor`() {
        #expect(help("- &equipe 1\n- *equipes") == "did you mean '*equipe'?")
        #expect(help("- *gras") == "if it is text, put it in quotes: \"*gras\"")
    }

    @Test func `an alias cannot come before its anchor`() {
        #expect(problems("[*x, &x 1]") == ["undefined-alias 1:2 | *x"])
    }

    /// The first was found by fuzzing.
    @Test(arguments: ["a: &x [*y]\ny: &y [1, {b: *y}]", "a: &x [*y]\nb: &y [*x]", "&x [*x]", "- &x [*y, &y [*x]]"])
    func `following the aliases of a wrong document ends`(text: String) throws {
        let document = try #require(reading(text).document)
        func walk(_ node: YAMLNode, _ depth: Int) -> Int {
            guard depth < 100 else { return depth }
            let node = document.resolving(node)
            let inner = (node.elements ?? []) + (node.entries ?? []).map(\.value)
            return inner.map { walk($0, depth + 1) }.max() ?? depth
        }
        #expect(walk(document.root, 0) < 10)
    }

    @Test func `an alias inside its own value is refused`() {
        #expect(problems("a: &x [[*x]]") == ["self-alias 1:9 | *x"])
        #expect(problems("&x {a: *x}") == ["self-alias 1:8 | *x"])
    }

    @Test func `an anchor has one value`() {
        #expect(problems("- &x 1\n- &x 2\n- *x") == ["duplicate-anchor 2:3 | &x"])
        #expect(reading("- &x 1\n- &x 2\n").document?.anchors["x"]?.scalar == "1")
    }

    @Test func `following the aliases stays within the limits`() {
        let lines = "- &a [1, 1, 1]\n- [*a, *a]\n"
        // The root, the list of 4, and the list with two of them: 1 + 4 + 9.
        #expect(problems(lines, limits: YAMLLimits(nodes: 14)) == [])
        #expect(problems(lines, limits: YAMLLimits(nodes: 13)) == ["alias-expansion 2:3 | [*a, *a]"])
        #expect(problems("[&a [[1]], [*a]]", limits: YAMLLimits(depth: 4)) == [])
        #expect(problems("[&a [[1]], [*a]]", limits: YAMLLimits(depth: 3)) == ["alias-expansion 1:13 | *a"])
    }
}
