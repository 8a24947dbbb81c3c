import FoundationEssentials
import TestSupport
import Testing

/// Which room may import which: the table of Documentation/Architecture.md, held here.
private let allowed: [String: Set<String>] = [
    "Faults": [],
    "YAMLTree": ["Faults", "CLibYAML"],
    "JSONLines": ["Faults"],
    "TextScan": ["Faults"],
    "Markup": ["Faults", "CLibXML2"],
    "Packaging": ["Faults", "CLibZip"],
    "TerminalIO": ["Faults", "CTerminal"],
    "Questionnaires": ["Faults", "YAMLTree"],
    "Interviews": ["Faults", "Questionnaires"],
    "Records": ["Faults", "Interviews", "Questionnaires", "YAMLTree", "JSONLines"],
    "Themes": ["Faults", "Records", "Questionnaires", "YAMLTree", "JSONLines", "TextScan", "CLinear"],
    "Findings": ["Faults", "Themes", "Records", "Questionnaires"],
    "Documents": ["Faults", "Markup", "Packaging"],
    "Reporting": ["Faults", "Findings", "Questionnaires", "Documents"],
    "Exchange": [
        "Faults", "Questionnaires", "Records", "Themes", "Findings", "Documents", "Markup", "Packaging", "YAMLTree",
        "JSONLines",
    ],
    "Surfaces": ["Faults", "Interviews", "Questionnaires", "Themes", "TerminalIO", "JSONLines"],
]

/// What every room may import besides: the language's own library, never full Foundation.
private let everywhere: Set<String> = ["FoundationEssentials", "Glibc", "Synchronization"]

@Suite("The rooms import what the architecture allows, and nothing else")
struct RoomsTests {
    @Test("every folder of Sources is a room of the table, the command line or a system library")
    func everyFolderIsKnown() throws {
        let floors = ["", "/Ground"].flatMap { floor in
            (try? FileManager.default.contentsOfDirectory(atPath: "\(repository)/Sources\(floor)")) ?? []
        }
        #expect(Set(floors) == Set(allowed.keys).union(["Ground", "System", "footbridge"]))
    }

    @Test("every room has its door", arguments: allowed.keys.sorted())
    func everyRoomHasItsDoor(room: String) throws {
        let folder = try #require(roomFolder(room), "there is no folder for \(room)")
        #expect(FileManager.default.fileExists(atPath: "\(folder)/\(room).swift"))
    }

    @Test("no file imports what its room may not", arguments: allowed.keys.sorted())
    func importLines(room: String) throws {
        let folder = try #require(roomFolder(room))
        let mayImport = try #require(allowed[room]).union(everywhere)
        for file in swiftFiles(in: folder) {
            for imported in try importedModules(of: file) where !mayImport.contains(imported) {
                Issue.record("\(file) imports \(imported), which \(room) may not")
            }
        }
    }

    @Test("Package.swift gives each room no more than the table", arguments: allowed.keys.sorted())
    func packageDependencies(room: String) throws {
        let dependencies = try #require(
            dependencies(of: room, inManifest: try read("\(repository)/Package.swift")),
            "Package.swift has no target \(room)")
        let mayImport = try #require(allowed[room])
        #expect(dependencies.subtracting(mayImport) == [])
    }

    @Test("no file outside the tests imports full Foundation")
    func noFoundation() throws {
        for file in swiftFiles(in: "\(repository)/Sources") {
            #expect(!(try importedModules(of: file)).contains("Foundation"), "\(file)")
        }
    }

    @Test("the reading of Package.swift sees a forbidden dependency")
    func manifestReaderSees() {
        let manifest = """
            room("Interviews", ["Questionnaires", "TerminalIO"]),
            room(
                "Exchange",
                [
                    "Records",
                ]),
            """
        #expect(dependencies(of: "Interviews", inManifest: manifest) == ["Questionnaires", "TerminalIO"])
        #expect(dependencies(of: "Exchange", inManifest: manifest) == ["Records"])
        #expect(dependencies(of: "Themes", inManifest: manifest) == nil)
    }
}

private func roomFolder(_ room: String) -> String? {
    ["\(repository)/Sources/\(room)", "\(repository)/Sources/Ground/\(room)"]
        .first { FileManager.default.fileExists(atPath: $0) }
}

private func swiftFiles(in folder: String) -> [String] {
    ((try? FileManager.default.subpathsOfDirectory(atPath: folder)) ?? [])
        .filter { $0.hasSuffix(".swift") }.map { "\(folder)/\($0)" }.sorted()
}

private func read(_ path: String) throws -> String {
    String(decoding: try Data(contentsOf: URL(filePath: path)), as: UTF8.self)
}

private func importedModules(of file: String) throws -> [String] {
    try read(file).split(separator: "\n").compactMap { line in
        var words = line.split(separator: " ").map(String.init)
        if let first = words.first, ["public", "package", "internal", "private", "@preconcurrency"].contains(first) {
            words.removeFirst()
        }
        guard words.first == "import", words.count >= 2 else { return nil }
        return words[1].split(separator: ".").first.map(String.init)
    }
}

/// The dependencies that `room("NAME", [...])` or `ground("NAME", [...])` gives a target.
private func dependencies(of room: String, inManifest manifest: String) -> Set<String>? {
    let squeezed = manifest.filter { !$0.isWhitespace }
    for call in ["room(", "ground("] {
        guard let start = squeezed.firstRange(of: "\(call)\"\(room)\"") else { continue }
        let rest = squeezed[start.upperBound...]
        guard rest.first == "," else { return [] }
        guard let end = rest.firstIndex(of: "]") else { return nil }
        return Set(rest[..<end].split(separator: "\"").map(String.init).filter { $0.first?.isLetter == true })
    }
    return nil
}
