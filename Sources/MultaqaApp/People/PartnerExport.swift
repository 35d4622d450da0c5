import Foundation
public import MultaqaEngine
public import MultaqaModel
import MultaqaPeople
public import MultaqaPluginKit

/// A list of delegates for a partner, in Morocco or abroad: the columns that were chosen and no others, with the legal basis that
/// whoever answers for it has written down. What leaves is in the journal before the file is there.
public struct PartnerExport: Sendable {
    /// What may be asked for, with its heading.
    public static let columns: [(name: String, heading: LocalizedText)] = [
        ("commune", LocalizedText(ar: "الجماعة", fr: "Commune", en: "Commune")),
        ("name", LocalizedText(ar: "الاسم", fr: "Nom", en: "Name")),
        ("role", LocalizedText(ar: "الصفة", fr: "Qualité", en: "Role")),
        ("office", LocalizedText(ar: "المنصب", fr: "Fonction", en: "Office")),
        ("phone", LocalizedText(ar: "الهاتف", fr: "Téléphone", en: "Telephone")),
        ("email", LocalizedText(ar: "البريد الإلكتروني", fr: "Courriel", en: "E-mail")),
        ("state", LocalizedText(ar: "الوضعية", fr: "État", en: "State")),
        ("half_days", LocalizedText(ar: "أنصاف الأيام", fr: "Demi-journées", en: "Half-days")),
    ]

    private let order: SheetOrder
    private let receiver: String
    private let basis: String
    private let chosen: [String]

    /// Throws a sentence when no column, no receiver or no basis is given, or a column is unknown.
    public init(
        _ state: RunState, columns chosen: [String], for receiver: String, basis: String, in language: Language
    ) throws {
        for column in chosen where !PartnerExport.columns.contains(where: { $0.name == column }) {
            let known = PartnerExport.columns.map(\.name).joined(separator: ", ")
            throw AppError(
                .usage, ar: "لا عمود '\(column)'؛ الممكن: \(known)",
                fr: "aucune colonne '\(column)' ; possibles : \(known)",
                en: "no column '\(column)'; possible are \(known)")
        }
        guard !chosen.isEmpty, !receiver.isEmpty, basis.contains(where: \.isLetter) else {
            throw AppError(
                .usage, ar: "لا تخرج لائحة بدون أعمدة مختارة (--columns) ومستفيد (--to) وأساس قانوني (--basis)",
                fr: "rien ne sort sans colonnes choisies (--columns), destinataire (--to) et base légale (--basis)",
                en: "nothing leaves without chosen columns (--columns), a receiver (--to) and a legal basis (--basis)")
        }
        self.chosen = chosen
        self.receiver = receiver
        self.basis = basis
        order = SheetOrder(
            name: "delegates", title: LocalizedText(ar: "المندوبون", fr: "Délégués", en: "Delegates"),
            columns: PartnerExport.columns.filter { chosen.contains($0.name) }.map { ($0.name, $0.heading) },
            rows: state.delegations().flatMap { delegation in
                delegation.delegates.map { PartnerExport.row($0, of: delegation, chosen) }
            }, language: language, made: state.lastAt ?? WallTime(Day(number: 0)))
    }

    private static func row(_ delegate: Delegate, of delegation: Delegation, _ chosen: [String]) -> Value {
        let all: [String: Value] = [
            "commune": .localized(delegation.name), "name": .localized(delegate.person.name),
            "role": .localized(delegate.role?.words ?? DelegateRole.unsaid),
            "office": .localized(delegate.person.office),
            "phone": .text(delegate.person.phone), "email": .text(delegate.person.email),
            "state": .localized(delegate.state.words), "half_days": .int(delegate.halfDays.count),
        ]
        return .map(all.filter { chosen.contains($0.key) })
    }

    /// Writes the file at `path`, outside the run's folder, and records what left before it is there.
    public func hand(over path: String, from session: borrowing RunSession, by: String?) async throws {
        let draft = FileManager.default.temporaryDirectory.appending(
            path: "multaqa-export-\(UUID().uuidString).\(path.hasSuffix(".csv") ? "csv" : "xlsx")")
        defer { try? FileManager.default.removeItem(at: draft) }
        try await order.write(to: draft.path)
        guard let data = FileManager.default.contents(atPath: draft.path) else { throw AppError.notWritable(path) }
        try await session.runner.note(
            DataExport(
                receiver: receiver, basis: basis, columns: order.columns.map(\.0), rows: order.rows.count,
                digest: Fingerprint.sha256(bytes: [UInt8](data)), by: by))
        do {
            try data.write(to: URL(fileURLWithPath: path), options: .atomic)
        } catch {
            throw AppError.notWritable(path)
        }
    }

    public var rows: Int { order.rows.count }
}
