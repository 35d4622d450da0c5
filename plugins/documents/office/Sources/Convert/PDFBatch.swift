import Foundation
import MultaqaModel

/// Turns documents into PDF files, as many as possible in one call, and finds out which of them cannot be turned.
struct PDFBatch: Sendable {
    struct Document: Sendable {
        /// As messages name it.
        var name: String
        var bytes: [UInt8]
        /// The day and time the PDF says it was made.
        var made: WallTime
        var language = Language.french
    }

    struct PDF: Hashable, Sendable {
        var bytes: [UInt8]
        var pages: Int
    }

    let office: LibreOffice
    /// More documents in one call gain nothing and lose more when it fails.
    var largest = 100

    /// One answer per document, in order.
    func converted(_ documents: [Document]) async -> [Result<PDF, OfficeSituation>] {
        var answers: [Result<PDF, OfficeSituation>] = []
        for start in stride(from: 0, to: documents.count, by: largest) {
            answers += await convertBatch(documents[start..<min(start + largest, documents.count)])
        }
        return answers
    }

    private func convertBatch(_ documents: ArraySlice<Document>) async -> [Result<PDF, OfficeSituation>] {
        let folder = FileManager.default.temporaryDirectory.appending(path: "multaqa-office-\(UUID().uuidString)")
        defer { try? FileManager.default.removeItem(at: folder) }
        var work = Work(folder: folder, documents: Array(documents), office: office)
        do {
            try work.prepare()
        } catch {
            let reason = (error as NSError).localizedDescription
            return documents.map { _ in .failure(.cannotWrite(path: folder.path, reason: reason)) }
        }
        return await work.run()
    }

    /// One batch in its temporary folder.
    private struct Work {
        let folder: URL
        let documents: [Document]
        let office: LibreOffice
        var answers: [Int: Result<PDF, OfficeSituation>] = [:]

        init(folder: URL, documents: [Document], office: LibreOffice) {
            self.folder = folder
            self.documents = documents
            self.office = office
        }

        var output: URL { folder.appending(path: "out", directoryHint: .isDirectory) }
        func input(_ index: Int) -> URL { folder.appending(path: "in/\(index).docx") }

        func prepare() throws {
            let files = FileManager.default
            try files.createDirectory(
                at: folder.appending(path: "in"), withIntermediateDirectories: true,
                attributes: [.posixPermissions: 0o700])
            try files.createDirectory(at: output, withIntermediateDirectories: true)
            for (index, document) in documents.enumerated() { try Data(document.bytes).write(to: input(index)) }
        }

        /// All at once. When some are missing, the first of them is where LibreOffice stopped: it is tried once alone,
        /// then the rest together, until every document has its PDF or its reason.
        mutating func run() async -> [Result<PDF, OfficeSituation>] {
            var waiting = Array(documents.indices)
            while !waiting.isEmpty {
                let ending = await call(waiting)
                if case .notStarted(let reason) = ending {
                    for index in waiting { fail(index, reason) }
                    break
                }
                waiting.removeAll { collect($0) }
                guard let suspect = waiting.first else { break }
                let alone = await call([suspect])
                if !collect(suspect) { fail(suspect, alone) }
                waiting.removeFirst()
            }
            return documents.indices.map {
                answers[$0] ?? .failure(.conversionFailed(document: documents[$0].name, reason: "no PDF"))
            }
        }

        private var calls = 0

        private mutating func call(_ indices: [Int]) async -> LibreOffice.Ending {
            calls += 1
            let profile = folder.appending(path: "profile-\(calls)", directoryHint: .isDirectory)
            do {
                try FileManager.default.createDirectory(at: profile, withIntermediateDirectories: true)
            } catch {
                return .notStarted((error as NSError).localizedDescription)
            }
            defer { try? FileManager.default.removeItem(at: profile) }
            return await office.convert(indices.map { input($0) }, to: output, profile: profile)
        }

        /// Takes a PDF if it is there, has pages, and carries its fonts.
        private mutating func collect(_ index: Int) -> Bool {
            let file = output.appending(path: "\(index).pdf")
            guard let data = try? Data(contentsOf: file) else { return false }
            let bytes = [UInt8](data)
            guard let pages = PDFPages.count(in: bytes), pages > 0 else { return false }
            let document = documents[index]
            if let font = PDFFonts.missing(in: bytes).first {
                answers[index] = .failure(.fontNotEmbedded(document: document.name, font: font))
            } else {
                let corrected = PDFLanguage.corrected(bytes, to: document.language)
                let dated = PDFDating.dated(corrected, at: document.made)
                answers[index] = .success(PDF(bytes: dated, pages: pages))
            }
            return true
        }

        private mutating func fail(_ index: Int, _ ending: LibreOffice.Ending) {
            let name = documents[index].name
            switch ending {
            case .ended: fail(index, "no PDF")
            case .notStarted(let reason): fail(index, reason)
            case .tooSlow:
                let seconds = office.patience.seconds(for: 1)
                answers[index] = .failure(.conversionTooSlow(document: name, seconds: seconds))
            }
        }

        private mutating func fail(_ index: Int, _ reason: String) {
            answers[index] = .failure(.conversionFailed(document: documents[index].name, reason: reason))
        }
    }
}
