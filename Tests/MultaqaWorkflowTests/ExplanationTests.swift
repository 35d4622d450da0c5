import MultaqaModel
import MultaqaWorkflow
import Testing

@Suite struct ExplanationTests {
    private static let base = workflow(
        """
        steps:
          rent: {prepare: [hall], by: J-75, why: Les salles se louent tôt., if_late: {tell: office}}
          stay: {after: {rent: all}, prepare: [rooms], by: J-14, if_late: {tell: office}}
        """)

    private static let overlay = """
        multaqa: 1
        overlay: town
        customizes: small
        inputs: {opening: 2016-05-09}
        remove: {steps: {rent: La salle est prêtée., stay: {after: {rent: Rien à louer.}}}}
        change: {steps: {stay: {by: J-21, why: Peu de chambres.}}}
        """

    private func explain(_ key: String?, given: [String: String] = [:]) -> Explanation {
        let files = ["small.yaml": Self.base, "hosts/town.yaml": Self.overlay]
        return Explanation(load(files, host: "town", given: given), key: key)
    }

    @Test func `a changed value names the overlay's line, its reason and what stood there before`() throws {
        let line = try #require(explain("steps.stay.by").lines.first)
        #expect(line.value == "J-21")
        #expect(line.place?.description == "hosts/town.yaml:6:29")
        #expect(line.why == "Peu de chambres.")
        #expect(line.before.map(\.value) == ["J-14"])
        #expect(line.before.map(\.place.file) == ["small.yaml"])
    }

    @Test func `a value of the base keeps its own place and takes no reason from an overlay`() throws {
        let line = try #require(explain("steps.stay.prepare").lines.first)
        #expect(line.place?.file == "small.yaml")
        #expect(line.why == nil)
    }

    @Test func `a removed name is told with the reason`() {
        let found = explain("steps.rent")
        #expect(found.lines == [])
        #expect(found.removals.map(\.reason) == ["La salle est prêtée."])
    }

    @Test func `an input shows the value it has`() {
        #expect(explain("inputs.opening").lines.map(\.value) == ["2016-05-09"])
        #expect(explain("inputs.opening").lines.first?.before.map(\.value) == ["2015-06-08"])
    }

    @Test func `what is written nowhere shows what the language says then`() throws {
        let line = try #require(explain("zone").lines.first)
        #expect(line.value == "Africa/Casablanca")
        #expect(line.source == .fallback)
    }

    @Test func `a key that does not exist explains nothing`() {
        #expect(explain("steps.sty.by").lines == [])
        #expect(explain("zoen").lines == [])
    }

    @Test func `without a key every value is there once`() {
        let paths = explain(nil).lines.map(\.path)
        #expect(paths.contains("steps.stay.by"))
        #expect(paths.contains("inputs.opening"))
        #expect(Set(paths).count == paths.count)
    }
}
