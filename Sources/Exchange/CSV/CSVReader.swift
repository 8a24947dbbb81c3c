import Faults

/// Why a file is not the CSV that is read here: where, and what is wrong.
public struct CSVFault: Error, Hashable, Sendable {
    /// The line, from 1.
    public var line: Int
    /// The column, from 1, in characters.
    public var column: Int
    /// The short name of the check.
    public var rule: String
    /// What is wrong: a sentence.
    public var message: String
    /// What to do: a sentence.
    public var remedy: String
}

extension CSVFault {
    func fault(in file: String) -> Fault {
        Fault(rule: rule, at: SourceLocation(file: file, line: line, column: column), message, remedy: remedy)
    }
}

/// One row of a CSV file.
public struct CSVRow: Hashable, Sendable {
    /// The line on which it begins, from 1; a cell may hold line ends, so rows and lines differ.
    public var line: Int
    /// Its cells.
    public var cells: [String]
}

/// Reads CSV as RFC 4180 has it, strictly, one row after another.
///
/// Cells are separated by commas; one that holds a comma, a quotation mark or a line end stands in quotation marks, and a
/// quotation mark inside it is doubled. Lines end with CR LF or LF. A byte order mark at the start is passed over.
public struct CSVReader: Sendable {
    /// The longest file that is read, in bytes.
    public static let sizeLimit = 1 << 30
    /// The longest cell, in bytes.
    public static let cellLimit = 1 << 20
    /// The most cells of a row.
    public static let columnLimit = 4096

    private static let quote = UInt8(ascii: "\"")
    private static let comma = UInt8(ascii: ",")

    private let bytes: [UInt8]
    private var at = 0
    private var line = 1
    private var lineStart = 0

    /// A reader at the start of a file.
    public init(_ bytes: [UInt8]) {
        self.bytes = bytes
        if bytes.starts(with: [0xEF, 0xBB, 0xBF]) {
            at = 3
            lineStart = 3
        }
    }

    /// The next row, or `nil` at the end of the file. Empty lines are passed over.
    public mutating func next() throws(CSVFault) -> CSVRow? {
        if bytes.count > CSVReader.sizeLimit {
            throw fault(
                "csv-size", "The file has \(bytes.count) bytes; at most \(CSVReader.sizeLimit) are read.",
                "Split it into smaller files.")
        }
        while at < bytes.count, takeLineEnd() {}
        guard at < bytes.count else { return nil }
        var row = CSVRow(line: line, cells: [])
        while true {
            row.cells.append(try (at < bytes.count && bytes[at] == CSVReader.quote) ? quotedCell() : plainCell())
            if row.cells.count > CSVReader.columnLimit {
                throw fault(
                    "csv-columns", "This row has more than \(CSVReader.columnLimit) cells.",
                    "Check that the file is separated by commas.")
            }
            guard at < bytes.count, bytes[at] == CSVReader.comma else { break }
            at += 1
        }
        _ = takeLineEnd()
        return row
    }

    private mutating func takeLineEnd() -> Bool {
        guard at < bytes.count else { return false }
        if bytes[at] == UInt8(ascii: "\r"), at + 1 < bytes.count, bytes[at + 1] == UInt8(ascii: "\n") { at += 1 }
        guard bytes[at] == UInt8(ascii: "\n") else { return false }
        at += 1
        line += 1
        lineStart = at
        return true
    }

    private mutating func plainCell() throws(CSVFault) -> String {
        let start = at
        while at < bytes.count, bytes[at] != CSVReader.comma, bytes[at] != UInt8(ascii: "\n") {
            if bytes[at] == CSVReader.quote {
                throw fault(
                    "csv-quote", "A quotation mark stands inside a cell that does not begin with one.",
                    "Put the whole cell in quotation marks, and double the one inside it.")
            }
            if bytes[at] == UInt8(ascii: "\r") {
                if at + 1 < bytes.count, bytes[at + 1] == UInt8(ascii: "\n") { break }
                throw fault(
                    "csv-return", "A carriage return stands alone inside a cell without quotation marks.",
                    "Save the file again as CSV with line ends of Unix or Windows.")
            }
            at += 1
            if at - start > CSVReader.cellLimit { throw longCell(line, column(start)) }
        }
        return try text(start..<at)
    }

    private mutating func quotedCell() throws(CSVFault) -> String {
        let opening = (line: line, column: column(at))
        at += 1
        var cell = ""
        var start = at
        while at < bytes.count {
            if bytes[at] == CSVReader.quote {
                cell += try text(start..<at)
                at += 1
                guard at < bytes.count, bytes[at] == CSVReader.quote else {
                    try requireCellEnd()
                    return cell
                }
                start = at
            } else if bytes[at] == UInt8(ascii: "\n") {
                // The text is checked up to the line end, so that a fault in it gets the right line.
                cell += try text(start..<at + 1)
                start = at + 1
                line += 1
                lineStart = start
            }
            at += 1
            if at - start + cell.utf8.count > CSVReader.cellLimit {
                throw longCell(opening.line, opening.column)
            }
        }
        throw CSVFault(
            line: opening.line, column: opening.column, rule: "csv-open-quote",
            message: "The quotation mark here is never closed; the file ends inside its cell.",
            remedy: "Close it, or save the file again from the program it came from: its end may be missing.")
    }

    private func longCell(_ line: Int, _ column: Int) -> CSVFault {
        CSVFault(
            line: line, column: column, rule: "csv-cell",
            message: "The cell that begins here is longer than \(CSVReader.cellLimit) bytes.",
            remedy: "A closing quotation mark may be missing; or shorten the cell.")
    }

    private func requireCellEnd() throws(CSVFault) {
        guard at < bytes.count, bytes[at] != CSVReader.comma, bytes[at] != UInt8(ascii: "\n") else { return }
        if bytes[at] == UInt8(ascii: "\r"), at + 1 < bytes.count, bytes[at + 1] == UInt8(ascii: "\n") { return }
        throw fault(
            "csv-quote", "Something follows the closing quotation mark of a cell.",
            "Double each quotation mark inside a cell, and put nothing between the closing one and the comma.")
    }

    private func text(_ range: Range<Int>) throws(CSVFault) -> String {
        if let zero = bytes[range].firstIndex(of: 0) {
            throw fault(
                "csv-not-text", "This file is not text: a zero byte stands here.",
                "Check that it is a CSV file and not a spreadsheet or a database.", at: zero)
        }
        do throws(UTF8.ValidationError) {
            return String(copying: try UTF8Span(validating: bytes.span.extracting(range)))
        } catch {
            throw fault(
                "csv-not-utf8", "The file is not text in UTF-8 from here on.",
                "Save it again as \"CSV UTF-8\" from the program it came from.",
                at: range.lowerBound + error.byteOffsets.lowerBound)
        }
    }

    private func fault(_ rule: String, _ message: String, _ remedy: String, at place: Int? = nil) -> CSVFault {
        CSVFault(line: line, column: column(place ?? at), rule: rule, message: message, remedy: remedy)
    }

    /// The column in characters: bytes that only continue one do not count.
    private func column(_ place: Int) -> Int {
        1 + bytes[min(lineStart, place)..<place].count { $0 & 0xC0 != 0x80 }
    }
}
