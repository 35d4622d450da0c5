public import MultaqaModel
public import MultaqaPluginKit

/// The verb `plan`: finds a day, an hour and a room for everything of the programme.
///
/// Planning writes nothing and asks nobody, so a preview and the real thing are one computation.
public struct AgendaPlugin: Plugin {
    public init() {}

    public let manifest = PluginManifest(
        name: "scheduling/agenda",
        summary: LocalizedText(
            ar: "يرتب الجلسات والزيارات في أيام الملتقى، ويقول لماذا إن تعذر ذلك.",
            fr: "Place les séances et les visites dans les jours du séminaire, et dit pourquoi quand c'est impossible.",
            en: "Places sessions and visits in the days of the seminar, and says why when it cannot."),
        verbs: [AgendaPlugin.plan], rules: ConstraintList.named.map { RuleDescription($0) })

    private static let plan = VerbDescription(
        "plan",
        LocalizedText(
            ar: "يضع الجلسات والزيارات في الأيام والساعات والقاعات.",
            fr: "Place les séances et les visites dans les jours, les heures et les salles.",
            en: "Places the sessions and visits in days, hours and rooms."),
        keys: [
            .init(
                "seed", .number,
                LocalizedText(
                    ar: "نفس الرقم يعطي نفس البرنامج.", fr: "Le même nombre donne le même programme.",
                    en: "The same number gives the same agenda.")),
            .init(
                "iterations", .number, LocalizedText(ar: "كم محاولة.", fr: "Combien d'essais.", en: "How many rounds.")),
            .init(
                "seconds", .number,
                LocalizedText(ar: "ثوان تقريبية.", fr: "Secondes nominales.", en: "Nominal seconds.")),
        ], isIdempotent: true, good: "plan: programme", bad: .init("plan: agenda", expects: "wrong-subject"))

    public func check(_ call: PluginCall, in setting: CheckSetting) -> [Diagnostic] {
        guard call.subjects == ["programme"] else {
            let found = call.subjects.joined(separator: ", ")
            return [Diagnostic(AgendaSituation.wrongSubject(found: found), at: setting.place)]
        }
        guard let programme = setting.programme else {
            return setting.isComplete ? [Diagnostic(AgendaSituation.noProgramme, at: setting.place)] : []
        }
        let speakers = setting.keys.isEmpty ? nil : setting.keys.values.reduce(into: Set<String>()) { $0.formUnion($1) }
        return ProgrammeCheck(
            programme, days: setting.days, speakers: speakers, place: setting.place, locate: setting.locate
        ).diagnostics()
    }

    public func preview(_ requests: [ActivityRequest]) async -> [ActivityResult] { requests.map(Self.plan) }

    public func perform(_ requests: [ActivityRequest], in workplace: Workplace) async -> [ActivityResult] {
        requests.map(Self.plan)
    }

    static func plan(_ request: ActivityRequest) -> ActivityResult {
        guard let programme = request.programme else {
            return .failed(ActivityFailure(id: "no-programme", message: AgendaSituation.noProgramme.message))
        }
        guard let days = request.record.at(path: "event.days")?.asInt, days > 0,
            let opening = request.record.at(path: "event.opening")?.asDay
        else {
            return .failed(ActivityFailure(id: "no-event-days", message: AgendaSituation.noEventDays.message))
        }
        let agenda = AgendaSolver.solve(
            programme, opening: opening, days: days, assembly: assembly(request.record),
            zone: request.zone,
            seed: request.arguments["seed"]?.asCount.map { UInt64(bitPattern: Int64($0)) } ?? 1,
            iterations: iterations(request.arguments))
        let outside = ProgrammeCheck(programme, days: days, speakers: nil, place: nil).days()
        return .completed(
            ActivityReport(agenda: agenda, warnings: outside.map(Warning.init) + agenda.unplaced.map(warning)))
    }

    /// Two people of each commune are expected from the first day; more where more are registered.
    static func assembly(_ record: Value) -> Int {
        let expected = 2 * (record["communes"]?.asList?.count ?? 0)
        return max(expected, record.at(path: "figures.delegates")?.asInt ?? 0)
    }

    /// `seconds` are nominal: a fixed number of rounds each, so that a result never depends on the machine.
    static func iterations(_ arguments: [String: Value]) -> Int {
        if let rounds = arguments["iterations"]?.asCount { return min(max(0, rounds), 1_000_000) }
        guard let seconds = arguments["seconds"]?.asCount else { return AgendaSolver.usualIterations }
        return min(max(0, seconds), 600) * AgendaSolver.iterationsPerSecond
    }

    private static func warning(_ unplaced: Unplaced) -> Warning {
        Warning(id: "session-unplaced", message: unplaced.sentence)
    }
}
