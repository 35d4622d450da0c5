import MultaqaModel
import MultaqaPeople

/// What the sheets of the half-days say, by commune: who signed which of them.
///
/// A sheet is the answer of an item of a step `for_each: half_day in half_days, collect: attendance_sheet`. The form `attendance`,
/// asked of each commune, gives its total alone.
struct AttendanceSheets {
    private var signed: [String: [DelegationFacts.Signed]] = [:]
    private var sheets: [String] = []
    private var last: Mark?
    private var noted: [String: DelegationFacts.Noted] = [:]

    init(of state: RunState) {
        for step in state.steps {
            guard case .collect(let form, _) = step.step.verb else { continue }
            switch (form, step.step.forEach?.table) {
            case (Form.attendanceSheet.name, "half_days"): readSheets(of: step)
            case (Form.attendance.name, "communes"): readTotals(of: step)
            default: break
            }
        }
    }

    private mutating func readSheets(of step: StepState) {
        for item in step.items {
            guard let key = item.key, let answer = item.answer, let signal = item.signals.last, let at = item.heard.last
            else { continue }
            sheets.append(key)
            let mark = Mark(signal, at: at)
            if last.map({ $0.at < mark.at }) ?? true { last = mark }
            for line in answer["signed"]?.asList ?? [] {
                guard let seat = line["seat"]?.asText, let dot = seat.firstIndex(of: ".") else { continue }
                signed[String(seat[..<dot]), default: []].append(
                    DelegationFacts.Signed(
                        halfDay: key, seat: String(seat[seat.index(after: dot)...]), name: line["name"]?.asLocalized))
            }
        }
    }

    private mutating func readTotals(of step: StepState) {
        for item in step.items {
            guard let key = item.key, let total = item.answer?["half_days"]?.asInt, let signal = item.signals.last,
                let at = item.heard.last
            else { continue }
            noted[key] = DelegationFacts.Noted(halfDays: total, mark: Mark(signal, at: at))
        }
    }

    func fill(_ facts: inout DelegationFacts) {
        facts.sheets = sheets
        facts.signed = signed[facts.key] ?? []
        facts.attendanceMark = last
        facts.noted = noted[facts.key]
    }

    /// Half-days signed for a seat, in the order of the programme.
    func halfDays(of seat: String, in commune: String) -> [String] {
        let own = Set((signed[commune] ?? []).filter { $0.seat == seat }.map(\.halfDay))
        return sheets.filter(own.contains)
    }

    /// Whether any sheet has come in.
    var isEmpty: Bool { sheets.isEmpty }
}
