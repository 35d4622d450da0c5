import MultaqaEngine
import MultaqaModel
import MultaqaPluginKit
import MultaqaTestKit
import Testing

@Suite struct PluginTests {
    @Test func `a failing item fails only itself, and is tried once more when it is reopened`() async throws {
        let plugin = RecordingPlugin()
        plugin.fail(["aklim"])
        let run = try TestRun([send("invite", forEach: communes)], plugin: plugin)
        #expect(try await run.runner.advance() == .waiting(until: nil))
        let outcomes = await run.runner.state[step: "invite"]?.items.map { $0.outcome?.name }
        #expect(outcomes == ["completed", "failed", "completed"])

        plugin.fail([])
        #expect(try await run.runner.reopenFailed() == 1)
        #expect(try await run.runner.advance() == .completed)
        #expect(run.plugin.performs.map { $0.map(\.item) } == [["zegzel", "aklim", "sidi"], ["aklim"]])
    }

    @Test func `an item whose condition had no value is asked again before anything is sent`() async throws {
        let run = try TestRun([send("invite", onlyIf: "nobody.there")])
        _ = try await run.runner.advance()
        #expect(try await run.runner.reopenFailed() == 1)
        #expect(try await run.runner.advance() == .waiting(until: nil))
        #expect(run.plugin.performed.isEmpty)
        #expect(await run.runner.state[step: "invite"]?.items[0].outcome?.name == "failed")
    }

    @Test func `an unknown verb and an expression without a value fail their step, not the run`() async throws {
        let dance = Step("dance", .call(PluginCall("dance", [])))
        let lost = Step("lost", .call(PluginCall("send", ["x"], ["to": .expression("commune.mayor")])))
        let run = try TestRun([dance, lost, send("invite")])
        #expect(try await run.runner.advance() == .waiting(until: nil))
        #expect(await run.runner.state[step: "dance"]?.items[0].outcome?.name == "failed")
        #expect(await run.runner.state[step: "lost"]?.items[0].outcome?.name == "failed")
        #expect(await run.runner.state[step: "invite"]?.phase == .ended(.completed))
    }

    @Test func `attached documents are those of the same item`() async throws {
        let run = try TestRun([
            produce("form", forEach: communes), produce("programme"),
            send(
                "invite", after: [Dependency("form"), Dependency("programme")], forEach: communes,
                attach: ["form", "programme"]),
        ])
        #expect(try await run.runner.advance() == .completed)
        let sent = run.plugin.performed.filter { $0.step == "invite" }
        #expect(
            sent.map { $0.attachments.flatMap(\.files).map(\.path) } == [
                ["form/zegzel/form.docx", "programme/programme.docx"],
                ["form/aklim/form.docx", "programme/programme.docx"],
                ["form/sidi/form.docx", "programme/programme.docx"],
            ])
        #expect(await run.runner.state.messages.first?.report.attachments == ["form.fr", "programme.fr"])
    }

    @Test func `a request carries the answers given so far`() async throws {
        let run = try TestRun([ask(), send("thank", after: [Dependency("attend")], forEach: communes)])
        _ = try await run.runner.advance()
        for item in ["zegzel", "aklim", "sidi"] { _ = try await run.runner.receive(answer(item, item.count)) }
        #expect(try await run.runner.advance() == .completed)
        let hours = run.plugin.performed.map { $0.record.at(path: "commune.attendance.half_days") }
        #expect(hours == [6, 5, 4])
    }

    @Test func `a preview shows every message and performs nothing`() async throws {
        let plugin = RecordingPlugin()
        let start = TestRun.start([
            produce("form", forEach: communes),
            send("invite", after: [Dependency("form")], forEach: communes, attach: ["form"]),
            ask(by: Offset(.opening, -10), remind: [Offset(.opening, -17)], ifLate: IfLate(tell: "coordination")),
        ])
        let preview = await Previewer(start, registry: PluginRegistry([plugin])).preview()
        #expect(plugin.performs.isEmpty)
        #expect(preview.documents.map(\.report.item) == ["zegzel", "aklim", "sidi"])
        #expect(preview.messages.map(\.onlyIfNoAnswer) == [false, false, false, true, true, true, true])
        let attached = preview.messages.filter { $0.step == "invite" }.map(\.report.attachments)
        #expect(attached == [["form.fr"], ["form.fr"], ["form.fr"]])
        #expect(preview.failures.map(\.step) == [])
    }
}
