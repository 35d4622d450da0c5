import MultaqaModel
import MultaqaWorkflow
import MultaqaYAML
import Testing

@Suite struct OverlayTests {
    static let base = workflow(
        """
        steps:
          rent: {prepare: [hall], by: J-75, if_late: {tell: office}}
          plan_it: {after: {rent: all, ask: 80%}, plan: programme, by: J-30}
          ask: {decide: ok?, choices: [yes_it_is, not_yet], by: J-40, if_late: {tell: office}}
        """)

    private func loaded(_ overlay: String) -> WorkflowLoader.Loaded {
        load(
            ["small.yaml": Self.base, "hosts/town.yaml": "multaqa: 1\noverlay: town\ncustomizes: small\n" + overlay],
            host: "town")
    }

    @Test func `an empty overlay changes nothing`() {
        #expect(loaded("").workflow == load(["small.yaml": Self.base]).workflow)
    }

    @Test func `a removed step is gone, and what came after it must be told`() {
        let found = loaded("remove:\n  steps:\n    rent: La salle est prêtée.\n")
        #expect(found.diagnostics.map(\.id) == ["dangling-after"])
    }

    @Test func `one line of after can be removed on its own`() throws {
        let found = loaded(
            "remove:\n  steps:\n    rent: La salle est prêtée.\n    plan_it: {after: {rent: Rien à louer.}}\n")
        #expect(found.diagnostics == [])
        let step = try #require(found.workflow?[step: "plan_it"])
        #expect(step.after == [Dependency("ask", .percent(80))])
    }

    @Test func `a change merges maps, replaces values, and keeps the overlay's place`() throws {
        let found = loaded("change:\n  steps:\n    rent: {by: J-90, why: Préavis}\n")
        let step = try #require(found.workflow?[step: "rent"])
        #expect(step.by == Offset(.opening, -90))
        #expect(step.ifLate == IfLate(tell: "office"))
        let change = try #require(found.changes.first { $0.path == "steps.rent.by" })
        #expect(change.place.file == "hosts/town.yaml")
        #expect(change.place.line == 6)
        #expect(change.before?.scalar == "J-75")
    }

    @Test func `an added step joins the others`() {
        let found = loaded(
            "add:\n  steps:\n    hotel: {after: ask, collect: hotel_confirmation, by: J-60, if_late: {tell: office}}\n")
        #expect(found.diagnostics == [])
        #expect(found.workflow?.steps.map(\.name) == ["rent", "plan_it", "ask", "hotel"])
    }

    @Test(arguments: [
        ("remove:\n  steps:\n    rnet: Raison\n", "unknown-step"),
        ("change:\n  steps:\n    rnet: {by: J-9}\n", "unknown-step"),
        ("add:\n  steps:\n    rent: {prepare: [x]}\n", "already-there"),
        ("inputs: {opnening: 2016-01-01}\n", "unknown-name"),
        ("remove:\n  steps:\n    ask: ''\n", "removal-without-reason"),
        ("chagne: {}\n", "unknown-key"),
    ])
    func `each block has its own errors`(overlay: String, id: String) {
        #expect(loaded(overlay).diagnostics.map(\.id).contains(id))
        #expect(loaded(overlay).workflow == nil)
    }

    @Test func `overlays stack, the outer one wins`() {
        let files = [
            "small.yaml": Self.base,
            "hosts/town.yaml": "multaqa: 1\noverlay: town\ncustomizes: small\nchange: {steps: {rent: {by: J-80}}}\n",
            "edition/2016.yaml":
                "multaqa: 1\noverlay: edition\ncustomizes: town\nchange: {steps: {rent: {by: J-85}}}\n",
        ]
        let found = load(files.merging(["calendars/plain.yaml": plainCalendar]) { $1 }, "edition/2016.yaml")
        #expect(found.files == ["small.yaml", "hosts/town.yaml", "edition/2016.yaml"])
        #expect(found.workflow?[step: "rent"]?.by == Offset(.opening, -85))
    }

    @Test func `overlays that customise each other are refused`() {
        let files = [
            "a.yaml": "multaqa: 1\noverlay: a\ncustomizes: b\n", "b.yaml": "multaqa: 1\noverlay: b\ncustomizes: a\n",
        ]
        #expect(load(files, "a.yaml").diagnostics.map(\.id) == ["overlay-cycle"])
    }

    @Test func `a value from the command line wins`() {
        let found = load(["small.yaml": Self.base], given: ["opening": "2027-01-04"])
        #expect(found.workflow?.opening == Day(iso: "2027-01-04"))
    }
}
