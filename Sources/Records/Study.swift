public import Questionnaires

/// Everything read from a study folder.
public struct Study: Sendable {
    /// What `study.yaml` says.
    public var settings: StudySettings
    /// What is asked.
    public var questionnaire: Questionnaire
    /// CRC-32C of the questionnaire file's bytes, in hexadecimal: which wording exactly was asked.
    public var questionnaireChecksum: String
    /// The interviews, sorted by identifier; refusals and removed interviews are not among them.
    public var interviews: [InterviewRecord]
    /// How many people said no to taking part.
    public var refusals: Int
    /// How many people stopped and asked for their words to be deleted.
    public var removed: Int
    /// The local support numbers, where the folder has them.
    public var support: SupportSheet?
    /// Findings and recommendations in the forum's own words, by theme.
    public var bridges: Bridges

    package init(
        settings: StudySettings, questionnaire: Questionnaire, questionnaireChecksum: String = "00000000",
        interviews: [InterviewRecord], refusals: Int = 0,
        removed: Int = 0, support: SupportSheet? = nil, bridges: Bridges = Bridges()
    ) {
        self.settings = settings
        self.questionnaire = questionnaire
        self.questionnaireChecksum = questionnaireChecksum
        self.interviews = interviews
        self.refusals = refusals
        self.removed = removed
        self.support = support
        self.bridges = bridges
    }
}

/// What `study.yaml` says.
public struct StudySettings: Hashable, Sendable {
    /// The study's identifier, which journals carry.
    public var id: String
    /// The report's title.
    public var title: String
    /// The place it is about.
    public var area: String
    /// The question the research asked.
    public var question: String
    /// Who does the research.
    public var forum: String
    /// Who it is for.
    public var commissioner: String
    /// How to reach the forum.
    public var contact: String
    /// The interviewers' codes, such as `PR1`.
    public var team: [String]
    /// How people were found and asked, the training, the place: whatever the method box should say, label by label.
    public var method: [MethodLine]
    /// Whether the answers are invented, which every output then says.
    public var invented: Bool
    /// The report's date, `yyyy-mm-dd`, where the coordinator set one; else the day after which nothing was added.
    public var reportDate: String?
    /// Identity questions to show in the report's tables, one broad tag a quote may carry, and the like: later issues.
    public var disclosure: String

    package init(
        id: String, title: String, area: String = "", question: String = "", forum: String = "",
        commissioner: String = "", contact: String = "", team: [String] = [], method: [MethodLine] = [],
        invented: Bool = false, reportDate: String? = nil, disclosure: String = "peer-small"
    ) {
        self.id = id
        self.title = title
        self.area = area
        self.question = question
        self.forum = forum
        self.commissioner = commissioner
        self.contact = contact
        self.team = team
        self.method = method
        self.invented = invented
        self.reportDate = reportDate
        self.disclosure = disclosure
    }
}

/// A line of the method box in the forum's words.
public struct MethodLine: Hashable, Sendable {
    /// What it is about ("How people were found").
    public var label: String
    /// What was done.
    public var text: String

    /// A line of the method box.
    public init(label: String, text: String) {
        self.label = label
        self.text = text
    }
}

/// One interview, replayed.
public struct InterviewRecord: Hashable, Sendable {
    /// How the answers came in.
    public enum Mode: String, Hashable, Sendable, CaseIterable {
        case screen, line, script, paper, imported
    }

    /// How an interview whose words count ended.
    public enum Ending: String, Hashable, Sendable, CaseIterable {
        /// To its end.
        case complete
        /// Early, and what was said may be used.
        case stopped
        /// Not yet: it was put away, or the program was ended.
        case unfinished
    }

    /// Its identifier, such as `20261120-PR2-7f3a9c`; the public code of the person.
    public var id: String
    /// The interviewer's code; empty for imported answers.
    public var interviewer: String
    /// How the answers came in.
    public var mode: Mode
    /// When it began, seconds since 1970-01-01T00:00:00Z.
    public var startedAt: Int64
    /// When the last event was written, seconds since 1970-01-01T00:00:00Z.
    public var lastAt: Int64
    /// How it ended.
    public var ending: Ending
    /// Whether this person agreed to be quoted.
    public var mayQuote: Bool
    /// What became of each question that takes an answer; one entry for every one.
    public var answers: [String: Answer]
    /// The interviewer's notes; never evidence.
    public var notes: [String]

    package init(
        id: String, interviewer: String, mode: Mode, startedAt: Int64, lastAt: Int64, ending: Ending, mayQuote: Bool,
        answers: [String: Answer], notes: [String] = []
    ) {
        self.id = id
        self.interviewer = interviewer
        self.mode = mode
        self.startedAt = startedAt
        self.lastAt = lastAt
        self.ending = ending
        self.mayQuote = mayQuote
        self.answers = answers
        self.notes = notes
    }
}

/// The local support numbers, each with the date it was checked (`support.yaml`).
public struct SupportSheet: Hashable, Sendable {
    /// Where to turn.
    public struct Entry: Hashable, Sendable {
        /// Who answers.
        public var name: String
        /// The number, address or place.
        public var reach: String
        /// When they answer.
        public var hours: String
        /// The day on which somebody made sure of it, `yyyy-mm-dd`.
        public var checked: String

        /// A place to turn to.
        public init(name: String, reach: String, hours: String, checked: String) {
            self.name = name
            self.reach = reach
            self.hours = hours
            self.checked = checked
        }
    }

    /// What to do, step by step, in the forum's own words.
    public var steps: [String]
    /// Where to turn; at least one.
    public var entries: [Entry]

    /// A support sheet.
    public init(steps: [String], entries: [Entry]) {
        self.steps = steps
        self.entries = entries
    }
}

/// What the forum makes of its findings (`bridges.yaml`).
public struct Bridges: Hashable, Sendable {
    /// What the forum says of one theme.
    public struct Gap: Hashable, Sendable {
        /// The theme of the codebook, such as `FIND`.
        public var theme: String
        /// The gap in one plain sentence.
        public var statement: String
        /// What it means.
        public var meaning: String
        /// The bridges over it.
        public var recommendations: [Recommendation]

        /// What the forum says of one theme.
        public init(theme: String, statement: String, meaning: String, recommendations: [Recommendation]) {
            self.theme = theme
            self.statement = statement
            self.meaning = meaning
            self.recommendations = recommendations
        }
    }

    /// A recommendation.
    public struct Recommendation: Hashable, Sendable {
        /// Its identifier, frozen once published, such as `FIND-R1`.
        public var id: String
        /// What should happen.
        public var text: String
        /// Who should do it.
        public var addressedTo: String
        /// Other themes it serves.
        public var alsoServes: [String]

        /// A recommendation.
        public init(id: String, text: String, addressedTo: String = "", alsoServes: [String] = []) {
            self.id = id
            self.text = text
            self.addressedTo = addressedTo
            self.alsoServes = alsoServes
        }
    }

    /// By theme, in the order of the file.
    public var gaps: [Gap]
    /// The conclusion, paragraph by paragraph.
    public var conclusion: [String]

    /// The forum's findings.
    public init(gaps: [Gap] = [], conclusion: [String] = []) {
        self.gaps = gaps
        self.conclusion = conclusion
    }
}
