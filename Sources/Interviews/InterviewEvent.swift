public import Questionnaires

/// One thing that happened in an interview; the journal is the list of them.
public enum InterviewEvent: Hashable, Sendable {
    /// The interviewer confirmed a line of the check before the start.
    case confirmed(item: String)
    /// The person said yes or no to an item of consent.
    case consented(item: String, agreed: Bool)
    /// A text was read aloud, so that the interview can go on: `opening`, or the identifier of a `say` question.
    case readAloud(String)
    /// A question was answered, or the reason why not; a later one for the same question replaces it.
    case answered(question: String, Answer)
    /// Words typed but not finished; replaced by the answer.
    case drafted(question: String, blocks: [TextBlock])
    /// A follow-up question was asked: its place in the question's list, from 0.
    case probed(question: String, probe: Int)
    /// The interviewer's note about the interview; never evidence.
    case noted(question: String?, words: String)
    /// The interviewer went back to an earlier question or item of consent, or on to a later one that was reached;
    /// `closing` stands for the end.
    case wentTo(question: String)
    /// The support numbers were shown.
    case supportShown(question: String?)
    /// A break began, or the interview was put away for another day.
    case paused
    /// The interview goes on after a break or after the program ended.
    case resumed
    /// The interview ended early; `keep` says whether what was said may be used.
    case stopped(keep: Bool)
    /// The interview came to its end.
    case finished
}

/// An event with the moment it happened.
public struct TimedEvent: Hashable, Sendable {
    /// Seconds since 1970-01-01T00:00:00Z.
    public var time: Int64
    /// What happened.
    public var event: InterviewEvent

    /// An event at a moment.
    public init(time: Int64, _ event: InterviewEvent) {
        self.time = time
        self.event = event
    }
}
