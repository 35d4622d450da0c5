import MultaqaEngine
import MultaqaModel
import Testing

/// What the documents of Berkane rest on, at the end of the run.
@Suite struct DocumentNamesTests {
    private func record() async throws -> [String: Value] {
        let run = try await BerkaneRun.shared.value
        let now = try #require(run.state.lastAt)
        return try #require(RunRecord(run.state, at: now)).root()
    }

    @Test func `on every visit each delegate is in one group, and always in the same`() async throws {
        let record = try await record()
        let visits = try #require(record["agenda"]?["visits"]?.asList)
        #expect(visits.count == 4)
        var groups: [Int: Set<[Int]>] = [:]
        for visit in visits {
            let numbers = visit["delegates"]?.asList?.compactMap { $0["number"]?.asInt } ?? []
            groups[visit["group"]?.asInt ?? 0, default: []].insert(numbers)
        }
        #expect(groups.keys.sorted() == [1, 2])
        #expect(groups.values.map(\.count) == [1, 1])
        #expect(groups.values.flatMap { $0.first ?? [] }.sorted() == Array(1...22))
    }

    @Test func `delegates of one commune travel together`() async throws {
        let visits = try #require(try await record()["agenda"]?["visits"]?.asList)
        for visit in visits {
            let communes = visit["delegates"]?.asList?.compactMap { $0["commune_key"]?.asText } ?? []
            let counts = Dictionary(grouping: communes) { $0 }.mapValues(\.count)
            #expect(Set(counts.values) == [2])
        }
    }

    @Test func `a delegate carries the president who signs and the half-days that were signed`() async throws {
        let delegates = try #require(try await record()["delegates"]?.asList)
        let ofMokrisset = delegates.filter { $0["commune_key"] == "mokrisset" }
        #expect(ofMokrisset.map { $0["half_days_signed"] } == [7, 7])
        #expect(ofMokrisset.map { $0.at(path: "president.name.fr") } == ["Mme Exemple Fatima", "Mme Exemple Fatima"])
    }

    @Test(arguments: ["memorandum", "mission"])
    func `no legal basis of the shipped files is said to be verified`(input: String) async throws {
        let record = try await record()
        #expect(record[input]?.at(path: "legal_basis.is_verified") == false)
    }

    @Test(arguments: ["ar", "fr"])
    func `an order of mission says that its basis is not verified`(language: String) async throws {
        let run = try await BerkaneRun.shared.value
        let text = try run.text(ofPDF: "write_mission_orders/ait_zineb/mission_order.\(language).pdf").squeezed
        let words = language == "fr" ? "à vérifier : non vérifié" : "غير متحقق منه"
        #expect(text.contains(words.squeezed))
    }
}
