import Glibc

/// An open file; closed when it goes.
///
/// It keeps no path (a type that is discarded may hold nothing that needs clearing up), so callers hand it in for the
/// wording of errors.
struct OpenFile: ~Copyable {
    private let descriptor: Int32

    init(_ path: String, _ flags: Int32, mode: mode_t = 0o600, _ action: RecordsError.Action) throws(RecordsError) {
        descriptor = Glibc.open(path, flags | O_CLOEXEC, mode)
        if descriptor < 0 { throw .system(action, path) }
    }

    /// Whether it is a pipe or a device, which could keep a reader waiting for ever.
    var mayWait: Bool {
        var facts = stat()
        guard fstat(descriptor, &facts) == 0 else { return false }
        return [S_IFIFO, S_IFCHR, S_IFSOCK].contains(facts.st_mode & S_IFMT)
    }

    deinit { _ = Glibc.close(descriptor) }

    /// Closes the file and says whether the system took everything.
    consuming func close(_ path: String) throws(RecordsError) {
        let result = Glibc.close(descriptor)
        discard self
        if result != 0, Glibc.errno != EINTR { throw .system(.write, path) }
    }

    /// Reads up to `buffer.count` bytes; 0 at the end of the file.
    func read(into buffer: inout [UInt8], at start: Int, _ path: String) throws(RecordsError) -> Int {
        while true {
            let count = buffer.withUnsafeMutableBytes { bytes in
                Glibc.read(descriptor, bytes.baseAddress.map { $0 + start }, bytes.count - start)
            }
            if count >= 0 { return count }
            if Glibc.errno != EINTR { throw .system(.read, path) }
        }
    }

    /// Reads to the end of the file.
    func readAll(limit: Int, _ path: String) throws(RecordsError) -> [UInt8] {
        var bytes: [UInt8] = []
        var filled = 0
        while true {
            if filled == bytes.count {
                bytes += [UInt8](repeating: 0, count: max(1 << 12, bytes.count))
            }
            let count = try read(into: &bytes, at: filled, path)
            if count == 0 { break }
            filled += count
            if filled > limit { throw RecordsError(.tooLarge, .read, path) }
        }
        bytes.removeLast(bytes.count - filled)
        return bytes
    }

    /// Writes all of `bytes`, or throws with any part of them written.
    func write(_ bytes: [UInt8], _ path: String) throws(RecordsError) {
        var written = 0
        while written < bytes.count {
            let count = bytes.withUnsafeBytes { bytes in
                Glibc.write(descriptor, bytes.baseAddress.map { $0 + written }, bytes.count - written)
            }
            if count > 0 {
                written += count
            } else if count == 0 || Glibc.errno != EINTR {
                throw .system(.write, path, errno: count == 0 ? ENOSPC : Glibc.errno)
            }
        }
    }

    /// Returns once the disk has everything.
    func sync(_ path: String) throws(RecordsError) {
        if fsync(descriptor) != 0 { throw .system(.write, path) }
    }

    func truncate(to length: Int, _ path: String) throws(RecordsError) {
        if ftruncate(descriptor, off_t(length)) != 0 { throw .system(.write, path) }
    }

    /// Takes the file for this program alone, until it is closed.
    func lock(_ path: String) throws(RecordsError) {
        if flock(descriptor, LOCK_EX | LOCK_NB) != 0 { throw .system(.open, path) }
    }

    /// Overwrites the whole file with zeros, as far as that goes; for words that must not stay.
    ///
    /// A flash disk may keep old blocks all the same: only encryption of the disk helps against that. That is why a
    /// failure here stops nothing.
    func blank(_ path: String) {
        let length = lseek(descriptor, 0, SEEK_END)
        lseek(descriptor, 0, SEEK_SET)
        guard length > 0, length <= 64 << 20 else { return }
        try? write([UInt8](repeating: 0, count: Int(length)), path)
        try? sync(path)
    }
}
