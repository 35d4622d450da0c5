import Foundation
import MultaqaApp
import MultaqaEngine
import MultaqaModel
import Testing

@Suite struct NominationImportTests {
    private func file(_ text: String) throws -> String {
        let path = FileManager.default.temporaryDirectory.appending(path: "multaqa-list-\(UUID().uuidString).csv").path
        try Data(text.utf8).write(to: URL(fileURLWithPath: path))
        return path
    }

    @Test func `a list shows what it changes, what it cannot place, and what will be odd`() async throws {
        let run = try await BerkaneRun.shared.value
        let path = try file(
            """
            Commune;Qualité;Nom et prénom (français);Nom et prénom (arabe);Téléphone
            AIN BÉNI MATHAR;Fonctionnaire;M. Exemple Hamid;;
            Ain Beni Mathar;Élu;M. Exemple Nouveau;السيد نموذج جديد;0500000099
            بلفاع;موظف;;السيد نموذج الحسين;
            بلفاع;موظف;;السيد نموذج زائد;
            Bni Quelque;Élu;X;;
            Mokrisset;invité;Y;;
            """)
        defer { try? FileManager.default.removeItem(atPath: path) }
        let found = try NominationImport(path, into: run.state)
        #expect(found.diagnostics.isEmpty)
        let json = found.json(in: .french)
        let people = json["communes"]?.asList?.map { commune in
            (commune["people"]?.asList ?? []).map { "\($0["change"]?.asText ?? "") \($0["seat"]?.asText ?? "")" }
        }
        #expect(
            people == [
                ["same employee", "added elected", "removed elected", "removed employee_substitute"],
                ["same employee", "added others.1", "removed elected"],
            ])
        #expect(json["refused"]?.asList?.map { $0["line"] } == [6, 7])
        #expect(json["flags"]?.asList?.map { $0["id"] } == ["same-role-twice"])
        #expect(found.signals(by: nil, via: .email, notedBy: nil).map(\.item) == ["ain_beni_mathar", "belfaa"])
    }

    @Test func `a list without the column of roles is refused as a whole`() async throws {
        let run = try await BerkaneRun.shared.value
        let path = try file("Nom;Téléphone\nM. Exemple;0500000001\n")
        defer { try? FileManager.default.removeItem(atPath: path) }
        let found = try NominationImport(path, into: run.state, commune: "belfaa")
        #expect(found.diagnostics.map(\.id) == ["missing-column"])
        #expect(found.signals(by: nil, via: nil, notedBy: nil) == [])
    }

    @Test func `a list of who signed is recognised, and a stranger is not guessed`() async throws {
        let run = try await BerkaneRun.shared.value
        let path = try file(
            """
            Demi-journée;Commune;Nom
            d1_am;Belfaa;Exemple LAHOUCINE
            d1_am;;السيدة نموذج عائشة
            d1_pm;Belfaa;Exemple Aïcha
            d1_pm;;Inconnu
            """)
        defer { try? FileManager.default.removeItem(atPath: path) }
        var sheets = try AttendanceRecording(run.state)
        sheets.read(path, halfDay: nil)
        let seats = sheets.signals(by: nil, via: nil, notedBy: nil).map { signal in
            (signal.answer["signed"]?.asList ?? []).compactMap { $0["seat"]?.asText }
        }
        #expect(seats == [["belfaa.employee", "belfaa.elected"], ["belfaa.elected"]])
        #expect(sheets.refused.map { $0(in: .english) } == ["no delegate is called 'Inconnu'"])
    }
}
