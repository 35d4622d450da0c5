import MultaqaMailTransport
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

    @Test func `nobody there is no doubt`() {
        let result = WebhookClient(gateway("http://127.0.0.1:1/", "127.0.0.1")).post([1], key: "k", signature: "") {}
        guard case .stopped(.unreachable, _) = result else {
            Issue.record("\(result)")
            return
        }
    }
}
