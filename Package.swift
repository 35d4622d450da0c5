// swift-tools-version: 6.2
import PackageDescription

let strict: [SwiftSetting] = [
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("MemberImportVisibility"),
]

func library(_ name: String, _ dependencies: [Target.Dependency] = [], path: String? = nil) -> Target {
    .target(name: name, dependencies: dependencies, path: path, swiftSettings: strict)
}

func tests(_ name: String, _ dependencies: [Target.Dependency], path: String? = nil) -> Target {
    .testTarget(name: name, dependencies: dependencies, path: path, swiftSettings: strict)
}

let crypto = Target.Dependency.product(name: "Crypto", package: "swift-crypto")
let arguments = Target.Dependency.product(name: "ArgumentParser", package: "swift-argument-parser")
let mustache = Target.Dependency.product(name: "Mustache", package: "swift-mustache")
let subprocess = Target.Dependency.product(name: "Subprocess", package: "swift-subprocess")
let system = Target.Dependency.product(name: "SystemPackage", package: "swift-system")
let grdb = Target.Dependency.product(name: "GRDB", package: "GRDB.swift")

let package = Package(
    name: "multaqa",
    products: [
        .executable(name: "multaqa", targets: ["multaqa"]),
        .executable(name: "multaqa-bench", targets: ["multaqa-bench"]),
        .library(name: "MultaqaPluginKit", targets: ["MultaqaModel", "MultaqaPluginKit"]),
        .library(name: "MultaqaTestKit", targets: ["MultaqaTestKit"]),
    ],
    dependencies: [
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
        .package(url: "https://github.com/apple/swift-crypto", from: "4.5.2"),
        .package(url: "https://github.com/apple/swift-system", from: "1.8.1"),
        .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
        .package(url: "https://github.com/hummingbird-project/swift-mustache", from: "2.1.1"),
        .package(url: "https://github.com/swiftlang/swift-subprocess", from: "1.0.2"),
    ],
    targets: [
        .systemLibrary(name: "CLibYAML", pkgConfig: "yaml-0.1", providers: [.apt(["libyaml-dev"])]),
        .systemLibrary(name: "CLibZip", pkgConfig: "libzip", providers: [.apt(["libzip-dev"])]),
        .systemLibrary(name: "CLibQREncode", pkgConfig: "libqrencode", providers: [.apt(["libqrencode-dev"])]),
        .systemLibrary(name: "CLibXLSXWriter", pkgConfig: "xlsxwriter", providers: [.apt(["libxlsxwriter-dev"])]),

        library("MultaqaModel"),
        library("MultaqaYAML", ["MultaqaModel", "CLibYAML"]),
        library("MultaqaExpressions", ["MultaqaModel"]),
        library("MultaqaCalendar", ["MultaqaModel"]),
        library("MultaqaPluginKit", ["MultaqaModel", "MultaqaCalendar"]),
        library("MultaqaPeople", ["MultaqaModel"]),
        library("MultaqaOpenXML", ["CLibZip"]),
        library("MultaqaSearch"),
        library("MultaqaConference", ["MultaqaSearch"]),
        library("MultaqaSchedule", ["MultaqaModel", "MultaqaCalendar"]),
        library(
            "MultaqaWorkflow",
            [
                "MultaqaModel", "MultaqaYAML", "MultaqaExpressions", "MultaqaCalendar", "MultaqaOpenXML",
                "MultaqaPluginKit", "MultaqaPeople",
            ]),
        library(
            "MultaqaEngine",
            [
                "MultaqaModel", "MultaqaExpressions", "MultaqaCalendar", "MultaqaPluginKit", "MultaqaPeople", crypto,
            ]),
        library("MultaqaJournal", ["MultaqaModel", "MultaqaEngine", grdb]),

        library(
            "EmailPlugin", ["MultaqaModel", "MultaqaCalendar", "MultaqaPluginKit", mustache],
            path: "plugins/notifications/email/Sources"),
        library(
            "AgendaPlugin", ["MultaqaModel", "MultaqaCalendar", "MultaqaPluginKit", "MultaqaSearch"],
            path: "plugins/scheduling/agenda/Sources"),
        library(
            "OfficePlugin",
            [
                "MultaqaModel", "MultaqaCalendar", "MultaqaPluginKit", "MultaqaOpenXML", "CLibQREncode", subprocess,
                system,
            ],
            path: "plugins/documents/office/Sources"),
        library(
            "ListsPlugin", ["MultaqaModel", "MultaqaCalendar", "MultaqaPluginKit", "CLibXLSXWriter"],
            path: "plugins/documents/lists/Sources"),

        library(
            "MultaqaApp",
            [
                "MultaqaModel", "MultaqaYAML", "MultaqaExpressions", "MultaqaCalendar", "MultaqaPluginKit",
                "MultaqaPeople", "MultaqaWorkflow", "MultaqaEngine", "MultaqaJournal", "MultaqaSchedule", "EmailPlugin",
                "AgendaPlugin", "OfficePlugin", "ListsPlugin",
            ]),
        .executableTarget(name: "multaqa", dependencies: ["MultaqaApp", arguments], swiftSettings: strict),
        .executableTarget(
            name: "multaqa-bench",
            dependencies: [
                "MultaqaModel", "MultaqaYAML", "MultaqaCalendar", "MultaqaPluginKit", "MultaqaSearch",
                "MultaqaConference", "MultaqaJournal", "MultaqaOpenXML", "MultaqaApp", "MultaqaTestKit", arguments,
                grdb,
            ], path: "Benchmarks", exclude: ["README.md", "documents_peer.py"], swiftSettings: strict),
        library("MultaqaTestKit", ["MultaqaModel", "MultaqaCalendar", "MultaqaPluginKit", "MultaqaEngine"]),

        tests("ArchitectureTests", []),
        tests("MultaqaSearchTests", ["MultaqaSearch"]),
        tests("MultaqaConferenceTests", ["MultaqaSearch", "MultaqaConference"]),
        tests("MultaqaScheduleTests", ["MultaqaModel", "MultaqaCalendar", "MultaqaSchedule"]),
        tests(
            "ScenarioTests",
            [
                "MultaqaModel", "MultaqaOpenXML", "MultaqaCalendar", "MultaqaPluginKit", "MultaqaPeople",
                "MultaqaWorkflow", "MultaqaEngine", "MultaqaTestKit", "MultaqaApp",
            ]),
        tests(
            "MultaqaEngineTests",
            [
                "MultaqaModel", "MultaqaExpressions", "MultaqaCalendar", "MultaqaPluginKit", "MultaqaEngine",
                "MultaqaTestKit",
            ]),
        tests(
            "MultaqaJournalTests",
            [
                "MultaqaModel", "MultaqaCalendar", "MultaqaPluginKit", "MultaqaEngine", "MultaqaJournal",
                "MultaqaTestKit", grdb,
            ]),
        tests(
            "MultaqaWorkflowTests",
            [
                "MultaqaModel", "MultaqaYAML", "MultaqaCalendar", "MultaqaOpenXML", "MultaqaPluginKit",
                "MultaqaWorkflow",
            ]),
        tests("MultaqaPeopleTests", ["MultaqaModel", "MultaqaPeople", "MultaqaSearch"]),
        tests("MultaqaOpenXMLTests", ["MultaqaOpenXML"]),
        tests("MultaqaYAMLTests", ["MultaqaModel", "MultaqaYAML"]),
        tests("MultaqaExpressionsTests", ["MultaqaModel", "MultaqaExpressions"]),
        tests("MultaqaCalendarTests", ["MultaqaModel", "MultaqaCalendar", "MultaqaTestKit"]),
        tests(
            "EmailPluginTests", ["MultaqaModel", "MultaqaCalendar", "MultaqaPluginKit", "EmailPlugin"],
            path: "plugins/notifications/email/Tests"),
        tests(
            "AgendaPluginTests", ["MultaqaModel", "MultaqaPluginKit", "MultaqaSearch", "AgendaPlugin"],
            path: "plugins/scheduling/agenda/Tests"),
        tests(
            "OfficePluginTests",
            ["MultaqaModel", "MultaqaCalendar", "MultaqaOpenXML", "MultaqaPluginKit", "OfficePlugin"],
            path: "plugins/documents/office/Tests"),
        tests(
            "ListsPluginTests",
            [
                "MultaqaModel", "MultaqaCalendar", "MultaqaOpenXML", "MultaqaPluginKit", "MultaqaWorkflow",
                "MultaqaTestKit", "ListsPlugin",
            ], path: "plugins/documents/lists/Tests"),
    ],
    swiftLanguageModes: [.v6]
)

// Programs whose `main` is libFuzzer's: part of the package only when Scripts/fuzz.sh asks for them.
if Context.environment["MULTAQA_FUZZING"] != nil {
    let fuzzed: [String: [Target.Dependency]] = [
        "YAML": ["MultaqaModel", "MultaqaYAML", "MultaqaWorkflow"],
        "CEL": ["MultaqaModel", "MultaqaExpressions"],
        "CSV": ["MultaqaModel", "MultaqaWorkflow"],
        "Offsets": ["MultaqaModel"],
        "Sheet": ["MultaqaModel", "MultaqaOpenXML", "MultaqaWorkflow"],
    ]
    package.targets.append(library("FuzzDriver", path: "Fuzzing/Driver"))
    for (name, dependencies) in fuzzed.sorted(by: { $0.key < $1.key }) {
        package.targets.append(
            .executableTarget(
                name: "Fuzz\(name)", dependencies: ["FuzzDriver"] + dependencies, path: "Fuzzing/\(name)",
                exclude: ["Seeds", "options", "words.dict"], swiftSettings: strict))
    }
}
