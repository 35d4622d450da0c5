import MultaqaModel

/// What the record of a workflow will hold: its inputs, what people will answer, and what the engine derives from both.
/// The contract in words is `docs/guides/record.md`.
struct RecordContract {
    /// The names that every step sees.
    let root: RecordShape

    /// `unknown` names inputs that could not be read: nothing is said about what is in them.
    init(_ workflow: Workflow, unknown: Set<String> = []) {
        var names: [String: RecordShape] = [:]
        for input in workflow.inputs { names[input.name] = RecordContract.shape(of: input, in: workflow) }
        for table in ["communes", "guests"] where names[table] == nil {
            names[table] = .list(RecordContract.row(of: table, columns: nil, in: workflow))
        }
        names["host"] = names["communes"]?.element ?? .anything
        names.merge(RecordContract.derived(workflow)) { _, derived in derived }
        for name in unknown {
            names[name] = .anything
            // `event.name` is the input `name`.
            if case .names(var event)? = names["event"], event[name] != nil {
                event[name] = .anything
                names["event"] = .names(event)
            }
        }
        root = .names(names)
    }

    /// The names that `step` sees: those of the run, of the included workflow it belongs to, of the row it is at.
    func names(for step: Step) -> RecordShape {
        own(of: step).reduce(root) { $0.adding($1.key, $1.value) }
    }

    /// The names that only this step sees, or sees otherwise than the others.
    func own(of step: Step) -> [String: RecordShape] {
        var own: [String: RecordShape] = [:]
        if let scope = step.scope {
            for (name, other) in scope.names { own[name] = root.at(path: [other]) ?? .anything }
            for (name, value) in scope.values { own[name] = RecordShape(of: value) }
            if let all = root.at(path: ["steps"]), let inner = all.at(path: scope.path) {
                own["steps"] = all.joined(with: inner)
            }
        }
        if let each = step.forEach {
            own[each.variable] = root.at(path: [each.table])?.element ?? .anything
        }
        return own
    }

    // MARK: Inputs

    private static func shape(of input: Input, in workflow: Workflow) -> RecordShape {
        switch input.kind {
        case .table(let kind):
            return .list(row(of: input.name, kind: kind, columns: RecordShape(of: input.value).element, in: workflow))
        case .commune: return .anything
        case .data: return RecordShape(of: input.value).completed(with: usual[input.name] ?? .names([:]))
        case .date, .number, .text, .list: return RecordShape(of: input.value)
        }
    }

    /// Columns written, columns every table of its kind has, the answers to the forms asked about its rows, and what is derived.
    private static func row(
        of table: String, kind: String? = nil, columns: RecordShape?, in workflow: Workflow
    ) -> RecordShape {
        var usual = RecordShape.names("key")
        for column in TableKind.named(kind ?? String(table.dropLast()))?.columns ?? [] {
            usual = usual.joined(with: path(column.path, column.cell.shape))
        }
        var row = columns?.completed(with: usual) ?? usual
        for step in workflow.steps where step.forEach?.table == table {
            guard case .collect(let form, _) = step.verb else { continue }
            // A form that does not exist is reported; what it was meant to bring cannot be missed too.
            if workflow.form(form) == nil { return .anything }
            row = row.adding(form, answer(to: form, of: workflow))
        }
        switch table {
        case "communes":
            if row.at(path: ["attendance"]) == nil {
                row = row.adding("attendance", .names("", ["half_days": .single(.number)]))
            }
            row = row.joined(
                with: .names(
                    "territory",
                    [
                        "number": .single(.number), "delegates": .list(delegate), "has_answered": .single(.flag),
                        "attendees": .list(delegate), "attended": .single(.flag),
                        "signed": .single(.flag),
                    ]))
        case "guests":
            row = row.joined(
                with: .names(
                    "status status_key",
                    [
                        "is_present": .single(.flag), "is_absent": .single(.flag), "is_represented": .single(.flag),
                        "representative": person,
                    ]))
        default: break
        }
        return row
    }

