import GRDB
public import MultaqaModel

/// Why a journal file cannot be used.
public enum JournalFileFault: Error, Hashable, Sendable {
    case unusable(path: String, reason: String)
    /// The database does not keep `synchronous=FULL`.
    case notDurable(path: String)
    /// Written by a newer program.
    case newer(path: String, version: Int)
    /// A database of something else.
    case foreign(path: String)
    case damaged(path: String)
    case diskFull(path: String)
    case readOnly(path: String)

    init(_ error: DatabaseError, path: String) {
        switch error.resultCode {
        case .SQLITE_CORRUPT, .SQLITE_NOTADB: self = .damaged(path: path)
        case .SQLITE_FULL: self = .diskFull(path: path)
        case .SQLITE_READONLY, .SQLITE_PERM, .SQLITE_CANTOPEN, .SQLITE_AUTH: self = .readOnly(path: path)
        default: self = .unusable(path: path, reason: error.message ?? "\(error.resultCode)")
        }
    }

    public var message: LocalizedText {
        switch self {
        case .unusable(let path, let reason):
            LocalizedText(
                ar: "تعذر استعمال السجل \(path): \(reason)", fr: "le journal \(path) est inutilisable : \(reason)",
                en: "the journal \(path) cannot be used: \(reason)")
        case .notDurable(let path):
            LocalizedText(
                ar: "السجل \(path) لا يضمن الكتابة على القرص",
                fr: "le journal \(path) ne garantit pas l'écriture sur disque",
                en: "the journal \(path) does not guarantee that what is written reaches the disk")
        case .newer(let path, let version):
            LocalizedText(
                ar: "السجل \(path) كتبه إصدار أحدث من البرنامج (الصيغة \(version))؛ حدّث multaqa",
                fr: "le journal \(path) vient d'une version plus récente (format \(version)) ; mettez multaqa à jour",
                en: "the journal \(path) was written by a newer version (format \(version)); update multaqa")
        case .foreign(let path):
            LocalizedText(
                ar: "\(path) قاعدة بيانات أخرى وليست سجل مسار",
                fr: "\(path) est la base d'un autre programme, pas un journal",
                en: "\(path) is a database of another program, not a journal")
        case .damaged(let path):
            LocalizedText(
                ar: "السجل \(path) تالف؛ استعد نسخة احتياطية أو ملفا مصدَّرا (journal --import)",
                fr: "le journal \(path) est abîmé ; reprenez une sauvegarde ou un export (journal --import)",
                en: "the journal \(path) is damaged; go back to a backup or an export (journal --import)")
        case .diskFull(let path):
            LocalizedText(
                ar: "القرص ممتلئ؛ بقي كل ما سُجِّل في \(path) من قبل. أخلِ مساحة ثم اكتب: multaqa resume",
                fr:
                    "le disque est plein ; tout ce qui était noté dans \(path) y est encore. Libérez de la place, puis : multaqa resume",
                en:
                    "the disk is full; everything recorded in \(path) before is still there. Make room, then: multaqa resume"
            )
        case .readOnly(let path):
            LocalizedText(
                ar: "لا يمكن الكتابة في \(path)؛ تحقق من صلاحيات المجلد",
                fr: "impossible d'écrire \(path) ; vérifiez les droits du dossier",
                en: "\(path) cannot be written; look at the folder's permissions")
        }
    }
}
