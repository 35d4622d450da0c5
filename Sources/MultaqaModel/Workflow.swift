/// A parsed and checked definition, with every input filled in: what the engine runs.
public struct Workflow: Hashable, Sendable, Codable {
    public var name: String
    public var title: LocalizedText
    public var opening: Day
    /// The last day of the seminar.
    public var closing: Day
    /// IANA name of the event's time zone; every wall time of the run is read in it.
    public var zone: String
    /// Languages in which documents are made, in order.
    public var languages: [Language]
    public var inputs: [Input]
    /// Who does the work: owners of steps, receivers of notices.
    public var team: [TeamRole]
    public var delegation: DelegationQuota
    public var steps: [Step]
    public var programme: Programme?
    /// From then on what is known of people should be taken out of the run; nil where nobody has said when.
    public var purge: Offset?
    /// Nil in runs that began before workflows could declare forms.
    private var ownForms: [Form]?
    /// What the check found that is no error but that people must see: in the plan, in the run, in the report.
    public var warnings: [Warning]

    public init(
        name: String, title: LocalizedText, opening: Day, closing: Day, zone: String = "Africa/Casablanca",
        languages: [Language] = [.arabic, .french], inputs: [Input] = [], team: [TeamRole] = [],
        delegation: DelegationQuota = .init(), steps: [Step], programme: Programme? = nil, forms: [Form] = [],
        purge: Offset? = nil, warnings: [Warning] = []
    ) {
        self.name = name
        self.title = title
        self.opening = opening
        self.closing = closing
        self.zone = zone
        self.languages = languages
        self.inputs = inputs
        self.team = team
        self.delegation = delegation
        self.steps = steps
        self.programme = programme
        self.purge = purge
        self.ownForms = forms.isEmpty ? nil : forms
        self.warnings = warnings
    }

    public subscript(step name: String) -> Step? { steps.first { $0.name == name } }

    public func input(_ name: String) -> Input? { inputs.first { $0.name == name } }

    /// The forms it declares itself.
    public var forms: [Form] {
        get { ownForms ?? [] }
        set { ownForms = newValue.isEmpty ? nil : newValue }
    }

    /// A form it declares, else one that every workflow may use.
    public func form(_ name: String) -> Form? { forms.first { $0.name == name } ?? Form.builtIn(named: name) }

    /// The rows of a table input, each with its `key`; nil when there is no such table.
    public func rows(of table: String) -> [Value]? {
        guard let input = input(table), case .table = input.kind else { return nil }
        return input.value.asList
    }

    /// Number of days from opening to closing, both counted.
    public var days: Int { closing - opening + 1 }
}

/// A named value a workflow needs, with the value it has in this run.
public struct Input: Hashable, Sendable, Codable {
    public enum Kind: Hashable, Sendable, Codable {
        /// The key of a row of the table `communes`; its value is the row.
        case commune
        case date, number, text, list
        /// Rows of one kind (`commune`, `guest`, `institution`…); its value is a list of maps with a `key` each.
        case table(of: String)
        /// A tree of data as written (articles of a memorandum, an address).
        case data
    }

    public var name: String
    public var kind: Kind
    public var value: Value

    public init(_ name: String, _ kind: Kind, _ value: Value) {
        self.name = name
        self.kind = kind
        self.value = value
    }
}

/// A named role in the organising team.
public struct TeamRole: Hashable, Sendable, Codable {
    public var name: String
    public var title: LocalizedText
    public var email: String?
    public var language: Language
    /// How many steps this role can finish in one week, Monday to Sunday; a step counts once, in the week it is due, however
    /// many items it has. Written `capacity: 2`, a whole number of at least 1; nil, where nothing is written, is no limit.
    public var capacity: Int?

    public init(
        _ name: String, title: LocalizedText, email: String? = nil, language: Language = .french, capacity: Int? = nil
    ) {
        self.name = name
        self.title = title
        self.email = email
        self.language = language
        self.capacity = capacity
    }
}

/// How many people a commune sends, by role.
public struct DelegationQuota: Hashable, Sendable, Codable {
    public var employee: Int
    public var elected: Int
    /// Substitutes a commune may name.
    public var substitutes: Int

    public init(employee: Int = 1, elected: Int = 1, substitutes: Int = 1) {
        self.employee = employee
        self.elected = elected
        self.substitutes = substitutes
    }
}

/// A warning that travels with the run.
public struct Warning: Hashable, Sendable, Codable {
    public var id: String
    public var message: LocalizedText
    public var place: SourcePlace?

    public init(id: String, message: LocalizedText, place: SourcePlace? = nil) {
        self.id = id
        self.message = message
        self.place = place
    }

    public init(_ diagnostic: Diagnostic) {
        self.init(id: diagnostic.id, message: diagnostic.message, place: diagnostic.place)
    }
}
