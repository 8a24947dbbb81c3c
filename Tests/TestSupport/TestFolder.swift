import FoundationEssentials

/// A folder of a test's own, with everything in it removed when the test is over.
public final class TestFolder {
    /// Where it is.
    public let path: String

    /// A new empty folder.
    public init() { path = temporaryFolder() }

    deinit {
        if path.hasPrefix("/tmp/footbridge-test-") { try? FileManager.default.removeItem(atPath: path) }
    }

    /// The path of something in it.
    public func callAsFunction(_ name: String) -> String { "\(path)/\(name)" }

    /// Runs `footbridge` in the folder.
    @discardableResult
    public func footbridge(
        _ arguments: String..., input: String = "", environment: [String: String] = [:]
    ) throws -> ProgramRun {
        try TestSupport.footbridge(arguments, input: input, in: path, environment: environment)
    }

    /// Writes a file, making the folders that lead to it.
    public func write(_ text: String, to name: String) throws { try write(Array(text.utf8), to: name) }

    /// Writes a file, making the folders that lead to it.
    public func write(_ bytes: [UInt8], to name: String) throws {
        let above = name.split(separator: "/").dropLast().joined(separator: "/")
        if !above.isEmpty { try makeFolder(above) }
        try TestSupport.write(bytes, to: self(name))
    }

    /// Makes a folder in it, and those that lead to it.
    public func makeFolder(_ name: String) throws {
        try FileManager.default.createDirectory(atPath: self(name), withIntermediateDirectories: true)
    }

    /// Copies a file or a folder from anywhere to `name`.
    public func copy(_ source: String, to name: String) throws {
        try FileManager.default.copyItem(atPath: source, toPath: self(name))
    }

    /// Moves something in it.
    public func move(_ name: String, to other: String) throws {
        try FileManager.default.moveItem(atPath: self(name), toPath: self(other))
    }

    /// The text of a file.
    public func read(_ name: String) throws -> String { String(decoding: try bytes(name), as: UTF8.self) }

    /// The bytes of a file.
    public func bytes(_ name: String) throws -> [UInt8] {
        guard let bytes = TestSupport.bytes(of: self(name)) else {
            throw TestTrouble(description: "\(self(name)) cannot be read")
        }
        return bytes
    }

    /// Every file below `name` with its bytes, by its path from there.
    public func files(below name: String = "") -> [String: [UInt8]] { TestSupport.files(below: self(name)) }
}

/// Every file below a folder with its bytes, by its path from there.
public func files(below folder: String) -> [String: [UInt8]] {
    var files: [String: [UInt8]] = [:]
    for name in (try? FileManager.default.subpathsOfDirectory(atPath: folder)) ?? [] {
        if let bytes = bytes(of: "\(folder)/\(name)") { files[name] = bytes }
    }
    return files
}

/// The files whose bytes differ between two views of a folder, or that are in one alone.
public func differences(_ before: [String: [UInt8]], _ after: [String: [UInt8]]) -> [String] {
    Set(before.keys).union(after.keys).filter { before[$0] != after[$0] }.sorted()
}
