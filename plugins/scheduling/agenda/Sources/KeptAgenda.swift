public import MultaqaModel

/// An agenda that people already know, to be changed as little as may be.
public struct KeptAgenda: Hashable, Sendable {
    public var agenda: Agenda
    /// What one session that moves costs, beside the weights of the wishes: more once it is announced, more again in print.
    public var weight: Int

    public init(_ agenda: Agenda, weight: Int) {
        self.agenda = agenda
        self.weight = max(1, weight)
    }
}
