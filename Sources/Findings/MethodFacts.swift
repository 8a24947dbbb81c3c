import Questionnaires
import Records

/// How the study was done, counted.
public struct MethodFacts: Hashable, Sendable {
    /// The report's title.
    public var title: String
    /// The place it is about.
    public var area: String
    /// The question the research asked.
    public var question: String
    /// Who did the research.
    public var forum: String
    /// Who it is for.
    public var commissioner: String
    /// How to reach the forum.
    public var contact: String
    /// Whether the answers are invented.
    public var invented: Bool
    /// `yyyy-mm-dd`: the study's own report date, else the day (UTC) of the newest event; empty where there is neither.
    public var date: String
    /// People whose answers are counted: one for each interview that was kept.
    public var people: Int
    /// How many of them stopped early.
    public var stoppedEarly: Int
    /// How many of them never reached an end (the interview was put away).
    public var unfinished: Int
    /// People who said no to taking part.
    public var refusals: Int
    /// People who stopped and asked for their words to be deleted.
    public var removed: Int
    /// People who agreed to be quoted.
    public var mayQuote: Int
    /// Different interviewers.
    public var interviewers: Int
    /// First day of interviewing in UTC, `yyyy-mm-dd`; empty where nobody was interviewed.
    public var firstDay: String
    /// Last day of interviewing in UTC, `yyyy-mm-dd`; empty where nobody was interviewed.
    public var lastDay: String
    /// Whether the answers, all of them, were imported rather than asked here.
    public var imported: Bool
    /// What the questionnaire is called.
    public var questionnaireTitle: String
    /// Which version of it was asked.
    public var questionnaireVersion: String
    /// Where the questionnaire comes from and what it is.
    public var questionnaireAbout: String
    /// What the forum says about method, label by label.
    public var lines: [LabelledText]
}

extension MethodFacts {
    init(_ study: Study) {
        let settings = study.settings
        let interviews = study.interviews
        let newest = interviews.map(\.lastAt).max().map(calendarDay) ?? ""
        title = settings.title
        area = settings.area
        question = settings.question
        forum = settings.forum
        commissioner = settings.commissioner
        contact = settings.contact
        invented = settings.invented
        date = settings.reportDate ?? newest
        people = interviews.count
        stoppedEarly = interviews.count { $0.ending == .stopped }
        unfinished = interviews.count { $0.ending == .unfinished }
        refusals = study.refusals
        removed = study.removed
        mayQuote = interviews.count { $0.mayQuote }
        interviewers = Set(interviews.map(\.interviewer)).subtracting([""]).count
        firstDay = interviews.map(\.startedAt).min().map(calendarDay) ?? ""
        lastDay = newest
        imported = !interviews.isEmpty && interviews.allSatisfy { $0.mode == .imported }
        questionnaireTitle = study.questionnaire.title
        questionnaireVersion = study.questionnaire.version
        questionnaireAbout = study.questionnaire.about
        lines = settings.method.map { LabelledText(label: $0.label, text: $0.text) }
    }
}
