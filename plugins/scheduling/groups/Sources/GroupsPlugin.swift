public import MultaqaModel
public import MultaqaPluginKit

/// The verb `group`: deals the delegates into buses and visit groups.
///
/// It writes nothing and asks nobody, so a preview and the real thing are one computation.
public struct GroupsPlugin: Plugin {
    public init() {}

    public let manifest = PluginManifest(
        name: "scheduling/groups",
        summary: LocalizedText(
            ar: "يقسم المندوبين إلى مجموعات وحافلات للزيارات، ويقول لماذا إن تعذر ذلك.",
            fr: "Répartit les délégués en groupes et en bus pour les visites, et dit pourquoi quand c'est impossible.",
            en: "Deals the delegates into groups and buses for the visits, and says why when it cannot."),
        verbs: [GroupsPlugin.group])

    private static let group = VerbDescription(
        "group",
        LocalizedText(
            ar: "يقسم المندوبين إلى مجموعات: الحافلة، والمراكز بالتناوب.",
            fr: "Répartit les délégués en groupes : le bus, et les centres à tour de rôle.",
            en: "Deals the delegates into groups: the bus, and the centres in turns."),
        isIdempotent: true, good: "group: delegates", bad: .init("group: visits", expects: "group-wrong-subject"))

    public func check(_ call: PluginCall, in setting: CheckSetting) -> [Diagnostic] {
        guard call.subjects == ["delegates"] else {
            let found = call.subjects.joined(separator: ", ")
            return [Diagnostic(GroupsSituation.wrongSubject(found: found), at: setting.place)]
        }
        guard let programme = setting.programme else {
            return setting.isComplete ? [Diagnostic(GroupsSituation.noProgramme, at: setting.place)] : []
        }
        return TransportCheck(
            programme, communes: setting.keys["communes"], locate: setting.locate, place: setting.place
        )
        .diagnostics()
    }

    public func preview(_ requests: [ActivityRequest]) async -> [ActivityResult] { requests.map(Self.group) }

    public func perform(_ requests: [ActivityRequest], in workplace: Workplace) async -> [ActivityResult] {
        requests.map(Self.group)
    }

    static func group(_ request: ActivityRequest) -> ActivityResult {
        guard let programme = request.programme else {
            return .failed(ActivityFailure(id: "no-programme", message: GroupsSituation.noProgramme.message))
        }
        let assembly = Assembly(record: request.record, programme: programme)
        let hours = VisitHours(record: request.record)
        let grouping = GroupSolver.solve(assembly, hours: hours)
        if let contradiction = grouping.contradiction {
            return .failed(ActivityFailure(id: "groups-impossible", message: contradiction.sentence))
        }
        guard !grouping.groups.isEmpty || assembly.communes.isEmpty else {
            return .failed(ActivityFailure(id: "groups-not-found", message: GroupWording.nothingFound))
        }
        let busy = TourHours(programme, hours: hours).clashes().map { Warning(id: $0.id, message: $0.message) }
        let given = grouping.remarks.map { Warning(id: "group-wish-not-kept", message: $0) }
        return .completed(ActivityReport(grouping: grouping, warnings: busy + given))
    }
}
