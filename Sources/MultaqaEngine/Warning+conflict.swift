import MultaqaCalendar
public import MultaqaModel

extension Plan {
    /// Dates that cannot both be kept, as the two rules that are written.
    public func tensions(in workflow: Workflow) -> [Warning] {
        conflicts.map { conflict in
            Warning(
                conflict, step: Plan.written(workflow[step: conflict.step]?.by),
                predecessor: Plan.written(
                    conflict.tension == .due
                        ? workflow[step: conflict.predecessor]?.by : workflow[step: conflict.predecessor]?.start),
                at: workflow[step: conflict.step]?.place)
        }
    }

    private static func written(_ offset: Offset?) -> String { offset.map { "\($0), " } ?? "" }
}

extension Warning {
    fileprivate init(
        _ conflict: DeadlineNetwork.Conflict, step: String, predecessor: String, at place: SourcePlace?
    ) {
        let (name, other) = (conflict.step, conflict.predecessor)
        let message =
            switch conflict.tension {
            case .due:
                LocalizedText(
                    ar:
                        "يجب أن تلي '\(name)' الخطوةَ '\(other)' (\(predecessor)\(conflict.predecessorBy))، لكن أجلها \(step)\(conflict.by)",
                    fr:
                        "'\(name)' doit suivre '\(other)' (\(predecessor)\(conflict.predecessorBy)) mais son échéance est \(step)\(conflict.by)",
                    en:
                        "'\(name)' must follow '\(other)' (\(predecessor)\(conflict.predecessorBy)) but is due \(step)\(conflict.by)"
                )
            case .start:
                LocalizedText(
                    ar:
                        "'\(name)' أجلها \(step)\(conflict.by)، لكن '\(other)' لا تبدأ قبل \(predecessor)\(conflict.predecessorBy)",
                    fr:
                        "'\(name)' est à rendre pour \(step)\(conflict.by), mais '\(other)' ne commence pas avant \(predecessor)\(conflict.predecessorBy)",
                    en:
                        "'\(name)' is due \(step)\(conflict.by), but '\(other)' does not start before \(predecessor)\(conflict.predecessorBy)"
                )
            }
        self.init(id: "dates-in-tension", message: message, place: place)
    }
}
