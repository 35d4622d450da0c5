import MultaqaMail
import MultaqaMailTransport
import MultaqaTestKit
import Testing

@Suite struct WebhookTests {
    private func gateway(_ url: String, _ hosts: String...) -> WebhookClient.Gateway {
        WebhookClient.Gateway(url: url, allowedHosts: hosts, patience: 2)
    }

    @Test func `only hosts on the list are posted to`() {
        #expect(gateway("https://sms.example/send", "SMS.example").isAllowed)
        #expect(gateway("http://127.0.0.1:8080/", "127.0.0.1").isAllowed)
        for url in [
            "https://other.example/", "http://sms.example/", "https://sms.example@other.example/",
            "https://sms.example.other.example/", "ftp://sms.example/", "https://other.example/#sms.example",
            "https://other.example\\@sms.example/", "https:// sms.example/", "",
        ] {
            #expect(!gateway(url, "sms.example").isAllowed, "\(url)")
        }
    }

    @Test func `nothing is said to a host that is not on the list`() {
        var isBegun = false
        let result = WebhookClient(gateway("https://other.example/", "sms.example"))
            .post([1], key: "k", signature: "") { isBegun = true }
        guard case .stopped(.senderRefused, _) = result else {
            Issue.record("\(result)")
            return
        }
        #expect(!isBegun)
    }

    private func post(_ status: String?) throws -> (DeliveryResult, [HTTPSink.Post]) {
        let sink = try HTTPSink(status: status)
        defer { sink.stop() }
        let carrier = WebhookCarrier(
            gateway("http://127.0.0.1:\(sink.port)/send", "127.0.0.1"), secret: ReplySecret(Array("key".utf8)))
        let result = carrier.deliver(Array("{}".utf8), key: "k1", from: "", to: ["+212"]) {}
        return (result, sink.posts)
    }

    @Test func `a text is posted once, with its key and a signature`() throws {
        let (result, posts) = try post("200 OK")
        #expect(result == .accepted(reply: "HTTP 200", refused: []))
        #expect(posts.map(\.body) == ["{}"])
        #expect(posts.map { $0.headers["idempotency-key"] } == ["k1"])
        // As every other implementation of HMAC-SHA256 says it for the key "key" and the text "{}".
        #expect(
            posts.map { $0.headers["x-multaqa-signature"] } == [
                "sha256=a777724d943eb48dc69bca8a4a6d57a04db3f9ec7e1de4e581e860265bdf3032"
            ])
    }

    @Test func `what the gateway says decides`() throws {
        #expect(try post("503 Busy").0 == .later(reason: "HTTP 503"))
        #expect(try post("429 Slow").0 == .later(reason: "HTTP 429"))
        #expect(try post("422 No").0 == .refused(reply: "HTTP 422"))
        #expect(try post("403 Who").0 == .stopped(.login, detail: "HTTP 403"))
        #expect(try post("302 Elsewhere").0 == .refused(reply: "HTTP 302"))
        guard case .unknown = try post(nil).0 else {
            Issue.record("silence is no answer")
            return
        }
    }

    @Test func `nobody there is no doubt`() {
        let result = WebhookClient(gateway("http://127.0.0.1:1/", "127.0.0.1")).post([1], key: "k", signature: "") {}
        guard case .stopped(.unreachable, _) = result else {
            Issue.record("\(result)")
            return
        }
    }
}
