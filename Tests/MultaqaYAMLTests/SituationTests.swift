import MultaqaModel
import MultaqaYAML
import Testing

struct SituationTests {
    private static let place = SourcePlace(file: "w.yaml", line: 3)

    static let all: [YAMLSituation] = [
        .syntax(.missingColon), .colonInText("a : b"), .textNeedsQuotes("@a"), .tabIndentation, .badIndentation,
        .duplicateKey("a", first: place), .duplicateAnchor("a", first: place), .undefinedAlias("a", nearest: nil),
        .selfAlias("a"), .complexKey, .mergeKey, .explicitTag("!a"), .secondDocument, .emptyDocument,
        .tooBig(bytes: 2, limit: 1), .tooDeep(limit: 1), .tooManyNodes(limit: 1), .tooManyAliases(limit: 1),
        .aliasExpansion(YAMLLimits()), .textTooLong(bytes: 2, limit: 1), .tooManyProblems(limit: 1),
        .notUTF8(byte: 0xE9, offset: 7), .utf16, .controlCharacter(7), .bidiCharacter(0x202E),
        .hiddenCharacterInKey(0x200F, key: "a"), .commentLooksLikeText("a", comment: "#2"),
    ]

    static let problems: [SyntaxProblem] = [
        .missingColon, .keyExpected, .textAfterQuote, .quoteNotClosed, .unknownEscape, .listNotClosed, .mapNotClosed,
        .itemExpected, .itemNotAllowed, .unexpectedColon, .keyNotAllowed, .valueExpected, .blockHeader, .directive,
        .outsideDocument,
        .tag,
        .other("x"),
    ]

    @Test func `each situation has an id of its own, in lowercase words`() {
        let ids = Self.all.map(\.id)
        #expect(Set(ids).count == ids.count)
        #expect(ids.allSatisfy { $0.allSatisfy { $0.isLowercase || $0.isNumber || $0 == "-" } })
    }

    @Test(arguments: all + problems.map(YAMLSituation.syntax))
    func `each situation speaks Arabic, French and English`(situation: YAMLSituation) {
        for text in [situation.message, situation.help] {
            for language in [Language.arabic, .french, .english] {
                #expect(text?.speaks(language) == true)
            }
        }
    }

    @Test func `only the comment that looks like text is a warning`() {
        #expect(Self.all.filter { $0.severity == .warning }.map(\.id) == ["comment-looks-like-text"])
    }

    @Test func `a long text is cut in a message`() {
        let message = YAMLSituation.textNeedsQuotes(String(repeating: "a", count: 5_000)).message(in: .english)
        #expect(message.count < 200)
    }
}
