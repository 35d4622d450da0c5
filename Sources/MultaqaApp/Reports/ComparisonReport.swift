public import Foundation
import MultaqaCalendar
public import MultaqaModel

/// Candidate dates side by side, for people and for programs.
public struct ComparisonReport: Sendable {
    private let comparison: DateComparison
    private let language: Language

    public init(_ comparison: DateComparison, in language: Language) {
        self.comparison = comparison
        self.language = language
    }

    public func text() -> String {
        let columns = TextColumns(in: language)
        return columns.lines(rows(), limit: 48).joined(separator: "\n")
    }

    public func csv() -> Data { SpreadsheetText.render(rows()) }

    public func html() -> String {
        let rows = rows()
        let cells = rows.dropFirst().map { row in
            row.enumerated().map { $0.offset == 0 ? HTMLText.element("b", $0.element) : HTMLText.escaped($0.element) }
        }
        let title = LocalizedText(ar: "مقارنة التواريخ", fr: "Comparer les dates", en: "Dates compared")(in: language)
        return HTMLText.page(
            title: title, language: language, style: PlanPageStyle.css,
            body: HTMLText.element("h1", title) + HTMLText.table(rows.first ?? [], Array(cells), class: "comparison"))
    }

    public func json() -> Value {
        [
            "today": .day(comparison.today),
            "candidates": .list(comparison.candidates.map(candidate)),
        ]
    }

    private func candidate(_ candidate: DateComparison.Candidate) -> Value {
        [
            "opening": .day(candidate.opening), "closing": .day(candidate.closing),
            "holidays": .list(candidate.holidays.map(holiday)),
            "provisional_holidays": .list(candidate.provisional.map(holiday)),
            "ramadan": candidate.ramadan.map {
                ["first": .day($0.first), "last": .day($0.last), "provisional": .bool($0.isProvisional)]
            } ?? .null,
            "clock_changes": .list(candidate.clockChanges.map(Value.day)),
            "periods": .list(
                candidate.periods.map {
                    [
                        "id": .text($0.id), "kind": .text($0.kind.rawValue), "name": .text($0.name(in: language)),
                        "from": .day($0.from), "until": .day($0.until),
                    ]
                }),
            "first_deadline": .day(candidate.firstDeadline), "past": .list(candidate.past.map(Value.text)),
            "working_days": .int(candidate.workingDays), "moved": .int(candidate.moved),
            "dates_in_tension": .int(candidate.tensions),
        ]
    }

    private func holiday(_ holiday: DayOff) -> Value {
        ["name": .text(holiday.name(in: language)), "first": .day(holiday.first), "last": .day(holiday.last)]
    }

    /// The first row holds the dates, the first column the questions.
    private func rows() -> [[String]] {
        typealias Candidate = DateComparison.Candidate
        func row(_ name: LocalizedText, _ cell: (Candidate) -> String) -> [String] {
            [name(in: language)] + comparison.candidates.map(cell)
        }
        return [
            row("") { "\(DateWording.weekday($0.opening.weekday)(in: language)) \($0.opening)" },
            row(LocalizedText(ar: "الاختتام", fr: "Clôture", en: "Closing")) { $0.closing.description },
            row(LocalizedText(ar: "عطل", fr: "Jours fériés", en: "Holidays")) { list($0.holidays.map(\.name)) },
            row(LocalizedText(ar: "عطل غير معلنة (±يوم)", fr: "Fériés à un jour près", en: "Holidays ±1 day")) {
                list($0.provisional.map(\.name))
            },
            row(LocalizedText(ar: "رمضان", fr: "Ramadan", en: "Ramadan")) { candidate in
                candidate.ramadan.map { "\($0.first) – \($0.last)" + ($0.isProvisional ? " (±1)" : "") } ?? "–"
            },
            row(LocalizedText(ar: "تغير الساعة", fr: "Changement d'heure", en: "Clock change")) {
                list($0.clockChanges.map { LocalizedText($0.description) })
            },
            row(
                LocalizedText(
                    ar: "امتحانات وانتخابات", fr: "Examens, élections, conseil", en: "Exams, elections, council")
            ) {
                list($0.periods.map(\.name))
            },
            row(LocalizedText(ar: "أول أجل", fr: "Première échéance", en: "First deadline")) {
                $0.firstDeadline.description
            },
            row(LocalizedText(ar: "آجال فاتت", fr: "Échéances déjà passées", en: "Deadlines already past")) {
                "\($0.past.count)"
            },
            row(LocalizedText(ar: "أيام عمل متاحة", fr: "Jours ouvrables disponibles", en: "Working days available")) {
                "\($0.workingDays)"
            },
            row(LocalizedText(ar: "آجال أُزيحت", fr: "Échéances déplacées", en: "Deadlines moved")) { "\($0.moved)" },
            row(LocalizedText(ar: "تواريخ متعارضة", fr: "Dates en conflit", en: "Dates in tension")) {
                "\($0.tensions)"
            },
        ]
    }

    private func list(_ names: [LocalizedText]) -> String {
        names.isEmpty ? "–" : names.map { $0(in: language) }.joined(separator: language == .arabic ? "، " : ", ")
    }
}

extension Ramadan {
    var isProvisional: Bool { provisionalStart || provisionalEnd }
}
