import MultaqaTestKit
import Testing

@testable import MultaqaMail

@Suite struct MailAddressTests {
    @Test(arguments: [
        "secretariat@berkane.example", "a.b+c@x-y.example", "o'brien@a.b", "délégué@commune.example",
        "كتابة@جماعة.example",
    ])
    func `well-formed`(_ text: String) { #expect(MailAddress(text)?.text == text) }

    @Test(arguments: [
        "", "a", "@b.example", "a@", "a@b", "a@@b.example", "a b@c.example", "a@b..example", ".a@b.example",
        "a.@b.example",
        "a@-b.example", "a@b-.example", "a@[127.0.0.1]", "\"a\"@b.example", "a@b.example\r\nBcc: c@d.example",
        "a@b.example,c@d.example", "<a@b.example>", "a\u{202E}@b.example", "a\u{200B}@b.example", "a@b_c.example",
    ])
    func `ill-formed`(_ text: String) { #expect(MailAddress(text) == nil) }

    @Test func `lengths have limits`() {
        #expect(MailAddress(String(repeating: "a", count: 64) + "@b.example") != nil)
        #expect(MailAddress(String(repeating: "a", count: 65) + "@b.example") == nil)
        #expect(MailAddress("a@" + String(repeating: "b", count: 64) + ".example") == nil)
    }

    @Test func `letters beyond ASCII are said`() {
        #expect(MailAddress("délégué@commune.example")?.isInternational == true)
        #expect(MailAddress("delegue@commune.example")?.isInternational == false)
    }
}
