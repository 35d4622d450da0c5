import MultaqaModel

enum NoHoles: StandingConstraint {
    static let name = "no_holes"
    static let sentence = LocalizedText(
        ar: "تبدأ كل نصف يوم في أولها وتتوالى جلساتها دون فراغ.",
        fr: "Chaque demi-journée commence à l'heure et n'a pas de trou.",
        en: "Each half-day starts at its beginning and has no holes.")
    static let justification = LocalizedText(
        ar: "الفراغ في البرنامج يُفرّق المجلس.",
        fr: "Un trou dans le programme disperse l'assemblée.",
        en: "A hole in the programme scatters the assembly.")
    static let good = Example(
        [.hour("a"), .hour("b")], [.init("a", at: ClockTime(9)), .init("b", at: ClockTime(10))])
    static let bad = Example(
        [.hour("a"), .hour("b")], [.init("a", at: ClockTime(9)), .init("b", at: ClockTime(10, 30))])

    /// Idle minutes, in fives, before the last thing of each stretch between pauses.
    static func rules(for event: Event) -> [BoundRule] {
        let fives = event.grid.unit / 5
        let all = event.items.map(\.index)
        return event.blocks.enumerated().flatMap { day, blocks in
            blocks.map { block in
                BoundRule(
                    name, name, .nature, .tidy(weight: 3), says: sentence,
                    .whole(all, day: day, grows: false) { board in
                        guard let last = block.last(where: { board.busy[$0] > 0 }) else { return 0 }
                        return (block.lowerBound...last).count { board.busy[$0] == 0 } * fives
                    })
            }
        }
    }
}
