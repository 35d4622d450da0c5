import MultaqaModel

extension RunState {
    /// The rows a `for_each` walks over: a table input, or `half_days`, which every seminar has.
    func rows(of table: String) -> [Value] {
        table == "half_days" ? book.halfDays : workflow?.rows(of: table) ?? []
    }
}
