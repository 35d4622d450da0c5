import MultaqaModel

extension Grammar {
    static let line = Record(
        name: "line",
        summary: says(
            "فقرة من حفل الافتتاح، حسب الترتيب البروتوكولي.", "Une ligne de l'ouverture, dans l'ordre du protocole.",
            "A line of the opening, in the order of protocol."),
        keys: [
            title,
            Record.Key(
                "kind", .word(CeremonyLine.Kind.allCases.map(\.rawValue)),
                says(
                    "recitation: تلاوة، anthem: نشيد، speech: كلمة، keynote: عرض افتتاحي، moment: غير ذلك.",
                    "recitation : récitation ; anthem : hymne ; speech : allocution ; keynote : conférence ; moment : autre.",
                    "recitation, anthem, speech, keynote, or another moment.")),
            Record.Key(
                "lasts", .scalar(.duration), fallback: "5min", says("المدة.", "La durée.", "How long it takes.")),
            Record.Key(
                "speaker", .scalar(.text),
                says(
                    "مفتاح ضيف أو مؤسسة، أو host.president.",
                    "Clé d'un invité ou d'une institution, ou host.president.",
                    "Key of a guest or an institution, or host.president.")),
            Record.Key(
                "if_absent", .word(CeremonyLine.Absence.allCases.map(\.rawValue)), fallback: "leave_out",
                says(
                    "إن غاب: leave_out تحذف الفقرة، read تتلى الكلمة.",
                    "Si l'invité est absent : leave_out retire la ligne, read fait lire son message.",
                    "When the guest is absent: leave_out drops the line, read has the message read.")),
            Record.Key(
                "read_by", .scalar(.text),
                says("من يتلوها، مع read.", "Qui lit, avec read.", "Who reads it, for read.")),
            Record.Key(
                "if_represented", .word(CeremonyLine.Representation.allCases.map(\.rawValue)), fallback: "keep",
                says(
                    "إن ناب عنه غيره: keep في المكان نفسه، after بعد الحاضرين شخصيا، leave_out تحذف.",
                    "S'il est représenté : keep garde la place, after passe après les invités venus en personne, leave_out retire.",
                    "When represented: keep the place, after those who came in person, or leave_out.")),
            Record.Key(
                "before", .scalar(.name),
                says("توضع قبل هذه الفقرة.", "Se place avant cette ligne.", "Comes right before this line.")),
            Record.Key(
                "after", .scalar(.name),
                says("توضع بعد هذه الفقرة.", "Se place après cette ligne.", "Comes right after this line.")),
            was,
        ])
}
