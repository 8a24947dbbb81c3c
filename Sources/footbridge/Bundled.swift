import CBundled

/// The questionnaires, codebooks and the example study that are compiled into the program.
enum Bundled {
    /// Every file's path in the repository, sorted.
    static var paths: [String] { (0..<bundled_count()).map { String(cString: bundled_at($0).path) } }

    /// The bytes of the file at `path` in the repository, or `nil`.
    static func file(_ path: String) -> [UInt8]? {
        for index in 0..<bundled_count() {
            let file = bundled_at(index)
            if String(cString: file.path) == path {
                return Array(UnsafeBufferPointer(start: file.bytes, count: file.size))
            }
        }
        return nil
    }

    /// The names that `new --from` takes: the questionnaires, without folder and ending.
    static var questionnaires: [String] { names(in: "questionnaires/") }

    /// The names of the codebooks, without folder and ending.
    static var codebooks: [String] { names(in: "questionnaires/codebooks/") }

    private static func names(in folder: String) -> [String] {
        paths.compactMap { path in
            guard path.hasPrefix(folder), path.hasSuffix(".yaml") else { return nil }
            let name = path.dropFirst(folder.count).dropLast(".yaml".count)
            return name.contains("/") ? nil : String(name)
        }
    }
}
