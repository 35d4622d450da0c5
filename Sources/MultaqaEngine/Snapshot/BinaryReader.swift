import Foundation
import MultaqaModel

/// Reads what ``BinaryWriter`` wrote. Every method throws when the bytes are not what it expects.
struct BinaryReader {
    struct Damage: Error {}

    private let bytes: UnsafeRawBufferPointer
    private var place = 0
    private var texts: [String] = []

    /// The bytes must outlive the reader.
    init(_ bytes: UnsafeRawBufferPointer) throws {
        self.bytes = bytes
        let count = try number()
        let end = try number() + place
        guard count >= 0, count <= bytes.count else { throw Damage() }
        texts.reserveCapacity(count)
        for _ in 0..<count {
            let length = try number()
            guard length >= 0, length <= bytes.count - place else { throw Damage() }
            texts.append(String(decoding: bytes[place..<place + length], as: UTF8.self))
            place += length
        }
        guard place == end else { throw Damage() }
    }

    mutating func number() throws -> Int {
        var folded: UInt = 0
        var shift: UInt = 0
        while place < bytes.count {
            let byte = bytes[place]
            place += 1
            folded |= UInt(byte & 0x7F) << shift
            if byte < 0x80 { return Int(bitPattern: folded >> 1) ^ -Int(bitPattern: folded & 1) }
            shift += 7
        }
        throw Damage()
    }

    mutating func flag() throws -> Bool {
        guard place < bytes.count else { throw Damage() }
        defer { place += 1 }
        return bytes[place] == 1
    }

    mutating func text() throws -> String {
        let number = try number()
        guard texts.indices.contains(number) else { throw Damage() }
        return texts[number]
    }

    mutating func time() throws -> WallTime { WallTime(day: Day(number: try number()), second: try number()) }

    mutating func optional<Value>(_ read: (inout BinaryReader) throws -> Value) throws -> Value? {
        try flag() ? try read(&self) : nil
    }

    mutating func list<Element>(_ read: (inout BinaryReader) throws -> Element) throws -> [Element] {
        let count = try count()
        if count == 0 { return [] }
        var elements: [Element] = []
        elements.reserveCapacity(count)
        for _ in 0..<count { elements.append(try read(&self)) }
        return elements
    }

    /// Every element takes a byte at least.
    private mutating func count() throws -> Int {
        let count = try number()
        guard count >= 0, count <= bytes.count - place else { throw Damage() }
        return count
    }

    mutating func json<Value: Decodable>(_ type: Value.Type) throws -> Value {
        try JSONDecoder().decode(type, from: Data(try text().utf8))
    }

    mutating func value() throws -> Value {
        switch try number() {
        case 0: return .null
        case 1: return .bool(false)
        case 2: return .bool(true)
        case 3: return .int(try number())
        case 4: return .double(Double(bitPattern: UInt64(UInt(bitPattern: try number()))))
        case 5: return .text(try text())
        case 6: return .localized(try localized())
        case 7: return .day(Day(number: try number()))
        case 8: return .time(ClockTime(minutes: try number()))
        case 9: return .moment(try time())
        case 10: return .list(try list { try $0.value() })
        case 11: return .map(try members())
        default: throw Damage()
        }
    }

    mutating func members() throws -> [String: Value] {
        let count = try count()
        var members = [String: Value](minimumCapacity: count)
        for _ in 0..<count { members[try text()] = try value() }
        return members
    }

    mutating func localized() throws -> LocalizedText {
        let plain = try optional { try $0.text() }
        var texts: [Language: String] = [:]
        for (code, text) in try list({ (try $0.text(), try $0.text()) }) {
            guard let language = Language(rawValue: code) else { throw Damage() }
            texts[language] = text
        }
        var localized = LocalizedText(texts)
        localized.plain = plain
        return localized
    }
}
