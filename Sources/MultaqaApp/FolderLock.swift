import Foundation
import MultaqaModel

#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#else
import Darwin
#endif

/// One engine per folder: an advisory lock on the file `lock`, freed by the system when the process ends, however it ends.
final class FolderLock {
    private let descriptor: Int32

    /// Throws a sentence that says which process holds the folder.
    init(_ folder: String) throws {
        let path = folder + "/lock"
        descriptor = open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0o644)
        guard descriptor >= 0 else {
            throw AppError.notWritable(folder)
        }
        guard flock(descriptor, LOCK_EX | LOCK_NB) == 0 else {
            let holder = (try? String(contentsOfFile: path, encoding: .utf8)) ?? ""
            close(descriptor)
            throw AppError(
                .problem, ar: "مسار آخر يعمل الآن في المجلد \(folder) (العملية \(holder))؛ انتظر نهايته",
                fr: "un autre déroulement travaille dans le dossier \(folder) (processus \(holder)) ; attendez sa fin",
                en: "another run is working in the folder \(folder) (process \(holder)); wait until it is done")
        }
        ftruncate(descriptor, 0)
        let mark = Array("\(getpid()) @ \(FolderLock.host)".utf8)
        _ = mark.withUnsafeBytes { pwrite(descriptor, $0.baseAddress, $0.count, 0) }
    }

    /// The machine's own name, without asking the network.
    private static var host: String {
        var name = [CChar](repeating: 0, count: 256)
        guard gethostname(&name, name.count - 1) == 0 else { return "?" }
        return String(decoding: name.prefix { $0 != 0 }.map(UInt8.init(bitPattern:)), as: UTF8.self)
    }

    deinit { close(descriptor) }
}
