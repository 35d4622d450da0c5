/// The fonts of this machine: their names, and the characters that one of them or another can print.
struct FontCatalogue: Hashable, Sendable {
    /// In lower case.
    private(set) var families: Set<String> = []
    /// Disjoint, in order.
    private(set) var covered: [ClosedRange<UInt32>] = []

    /// - Parameter list: what `fc-list : family charset` prints: `Amiri,أميري:charset=20-7e a0-ff 600`.
    init(list: String) {
        var ranges: [ClosedRange<UInt32>] = []
        for line in list.utf8.split(separator: UInt8(ascii: "\n")) {
            let fields = line.split(separator: UInt8(ascii: ":"), maxSplits: 1)
            guard fields.count == 2, let names = String(fields[0]) else { continue }
            for name in names.split(separator: ",") { families.insert(name.lowercased()) }
            for part in fields[1].drop(while: { $0 != UInt8(ascii: "=") }).dropFirst().split(
                separator: UInt8(ascii: " "))
            {
                if let range = FontCatalogue.range(part) { ranges.append(range) }
            }
        }
        ranges.sort { $0.lowerBound < $1.lowerBound }
        for range in ranges {
            if let last = covered.last, range.lowerBound <= last.upperBound {
                covered[covered.count - 1] = last.lowerBound...max(last.upperBound, range.upperBound)
            } else {
                covered.append(range)
            }
        }
    }

    private static func range(_ text: Substring.UTF8View) -> ClosedRange<UInt32>? {
        let ends = text.split(separator: UInt8(ascii: "-")).compactMap { UInt32(Substring($0), radix: 16) }
        guard let first = ends.first, let last = ends.last, first <= last else { return nil }
        return first...last
    }

    func has(family: String) -> Bool { families.contains(family.lowercased()) }

    /// Whether no font here can print a character. Controls, marks of direction and variation selectors print nothing.
    func lacks(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.properties.generalCategory {
        case .control, .format, .lineSeparator, .paragraphSeparator: return false
        default: if scalar.properties.isVariationSelector { return false }
        }
        var low = 0
        var high = covered.count
        while low < high {
            let middle = (low + high) / 2
            if covered[middle].upperBound < scalar.value { low = middle + 1 } else { high = middle }
        }
        return low == covered.count || covered[low].lowerBound > scalar.value
    }
}
