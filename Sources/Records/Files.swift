import Glibc

/// Whole files: read with a bound, written so that a reader sees the old bytes or the new ones and nothing between.
public enum Files {
    /// Reads a whole file.
    ///
    /// - Parameter limit: the most bytes it may have.
    public static func read(_ path: String, limit: Int = 64 << 20) throws(RecordsError) -> [UInt8] {
        let file = try OpenFile(path, O_RDONLY, .read)
        return try file.readAll(limit: limit, path)
    }

    /// Writes a whole file, in place of the one that may be there.
    ///
    /// The bytes go to a file beside it, to the disk, and only then under the name: whatever fails, the old file is as
    /// it was.
    public static func replace(_ path: String, with bytes: [UInt8], mode: UInt32 = 0o644) throws(RecordsError) {
        let temporary = "\(path).new-\(getpid())"
        unlink(temporary)
        do throws(RecordsError) {
            try write(bytes, toNew: temporary, mode: mode)
            if rename(temporary, path) != 0 { throw .system(.write, path) }
        } catch {
            unlink(temporary)
            throw RecordsError(
                code: error.code, action: error.action, path: path, errno: error.errno, systemWords: error.systemWords)
        }
        try syncFolder(of: path)
    }

    /// Writes a new file; refuses where one of that name is there.
    public static func create(_ path: String, with bytes: [UInt8], mode: UInt32 = 0o644) throws(RecordsError) {
        try write(bytes, toNew: path, mode: mode)
        try syncFolder(of: path)
    }

    /// Makes a folder, and those above it that are missing; one that is there is left as it is.
    public static func makeFolder(_ path: String, mode: UInt32 = 0o755) throws(RecordsError) {
        if mkdir(path, mode) == 0 { return try syncFolder(of: path) }
        let number = Glibc.errno
        if number == ENOENT, let slash = path.lastIndex(of: "/"), slash != path.startIndex {
            try makeFolder(String(path[..<slash]), mode: mode)
            if mkdir(path, mode) == 0 || Glibc.errno == EEXIST { return try syncFolder(of: path) }
            throw .system(.create, path)
        }
        if number != EEXIST { throw .system(.create, path, errno: number) }
        if !isFolder(path) { throw RecordsError(.notAFolder, .create, path) }
    }

    /// The names in a folder, sorted by their bytes, so that no locale and no disk changes the order.
    public static func names(in folder: String) throws(RecordsError) -> [String] {
        guard let stream = opendir(folder) else { throw .system(.list, folder) }
        defer { closedir(stream) }
        var names: [String] = []
        while true {
            Glibc.errno = 0
            guard let entry = readdir(stream) else {
                if Glibc.errno != 0 { throw .system(.list, folder) }
                break
            }
            let name = withUnsafePointer(to: &entry.pointee.d_name) { pointer in
                pointer.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
            }
            if name != ".", name != ".." { names.append(name) }
        }
        return names.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    }

    /// Whether something of that name is there.
    public static func exists(_ path: String) -> Bool { access(path, F_OK) == 0 }

    /// Whether a folder of that name is there.
    public static func isFolder(_ path: String) -> Bool {
        guard let stream = opendir(path) else { return false }
        closedir(stream)
        return true
    }

    /// The path of `name` in `folder`, written as a person would.
    public static func path(_ folder: String, _ name: String) -> String {
        if folder.isEmpty || folder == "." { return name }
        return folder.hasSuffix("/") ? folder + name : "\(folder)/\(name)"
    }

    private static func write(_ bytes: [UInt8], toNew path: String, mode: UInt32) throws(RecordsError) {
        let file = try OpenFile(path, O_WRONLY | O_CREAT | O_EXCL, mode: mode, .create)
        do throws(RecordsError) {
            try file.write(bytes, path)
            try file.sync(path)
        } catch {
            unlink(path)
            throw error
        }
        try file.close(path)
    }

    /// A new name is on the disk only once its folder is.
    static func syncFolder(of path: String) throws(RecordsError) {
        let folder = path.lastIndex(of: "/").map { $0 == path.startIndex ? "/" : String(path[..<$0]) } ?? "."
        let file = try OpenFile(folder, O_RDONLY | O_DIRECTORY, .open)
        do throws(RecordsError) {
            try file.sync(folder)
        } catch {
            // Some network and FUSE folders cannot be synced at all; the file itself was.
            if error.errno != EINVAL, error.errno != ENOTSUP { throw error }
        }
    }
}
