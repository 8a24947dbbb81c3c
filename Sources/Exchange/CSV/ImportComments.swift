public import Faults
import JSONLines
import Questionnaires
import Records

/// What becomes of a CSV file of comments: the files of a study folder.
public struct ImportedStudy: Sendable {
    /// Names and bytes, for `StudyFolder.create`.
    public var files: [(name: String, bytes: [UInt8])]
    /// How many people there are.
    public var people: Int
    /// How many of them left the comment empty.
    public var empty: Int
}

/// How comments are to be brought in.
public struct CommentImport: Sendable {
    /// The column that holds the words.
    public var text: String
    /// The column that holds each person's identifier.
    public var id: String
    /// The identifier of the new study.
    public var study: String
    /// The title of the new study.
    public var title: String
    /// What was asked, for the questionnaire; where nobody knows, say so.
    public var question: String
    /// Whether the people who wrote the comments agreed to be quoted.
    public var mayQuote: Bool
    /// When, seconds since 1970-01-01T00:00:00Z.
    public var time: Int64
    /// The version of the program.
    public var program: String

    /// How comments are to be brought in.
    public init(
        text: String, id: String, study: String, title: String,
        question: String = "What would you like to say? (The file does not say how it was asked.)", mayQuote: Bool,
        time: Int64, program: String
    ) {
        self.text = text
        self.id = id
        self.study = study
        self.title = title
        self.question = question
        self.mayQuote = mayQuote
        self.time = time
        self.program = program
    }
}

extension CommentImport {
    /// Makes a study folder's files from a CSV file: `study.yaml`, a questionnaire of one open question `comment`, and one
    /// journal of all the answers. A person without words gets the reason `skipped`.
    ///
    /// Everything wrong with the rows is told in one run, up to twenty of a kind; there is a value only where nothing is.
    ///
    /// - Parameter file: the file's name as the person gave it.
    public func read(_ csv: [UInt8], file: String) -> Checked<ImportedStudy> {
        var faults: [Fault] = []
        var rows: [ImportedAnswers.Row] = []
        do throws(CSVFault) {
            var reader = CSVReader(csv)
            guard let head = try reader.next() else {
                return Checked(nil, faults: [.emptyTable(file)])
            }
            guard let textPlace = place(of: text, in: head, file, &faults),
                let idPlace = place(of: id, in: head, file, &faults)
            else { return Checked(nil, faults: faults) }
            var table = CommentTable(columns: head.cells.count, text: textPlace, id: idPlace, file: file)
            while let row = try reader.next() { table.take(row) }
            faults += table.allFaults
            rows = table.rows
        } catch {
            return Checked(nil, faults: faults + [error.fault(in: file)])
        }
        if rows.isEmpty, faults.isEmpty { faults.append(.emptyTable(file)) }
        guard faults.isEmpty else { return Checked(nil, faults: faults.sorted { $0.location < $1.location }) }
        let questionnaire = Array(questionnaireYAML.utf8)
        let checked = Questionnaire.read(questionnaire, file: StudyFolder.questionnaire)
        guard let asked = checked.value else { return Checked(nil, faults: checked.faults) }
        let name = file.split(separator: "/").last.map(String.init) ?? file
        let imported = ImportedAnswers(
            source: ImportedAnswers.Source(
                name: name, checksum: CRC32C(csv).hex, textColumn: text, mayQuote: mayQuote),
            study: study, questionnaire: asked, checksum: CRC32C(questionnaire).hex, importedAt: time)
        let journal = imported.journal(rows, program: program)
        return Checked(
            ImportedStudy(
                files: [
                    (StudyFolder.settings, Array(settingsYAML(name, people: rows.count).utf8)),
                    (StudyFolder.questionnaire, questionnaire),
                    ("\(StudyFolder.responses)/imported-\(imported.source.checksum).jsonl", journal),
                ], people: rows.count, empty: rows.count { $0.answers["comment"] == .missing(.skipped) }))
    }

