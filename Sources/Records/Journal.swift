import Glibc
public import Interviews
import JSONLines

/// The journal of one interview, open for this program alone.
///
/// An event is on the disk before `append` returns. A write that fails leaves the file as it was before, and the journal
/// can be used again once there is room. Nothing written is ever changed; only `bury` takes words away.
public struct Journal: ~Copyable {
    /// What the first line says.
    public let header: JournalHeader
    /// Where the file is.
    public let path: String
    /// What was in the journal when it was opened; only the header where it is new.
    public let found: JournalContents
    /// The file into which a broken last line was set aside on opening, if there was one.
    public let setAside: String?

    private let file: OpenFile
    private var chain: LineChain
    private var length: Int
    private var nextSequence: Int64
    private var lastAt: Int64
    private var isPoisoned = false

    private init(
        header: JournalHeader, path: String, found: JournalContents, setAside: String?, file: consuming OpenFile,
        chain: LineChain, length: Int
    ) {
        self.header = header
        self.path = path
        self.found = found
        self.setAside = setAside
        self.file = file
        self.chain = chain
        self.length = length
        nextSequence = (found.entries.map(\.sequence).max() ?? 0) + 1
        lastAt = found.lastAt
    }

    /// Begins a journal; its first line is on the disk when this returns.
    ///
    /// - Throws: `exists` where there is a journal of that name: nothing is written over it.
    public static func create(at path: String, _ header: JournalHeader) throws(RecordsError) -> Journal {
        let file = try OpenFile(path, O_WRONLY | O_CREAT | O_EXCL | O_APPEND, .create)
        var chain = LineChain()
        let line = chain.seal(header.json)
        do throws(RecordsError) {
            try file.lock(path)
            try file.write(line, path)
            try file.sync(path)
            try Files.syncFolder(of: path)
        } catch {
            unlink(path)
            throw error
        }
        var found = JournalContents(file: path)
        found.header = header
        return Journal(
            header: header, path: path, found: found, setAside: nil, file: file, chain: chain, length: line.count)
    }

    /// Opens a journal to carry on where it ends.
    ///
    /// A last line that breaks off is copied to a file beside the journal and then cut. Damage in the middle stays as it
    /// is and is told in `found.faults`.
    ///
    /// - Throws: `locked` where another program has it open; `notAJournal` where its first line is lost or its interview
    ///   was buried. The file is then untouched.
    public static func resume(_ path: String) throws(RecordsError) -> Journal {
        let file = try OpenFile(path, O_RDWR | O_APPEND, .open)
        try file.lock(path)
        let bytes = try file.readAll(limit: sizeLimit, path)
        let lines = SealedLines.read(bytes)
        let found = JournalContents.read(lines, file: path)
        guard let header = found.header else { throw RecordsError(.notAJournal, .open, path) }
        var setAside: String?
        if lines.keptLength < bytes.count {
            setAside = try keepTorn(Array(bytes[lines.keptLength...]), beside: path)
            try file.truncate(to: lines.keptLength, path)
            try file.sync(path)
        }
        var length = lines.keptLength
        if lines.lacksLineEnd {
            try file.write([UInt8(ascii: "\n")], path)
            try file.sync(path)
            length += 1
        }
        return Journal(
            header: header, path: path, found: found, setAside: setAside, file: file, chain: lines.chain,
            length: length)
    }

    /// Adds an event; it is on the disk when this returns.
    ///
    /// A clock that went backwards does not: the event then gets the time of the one before.
    ///
    /// - Throws: `diskFull` and the like: the event is not in the journal, everything before it is, and the journal can be
    ///   used again. `poisoned`: the disk failed to save; from then on the journal takes nothing.
    public mutating func append(_ timed: TimedEvent) throws(RecordsError) {
        if isPoisoned { throw RecordsError(.poisoned, .write, path) }
        let time = max(timed.time, lastAt)
        var next = chain
        let line = next.seal(
            [.init("seq", .integer(nextSequence)), .init("time", .string(Moment.text(time)))] + timed.event.json)
        do throws(RecordsError) {
            try file.write(line, path)
        } catch {
            do throws(RecordsError) {
                try file.truncate(to: length, path)
            } catch {
                isPoisoned = true
            }
            throw error
        }
        do throws(RecordsError) {
            try file.sync(path)
        } catch {
            // After a failed fsync the system may have dropped the pages, and a second fsync would succeed all the same
            // (Rebello and others, "Can Applications Recover from fsync Failures?", 2020).
            isPoisoned = true
            throw RecordsError(.poisoned, .write, path)
        }
        chain = next
        length += line.count
        nextSequence += 1
        lastAt = time
    }

    /// Closes the journal.
    public consuming func close() throws(RecordsError) {
        let path = self.path
        try file.close(path)
    }

    /// Takes the interview off the disk and leaves one line that counts it, under a name that names nobody.
    ///
    /// For a person who said no, or who stopped and asked for their words to be deleted.
    ///
    /// - Returns: where the one line is.
    @discardableResult
    public consuming func bury(_ kind: Tombstone.Kind) throws(RecordsError) -> String {
        let day = Moment.day(header.startedAt)
        let path = self.path
        var chain = LineChain()
        let line = chain.seal(Tombstone(kind: kind, study: header.study, day: day).json)
        let words = try OpenFile(path, O_WRONLY, .remove)
        // The count takes the journal's own name first: a power cut at any moment leaves the one or the other, never
        // both and never neither.
        try Files.replace(path, with: line, mode: 0o600)
        words.blank(path)
        try Journal.removeTorn(beside: path)
        let folder = path.lastIndex(of: "/").map { String(path[..<$0]) } ?? "."
        var random = SystemRandomNumberGenerator()
        let name = "\(day.filter { $0 != "-" })-\(kind.rawValue)-\(InterviewCode.random(using: &random)).jsonl"
        let nameless = Files.path(folder, name)
        if rename(path, nameless) != 0 { throw .system(.write, path) }
        try Files.syncFolder(of: nameless)
        try file.close(path)
        return nameless
    }

    static let sizeLimit = 64 << 20

    /// Keeps what a broken last line still says; earlier ones stay.
    private static func keepTorn(_ bytes: [UInt8], beside path: String) throws(RecordsError) -> String {
        for number in 1... {
            let name = number == 1 ? "\(path).torn" : "\(path).torn.\(number)"
            do throws(RecordsError) {
                try Files.create(name, with: bytes, mode: 0o600)
                return name
            } catch {
                if error.code != .exists { throw error }
            }
        }
        throw RecordsError(.exists, .create, path)
    }

    private static func removeTorn(beside path: String) throws(RecordsError) {
        for number in 1... {
            let name = number == 1 ? "\(path).torn" : "\(path).torn.\(number)"
            guard Files.exists(name) else { return }
            let piece = try OpenFile(name, O_WRONLY, .remove)
            if unlink(name) != 0 { throw .system(.remove, name) }
            piece.blank(name)
        }
    }
}
