import JSONLines
public import Questionnaires

/// The first line of a journal: which interview this is, of what, by whom and how.
public struct JournalHeader: Hashable, Sendable {
    /// The version of the journal's format that this program writes, and the newest that it reads.
    public static let format = 1

    /// The study's identifier.
    public var study: String
    /// The questionnaire's identifier.
    public var questionnaire: String
    /// The questionnaire's version.
    public var version: String
    /// CRC-32C of the questionnaire file's bytes, in hexadecimal.
    public var checksum: String
    /// The interviewer's code.
    public var interviewer: String
    /// How the answers come in.
    public var mode: InterviewRecord.Mode
    /// The language it is asked in.
    public var language: String
    /// The interview's identifier, such as `20261120-PR2-7f3a9c`.
    public var interview: String
    /// The version of the program that began it.
    public var program: String
    /// When it began, seconds since 1970-01-01T00:00:00Z.
    public var startedAt: Int64

    /// The header of an interview in `study`.
    public init(
        study: String, questionnaire: Questionnaire, checksum: String, interviewer: String, mode: InterviewRecord.Mode,
        interview: String, program: String, startedAt: Int64
    ) {
        self.study = study
        self.questionnaire = questionnaire.id
        version = questionnaire.version
        self.checksum = checksum
        self.interviewer = interviewer
        self.mode = mode
        language = questionnaire.language
        self.interview = interview
        self.program = program
        self.startedAt = startedAt
    }
}

extension JournalHeader {
    var json: [JSONValue.Member] {
        [
            .init("seq", .integer(0)), .init("time", .string(Moment.text(startedAt))),
            .init("journal", .string("interview")), .init("format", .integer(Int64(JournalHeader.format))),
            .init("interview", .string(interview)), .init("study", .string(study)),
            .init("questionnaire", .string(questionnaire)), .init("version", .string(version)),
            .init("checksum", .string(checksum)), .init("interviewer", .string(interviewer)),
            .init("mode", .string(mode.rawValue)), .init("language", .string(language)),
            .init("program", .string(program)),
        ]
    }

    init(json: JSONValue) throws(UnknownRecord) {
        guard let startedAt = json["time"]?.text.flatMap(Moment.seconds) else {
            throw UnknownRecord(what: "\"time\" is missing")
        }
        let mode = try json.required("mode")
        guard let known = InterviewRecord.Mode(rawValue: mode) else {
            throw UnknownRecord(what: "the mode \"\(mode)\" is not known")
        }
        study = try json.required("study")
        questionnaire = try json.required("questionnaire")
        version = try json.required("version")
        checksum = try json.required("checksum")
        interviewer = try json.required("interviewer")
        self.mode = known
        language = try json.required("language")
        interview = try json.required("interview")
        program = try json.required("program")
        self.startedAt = startedAt
    }
}

/// What is left of an interview of which nothing may be kept: that there was one.
public struct Tombstone: Hashable, Sendable {
    /// What it counts.
    public enum Kind: String, Hashable, Sendable, CaseIterable {
        /// A person said no to taking part.
        case refusal
        /// A person stopped and asked for their words to be deleted.
        case removal
    }

    /// What it counts.
    public var kind: Kind
    /// The study's identifier.
    public var study: String
    /// The day on which the interview began, `yyyy-mm-dd`; nothing says by whom or at what hour.
    public var day: String
}

extension Tombstone {
    var json: [JSONValue.Member] {
        [
            .init("seq", .integer(0)), .init("journal", .string(kind.rawValue)),
            .init("format", .integer(Int64(JournalHeader.format))), .init("study", .string(study)),
            .init("day", .string(day)),
        ]
    }

    init(_ kind: Kind, json: JSONValue) throws(UnknownRecord) {
        self.init(kind: kind, study: try json.required("study"), day: try json.required("day"))
    }
}
