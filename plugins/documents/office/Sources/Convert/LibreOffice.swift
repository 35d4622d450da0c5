import Foundation
import MultaqaModel
import Subprocess

#if canImport(System)
import System
#else
import SystemPackage
#endif

/// LibreOffice as a converter: one call for a whole batch, in a profile, environment and process group of its own.
struct LibreOffice: Sendable {
    /// Path of `soffice`.
    var executable: String
    /// How long a call may take: so many seconds, and so many more per document.
    var patience = Patience()

    struct Patience: Hashable, Sendable {
        var seconds = 30
        var perDocument = 2

        func seconds(for documents: Int) -> Int { seconds + perDocument * documents }
    }

    enum Ending: Hashable, Sendable {
        case ended
        case tooSlow
        case notStarted(String)
    }

    /// Looks for LibreOffice along a search path such as `PATH`; nil where it is not installed.
    static func found(along path: String?) -> LibreOffice? {
        let folders = (path ?? "").split(separator: ":").map(String.init) + ["/usr/bin", "/usr/local/bin"]
        for folder in folders where folder.hasPrefix("/") {
            for name in ["soffice", "libreoffice"] {
                let file = "\(folder)/\(name)"
                if FileManager.default.isExecutableFile(atPath: file) { return LibreOffice(executable: file) }
            }
        }
        return nil
    }

    /// PDF/A-2b with the tags of PDF/UA-1, for the archive and for screen readers.
    private static let filter =
        #"pdf:writer_pdf_Export:{"SelectPdfVersion":{"type":"long","value":"2"},"#
        + #""PDFUACompliance":{"type":"boolean","value":"true"}}"#

    /// Converts files of one folder to PDF files of the same names in another. Says how the call ended, not whether the files
    /// are there: LibreOffice ends well without having written anything.
    func convert(_ files: [URL], to target: URL, profile: URL) async -> Ending {
        let arguments =
            [
                "-env:UserInstallation=\(profile.absoluteString)", "--headless", "--norestore", "--nologo",
                "--nodefault", "--nofirststartwizard", "--convert-to", LibreOffice.filter, "--outdir", target.path,
            ] + files.map(\.path)
        let seconds = patience.seconds(for: files.count)
        return await withTaskGroup(of: Ending.self) { group in
            group.addTask { await run(arguments, home: profile) }
            group.addTask {
                try? await Task.sleep(for: .seconds(seconds))
                return .tooSlow
            }
            let first = await group.next() ?? .ended
            group.cancelAll()
            await group.waitForAll()
            return first
        }
    }

    private func run(_ arguments: [String], home: URL) async -> Ending {
        var options = PlatformOptions()
        // The script starts oosplash, which starts soffice.bin: a signal must reach all of them.
        options.processGroupID = 0
        options.teardownSequence = [
            .gracefulShutDown(toProcessGroup: true, allowedDurationToNextStep: .seconds(2))
        ]
        do {
            _ = try await Subprocess.run(
                .path(FilePath(executable)), arguments: Arguments(arguments),
                environment: .custom([
                    "PATH": "/usr/local/bin:/usr/bin:/bin", "HOME": home.path, "TMPDIR": home.path, "LANG": "C.UTF-8",
                    "TZ": "UTC", "SAL_USE_VCLPLUGIN": "svp",
                ]),
                platformOptions: options, output: .discarded, error: .discarded)
            return .ended
        } catch {
            return .notStarted("\(error)")
        }
    }
}
