import MultaqaModel

#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

/// How far a clock in a zone is ahead of UTC.
enum ZoneOffset {
    /// Seconds east of UTC at a moment, in `UTC`, a fixed zone (`+01:00`, `01:00`) or a zone of the system's tz database
    /// (`Africa/Casablanca`); nil for an unknown zone.
    static func seconds(in zone: String, at moment: Int) -> Int? {
        if zone == "UTC" { return 0 }
        if let fixed = seconds(fixed: zone, signRequired: false) { return fixed }
        guard isPlainName(zone), let file = FileManager.default.contents(atPath: "/usr/share/zoneinfo/" + zone) else {
            return nil
        }
        return ZoneFile(Array(file))?.offset(at: moment)
    }

    /// Reads `+hh:mm`.
    static func seconds(fixed zone: String, signRequired: Bool) -> Int? {
        var bytes = Array(zone.utf8)[...]
        let sign = bytes.first
        let isNegative = sign == UInt8(ascii: "-")
        if isNegative || sign == UInt8(ascii: "+") {
            bytes.removeFirst()
        } else if signRequired {
            return nil
        }
        let digits = bytes.filter(\.isDigit).map { Int($0 - 0x30) }
        guard bytes.count == 5, digits.count == 4, bytes[bytes.startIndex + 2] == UInt8(ascii: ":") else { return nil }
        let (hours, minutes) = (digits[0] * 10 + digits[1], digits[2] * 10 + digits[3])
        guard hours < 24, minutes < 60 else { return nil }
        return (hours * 60 + minutes) * (isNegative ? -60 : 60)
    }

    /// Names of zones are letters, digits and `_+-` between slashes: nothing that could lead out of the folder.
    private static func isPlainName(_ zone: String) -> Bool {
        zone.utf8.count <= 64 && zone.utf8.first?.isLetter == true
            && zone.utf8.allSatisfy { $0.isLetter || $0.isDigit || "/+-".utf8.contains($0) }
    }
}
