import CLibZip

/// Reads a ZIP package that strangers may have made, without believing what it says about itself.
public struct ZipReader: ~Copyable {
    /// What a package may cost.
    public struct Limits: Hashable, Sendable {
        /// The most entries.
        public var entries: Int
        /// The most bytes of one entry, unpacked.
        public var entryBytes: Int
        /// The most bytes of everything read through one reader, unpacked.
        public var totalBytes: Int
        /// The most bytes that one packed byte may become; counted only for entries over 1 MiB, as short texts of one
        /// repeated line honestly reach high ratios.
        public var ratio: Int

        /// Limits; without arguments those that suit any report or project file.
        public init(entries: Int = 4096, entryBytes: Int = 64 << 20, totalBytes: Int = 256 << 20, ratio: Int = 200) {
            self.entries = entries
            self.entryBytes = entryBytes
            self.totalBytes = totalBytes
            self.ratio = ratio
        }
    }

    /// One entry, as the package's directory describes it.
    public struct Entry: Hashable, Sendable {
        /// Its path in the package.
        public var name: String
        /// The size that the directory promises, unpacked.
        public var size: Int
        /// Its size in the package.
        public var packedSize: Int
        /// Whether it is kept as it is rather than deflated.
        public var isStored: Bool
    }

    /// The entries, in the order of the package's directory.
    public let entries: [Entry]
    private let archive: OpaquePointer
    private let content: UnsafeMutableRawBufferPointer
    private let limits: Limits
    private var bytesRead = 0

    /// Opens a package and checks its directory: consistency, count, names, promised sizes and ratios.
    public init(_ bytes: [UInt8], limits: Limits = Limits()) throws(PackageFault) {
        let content = UnsafeMutableRawBufferPointer.allocate(byteCount: max(1, bytes.count), alignment: 1)
        content.copyBytes(from: bytes)
        guard let archive = Self.open(content, count: bytes.count) else {
            content.deallocate()
            throw PackageFault(
                code: .damaged, entry: nil, message: "This file is not a ZIP package, or a damaged one.")
        }
        do throws(PackageFault) {
            entries = try Self.directory(of: archive, limits)
        } catch {
            zip_discard(archive)
            content.deallocate()
            throw error
        }
        self.archive = archive
        self.content = content
        self.limits = limits
    }

    deinit {
        zip_discard(archive)
        content.deallocate()
    }

    /// What the entry `name` holds; its checksum is checked.
    public mutating func read(_ name: String) throws(PackageFault) -> [UInt8] {
        guard let index = entries.firstIndex(where: { $0.name == name }) else {
            throw PackageFault(code: .missing, entry: name, message: "There is no \(name) in this package.")
        }
        let damaged = PackageFault(code: .damaged, entry: name, message: "The entry \(name) cannot be unpacked.")
        guard let file = zip_fopen_index(archive, zip_uint64_t(index), 0) else { throw damaged }
        defer { zip_fclose(file) }
        // The directory may lie about sizes: only the bytes that really come count.
        let allowed = min(limits.entryBytes, limits.totalBytes - bytesRead)
        var result: [UInt8] = []
        result.reserveCapacity(min(entries[index].size, allowed))
        var chunk = [UInt8](repeating: 0, count: 1 << 16)
        while true {
            let count = chunk.withUnsafeMutableBytes { zip_fread(file, $0.baseAddress, zip_uint64_t($0.count)) }
            if count < 0 { throw damaged }
            if count == 0 { break }
            result.append(contentsOf: chunk[..<Int(count)])
            if result.count > allowed { throw Self.tooLarge(name) }
            if Self.isAbsurd(result.count, from: entries[index].packedSize, limits) { throw Self.absurd(name) }
        }
        bytesRead += result.count
        return result
    }

    private static func open(_ content: UnsafeMutableRawBufferPointer, count: Int) -> OpaquePointer? {
        // libzip takes no bytes at all for a package without entries.
        guard count > 0, let source = zip_source_buffer_create(content.baseAddress, zip_uint64_t(count), 0, nil) else {
            return nil
        }
        if let archive = zip_open_from_source(source, ZIP_RDONLY | ZIP_CHECKCONS, nil) { return archive }
        zip_source_free(source)
        return nil
    }

    private static func directory(of archive: OpaquePointer, _ limits: Limits) throws(PackageFault) -> [Entry] {
        let count = Int(zip_get_num_entries(archive, 0))
        if count > limits.entries {
            throw PackageFault(
                code: .tooLarge, entry: nil,
                message: "This package has \(count) entries; at most \(limits.entries) are read.")
        }
        var entries: [Entry] = []
        var names: Set<String> = []
        for index in 0..<count {
            var stat = zip_stat_t()
            zip_stat_init(&stat)
            guard zip_stat_index(archive, zip_uint64_t(index), 0, &stat) == 0, let raw = stat.name else {
                throw PackageFault(
                    code: .damaged, entry: nil, message: "Entry \(index + 1) of this package cannot be read.")
            }
            let entry = Entry(
                name: String(cString: raw), size: Int(clamping: stat.size), packedSize: Int(clamping: stat.comp_size),
                isStored: stat.comp_method == UInt16(ZIP_CM_STORE))
            guard isHarmless(entry.name), names.insert(entry.name).inserted else {
                throw PackageFault(
                    code: .hostile, entry: entry.name,
                    message: "The entry \(entry.name.debugDescription) stands twice or leads out of the package.")
            }
            if entry.size > limits.entryBytes { throw tooLarge(entry.name) }
            if isAbsurd(entry.size, from: entry.packedSize, limits) { throw absurd(entry.name) }
            entries.append(entry)
        }
        return entries
    }

    private static func isHarmless(_ name: String) -> Bool {
        let parts = name.split(separator: "/", omittingEmptySubsequences: false)
        return !name.isEmpty && !name.hasPrefix("/") && !name.contains("\\") && !parts.contains("..")
    }

    private static func isAbsurd(_ size: Int, from packed: Int, _ limits: Limits) -> Bool {
        size > 1 << 20 && size / max(1, packed) > limits.ratio
    }

    private static func tooLarge(_ name: String) -> PackageFault {
        PackageFault(
            code: .tooLarge, entry: name, message: "The entry \(name) unpacks to more bytes than are read.")
    }

    private static func absurd(_ name: String) -> PackageFault {
        PackageFault(
            code: .hostile, entry: name,
            message: "The entry \(name) unpacks to far more bytes than an honest file of its size.")
    }
}
