import MultaqaModel
import MultaqaYAML
import Testing

struct CharacterTests {
    @Test(arguments: [0x202A, 0x202B, 0x202C, 0x202D, 0x202E, 0x2066, 0x2067, 0x2068, 0x2069] as [UInt32])
    func `a character that turns the reading direction is refused anywhere`(code: UInt32) throws {
        let mark = String(Character(try #require(Unicode.Scalar(code))))
        #expect(problems("a: ب\(mark)\n") == ["bidi-character 1:5 | \(mark)"])
        #expect(problems("a: 1 # \(mark)\n") == ["bidi-character 1:8 | \(mark)"])
        #expect(problems("\(mark)a: 1") == ["bidi-character 1:1 | \(mark)"])
        #expect(reading("a: ب\(mark)\n").document != nil)
    }

    @Test(arguments: ["\0", "\u{7}", "\u{1B}", "\u{7F}", "\u{85}", "\u{2028}", "\u{2029}", "\u{FEFF}", "\u{FFFE}"])
    func `a control character is refused`(mark: String) {
        #expect(problems("a: é\(mark)b\n") == ["control-character 1:5 | \(mark)"])
        #expect(reading("a: é\(mark)b\n").document == nil)
    }

    @Test func `all of them are reported at once`() {
        #expect(
            problems("a: \u{7}\nb: \u{202E}\u{1B}") == [
                "control-character 1:4 | \u{7}", "bidi-character 2:4 | \u{202E}", "control-character 2:5 | \u{1B}",
            ])
    }

    @Test(arguments: [(#"a: "x\u202Ey""#, "bidi-character"), (#"a: "x\0y""#, "control-character")])
    func `an escape cannot bring them in`(text: String, id: String) {
        #expect(reading(text).diagnostics.map(\.id) == [id])
        #expect(reading(text).diagnostics.first?.place == place(1, 4, at: 3, length: text.utf8.count - 3))
    }

    @Test func `marks of one direction are read in a text`() {
        #expect(root("a: \u{200F}ب\u{200E}b")?["a"]?.scalar == "\u{200F}ب\u{200E}b")
    }

    @Test func `a message shows what cannot be seen`() {
        let message = reading("a\u{200F}: 1").diagnostics.first?.message(in: .english)
        #expect(message == "the key 'a\\u{200F}' has a character that cannot be seen (U+200F)")
    }
}
