import Foundation
public import MultaqaModel
import MultaqaSchedule

/// A schedule of another program, looked through before it is used.
public struct ScheduleImport: Sendable {
    private let schedule: Schedule
    private let conflicts: [ScheduleConflict]

    /// Whether a file looks like a schedule and not like a workflow.
    public static func reads(_ file: String) -> Bool { file.hasSuffix(".xml") || file.hasSuffix(".json") }

    /// Reads schedule.xml, schedule.json or pretalx's list of talks; which it is, the first character tells.
    ///
    /// - Throws: ``AppError`` with the reason.
    public init(file: String) throws {
        guard let data = FileManager.default.contents(atPath: file) else {
            throw AppError(
                .wrongFile, ar: "تعذرت قراءة \(file)", fr: "impossible de lire \(file)", en: "\(file) cannot be read")
        }
        do {
            let first = data.first { !" \t\r\n\u{FEFF}".utf8.contains($0) }
            schedule =
                first == UInt8(ascii: "<")
                ? try ScheduleXML.schedule(from: String(decoding: data, as: UTF8.self))
                : try ScheduleJSON.schedule(from: data)
        } catch let fault as ScheduleFault {
            throw AppError(
                .wrongFile, ar: "\(file): ليس جدولا مقروءا (\(fault))", fr: "\(file) : horaire illisible (\(fault))",
                en: "\(file): no readable schedule (\(fault))")
        }
        conflicts = schedule.conflicts()
    }

    /// Two things that cannot both be true; what merely takes place after midnight is none.
    public var hasConflicts: Bool {
        conflicts.contains { if case .afterMidnight = $0 { false } else { true } }
    }

    public func text(in language: Language) -> String {
        let events = schedule.events
        let head =
            "\(schedule.title): \(schedule.days.count) × "
            + LocalizedText(ar: "يوم", fr: "jour(s)", en: "day(s)")(in: language)
            + ", \(events.count) " + LocalizedText(ar: "فقرة", fr: "séance(s)", en: "event(s)")(in: language)
            + ", \(schedule.rooms.count) " + LocalizedText(ar: "قاعة", fr: "salle(s)", en: "room(s)")(in: language)
        return ([head] + conflicts.map { "  ! " + $0.sentence(in: language) }).joined(separator: "\n")
    }

    public func json(in language: Language) -> Value {
        func listed(_ kind: (ScheduleConflict) -> Bool) -> Value {
            .list(conflicts.filter(kind).map { .text($0.sentence(in: language)) })
        }
        return [
            "title": .text(schedule.title), "zone": .optional(schedule.zone), "days": .int(schedule.days.count),
            "events": .int(schedule.events.count), "rooms": .list(schedule.rooms.map(Value.text)),
            "persons": .int(Set(schedule.events.flatMap(\.persons).map(\.id)).count),
            "conflicts": [
                "rooms": listed { if case .room = $0 { true } else { false } },
                "persons": listed { if case .person = $0 { true } else { false } },
                "order": listed { if case .order = $0 { true } else { false } },
                "after_midnight": listed { if case .afterMidnight = $0 { true } else { false } },
                "other_day": listed { if case .otherDay = $0 { true } else { false } },
            ],
        ]
    }
}
