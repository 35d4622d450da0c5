import Foundation
import MultaqaApp
import MultaqaCalendar
import MultaqaEngine
import MultaqaModel
import Testing

/// The forms of the plan beside text and JSON.
@Suite struct PlanFormTests {
    static let berkane = Task { try await Seminar(file: BerkaneRun.seminarFile).plan() }

    @Test func `the table opens in a French spreadsheet`() async throws {
        let plan = try await Self.berkane.value
        let data = PlanCSV(plan, in: .french).data()
        #expect(data.starts(with: [0xEF, 0xBB, 0xBF]))
        let lines = String(decoding: data.dropFirst(3), as: UTF8.self).components(separatedBy: "\r\n")
        #expect(lines.last == "")
        #expect(lines.dropLast().allSatisfy { !$0.contains("\n") })
        let heading =
            "Type;Date;Jour;Heure;Repère;Étape;Responsable;Nombre;Marge (jours);Critique;déplacé du;Motif;Langue;Destinataire;Objet"
        #expect(lines.first == heading)
        let deadlines = lines.filter { $0.hasPrefix("échéance;") }
        #expect(deadlines.count == plan.workflow.steps.count)
        #expect(lines.count { $0.hasPrefix("message;") } == plan.messages.count)
        #expect(lines.count { $0.hasPrefix("document;") } == plan.documents.count)
        #expect(
            deadlines.first { $0.contains("Construire le programme") }
                == "échéance;2015-05-08;vendredi;;J-30;Construire le programme;Comité de coordination;1;14;;2015-05-09;samedi;;;"
        )
    }

    @Test func `a cell that looks like a formula is text`() async throws {
        var plan = try await Self.berkane.value
        plan.workflow.steps[0].title = "=1+1; \"x\""
        let text = String(decoding: PlanCSV(plan, in: .french).data(), as: UTF8.self)
        #expect(text.contains(";\"'=1+1; \"\"x\"\"\";"))
    }

    @Test(arguments: [Language.french, .arabic])
    func `the page stands alone and shows every step, message and document`(language: Language) async throws {
        let plan = try await Self.berkane.value
        let html = PlanPage(plan, in: language).html()
        #expect(html.contains("<html lang=\"\(language.rawValue)\" dir=\"\(language == .arabic ? "rtl" : "ltr")\">"))
        for foreign in ["<script", "<link", "<img", "http://", "https://", "url(", "@import", "javascript:"] {
            #expect(!html.contains(foreign), "\(foreign)")
        }
        let titles = plan.workflow.steps.map { $0.title(in: language).replacingOccurrences(of: "'", with: "&#39;") }
        #expect(titles.filter { !html.contains($0) } == [])
        #expect(plan.messages.map(\.report.to).filter { !html.contains($0) } == [])
        #expect(plan.documents.map(\.report.document).filter { !html.contains($0) } == [])
        #expect(
            html.components(separatedBy: "<div class=\"slot ").count - 1 == plan.agenda?.days.flatMap(\.slots).count)
    }

    @Test func `what a file says cannot break the page`() async throws {
        var plan = try await Self.berkane.value
        plan.workflow.steps[0].title = "<script>alert('x')</script> & \"y\""
        let html = PlanPage(plan, in: .french).html()
        #expect(html.contains("&lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt; &amp; &quot;y&quot;"))
        #expect(!html.contains("<script"))
    }

    @Test(arguments: [Language.french, .arabic])
    func `the columns of the checklist stand under each other`(language: Language) async throws {
        let plan = try await Self.berkane.value
        let lines = PlanReport(plan, in: language).text().components(separatedBy: "\n")
        let titles = plan.workflow.steps.map { $0.title(in: language) }
        // Where a title begins, in columns a terminal shows: letters and spaces, not marks or invisible characters.
        let columns = titles.compactMap { title in
            lines.compactMap { line -> Int? in
                guard line.contains("2015-"), let range = line.range(of: title) else { return nil }
                return line[..<range.lowerBound].unicodeScalars.count {
                    ![.nonspacingMark, .format].contains($0.properties.generalCategory)
                }
            }.first
        }
        #expect(columns.count == titles.count)
        #expect(Set(columns).count == 1)
    }

    @Test func `the unverified entries that bear on a plan are printed`() async throws {
        let plan = try await Seminar(file: BerkaneRun.seminarFile, inputs: ["opening": "2015-03-02"]).plan()
        let warning = plan.warnings.first { $0.id == "unverified-calendar-entry" }
        #expect(
            warning?.message(in: .french)
                == "Entrées du calendrier 'morocco' que personne n'a vérifiées : holidays.new_year")
    }

    @Test func `conflicting dates are named as the two rules in tension`() async throws {
        let start = try Seminar(file: BerkaneRun.seminarFile).start(run: "plan")
        var tight = start
        let index = try #require(tight.workflow.steps.firstIndex { $0.name == "print_programme" })
        tight.workflow.steps[index].by = Offset("J-30")
        let plan = await Previewer(tight, registry: BuiltInPlugins.registry).preview()
        let sentences = plan.warnings.filter { $0.id == "dates-in-tension" }.map { $0.message(in: .english) }
        let wanted = "'print_programme' must follow 'approve_programme' (J-25, 2015-05-14) but is due J-30, 2015-05-08"
        #expect(sentences.first == wanted)
    }

    @Test func `a team that has too much to do in a week gets a proposal`() async throws {
        let start = try Seminar(file: BerkaneRun.seminarFile).start(run: "plan")
        var workflow = start.workflow
        for index in workflow.team.indices where workflow.team[index].name == "rapporteur" {
            workflow.team[index].capacity = 1
        }
        let plan = Plan(workflow, calendar: start.calendar)
        let load = OwnerLoad(workflow, plan)
        #expect(load.overloads.allSatisfy { $0.steps.count > 1 })
        #expect(OwnerLoad(start.workflow, plan).overloads == [])
    }
}