    private static func path(_ path: String, _ shape: RecordShape) -> RecordShape {
        path.split(separator: ".").reversed().reduce(shape) { .names([String($1): $0]) }
    }

    private static func answer(to form: String, of workflow: Workflow) -> RecordShape {
        guard let fields = workflow.form(form)?.fields else { return .anything }
        return .names(
            Dictionary(fields.map { ($0.name, shape(of: $0.kind)) }, uniquingKeysWith: { first, _ in first }))
    }

    private static func shape(of kind: Form.Field.Kind) -> RecordShape {
        switch kind {
        case .text, .oneOf: .single(.text)
        case .number: .single(.number)
        case .date: .single(.date)
        case .yesNo: .single(.flag)
        case .person: person
        case .people: .list(person.adding("role", .single(.text)))
        }
    }

    static let person = RecordShape.names("name gender office phone email salutation")

    private static let delegate = RecordShape.names(
        "key name badge_name office phone email role role_key commune commune_key",
        [
            "signed": .list(.single(.text)), "days_signed": .sparse, "number": .single(.number), "group": .anything,
            "bus": .sparse, "half_days_signed": .sparse,
            "president": .names("name title salutation email"),
        ])

    // MARK: Derived

    private static func derived(_ workflow: Workflow) -> [String: RecordShape] {
        [
            "event": .names(
                "title dates",
                [
                    "name": text(of: "name", in: workflow), "theme": text(of: "theme", in: workflow),
                    "framework": text(of: "framework", in: workflow), "venue": text(of: "venue", in: workflow),
                    "edition": text(of: "edition", in: workflow), "background": text(of: "background", in: workflow),
                    "opening": .single(.date), "closing": .single(.date),
                    "days": .single(.number),
                    "reply_by": .single(.date),
                ]),
            "team": .names(
                Dictionary(
                    workflow.team.map { ($0.name, .names("name title email language")) },
                    uniquingKeysWith: { first, _ in first })),
            "delegates": .list(delegate),
            "delegate_pairs": .list(.names(["left": delegate, "right": delegate])),
            "half_days": .list(
                .names(
                    "key part title", ["day": .single(.number), "number": .single(.number), "date": .single(.date)])),
            "opening_order": .list(openingLine), "opening_plan": .list(openingLine), "speeches": .list(openingLine),
            "agenda": .names([
                "days": .list(
                    .names("title", ["number": .single(.number), "date": .single(.date), "slots": .list(slot)])),
                "sessions": .list(slot), "visits": .list(slot.adding("delegates", .list(delegate))),
            ]),
            "groups": .list(
                stops(
                    .names(
                        "",
                        [
                            "number": .single(.number), "tour": .single(.number), "size": .single(.number),
                            "bus": .sparse, "driver": .sparse, "phone": .sparse, "companion": .sparse,
                            "delegates": .list(delegate),
                        ]))),
            "buses": .list(
                stops(
                    .names(
                        "key name",
                        [
                            "seats": .single(.number), "driver": .sparse, "phone": .sparse, "companion": .sparse,
                        ]))),
            "centres": .list(
                .names(
                    "key name",
                    [
                        "visit": .sparse, "contact": .sparse, "places": .anything,
                        "arrivals": .list(stop.adding("delegates", .list(delegate))),
                    ])),
            "without_group": .list(delegate),
            "grouping": .names([
                "is_made": .single(.flag), "is_proved": .single(.flag), "remarks": .list(.names("text")),
            ]),
            "figures": figures,
            "notes": .list(.names("text")),
            "late_steps": .list(
                .names(
                    "title", ["by": .single(.date), "done_on": .single(.date), "days_late": .single(.number)])),
            "open_steps": .list(
                .names(
                    "title", ["owner": .sparse, "by": .single(.date), "is_late": .single(.flag), "missing": .sparse])),
            "steps": steps(of: workflow),
            "step": .names("name title", ["by": .single(.date), "round": .single(.number)]),
        ]
    }

