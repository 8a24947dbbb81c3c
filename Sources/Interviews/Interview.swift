public import Questionnaires

/// The state of one interview.
public struct Interview: Hashable, Sendable {
    /// What is asked.
    public let questionnaire: Questionnaire

    /// An interview at its beginning.
    public init(_ questionnaire: Questionnaire) {
        self.questionnaire = questionnaire
    }

    // CONTRACT (the Interviews room fills these in):
    // public mutating func apply(_ event: InterviewEvent) throws(InterviewRefusal)   // refuses an event that cannot happen now, in words
    // public var prompt: Prompt
    // public var answers: [String: Answer]        // every question that takes an answer has one entry once the interview ended
    // public var consents: [String: Bool]
    // public var mayQuote: Bool
    // public var outcome: Outcome?                // nil while it goes on
    // public var previousQuestion: String?        // for "back"
    // public func isAsked(_ question: Question) -> Bool
    // public var notes: [(question: String?, words: String)]
    // public var setAside: [String: Answer]
}
