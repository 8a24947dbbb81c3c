// swift-tools-version: 6.2
import PackageDescription

let settings: [SwiftSetting] = [
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
    .treatAllWarnings(as: .error),
]

/// A room on the ground floor: knows Faults and at most one system library.
func ground(_ name: String, _ dependencies: [Target.Dependency] = []) -> Target {
    .target(name: name, dependencies: dependencies, path: "Sources/Ground/\(name)", swiftSettings: settings)
}

func room(_ name: String, _ dependencies: [Target.Dependency]) -> Target {
    .target(name: name, dependencies: dependencies, swiftSettings: settings)
}

func tests(_ name: String, _ dependencies: [Target.Dependency]) -> Target {
    .testTarget(name: name, dependencies: dependencies + ["TestSupport"], swiftSettings: settings)
}

let package = Package(
    name: "footbridge",
    products: [.executable(name: "footbridge", targets: ["footbridge"])],
    dependencies: [
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2")
    ],
    targets: [
        .systemLibrary(
            name: "CLibXML2", path: "Sources/System/CLibXML2", pkgConfig: "libxml-2.0",
            providers: [.apt(["libxml2-dev"])]),
        .systemLibrary(
            name: "CLibZip", path: "Sources/System/CLibZip", pkgConfig: "libzip", providers: [.apt(["libzip-dev"])]),
        .systemLibrary(
            name: "CLibYAML", path: "Sources/System/CLibYAML", pkgConfig: "yaml-0.1",
            providers: [.apt(["libyaml-dev"])]),
        .target(name: "CTerminal", path: "Sources/System/CTerminal"),
        .target(name: "CBundled", path: "Sources/System/CBundled"),

        ground("Faults"),
        ground("YAMLTree", ["Faults", "CLibYAML"]),
        ground("JSONLines", ["Faults"]),
        ground("TextScan", ["Faults"]),
        ground("Markup", ["Faults", "CLibXML2"]),
        ground("Packaging", ["Faults", "CLibZip"]),
        ground("TerminalIO", ["Faults", "CTerminal"]),

        room("Questionnaires", ["Faults", "YAMLTree"]),
        room("Interviews", ["Questionnaires"]),
        room("Records", ["Faults", "Interviews", "Questionnaires", "YAMLTree", "JSONLines"]),
        room("Themes", ["Faults", "Records", "Questionnaires", "YAMLTree", "JSONLines", "TextScan"]),
        room("Findings", ["Themes", "Records", "Questionnaires"]),
        room("Documents", ["Faults", "Markup", "Packaging"]),
        room("Reporting", ["Findings", "Questionnaires", "Documents"]),
        room(
            "Exchange",
            [
                "Faults", "Questionnaires", "Records", "Themes", "Findings", "Documents", "Markup", "Packaging",
                "YAMLTree", "JSONLines",
            ]),
        room("Surfaces", ["Interviews", "Questionnaires", "Themes", "TerminalIO", "JSONLines"]),

        .executableTarget(
            name: "footbridge",
            dependencies: [
                "Faults", "YAMLTree", "JSONLines", "TextScan", "Markup", "Packaging", "TerminalIO", "Questionnaires",
                "Interviews", "Records", "Themes", "Findings", "Documents", "Reporting", "Exchange", "Surfaces",
                "CBundled", .product(name: "ArgumentParser", package: "swift-argument-parser"),
            ],
            swiftSettings: settings),

        .target(name: "TestSupport", dependencies: ["Faults"], path: "Tests/TestSupport", swiftSettings: settings),
        tests("FaultsTests", ["Faults"]),
        tests("YAMLTreeTests", ["Faults", "YAMLTree"]),
        tests("JSONLinesTests", ["Faults", "JSONLines"]),
        tests("TextScanTests", ["Faults", "TextScan"]),
        tests("MarkupTests", ["Faults", "Markup"]),
        tests("PackagingTests", ["Faults", "Packaging"]),
        tests("TerminalIOTests", ["Faults", "TerminalIO"]),
        tests("QuestionnairesTests", ["Faults", "Questionnaires", "YAMLTree"]),
        tests("InterviewsTests", ["Faults", "Interviews", "Questionnaires"]),
        tests("RecordsTests", ["Faults", "Records", "Interviews", "Questionnaires", "JSONLines"]),
        tests("ThemesTests", ["Faults", "Themes", "Records", "Questionnaires", "TextScan"]),
        tests("FindingsTests", ["Faults", "Findings", "Themes", "Records", "Questionnaires"]),
        tests("DocumentsTests", ["Faults", "Documents", "Markup", "Packaging"]),
        tests("ReportingTests", ["Reporting", "Findings", "Themes", "Records", "Questionnaires", "Documents"]),
        tests("ExchangeTests", ["Faults", "Exchange", "Records", "Interviews", "Questionnaires"]),
        tests("SurfacesTests", ["Faults", "Surfaces", "Interviews", "Questionnaires", "TerminalIO", "JSONLines"]),
        .testTarget(
            name: "WholeStudyTests", dependencies: ["footbridge", "TestSupport"], exclude: ["Fixtures"],
            swiftSettings: settings),
    ],
    swiftLanguageModes: [.v6],
    cLanguageStandard: .c2x
)
