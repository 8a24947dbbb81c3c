public import Interviews
import Questionnaires

/// What an interview needs from the world around it.
public struct InterviewDesk {
    /// Puts an event into the journal, and returns only when it is there to stay; throws where it could not.
    public var record: (TimedEvent) throws -> Void
    /// Seconds since 1970-01-01T00:00:00Z.
    public var now: () -> Int64
    /// What to do and where to turn when somebody is not well.
    public var support: SupportCard
    /// What stands for `${forum}` and the like in texts read aloud.
    public var placeholders: [String: String]

    /// A desk.
    public init(
        record: @escaping (TimedEvent) throws -> Void, now: @escaping () -> Int64,
        support: SupportCard = SupportCard(steps: [], lines: []), placeholders: [String: String] = [:]
    ) {
        self.record = record
        self.now = now
        self.support = support
        self.placeholders = placeholders
    }
}

/// What to do and where to turn when somebody is not well.
public struct SupportCard: Hashable, Sendable {
    /// Somewhere to turn to.
    public struct Line: Hashable, Sendable {
        /// Who answers.
        public var name: String
        /// The number, address or place.
        public var reach: String
        /// When they answer; may be empty.
        public var hours: String

        /// Somewhere to turn to.
        public init(name: String, reach: String, hours: String = "") {
            self.name = name
            self.reach = reach
            self.hours = hours
        }
    }

    /// What to do, step by step.
    public var steps: [String]
    /// Where to turn.
    public var lines: [Line]

    /// A card.
    public init(steps: [String], lines: [Line]) {
        self.steps = steps
        self.lines = lines
    }
}

/// How a sitting ended; the interview may go on in another.
public enum SittingEnd: Hashable, Sendable {
    /// The interview is over.
    case ended(Outcome)
    /// It was paused and put away for another day.
    case putAway
    /// The input ended before the interview did.
    case inputEnded
    /// The prompts could not be written any more.
    case unwritable
    /// An event could not be saved; says why. Everything before it is in the journal.
    case unsaved(String)
    /// A signal asked the program to end; the caller lets it, once the terminal is put back.
    case signal(Int32)
}

/// An interview at its desk: every event is first allowed, then recorded, and only then shown.
struct Sitting {
    private(set) var interview: Interview
    let desk: InterviewDesk

    enum Trouble: Error {
        /// The interview does not allow it; nothing changed.
        case refused(InterviewRefusal)
        /// It could not be saved: the sitting is over, since it is ahead of its journal now.
        case unsaved(String)
    }

    init(_ interview: Interview, at desk: InterviewDesk) {
        self.interview = interview
        self.desk = desk
    }

    /// The text with the study's words and this person's earlier answers filled in; what nobody knows stays as it is, so
    /// that it is noticed.
    func filled(_ text: String) -> String {
        guard text.contains("${") else { return text }
        var words = desk.placeholders
        let answers = interview.answers
        for question in interview.questionnaire.questions where words[question.id] == nil {
            words[question.id] = question.words(of: answers[question.id])
        }
        return Placeholder.filled(text, with: words)
    }

    /// Applies and records an event; `time` is now unless told otherwise.
    mutating func happen(_ event: InterviewEvent, at time: Int64? = nil) throws(Trouble) {
        do { try interview.apply(event) } catch { throw .refused(error) }
        do { try desk.record(TimedEvent(time: time ?? desk.now(), event)) } catch { throw .unsaved("\(error)") }
    }

    /// Applies and records an answer; whether it calls for the support numbers, which then counts as shown.
    mutating func answer(_ question: Question, _ answer: Answer, at time: Int64? = nil) throws(Trouble) -> Bool {
        try happen(.answered(question: question.id, answer), at: time)
        guard question.isConcern(answer) else { return false }
        try happen(.supportShown(question: question.id), at: time)
        return true
    }
}
