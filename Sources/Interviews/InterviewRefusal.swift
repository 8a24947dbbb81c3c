public import Questionnaires

/// Why an event cannot happen in an interview as it stands; nothing was changed.
///
/// The cases are the facts; `description` turns them into a sentence that a person can act on.
public enum InterviewRefusal: Error, Hashable, Sendable {
    /// The interview is over.
    case over(Outcome)
    /// The interview is paused and something other than carrying on or stopping was tried.
    case paused
    /// A break began while one was going on.
    case alreadyPaused
    /// The check before the start has no such line.
    case unknownChecklistItem(String)
    /// The line of the check was confirmed before.
    case alreadyConfirmed(String)
    /// Lines of the check before the start are still open.
    case checkNotDone
    /// The opening has not been read aloud.
    case openingNotRead
    /// The questionnaire has no opening, or it was read before.
    case nothingToReadAloud
    /// There is no such item of consent.
    case unknownConsentItem(String)
    /// An earlier item of consent has no answer yet.
    case consentOutOfOrder(String, first: String)
    /// Items of consent are still open.
    case consentNotAsked(first: String)
    /// No to taking part, said after questions were answered.
    case consentTakenBackLate(String)
    /// There is no such question.
    case unknownQuestion(String)
    /// The question is not asked of this person.
    case notAsked(String)
    /// Questions before it have no answer yet.
    case notReached(String, next: String)
    /// The text is read aloud and takes no answer.
    case takesNoAnswer(String)
    /// The question is to be answered, not read aloud only.
    case needsAnswer(String)
    /// Only open and short questions keep unfinished words.
    case takesNoDraft(String)
    /// The reason is one that the program itself gives.
    case reasonNotGiven(MissingReason)
    /// The answer does not fit the question; the sentence says what is allowed.
    case wrongAnswer(String)
    /// The question has no follow-up question of that number (from 0).
    case unknownProbe(question: String, probe: Int, count: Int)
    /// A note without words.
    case emptyNote
    /// The interview cannot be stopped: nothing has been asked of anyone yet.
    case nothingToStop
    /// The interview cannot finish: a question has no answer yet.
    case notFinished(next: String)
}

extension InterviewRefusal: CustomStringConvertible {
    /// What was wrong and what can be done: one or two sentences.
    public var description: String {
        switch self {
        case .over(let outcome):
            return "This interview is over (\(outcome.words)). Nothing can be added to it."
        case .paused: return "The interview is paused. Carry on first, or stop it."
        case .alreadyPaused: return "The interview is already paused."
        case .unknownChecklistItem(let id): return "The check before the start has no line \"\(id)\"."
        case .alreadyConfirmed(let id): return "The line \"\(id)\" of the check is already confirmed."
        case .checkNotDone: return "The check before the start is not done yet. Confirm each of its lines first."
        case .openingNotRead: return "The opening has not been read aloud yet. Read it out and confirm that first."
        case .nothingToReadAloud: return "There is no opening left to read aloud."
        case .unknownConsentItem(let id): return "There is no item of consent \"\(id)\" in this questionnaire."
        case .consentOutOfOrder(let id, let first):
            return "The item of consent \"\(first)\" comes before \"\(id)\" and has no answer yet. Ask it first."
        case .consentNotAsked(let first):
            return "Consent comes first: the item \"\(first)\" has no answer yet."
        case .consentTakenBackLate(let id):
            return "\"\(id)\" is consent to take part, and questions have been answered already. "
                + "Stop the interview instead: the person then chooses whether what they said is kept or deleted."
        case .unknownQuestion(let id): return "There is no question \"\(id)\" in this questionnaire."
        case .notAsked(let id):
            return "The question \"\(id)\" is not asked of this person, because of earlier answers or consent."
        case .notReached(let id, let next):
            return "The question \"\(id)\" has not been reached: \"\(next)\" comes first and has no answer yet. "
                + "Answer or skip it."
        case .takesNoAnswer(let id): return "\"\(id)\" is a text to read aloud and takes no answer."
        case .needsAnswer(let id): return "\"\(id)\" is a question: it needs an answer, or a reason for having none."
        case .takesNoDraft(let id):
            return "\"\(id)\" is not answered in free words, so no unfinished words can be kept for it."
        case .reasonNotGiven(let reason):
            return "\"\(reason.rawValue)\" is a reason that only the program gives. "
                + "Use prefer not to say, don't know or skipped."
        case .wrongAnswer(let sentence): return sentence
        case .unknownProbe(let question, let probe, let count):
            return count == 0
                ? "The question \"\(question)\" has no follow-up questions."
                : "The question \"\(question)\" has no follow-up question number \(probe + 1): it has \(count)."
        case .emptyNote: return "A note needs at least one word."
        case .nothingToStop:
            return "Nothing has been asked of anyone yet, so there is nothing to stop. Pause to put the interview away."
        case .notFinished(let next):
            return "The interview cannot finish yet: \"\(next)\" has no answer. Answer or skip it, or stop early."
        }
    }
}

extension Outcome {
    /// The outcome in words.
    package var words: String {
        switch self {
        case .complete: "it came to its end"
        case .stopped: "it was stopped early, and what was said is kept"
        case .stoppedAndRemoved: "it was stopped early, and what was said is removed"
        case .refused: "the person said no to taking part"
        }
    }
}