    /// An input that is not declared is an empty text of the event.
    private static func text(of input: String, in workflow: Workflow) -> RecordShape {
        workflow.input(input).map { RecordShape(of: $0.value) } ?? .sparse
    }

    private static let slot = RecordShape.names(
        "key hours title room speakers",
        [
            "date": .single(.date), "start": .single(.time), "end": .single(.time), "is_session": .single(.flag),
            "is_visit": .single(.flag), "is_pause": .single(.flag), "group": .anything,
        ])

    private static let openingLine = RecordShape.names(
        "key kind title speaker lasts",
        [
            "number": .single(.number), "minutes": .single(.number), "at": .single(.time), "ends": .single(.time),
            "is_speech": .single(.flag),
        ])

    /// A group at a centre; hours are empty before the agenda is made.
    private static let stop = RecordShape.names(
        "visit centre",
        [
            "contact": .sparse, "round": .single(.number), "group": .single(.number), "size": .single(.number),
            "date": .anything, "start": .anything, "end": .anything, "hours": .sparse,
        ])

    private static func stops(_ shape: RecordShape) -> RecordShape {
        shape.adding("stops", .list(stop)).adding(
            "trips",
            .list(
                .names(
                    "visit hours",
                    [
                        "date": .single(.date), "start": .single(.time), "end": .single(.time),
                        "group": .single(.number),
                    ])))
    }

    private static let figures: RecordShape = {
        let counts =
            "communes declared_communes delegates employees elected sessions visits groups guests guests_present signatures "
            + "evaluations aims_reached half_days messages documents"
        return .names(
            "average_score",
            Dictionary(
                counts.split(separator: " ").map { (String($0), .single(.number)) }, uniquingKeysWith: { $1 }))
    }()

    /// By name: title, state, the day it was done, and the answer of a step that is asked once.
    private static func steps(of workflow: Workflow) -> RecordShape {
        var names: [String: RecordShape] = [:]
        var included: RecordShape = .names([:])
        for step in workflow.steps {
            var entry = RecordShape.names("title state", ["done_on": .single(.date)])
            switch step.verb {
            case .decide: entry = entry.adding("choice", .single(.text))
            case .prepare: entry = entry.adding("done", .list(.single(.text)))
            case .collect(let form, _) where step.forEach == nil:
                entry = entry.joined(with: answer(to: form, of: workflow))
            case .collect, .wait, .call: break
            }
            if step.name.contains(".") {
                included = included.joined(with: path(step.name, entry))
            } else {
                names[step.name] = entry
            }
        }
        return RecordShape.names(names).joined(with: included)
    }

    /// What templates expect of data that a host writes freely, present or not.
    private static let usual: [String: RecordShape] = [
        "organiser": .names("name address phone email city", ["signatory": .names("name office")]),
        "memorandum": .names(
            "title closing",
            [
                "preamble": .list(.names("text")),
                "articles": .list(.names("title text", ["number": .anything])),
                "legal_basis": legalBasis,
            ]),
        "mission": .names("transport costs", ["legal_basis": legalBasis]),
    ]

    private static let legalBasis = RecordShape.names(
        "text applies_until verified_by verified_on", ["is_verified": .single(.flag)])
}

extension RecordShape {
    /// What the elements of a list are; nil for anything else.
    fileprivate var element: RecordShape? {
        switch self {
        case .list(let element): element
        case .anything: .anything
        default: nil
        }
    }
}

extension TableKind.Cell {
    fileprivate var shape: RecordShape {
        switch self {
        case .number: .single(.number)
        case .date: .single(.date)
        case .yesNo: .single(.flag)
        case .text, .localized, .email, .language, .phone: .single(.text)
        }
    }
}

extension Scope {
    /// The steps that lead to the included one: `["lodging"]`.
    var path: [String] { prefix.split(separator: ".").map(String.init) }
}
