import Interviews
import JSONLines
public import Questionnaires

/// Answers that were given elsewhere, such as the comments of a feedback form: one journal for all of them, a sealed line
/// for each person.
public struct ImportedAnswers: Sendable {
    /// What the first line says of where the answers come from.
    public struct Source: Hashable, Sendable {
        /// The name of the file they came from.
        public var name: String
        /// CRC-32C of that file's bytes, in hexadecimal.
        public var checksum: String
        /// The column that held the words.
        public var textColumn: String
        /// Whether the people who wrote them may be quoted.
        public var mayQuote: Bool

        /// Where answers come from.
        public init(name: String, checksum: String, textColumn: String, mayQuote: Bool) {
            self.name = name
            self.checksum = checksum
            self.textColumn = textColumn
            self.mayQuote = mayQuote
        }
    }

    /// What one person answered.
    public struct Row: Hashable, Sendable {
        /// The person's identifier in the source.
        public var id: String
        /// What became of each question that the source has anything about.
        public var answers: [String: Answer]

        /// What one person answered.
        public init(id: String, answers: [String: Answer]) {
            self.id = id
            self.answers = answers
        }
    }

    /// Where they come from.
    public var source: Source
    /// The study's identifier.
    public var study: String
    /// The questionnaire's identifier.
    public var questionnaire: String
    /// The questionnaire's version.
    public var version: String
    /// CRC-32C of the questionnaire file's bytes, in hexadecimal.
    public var checksum: String
    /// When they were brought in, seconds since 1970-01-01T00:00:00Z.
    public var importedAt: Int64

    /// The head of a journal of imported answers.
    public init(
        source: Source, study: String, questionnaire: Questionnaire, checksum: String, importedAt: Int64
    ) {
        self.source = source
        self.study = study
        self.questionnaire = questionnaire.id
        version = questionnaire.version
        self.checksum = checksum
        self.importedAt = importedAt
    }
}

extension ImportedAnswers {
    /// What somebody wrote elsewhere, as an answer: their own words, under the same rule as words that are typed in an
    /// interview; `skipped` where there are none.
    public static func answer(_ words: String) -> Answer {
        let clean = cleanWords(words)
        return clean.isEmpty ? .missing(.skipped) : .value(.text([TextBlock(.verbatim, clean)]))
    }

    /// The bytes of the journal: the head, then a line for each row, answers in the order of their questions' names.
    public func journal(_ rows: some Sequence<Row>, program: String) -> [UInt8] {
        var chain = LineChain()
        var bytes = chain.seal([
            .init("seq", .integer(0)), .init("time", .string(Moment.text(importedAt))),
            .init("journal", .string("imported")), .init("format", .integer(Int64(JournalHeader.format))),
            .init("study", .string(study)), .init("questionnaire", .string(questionnaire)),
            .init("version", .string(version)), .init("checksum", .string(checksum)),
            .init("source", .string(source.name)), .init("source_checksum", .string(source.checksum)),
            .init("text_column", .string(source.textColumn)), .init("may_quote", .bool(source.mayQuote)),
            .init("program", .string(program)),
        ])
        for (place, row) in rows.enumerated() {
            let answers = row.answers.sorted { $0.key < $1.key }.map { JSONValue.Member($0.key, $0.value.json) }
            bytes += chain.seal([
                .init("seq", .integer(Int64(place) + 1)), .init("id", .string(row.id)),
                .init("answers", .object(answers)),
            ])
        }
        return bytes
    }

    init(json: JSONValue) throws(UnknownRecord) {
        guard let importedAt = json["time"]?.text.flatMap(Moment.seconds) else {
            throw UnknownRecord(what: "\"time\" is missing")
        }
        self.importedAt = importedAt
        study = try json.required("study")
        questionnaire = try json.required("questionnaire")
        version = try json.required("version")
        checksum = try json.required("checksum")
        source = Source(
            name: try json.required("source"), checksum: try json.required("source_checksum"),
            textColumn: try json.required("text_column"), mayQuote: try json.yesOrNo("may_quote"))
    }
}

extension ImportedAnswers.Row {
    init(json: JSONValue) throws(UnknownRecord) {
        id = try json.required("id")
        guard case .object(let members) = json["answers"] ?? .null else {
            throw UnknownRecord(what: "\"answers\" is missing")
        }
        answers = [:]
        for member in members { answers[member.key] = try Answer(json: member.value) }
    }
}
