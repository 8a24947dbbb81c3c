public import Faults
public import Interviews
import JSONLines

/// Everything that could be read of one journal, and what is wrong with it.
public struct JournalContents: Sendable {
    /// An event and the line it stands on.
    public struct Entry: Hashable, Sendable {
        /// The line, from 1.
        public var line: Int
        /// Its sequence number; the header has 0.
        public var sequence: Int64
        /// The event and its time.
        public var timed: TimedEvent
    }

    /// What the first line says; `nil` where it cannot be read, and then nothing else is used.
    public internal(set) var header: JournalHeader?
    /// What is counted, where the journal holds no interview but the trace of one.
    public internal(set) var tombstone: Tombstone?
    /// The events that could be read, by their sequence numbers.
    public internal(set) var entries: [Entry] = []
    /// What is wrong, in the order of the lines.
    public internal(set) var faults: [Fault] = []
    /// Whether lines were lost, so that a gap in the events is to be expected.
    public internal(set) var hasGaps = false

    let file: String
    private var hasFirst = false
    /// Faults beyond the limit.
    private var untold = 0
    /// A file that is wrong from end to end is told by its first lines.
    private static let faultLimit = 50

    /// A journal with nothing in it.
    ///
    /// - Parameter file: its name as the person gave it, for the places of faults.
    public init(file: String = "") { self.file = file }

    /// Reads the bytes of a journal of one interview.
    ///
    /// Every sound line is used, whatever stands between; each line that is not is told.
    ///
    /// - Parameter file: its name as the person gave it, for the places of faults.
    public static func read(_ bytes: [UInt8], file: String) -> JournalContents {
        read(SealedLines.read(bytes), file: file)
    }

    static func read(_ lines: SealedLines, file: String) -> JournalContents {
        var contents = JournalContents(file: file)
        for line in lines.lines { contents.take(line) }
        for damage in lines.damages { contents.tell(damage) }
        contents.finish()
        return contents
    }

    /// Takes the next sound line.
    mutating func take(_ line: SealedLines.Line) {
        if hasFirst { readEvent(line) } else { readFirst(line) }
        hasFirst = true
    }

    /// Puts everything in order after the last line.
    mutating func finish() {
        if hasGaps { putInOrder() }
        // A picture or a table saved under a journal's name: one sentence says it, not one for each of its lines.
        if !hasFirst, faults.count > 1 {
            faults = [.noJournal(at: SourceLocation(file: file))]
            untold = 0
        }
        if header == nil, tombstone == nil, faults.isEmpty {
            faults.append(.emptyJournal(at: SourceLocation(file: file)))
        }
        faults.sort { $0.location < $1.location }
        if untold > 0 { tellUntold() }
    }

    /// The last moment written, or the start.
    var lastAt: Int64 { max(header?.startedAt ?? 0, entries.map(\.timed.time).max() ?? 0) }

    private mutating func readFirst(_ line: SealedLines.Line) {
        let location = SourceLocation(file: file, line: line.number)
        do throws(UnknownRecord) {
            guard line.number == 1, let kind = line.value["journal"]?.text else {
                throw UnknownRecord(what: "the first line, which says what interview this is, is lost")
            }
            guard let format = line.value["format"]?.whole, format <= JournalHeader.format else {
                throw UnknownRecord(what: "it is of a newer format")
            }
            if kind == "interview" {
                header = try JournalHeader(json: line.value)
            } else if let counted = Tombstone.Kind(rawValue: kind) {
                tombstone = try Tombstone(counted, json: line.value)
            } else {
                throw UnknownRecord(what: "a journal of the kind \"\(kind)\" is not known")
            }
        } catch {
            faults.append(.unusableJournal(error, at: location))
        }
    }

    private mutating func readEvent(_ line: SealedLines.Line) {
        guard header != nil else { return }
        do throws(UnknownRecord) {
            guard let sequence = line.value["seq"]?.whole, let time = line.value["time"]?.text.flatMap(Moment.seconds)
            else { throw UnknownRecord(what: "the number or the time of the line is missing") }
            let event = try InterviewEvent(json: line.value)
            entries.append(Entry(line: line.number, sequence: sequence, timed: TimedEvent(time: time, event)))
        } catch {
            hasGaps = true
            add(.unknownEvent(error, at: SourceLocation(file: file, line: line.number)))
        }
    }

    /// Tells a damaged line.
    mutating func tell(_ damage: LineDamage) {
        // A torn last line leaves no gap: nothing comes after it.
        if damage.kind != .torn { hasGaps = true }
        add(.damagedLine(damage, file: file))
    }

    /// Lines that a person or a faulty copy swapped or doubled go back to their order, each once.
    private mutating func putInOrder() {
        var seen: Set<Int64> = []
        entries = entries.sorted { ($0.sequence, $0.line) < ($1.sequence, $1.line) }
            .filter { seen.insert($0.sequence).inserted }
    }

    /// Keeps a fault, or only counts it: a file of millions of lines that are none must not fill the memory.
    private mutating func add(_ fault: Fault) {
        if faults.count < JournalContents.faultLimit { faults.append(fault) } else { untold += 1 }
    }

    private mutating func tellUntold() {
        faults.append(
            Fault(
                rule: "journal-more-damage", at: SourceLocation(file: file, line: faults.last?.location.line ?? 0),
                "There are \(untold) more lines like these in this file.",
                remedy: "Check that it is a journal, and copy it again from where it came from."))
    }
}
