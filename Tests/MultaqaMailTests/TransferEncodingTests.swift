import Foundation
import MultaqaTestKit
import Testing

@testable import MultaqaMail

@Suite struct TransferEncodingTests {
    private func decoded(_ encoding: TransferEncoding, _ text: String) -> String {
        MailReader(
            "Content-Transfer-Encoding: \(encoding.rawValue)\r\n\r\n"
                + String(decoding: encoding.encode(text), as: UTF8.self)
        ).text
    }

    @Test(arguments: [
        "", "\n", "Bonjour,\n\nà bientôt = demain\n", "fin d'espace \nfin de tab\t\n.\n..\nFrom moi\n",
        String(repeating: "é", count: 300), String(repeating: "x", count: 75) + "=",
        String(repeating: "x", count: 2000),
        "ملتقى بركان\n\nمن 8 إلى 11 يونيو 2015\n",
    ])
    func `what is encoded is decoded`(_ text: String) {
        for encoding in [TransferEncoding.base64, .quotedPrintable] {
            #expect(decoded(encoding, text) == text)
            let lines = String(decoding: encoding.encode(text), as: UTF8.self).components(separatedBy: "\r\n")
            #expect(lines.allSatisfy { $0.utf8.count <= 76 && !$0.hasSuffix(" ") && !$0.contains("\n") })
            #expect(lines.allSatisfy { $0.utf8.allSatisfy { $0 < 0x80 } })
        }
    }

    @Test func `Arabic goes as base64, French as quoted-printable`() {
        #expect(TransferEncoding(for: "ملتقى الجماعات") == .base64)
        #expect(TransferEncoding(for: "Les collectivités locales, levier de l'action sociale") == .quotedPrintable)
    }

    @Test func `a soft line end does not cut a letter`() {
        let lines = String(
            decoding: TransferEncoding.quotedPrintable.encode("a" + String(repeating: "é", count: 40)), as: UTF8.self
        ).components(separatedBy: "\r\n")
        #expect(
            lines.map { $0.components(separatedBy: "=").count % 2 == 1 || $0.hasSuffix("=") } == lines.map { _ in true }
        )
        #expect(lines.dropFirst().allSatisfy { $0.hasPrefix("=C3=A9") })
    }
}
