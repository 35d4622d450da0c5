public import MultaqaEngine
public import MultaqaModel
import MultaqaPeople

/// Sheets of half-days ready to be recorded: by hand, or from a list.
public struct AttendanceRecording: Sendable {
    public private(set) var diagnostics: [Diagnostic] = []
    /// By half-day, in the order they were named.
    private var sheets: [(halfDay: String, sheet: SignatureSheet)] = []
    private let delegations: [Delegation]
    private let step: String

    /// Throws when the run notes no half-days.
    public init(_ state: RunState) throws {
        guard
            let step = state.steps.first(where: {
                if case .collect(Form.attendanceSheet.name, _) = $0.step.verb {
                    $0.step.forEach?.table == "half_days"
                } else {
                    false
                }
            })
        else {
            throw AppError(
                .usage,
                ar:
                    "لا خطوة في هذا المسار تسجل أوراق الحضور (for_each: half_day in half_days, collect: attendance_sheet)",
                fr:
                    "aucune étape ne relève de feuilles de présence (for_each: half_day in half_days, collect: attendance_sheet)",
                en:
                    "no step of this run records attendance sheets (for_each: half_day in half_days, collect: attendance_sheet)"
            )
        }
        self.step = step.step.name
        delegations = state.delegations()
    }

    /// One sheet by hand. `everybody` is taken before `absent` are left out.
    public mutating func note(_ halfDay: String, present: [String], absent: [String], everybody: Bool) {
        var sheet = SignatureSheet(of: delegations)
        if everybody || present.isEmpty && !absent.isEmpty { sheet.addAll() }
        for who in present { sheet.add(who) }
        for who in absent { sheet.remove(who) }
        sheets.append((halfDay, sheet))
    }

    /// A list with a name in each row; the half-day from its own column, else `halfDay`.
    public mutating func read(_ path: String, halfDay: String?) {
        var file = PeopleFile(path)
        file.require([(.name, "nom")] + (halfDay == nil ? [(.halfDay, "demi-journée")] : []))
        diagnostics += file.diagnostics
        if file.diagnostics.contains(where: \.isError) { return }
        let keys = Dictionary(
            delegations.map { (NameText($0.name), $0.key) }, uniquingKeysWith: { first, _ in first })
        for line in file.lines() {
            let day = line.halfDay.isEmpty ? halfDay ?? "" : line.halfDay
            if !sheets.contains(where: { $0.halfDay == day }) { sheets.append((day, SignatureSheet(of: delegations))) }
            guard let place = sheets.firstIndex(where: { $0.halfDay == day }),
                let name = line.person["name"]?.asLocalized
            else { continue }
            let commune = line.commune.isEmpty ? nil : keys.first { $0.key.says(line.commune) }?.value ?? line.commune
            sheets[place].sheet.add(name.texts[.french] ?? name(in: .arabic), of: commune)
        }
    }

    /// Names nobody bears, and names that several bear.
    public var refused: [LocalizedText] { sheets.flatMap { $0.sheet.refused.map(\.message) } }

    /// What each sheet says, in words.
    public func text(in language: Language) -> String {
        let total = delegations.reduce(0) { $0 + $1.delegates.count }
        return sheets.map { halfDay, sheet in
            ["\(halfDay): \(sheet.signed.count)/\(total)"]
                + sheet.signed.map { "  \($0.id)  \($0.person.name(in: language))" }
        }.joined().joined(separator: "\n")
    }

    /// One answer for each half-day.
    public func signals(by: String?, via: Signal.Via?, notedBy: String?) -> [Signal] {
        sheets.map {
            Signal(step: step, item: $0.halfDay, answer: $0.sheet.answer, by: by, via: via, notedBy: notedBy)
        }
    }

    /// A commune's name as a list writes it.
    private struct NameText: Hashable {
        let keys: Set<String>

        init(_ name: LocalizedText) {
            keys = Set([Language.arabic, .french].map { NameKey(name(in: $0)).sorted })
        }

        func says(_ text: String) -> Bool { keys.contains(NameKey(text).sorted) }
    }
}
