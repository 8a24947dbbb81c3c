import Questionnaires

/// A question that can be counted, with what its findings need to know of its place.
struct ClosedQuestion {
    /// The question.
    let question: Question
    /// The title of its section.
    let section: String
    /// The words to cite it by in a sentence.
    let citation: String
}

extension Questionnaire {
    /// Every question whose answers are counted, in the order of asking: not what is only said, and not free words.
    var closedQuestions: [ClosedQuestion] {
        sections.flatMap { section in
            section.questions.indices.compactMap { index in
                let question = section.questions[index]
                guard question.isClosed else { return nil }
                let before = index > 0 ? section.questions[index - 1] : nil
                return ClosedQuestion(
                    question: question, section: section.title, citation: question.citation(after: before))
            }
        }
    }
}

extension Question {
    fileprivate var isClosed: Bool {
        switch kind {
        case .say, .open, .short: false
        case .yesNo, .one, .many, .scale, .number, .rank, .date, .feeling: true
        }
    }

    /// The question's own words; but a list that the interviewer ticks off ("Let me check I have them all") belongs to
    /// the open question just before it, and is cited by what was asked there.
    fileprivate func citation(after before: Question?) -> String {
        guard isUnprompted, !text.hasSuffix("?"), let before, before.kind == .open,
            before.askIf?.source == askIf?.source
        else {
            return text
        }
        return before.text
    }

    private var isUnprompted: Bool {
        switch kind {
        case .one(let list), .many(let list, _), .rank(let list, _), .feeling(let list, _): list.unprompted
        case .say, .open, .short, .yesNo, .scale, .number, .date: false
        }
    }
}
