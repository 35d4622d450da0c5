import MultaqaModel
import MultaqaPluginKit
import Testing

@testable import MultaqaWorkflow

/// The language is declared once: what the declarations say must hold for the check.
@Suite struct GrammarTests {
    private static let grammar = Grammar(plugins: .stubs)

    static let verbs = grammar.step.variants

    /// Steps that use `lines`, with what they lean on around them.
    private func check(_ lines: String) -> [String] {
        let step = lines.split(separator: "\n").map { "    " + $0 }.joined(separator: "\n")
        let files = [
            "small.yaml": workflow(
                "steps:\n  tried:\n\(step)",
                inputs:
                    "communes: {is: table, of: commune, default: {a: {name: A, president: {name: P}, secretariat: {email: s@x.example}}}}"
            ),
            "lodging.yaml": "multaqa: 1\nworkflow: lodging\nsteps: {book: {wait: J-9}}\n",
        ]
        return load(files).diagnostics.map(\.id)
    }

    @Test(arguments: verbs.filter { !$0.good.isEmpty }.map(\.good))
    func `the good example of every verb has nothing to tell`(example: String) {
        #expect(check(example.replacing("if_late: {then", with: "if_late: {tell: office, then")) == [])
    }

    @Test(arguments: verbs.compactMap(\.bad).map { [$0.text, $0.expects] })
    func `the bad example of every verb gets the diagnostic it states`(example: [String]) {
        #expect(check(example[0]).contains(example[1]))
    }

    @Test func `every key has a sentence in three languages`() {
        func keys(_ record: Record) -> [Record.Key] {
            let own = record.keys + record.variants.flatMap { [$0.key] + $0.keys }
            return own
                + own.flatMap { key -> [Record.Key] in
                    switch key.shape {
                    case .record(let inner), .named(.record(let inner), _), .keyed(.record(let inner)): keys(inner)
                    default: []
                    }
                }
        }
        let all = [Self.grammar.workflow, Self.grammar.overlay, Self.grammar.site].flatMap(keys)
        let silent = all.filter { key in
            ![Language.arabic, .french, .english].allSatisfy { key.summary.texts[$0]?.isEmpty == false }
        }
        // The stubs of the tests bring verbs without words.
        #expect(
            silent.map(\.name).filter {
                !["send", "plan", "group", "produce", "to", "attach", "attach_if_made", "pdf", "numbered", "versions"]
                    .contains($0)
            }
                == [])
    }

    @Test func `what a pattern refuses, the check refuses too`() throws {
        let texts = [
            "J-60", "J", "C+10wd", "J-1 at 18h00", "a+5d", "a.b+2w", "J 60", "J-", "9h30", "9h", "24h00", "25h00",
            "9h3",
            "14:30", "9h00-17h30", "45min", "1h30", "2d", "1h5", "80%", "all", "3", "0", "-1", "commune in communes",
            "commune of communes", "last", "1", "2015-06-08", "8 juin", "ar", "de", "true", "yes", "a@b.ma", "a@b", "x",
            "Draft", "draft_2", "2draft", "", " ",
        ]
        for (_, scalar) in Scalar.named where !scalar.pattern.isEmpty && scalar != .version {
            let pattern = try Regex(scalar.pattern)
            for text in texts where scalar.accepts(text) {
                #expect(text.contains(pattern), "\(scalar) \(text)")
            }
        }
    }
}
