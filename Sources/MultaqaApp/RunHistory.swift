import Foundation
import MultaqaEngine
import MultaqaJournal
public import MultaqaModel

/// A run's journal as people and programs read it.
public struct RunHistory: Sendable {
    private let folder: RunFolder

    public init(_ folder: RunFolder) { self.folder = folder }

    /// Number of lines; throws ``JournalFault`` when the chain does not hold.
    public func verify() throws -> Int {
        let lines = try folder.journal().lines()
        try JournalChain.verify(lines)
        return lines.count
    }

    /// JSON Lines: `{"seq","at","type","step","item","data","previous","hash"}`.
    public func export(to path: String) throws {
        let text = try folder.journal().lines().map { JSONText.line(row($0)) + "\n" }.joined()
        do {
            try Data(text.utf8).write(to: URL(fileURLWithPath: path), options: .atomic)
        } catch {
            throw AppError(
                .problem, ar: "تعذرت كتابة \(path)", fr: "impossible d'écrire \(path)", en: "\(path) cannot be written")
        }
    }

    public func text(json: Bool) throws -> String {
        let lines = try folder.journal().lines()
        if json { return JSONText.render(["journal": .list(lines.map(row))]) }
        return lines.map { line in
            let subject = (line.step ?? "") + (line.item.map { "[\($0)]" } ?? "")
            return "\(line.seq)  \(line.at)  \(line.type)  \(subject)"
        }.joined(separator: "\n")
    }

    private func row(_ line: JournalLine) -> Value {
        let data = (try? JSONDecoder().decode(Value.self, from: Data(line.data.utf8))) ?? .text(line.data)
        return [
            "seq": .int(line.seq), "at": .text(line.at), "type": .text(line.type), "step": .optional(line.step),
            "item": .optional(line.item), "data": data, "previous": .text(line.previous), "hash": .text(line.hash),
        ]
    }
}
