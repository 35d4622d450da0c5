import MultaqaModel

/// Writes values one behind the other. Texts stand in a table of their own, each once: most texts of a run are keys and names that
/// come back for every item.
struct BinaryWriter {
    private var body: [UInt8] = []
    private var texts: [String: Int] = [:]
    private var table: [UInt8] = []

    /// The table of texts, then everything else.
    var bytes: [UInt8] {
        var head = BinaryWriter()
        head.number(texts.count)
        head.number(table.count)
        return head.body + table + body
    }

    /// Seven bits in each byte, the lowest first; the eighth says that more follow. Negative numbers are folded between the others.
    mutating func number(_ value: Int) {
        var rest = UInt(bitPattern: (value << 1) ^ (value >> (Int.bitWidth - 1)))
        while rest >= 0x80 {
            body.append(UInt8(truncatingIfNeeded: rest) | 0x80)
            rest >>= 7
        }
        body.append(UInt8(rest))
    }

    mutating func flag(_ value: Bool) { body.append(value ? 1 : 0) }

    mutating func text(_ value: String) {
        if let known = texts[value] { return number(known) }
        let place = texts.count
        texts[value] = place
        number(place)
        var head = BinaryWriter()
        head.number(value.utf8.count)
        table += head.body
        table += value.utf8
    }

    mutating func time(_ value: WallTime) {
        number(value.day.number)
        number(value.second)
    }

    mutating func optional<Value>(_ value: Value?, _ write: (inout BinaryWriter, Value) -> Void) {
        flag(value != nil)
        if let value { write(&self, value) }
    }

    mutating func list<Element>(_ elements: some Collection<Element>, _ write: (inout BinaryWriter, Element) -> Void) {
        number(elements.count)
        for element in elements { write(&self, element) }
    }

    /// For what is rare: any value as JSON.
    mutating func json(_ value: some Encodable) throws { text(try Canonical.json(value)) }

    mutating func value(_ value: Value) {
        switch value {
        case .null: number(0)
        case .bool(let flag): number(flag ? 2 : 1)
        case .int(let integer):
            number(3)
            number(integer)
        case .double(let double):
            number(4)
            number(Int(bitPattern: UInt(double.bitPattern)))
        case .text(let text):
            number(5)
            self.text(text)
        case .localized(let text):
            number(6)
            localized(text)
        case .day(let day):
            number(7)
            number(day.number)
        case .time(let time):
            number(8)
            number(time.minutes)
        case .moment(let moment):
            number(9)
            time(moment)
        case .list(let elements):
            number(10)
            list(elements) { $0.value($1) }
        case .map(let members):
            number(11)
            self.members(members)
        }
    }

    mutating func members(_ members: [String: Value]) {
        list(members) { writer, member in
            writer.text(member.key)
            writer.value(member.value)
        }
    }

    mutating func localized(_ text: LocalizedText) {
        optional(text.plain) { $0.text($1) }
        list(text.texts) { writer, entry in
            writer.text(entry.key.rawValue)
            writer.text(entry.value)
        }
    }
}
