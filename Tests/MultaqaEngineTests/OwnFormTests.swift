import MultaqaEngine
import MultaqaModel
import MultaqaTestKit
import Testing

@Suite struct OwnFormTests {
    private static let travel = Form(
        "travel", title: "Voyage",
        fields: [
            Form.Field("arrival", .date, required: true, label: "Arrivée"),
            Form.Field("by", .oneOf(["bus", "train"]), label: "Par"),
            Form.Field("driver", .person, label: "Chauffeur"),
            Form.Field("guests", .people, label: "Invités"),
        ])

    private let step = Step("trip", .collect(form: "travel", from: nil))

    @Test func `texts get the types of the declared form`() {
        let typed = AnswerFields(step, forms: [Self.travel]).typed([
            "arrival": "2015-06-07", "driver": "M. Exemple", "guests": ["2": ["name": "B"], "1": ["name": "A"]],
        ])
        #expect(
            typed == [
                "arrival": .day(Day(iso: "2015-06-07") ?? Day(number: 0)), "driver": ["name": "M. Exemple"],
                "guests": [["name": "A"], ["name": "B"]],
            ])
    }

    @Test func `an answer is judged by the declared form`() async throws {
        let run = try TestRun([step], forms: [Self.travel])
        _ = try await run.runner.advance()
        for (answer, sentence) in [
            (["by": "bus"], "the field 'arrival' of the form 'travel' is missing"),
            (["arrival": .day(Day(number: 0)), "by": "plane"], "the field 'by' holds 'plane'; expected: bus | train"),
            (
                ["arrival": .day(Day(number: 0)), "guests": [["phone": "1"]]],
                "the field 'guests' holds 'list'; expected: [{name: …}]"
            ),
        ] as [([String: Value], String)] {
            let verdict = try await run.runner.receive(Signal(step: "trip", answer: answer))
            guard case .refused(let reason) = verdict else {
                Issue.record("accepted: \(answer)")
                continue
            }
            #expect(reason(in: .english) == sentence)
        }
    }

    @Test func `an incomplete list of delegates is recorded, an empty one is not`() async throws {
        let run = try TestRun([Step("names", .collect(form: "delegation", from: nil))])
        _ = try await run.runner.advance()
        let one = Signal(step: "names", answer: ["employee": ["name": "Mme Exemple"]])
        guard case .refused = try await run.runner.receive(Signal(step: "names", answer: [:])) else {
            Issue.record("an empty list was recorded")
            return
        }
        #expect(try await run.runner.receive(one) == .accepted([.signalReceived(one)]))
    }
}
