import MultaqaModel
import MultaqaWorkflow
import Testing

@Suite struct IncludeTests {
    static let lodging = """
        multaqa: 1
        workflow: lodging
        inputs:
          nights: {is: number, default: 3}
          people: {is: table, of: guest}
          opening: {is: date}
        steps:
          book: {collect: hotel_confirmation, by: J-60, if_late: {tell: office}}
          list: {after: book, for_each: person in people, produce: rooming, by: book+2d, only_if: nights > 1}
          check: {after: [book], prepare: [keys], by: J-2, if_late: {tell: office}}
        """

    static let guests = "guests: {is: table, of: guest, default: {ana: {name: Ana, email: a@x.example}}}"

    private func loaded(_ steps: String, lodging: String = Self.lodging) -> WorkflowLoader.Loaded {
        load(["small.yaml": workflow("steps:\n" + steps, inputs: Self.guests), "lodging.yaml": lodging])
    }

    private static let steps = """
          first: {wait: J-90}
          lodging: {include: lodging.yaml, after: first, owner: office, inputs: {nights: 2, people: guests}}
          last: {after: lodging, wait: J}
        """

    @Test func `the steps of an included workflow stand below the step that includes it`() throws {
        let found = loaded(Self.steps)
        #expect(found.diagnostics == [])
        let workflow = try #require(found.workflow)
        #expect(workflow.steps.map(\.name) == ["first", "lodging.book", "lodging.list", "lodging.check", "last"])
        #expect(workflow[step: "lodging.book"]?.after == [Dependency("first")])
        #expect(workflow[step: "lodging.book"]?.owner == "office")
        #expect(workflow[step: "lodging.list"]?.after == [Dependency("lodging.book")])
        #expect(workflow[step: "lodging.list"]?.by == Offset(.step("lodging.book"), 2))
    }

    @Test func `what comes after the including step waits for the last of the included ones`() {
        #expect(
            loaded(Self.steps).workflow?[step: "last"]?.after
                == [Dependency("lodging.list"), Dependency("lodging.check")])
    }

    @Test func `tables are passed by name, values as they are, the rest has the same name`() throws {
        let step = try #require(loaded(Self.steps).workflow?[step: "lodging.list"])
        #expect(step.forEach == ForEach("person", in: "guests"))
        #expect(
            step.scope
                == Scope(
                    prefix: "lodging", values: ["nights": 2], names: ["people": "guests", "opening": "opening"]))
    }

    @Test func `a condition on the including step holds for every included one`() {
        let workflow = loaded("  lodging: {include: lodging.yaml, only_if: days > 0, inputs: {people: guests}}")
        #expect(workflow.diagnostics.map(\.id) == ["unknown-name", "unknown-name"])
        let steps = "  lodging: {include: lodging.yaml, only_if: size(guests) > 0, inputs: {people: guests}}"
        #expect(
            loaded(steps).workflow?.steps.map(\.onlyIf) == [
                "size(guests) > 0", "(size(guests) > 0) && (nights > 1)", "size(guests) > 0",
            ])
    }

    @Test func `an overlay changes an included step by its name`() {
        let files = [
            "small.yaml": workflow("steps:\n" + Self.steps, inputs: Self.guests), "lodging.yaml": Self.lodging,
            "hosts/town.yaml":
                "multaqa: 1\noverlay: town\ncustomizes: small\nchange: {steps: {lodging.book: {by: J-70}}}\n",
        ]
        #expect(load(files, host: "town").workflow?[step: "lodging.book"]?.by == Offset(.opening, -70))
    }

    @Test(arguments: [
        ("  lodging: {include: nowhere.yaml}", "small.yaml:10:22 file-missing"),
        ("  lodging: {include: lodging.yaml, inputs: {people: guets}}", "small.yaml:10:53 unknown-name"),
        ("  lodging: {include: lodging.yaml, inputs: {people: guests, nigths: 2}}", "small.yaml:10:61 unknown-name"),
        (
            "  lodging: {include: lodging.yaml, inputs: {people: guests}, by: J}\n  x: {after: lodgign, wait: J}",
            "small.yaml:11:14 unknown-step"
        ),
        ("  lodging: {include: lodging.yaml, inputs: {people: guests}, plan: it}", "small.yaml:10:62 several-verbs"),
    ])
    func `what is wrong with an include is said where it stands`(steps: String, expected: String) {
        let found = loaded(steps).diagnostics.map { "\($0.place?.description ?? "") \($0.id)" }
        #expect(found.contains(expected), "\(found)")
    }

    @Test func `files that include each other are refused`() {
        let inner = "multaqa: 1\nworkflow: inner\nsteps: {again: {include: inner.yaml}}\n"
        let found = load(["small.yaml": workflow("steps: {x: {include: inner.yaml}}"), "inner.yaml": inner])
        #expect(found.diagnostics.map(\.id) == ["include-cycle"])
    }

    @Test func `an included workflow may include another`() throws {
        let middle = """
            multaqa: 1
            workflow: middle
            inputs: {guests: {is: table, of: guest}, opening: {is: date}}
            steps: {deep: {include: lodging.yaml, inputs: {people: guests}}}
            """
        let found = load([
            "small.yaml": workflow("steps: {outer: {include: middle.yaml}}", inputs: Self.guests),
            "middle.yaml": middle, "lodging.yaml": Self.lodging,
        ])
        #expect(found.diagnostics == [])
        let step = try #require(found.workflow?[step: "outer.deep.list"])
        #expect(step.forEach?.table == "guests")
        #expect(step.scope?.prefix == "outer.deep")
        #expect(step.scope?.names["people"] == "guests")
    }
}
