import Faults
import Glibc
import JSONLines

/// One file of `responses/`, read line by line in pieces of fixed size, so that a journal of a million imported answers
/// needs no more memory than its answers do.
struct ResponseFile {
    /// What is in the file.
    enum Kind {
        /// One interview, or the trace of one.
        case interview(JournalContents)
        /// Imported answers.
        case imported(ImportedAnswers, rows: [ImportedAnswers.Row])
    }

    var kind: Kind
    /// What is wrong with imported answers; those of an interview are in its contents.
    var faults: [Fault] = []

    private static let pieceSize = 1 << 20
    private static let lineLimit = 16 << 20
    /// A file that is wrong from end to end is told by its first lines.
    private static let faultLimit = 20

    static func read(_ path: String) throws(RecordsError) -> ResponseFile {
        let file = try OpenFile(path, O_RDONLY | O_NONBLOCK, .read)
        if file.mayWait { throw RecordsError(.notAFile, .read, path) }
        var builder = Builder(file: path)
        var buffer = [UInt8](repeating: 0, count: pieceSize)
        var filled = 0
        while true {
            if filled == buffer.count {
                if filled >= lineLimit { throw RecordsError(.tooLarge, .read, path) }
                buffer += [UInt8](repeating: 0, count: filled)
            }
            let count = try file.read(into: &buffer, at: filled, path)
            if count == 0 { break }
            let searchFrom = filled
            filled += count
            let used = builder.takeLines(of: buffer.span.extracting(0..<filled), searchFrom: searchFrom)
            if used > 0 {
                buffer.replaceSubrange(0..<filled - used, with: Array(buffer[used..<filled]))
                filled -= used
            }
        }
        if filled > 0 { builder.take(buffer.span.extracting(0..<filled), isTerminated: false) }
        return builder.finish()
    }

    private struct Builder {
        var reader = SealedLineReader()
        var contents: JournalContents
        var imported: ImportedAnswers?
        var rows: [ImportedAnswers.Row] = []
        var faults: [Fault] = []
        var faultCount = 0

        init(file: String) { contents = JournalContents(file: file) }

        /// Takes every whole line and says how many bytes they were.
        mutating func takeLines(of bytes: Span<UInt8>, searchFrom: Int) -> Int {
            var start = 0
            var place = searchFrom
            while place < bytes.count {
                if bytes[place] == UInt8(ascii: "\n") {
                    take(bytes.extracting(start..<place), isTerminated: true)
                    start = place + 1
                }
                place += 1
            }
            return start
        }

        mutating func take(_ line: Span<UInt8>, isTerminated: Bool) {
            let reading = reader.read(line, isTerminated: isTerminated)
            if let damage = reading.damage {
                if imported == nil { contents.tell(damage) } else { tell(.damagedLine(damage, file: contents.file)) }
            }
            guard let members = reading.members else { return }
            let value = JSONValue.object(members)
            let location = SourceLocation(file: contents.file, line: reader.lineCount)
            do throws(UnknownRecord) {
                if imported != nil {
                    rows.append(try ImportedAnswers.Row(json: value))
                } else if reader.lineCount == 1, value["journal"]?.text == "imported",
                    value["format"]?.whole.map({ $0 <= JournalHeader.format }) == true
                {
                    imported = try ImportedAnswers(json: value)
                } else {
                    contents.take(SealedLines.Line(number: reader.lineCount, value: value))
                }
            } catch {
                tell(.unknownEvent(error, at: location))
            }
        }

        private mutating func tell(_ fault: Fault) {
            faultCount += 1
            if faultCount <= ResponseFile.faultLimit { faults.append(fault) }
        }

        consuming func finish() -> ResponseFile {
            if faultCount > ResponseFile.faultLimit {
                faults.append(
                    Fault(
                        rule: "journal-more-damage", at: SourceLocation(file: contents.file, line: reader.lineCount),
                        "There are \(faultCount - ResponseFile.faultLimit) more lines like these in this file.",
                        remedy: "Bring the answers in again from the file they came from."))
            }
            if let imported { return ResponseFile(kind: .imported(imported, rows: rows), faults: faults) }
            contents.finish()
            return ResponseFile(kind: .interview(contents), faults: faults)
        }
    }
}
