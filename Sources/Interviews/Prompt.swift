public import Questionnaires

/// What a surface shows next.
public enum Prompt: Hashable, Sendable {
    /// A line of the interviewer's check before the start: confirm it.
    case confirm(ChecklistItem)
    /// Texts to read aloud before consent.
    case opening([String])
    /// An item of consent: its place among `count`, from 1.
    case consent(ConsentItem, number: Int, of: Int)
    /// A question.
    case question(QuestionPrompt)
    /// Every question has its answer: texts to read aloud at the end; then `finished`.
    case closing([String])
    /// A break: carry on, or put the interview away.
    case paused
    /// The interview is over; `closing` is to be read aloud where it was stopped early.
    case ended(Outcome, closing: [String])
}

/// A question as it stands before the interviewer.
public struct QuestionPrompt: Hashable, Sendable {
    /// The section's title.
    public var section: String
    /// The question.
    public var question: Question
    /// Its place among the questions that this interview will ask, from 1; texts to read aloud do not count.
    public var number: Int
    /// How many questions this interview will ask, as far as the answers so far tell.
    public var about: Int
    /// The answer it already has (after going back, or restored when its route opened again).
    public var answer: Answer?
    /// Words that were typed and not finished.
    public var draft: [TextBlock]
    /// Which follow-up questions were asked.
    public var probed: Set<Int>

    package init(
        section: String, question: Question, number: Int, about: Int, answer: Answer?, draft: [TextBlock],
        probed: Set<Int>
    ) {
        self.section = section
        self.question = question
        self.number = number
        self.about = about
        self.answer = answer
        self.draft = draft
        self.probed = probed
    }
}

/// How an interview ended.
public enum Outcome: String, Hashable, Sendable, CaseIterable {
    /// To its end.
    case complete
    /// Early, and what was said may be used.
    case stopped
    /// Early, and what was said must not be kept.
    case stoppedAndRemoved = "stopped_and_removed"
    /// No to taking part: only a count of one refusal is kept.
    case refused
}
