import Foundation
import MultaqaCalendar

/// Looks for the outside parts the plug-ins need.
public struct Doctor: Sendable {
    public struct Part: Hashable, Sendable {
        public var name: String
        /// The Debian package that brings it.
        public var package: String
        public var isFound: Bool
    }

    public init() {}

    public func parts() -> [Part] {
        [
            Part(
                name: "LibreOffice Writer (soffice)", package: "libreoffice-writer-nogui",
                isFound: hasProgram("soffice")),
            Part(name: "Amiri", package: "fonts-hosny-amiri", isFound: hasFont("fonts-hosny-amiri")),
            Part(name: "Noto Sans", package: "fonts-noto-core", isFound: hasFont("noto")),
            Part(
                name: "tzdata (Africa/Casablanca)", package: "tzdata", isFound: Zone(name: "Africa/Casablanca") != nil),
        ]
    }

    private func hasProgram(_ name: String) -> Bool {
        let path = ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin"
        return path.split(separator: ":").contains { FileManager.default.isExecutableFile(atPath: "\($0)/\(name)") }
    }

    private func hasFont(_ folder: String) -> Bool {
        ["opentype", "truetype"].contains { kind in
            FileManager.default.fileExists(atPath: "/usr/share/fonts/\(kind)/\(folder)")
        }
    }
}
