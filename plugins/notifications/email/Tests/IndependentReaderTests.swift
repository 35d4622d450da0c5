import Foundation
import MultaqaModel
import MultaqaPluginKit
import Testing

@testable import EmailPlugin

/// Python's `email` package, strict policy, as a reader that shares nothing with us.
private let python = ["/usr/bin/python3", "/usr/local/bin/python3"].first(where: FileManager.default.isExecutableFile)

@Suite(.enabled(if: python != nil, "needs python3")) struct IndependentReaderTests {
    private let script = """
        import email, email.header, email.policy, email.utils, json, sys
        m = email.message_from_file(open(sys.argv[1], newline="", encoding="utf-8"), policy=email.policy.default)
        # RFC 2047, 6.2 drops the space between encoded words; older address parsers keep it, decode_header does not.
        name = email.utils.parseaddr(dict(m.raw_items())["To"])[0]
        defects = [str(d) for p in m.walk() for d in list(p.defects) + [d for h in p.values() for d in h.defects]]
        print(json.dumps({
            "defects": defects, "subject": m["subject"],
            "to": str(email.header.make_header(email.header.decode_header(name))),
            "address": m["to"].addresses[0].addr_spec, "date": m["date"].datetime.isoformat(),
            "types": [p.get_content_type() for p in m.walk()],
            "files": [p.get_filename() for p in m.iter_attachments()],
            "text": m.get_body(("plain",)).get_content().replace("\\r\\n", "\\n")}, ensure_ascii=False))
        """

    private struct Reading: Decodable, Equatable {
        var defects: [String]
        var subject: String
        var to: String
        var address: String
        var date: String
        var types: [String]
        var files: [String]
        var text: String
    }

    private func read(_ file: String) throws -> Reading {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: try #require(python))
        process.arguments = ["-c", script, file]
        process.environment = ["PYTHONIOENCODING": "utf-8"]
        let output = Pipe()
        process.standardOutput = output
        try process.run()
        let bytes = output.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        return try JSONDecoder().decode(Reading.self, from: bytes)
    }

    @Test(arguments: [Language.arabic, .french])
    func `a strict reader finds no defect`(_ language: Language) async throws {
        let folder = try TemporaryFolder()
        try folder.write("PDF", to: "a.pdf")
        try folder.writeTemplate(
            "{{recipient.name}}\n\n- {{commune.name}} = 1.", subject: "{{event.name}}, {{event.dates}}, {{event.venue}}"
        )
        let attached = DocumentReport(
            document: "nomination_form", language: language, step: "write", item: "ain_beni_mathar",
            files: [.init(format: "pdf", path: "a.pdf")])
        let request = Sample.request(
            arguments: ["language": .text(language.rawValue)], attachments: [attached], folders: [folder.path])
        let result = try #require(await EmailPlugin().perform([request], in: folder.workplace).first)
        let message = try #require(result.message)
        let reading = try read("\(folder.path)/\(try #require(message.file))")
        #expect(
            reading
                == Reading(
                    defects: [], subject: message.subject, to: message.name, address: "secretariat@abm.example",
                    date: "2015-05-02T09:30:00+01:00",
                    types: ["multipart/mixed", "multipart/alternative", "text/plain", "text/html", "application/pdf"],
                    files: [
                        language == .arabic
                            ? "بطاقة تعيين المندوبين - عين بني مطهر.pdf"
                            : "Fiche de désignation - Ain Beni Mathar.pdf"
                    ],
                    text: language == .arabic
                        ? "الكتابة العامة لبلدية عين بني مطهر\n\n- عين بني مطهر = 1.\n"
                        : "Secrétariat général d'Ain Beni Mathar\n\n- Ain Beni Mathar = 1.\n"))
    }
}
