import CLibZip
import Glibc

/// Writes a ZIP package in memory: the same entries in the same order give the same bytes.
///
/// Every entry is dated 1980-01-01 by its raw DOS fields (libzip would turn a time into local time) and has the
/// attributes of a plain file. Bytes are the same with the same zlib; another build may deflate differently.
public struct ZipWriter: ~Copyable {
    private let archive: OpaquePointer
    private let target: OpaquePointer

    /// An empty package.
    public init() throws(PackageFault) {
        var error = zip_error_t()
        zip_error_init(&error)
        defer { zip_error_fini(&error) }
        guard let target = zip_source_buffer_create(nil, 0, 0, &error) else {
            throw PackageFault(code: .unwritable, entry: nil, message: Self.words(&error))
        }
        // Kept, because closing the archive gives up its own hold and the bytes are read after that.
        zip_source_keep(target)
        guard let archive = zip_open_from_source(target, ZIP_CREATE | ZIP_TRUNCATE, &error) else {
            let fault = PackageFault(code: .unwritable, entry: nil, message: Self.words(&error))
            zip_source_free(target)
            zip_source_free(target)
            throw fault
        }
        self.archive = archive
        self.target = target
    }

    deinit {
        zip_discard(archive)
        zip_source_free(target)
    }

    /// Adds an entry after those already there.
    ///
    /// - Parameters:
    ///   - name: its path in the package, with `/`; a name that is there already is a fault.
    ///   - bytes: what it holds.
    ///   - stored: whether it is kept as it is, as `mimetype` and pictures are; else it is deflated.
    public mutating func add(_ name: String, _ bytes: [UInt8], stored: Bool = false) throws(PackageFault) {
        // libzip reads the bytes only when the archive is closed, so it gets a copy that it frees itself.
        guard let copy = malloc(max(1, bytes.count)) else {
            throw PackageFault(code: .unwritable, entry: name, message: "There is no memory left for \(name).")
        }
        bytes.withUnsafeBytes { raw in
            if let from = raw.baseAddress { copy.copyMemory(from: from, byteCount: raw.count) }
        }
        guard let source = zip_source_buffer(archive, copy, zip_uint64_t(bytes.count), 1) else {
            free(copy)
            throw fault(name)
        }
        let index = zip_file_add(archive, name, source, zip_flags_t(ZIP_FL_ENC_UTF_8))
        guard index >= 0 else {
            zip_source_free(source)
            throw fault(name)
        }
        let entry = zip_uint64_t(index)
        let plainFile = zip_uint32_t(0o100644) << 16
        guard
            zip_set_file_compression(archive, entry, stored ? ZIP_CM_STORE : ZIP_CM_DEFLATE, stored ? 0 : 6) == 0,
            zip_file_set_dostime(archive, entry, 0, 33, 0) == 0,
            zip_file_set_external_attributes(archive, entry, 0, zip_uint8_t(ZIP_OPSYS_UNIX), plainFile) == 0
        else { throw fault(name) }
    }

    /// Ends the package and hands over its bytes; a package without entries is a fault.
    public consuming func close() throws(PackageFault) -> [UInt8] {
        // From here on the two handles are ours: libzip frees the archive when closing works, and only then.
        let (archive, target) = (archive, target)
        discard self
        defer { zip_source_free(target) }
        if zip_get_num_entries(archive, 0) == 0 {
            zip_discard(archive)
            throw PackageFault(code: .unwritable, entry: nil, message: "A package needs at least one entry.")
        }
        if zip_close(archive) != 0 {
            let fault = PackageFault(code: .unwritable, entry: nil, message: Self.words(zip_get_error(archive)))
            zip_discard(archive)
            throw fault
        }
        return try Self.contents(of: target)
    }

    private static func contents(of target: OpaquePointer) throws(PackageFault) -> [UInt8] {
        var stat = zip_stat_t()
        zip_stat_init(&stat)
        guard zip_source_stat(target, &stat) == 0, zip_source_open(target) == 0 else {
            throw PackageFault(code: .unwritable, entry: nil, message: words(zip_source_error(target)))
        }
        defer { zip_source_close(target) }
        let size = Int(stat.size)
        let bytes = [UInt8](unsafeUninitializedCapacity: size) { room, filled in
            filled = max(0, Int(zip_source_read(target, room.baseAddress, zip_uint64_t(size))))
        }
        guard bytes.count == size else {
            throw PackageFault(code: .unwritable, entry: nil, message: words(zip_source_error(target)))
        }
        return bytes
    }

    private func fault(_ entry: String?) -> PackageFault {
        PackageFault(code: .unwritable, entry: entry, message: Self.words(zip_get_error(archive)))
    }

    private static func words(_ error: UnsafeMutablePointer<zip_error_t>?) -> String {
        guard let error, let text = zip_error_strerror(error) else { return "The package could not be written." }
        return "The package could not be written: \(String(cString: text))."
    }
}