    private func place(of column: String, in head: CSVRow, _ file: String, _ faults: inout [Fault]) -> Int? {
        let places = head.cells.indices.filter { head.cells[$0] == column }
        if places.count == 1 { return places[0] }
        let names = head.cells.map { "\"\($0)\"" }.joined(separator: ", ")
        faults.append(
            places.isEmpty
                ? Fault(
                    rule: "unknown-column", at: SourceLocation(file: file, line: head.line),
                    "The file has no column \"\(column)\"; its columns are \(names).",
                    remedy: nearestName(to: column, among: head.cells).map { "Did you mean \"\($0)\"?" }
                        ?? "Name one of these.")
                : Fault(
                    rule: "column-twice", at: SourceLocation(file: file, line: head.line),
                    "The file has \(places.count) columns \"\(column)\".",
                    remedy: "Rename all but one of them in the first line of the file."))
        return nil
    }

    private var questionnaireYAML: String {
        """
        questionnaire: comments
        version: "1"
        title: \(quoted(title))
        about: Comments that were written elsewhere and brought in from a file.
        sections:
          - id: comments
            title: Comments
            questions:
              - id: comment
                type: open
                ask: \(quoted(question))

        """
    }

    private func settingsYAML(_ source: String, people: Int) -> String {
        """
        # Made by footbridge import. Change every line as you like, except for `study`.
        study: \(quoted(study))
        title: \(quoted(title))
        area: ""
        question: \(quoted(question))
        forum: ""
        commissioner: ""
        contact: ""
        team: []
        method:
          - Where the comments come from: \(quoted("\(people) comments brought in from the file \(source)."))
          - How people were asked: ""

        """
    }

    /// A text between quotation marks, as YAML wants it; JSON's escapes are YAML's too.
    private func quoted(_ text: String) -> String { JSONValue.string(text).line }
}

/// Gathers the rows of a table of comments, and what is wrong with them.
private struct CommentTable {
    let columns: Int
    let text: Int
    let id: Int
    let file: String
    var rows: [ImportedAnswers.Row] = []
    private var lines: [String: Int] = [:]
    private var faults: [String: [Fault]] = [:]
    private static let faultLimit = 20

    init(columns: Int, text: Int, id: Int, file: String) {
        self.columns = columns
        self.text = text
        self.id = id
        self.file = file
    }

    mutating func take(_ row: CSVRow) {
        guard row.cells.count == columns else {
            return tell(
                "csv-row", row,
                "This row has \(row.cells.count) cells, and the first line of the file has \(columns).",
                "Check for a comma or a quotation mark too many or too few in this row or the one above.")
        }
        let name = row.cells[id]
        if name.allSatisfy(\.isWhitespace) {
            return tell(
                "empty-id", row, "This row has nothing in the column that says whose comment it is.",
                "Give every row an identifier of its own.")
        }
        if name.unicodeScalars.contains(where: { $0.properties.generalCategory == .control }) {
            return tell(
                "bad-id", row, "The identifier of this row holds a line end or another control character.",
                "Write it on one line.")
        }
        if let first = lines[name] {
            return tell(
                "duplicate-id", row, "The identifier \"\(name)\" stands twice; the first is on line \(first).",
                "Give every row an identifier of its own.")
        }
        lines[name] = row.line
        rows.append(ImportedAnswers.Row(id: name, answers: ["comment": ImportedAnswers.answer(row.cells[text])]))
    }

    private mutating func tell(_ rule: String, _ row: CSVRow, _ message: String, _ remedy: String) {
        faults[rule, default: []].append(
            Fault(rule: rule, at: SourceLocation(file: file, line: row.line), message, remedy: remedy))
    }

    var allFaults: [Fault] {
        faults.values.flatMap { list in
            guard list.count > CommentTable.faultLimit else { return list }
            var shown = Array(list.prefix(CommentTable.faultLimit))
            let last = shown[shown.count - 1]
            shown.append(
                Fault(
                    rule: last.rule, at: last.location,
                    "There are \(list.count - shown.count) more rows like these.", remedy: last.remedy))
            return shown
        }
    }
}

extension Fault {
    fileprivate static func emptyTable(_ file: String) -> Fault {
        Fault(
            rule: "csv-empty", at: SourceLocation(file: file), "There are no rows in this file.",
            remedy: "The first line should name the columns, and each further line hold one comment.")
    }
}
