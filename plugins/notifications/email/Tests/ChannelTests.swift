import Foundation
import MultaqaMail
import MultaqaModel
import MultaqaPluginKit
import Testing

@testable import EmailPlugin

@Suite struct ChannelTests {
    private let folder: TemporaryFolder

    init() throws {
        folder = try TemporaryFolder()
        try folder.write("Subject: Objet\n\nBonjour {{recipient.name}}\n", to: "messages/letter.fr.txt")
    }

    private func perform(_ to: Value, _ channels: Value) async throws -> ActivityResult {
        let request = Sample.request(
            "letter", to: to, arguments: ["channels": channels, "language": "fr"], folders: [folder.path])
        return try #require(await EmailPlugin().perform([request], in: folder.workplace).first)
    }

    private let all: Value = ["email", "webhook", "print"]

    @Test func `who has a mail address gets a mail`() async throws {
        let report = try #require(
            try await perform(["name": "N", "email": "n@x.example", "phone": "+212"], all).report)
        #expect(report.messages.map(\.channel) == ["email"])
        #expect(report.messages.map(\.to) == ["n@x.example"])
    }

    @Test func `who has a telephone gets a short text, as JSON for a gateway`() async throws {
        let report = try #require(try await perform(["name": "N", "phone": "+212 5"], all).report)
        #expect(report.messages.map(\.channel) == ["webhook"])
        let file = try #require(report.messages.first?.file)
        #expect(file.hasSuffix(".post"))
        #expect(
            folder.read(file)
                == #"{"item":"ain_beni_mathar","key":"\#(Sample.key)","language":"fr","name":"N","step":"invite_communes","subject":"Objet","text":"Bonjour N\n","to":"+212 5"}"#
        )
    }

    @Test func `who has neither is written on paper`() async throws {
        let report = try #require(try await perform(["name": "N"], all).report)
        #expect(report.messages.map(\.channel) == ["print"])
        #expect(report.messages.map(\.to) == ["N"])
        #expect(folder.read(try #require(report.messages.first?.file)) == "Objet\n\nBonjour N\n")
        #expect(try OutboxFolder(of: folder.path).record(of: Sample.key)?.channel == .print)
    }

    @Test func `without another channel a missing address is told`() async throws {
        #expect(try await perform(["name": "N"], ["email"]).failure?.id == "missing-address")
        #expect(try await perform(["name": "N"], ["pigeon"]).failure?.id == "unknown-channel")
    }
}
