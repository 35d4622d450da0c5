import MultaqaCalendar
import MultaqaModel

/// A date that the test itself wrote.
func day(_ iso: String) -> Day { Day(iso: iso) ?? Day(number: .min) }

/// SplitMix64: the same numbers on every machine.
struct SeededGenerator: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }
}

enum SampleCalendars {
    /// A short Morocco as a file gives it.
    static let moroccoFile: Value = [
        "multaqa": "1", "calendar": "morocco", "name": ["ar": "المغرب", "fr": "Maroc", "en": "Morocco"],
        "zone": "Africa/Casablanca",
        "week": [
            "monday": ["8h30-12h30", "13h00-16h30"], "tuesday": ["8h30-12h30", "13h00-16h30"],
            "wednesday": ["8h30-12h30", "13h00-16h30"], "thursday": ["8h30-12h30", "13h00-16h30"],
            "friday": ["8h30-12h30", "14h00-16h30"], "source": "décret 2-05-916", "verified_on": "2026-11-24",
        ],
        "ramadan": [
            "monday": "9h00-15h00", "tuesday": "9h00-15h00", "wednesday": "9h00-15h00", "thursday": "9h00-15h00",
            "friday": "9h00-15h00",
        ],
        "holidays": [
            "labour_day": ["name": ["ar": "عيد الشغل", "fr": "Fête du travail"], "date": "1 may"],
            "amazigh_new_year": ["name": "Nouvel an amazigh", "date": "14 january", "from": 2024],
            "throne_day": ["name": "Fête du Trône", "date": "30 july", "from": "2000"],
            "eid_al_fitr": ["name": "Aïd Al Fitr", "hijri": "1 shawwal", "days": 2],
            "eid_al_adha": ["name": "Aïd Al Adha", "hijri": "10 dhu_al_hijja", "days": "2"],
        ],
        "announced": [
            "shawwal_1436": [
                "hijri": "1 shawwal 1436", "date": "2015-07-18", "source": "bladi.net", "verified_on": "2026-11-24",
            ]
        ],
        "days_off": ["bridge_2015": ["name": "Congé de l'Aïd", "date": .day(day("2015-07-17"))]],
        "periods": [
            "bac_2015": ["kind": "exams", "name": "Baccalauréat", "from": "2015-06-09", "until": "2015-06-11"]
        ],
    ]

    static let morocco = calendar(moroccoFile)

    static let belgium = calendar([
        "calendar": "belgium",
        "week": [
            "monday": "9h00-17h00", "tuesday": "9h00-17h00", "wednesday": "9h00-17h00", "thursday": "9h00-17h00",
            "friday": "9h00-17h00",
        ],
        "holidays": [
            "easter_monday": ["name": "Lundi de Pâques", "easter": 1],
            "ascension": ["name": "Ascension", "easter": "39"],
            "whit_monday": ["name": "Lundi de Pentecôte", "easter": 50],
            "christmas": ["name": "Noël", "date": "25 december"],
        ],
    ])

    /// The problems of a file, as `id path` lines in the order of reporting.
    static func problems(_ file: Value) -> [String] {
        do {
            _ = try WorkingCalendar(file)
            return []
        } catch {
            return error.all.map { "\($0.id): \($0.message(in: .english))" }
        }
    }

    private static func calendar(_ file: Value) -> WorkingCalendar {
        do { return try WorkingCalendar(file) } catch { preconditionFailure("\(error)") }
    }
}

extension Value {
    /// The map with one member, possibly deep, replaced.
    func setting(_ path: String, to value: Value?) -> Value {
        guard case .map(var members) = self else { return self }
        let parts = path.split(separator: ".", maxSplits: 1).map(String.init)
        members[parts[0]] = parts.count == 1 ? value : (members[parts[0]] ?? [:]).setting(parts[1], to: value)
        return .map(members)
    }
}
