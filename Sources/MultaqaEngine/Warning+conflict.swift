public import MultaqaCalendar
public import MultaqaModel

extension Warning {
    /// Two dates that cannot both be kept.
    public init(_ conflict: DeadlineNetwork.Conflict) {
        self.init(
            id: "dates-in-tension",
            message: LocalizedText(
                ar:
                    "يجب أن تلي '\(conflict.step)' (\(conflict.by)) الخطوةَ '\(conflict.predecessor)' المقررة في \(conflict.predecessorBy)",
                fr:
                    "'\(conflict.step)' (pour le \(conflict.by)) doit suivre '\(conflict.predecessor)', prévue le \(conflict.predecessorBy)",
                en:
                    "'\(conflict.step)' (due \(conflict.by)) must follow '\(conflict.predecessor)', due \(conflict.predecessorBy)"
            ))
    }
}
