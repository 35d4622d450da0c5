import MultaqaModel
import MultaqaPeople

/// Hashes in the place of what names people. The same text has the same hash within one purge; without the salt nobody can try names
/// until one fits.
struct Pseudonyms {
    private let salt: String
    /// Names in words, by their first word.
    private var names: [String: [[String]]] = [:]
    private(set) var replaced = 0

    /// `salt` is random and of at least 16 bytes, as text.
    init(salt: String) { self.salt = salt }

    /// From here on the name is found in every text.
    mutating func learn(_ name: LocalizedText) {
        for text in name.texts.values + (name.plain.map { [$0] } ?? []) {
            let words = NameKey(person: text).words
            guard let first = words.first, words.joined().count > 2, names[first]?.contains(words) != true else {
                continue
            }
            names[first, default: []].append(words)
        }
    }

    mutating func hash(_ text: String) -> String {
        if text.isEmpty || Pseudonyms.isHash(text) { return text }
        replaced += 1
        var hash = Fingerprint.Hash()
        hash.add(salt)
        hash.add(text)
        return "#" + hash.short.prefix(16)
    }

    mutating func hash(_ text: String?) -> String? { text.map { hash($0) } }

    mutating func hash(_ text: LocalizedText) -> LocalizedText {
        var result = LocalizedText([:])
        result.plain = hash(text.plain)
        for (language, words) in text.texts { result.texts[language] = hash(words) }
        return result
    }

    /// Every text in it, but under the names in `keeping`.
    mutating func hash(_ value: Value, keeping: Set<String> = []) -> Value {
        switch value {
        case .text(let text): return .text(hash(text))
        case .localized(let text): return .localized(hash(text))
        case .list(let elements): return .list(elements.map { hash($0, keeping: keeping) })
        case .map(let members):
            return .map(
                Dictionary(
                    uniqueKeysWithValues: members.map {
                        ($0.key, keeping.contains($0.key) ? $0.value : hash($0.value, keeping: keeping))
                    }))
        default: return value
        }
    }

    /// Only the texts that name somebody who is known, an address or a telephone.
    mutating func searched(_ value: Value) -> Value {
        switch value {
        case .text(let text): return .text(namesSomebody(text) ? hash(text) : text)
        case .localized(let text):
            let texts = text.texts.values + (text.plain.map { [$0] } ?? [])
            return .localized(texts.contains(where: namesSomebody) ? hash(text) : text)
        case .list(let elements): return .list(elements.map { searched($0) })
        case .map(let members):
            return .map(Dictionary(uniqueKeysWithValues: members.map { ($0.key, searched($0.value)) }))
        default: return value
        }
    }

    private func namesSomebody(_ text: String) -> Bool {
        if Pseudonyms.isHash(text) { return false }
        if text.contains("@") || Pseudonyms.holdsPhone(text) { return true }
        if names.isEmpty { return false }
        let words = NameKey(text).words
        return words.indices.contains { start in
            names[words[start]]?.contains { words[start...].starts(with: $0) } ?? false
        }
    }

    private static func isHash(_ text: String) -> Bool { text.hasPrefix("#") && text.utf8.count == 17 }

    /// Nine digits and more, written together or in groups, that do not begin like a date.
    private static func holdsPhone(_ text: String) -> Bool {
        var digits = 0
        var isNumber = false
        for character in text {
            if character == "+" {
                digits = 0
                isNumber = true
            } else if let digit = character.wholeNumberValue {
                if digits == 0, !isNumber { isNumber = digit == 0 }
                digits += 1
                if digits >= 9, isNumber { return true }
            } else if !" .-()\u{00A0}\u{202F}".contains(character) {
                digits = 0
                isNumber = false
            }
        }
        return false
    }
}
