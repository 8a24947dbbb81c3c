import Faults

/// A condition on a text that is only read out.
enum NoAnswerReference: Check {
    static let rule = "no-answer"
    static let explanation = "A condition on a text that is only read out and takes no answer."

    static func faults(in draft: Draft) -> [Fault] {
        draft.conditions.flatMap { condition in
            condition.uses.compactMap { use in
                guard case .noAnswer(let index) = draft.problem(of: use, in: condition) else { return nil }
                return fault(
                    at: use.location,
                    "\(condition.owner), ask_if: `\(use.id)` is only read out (line "
                        + "\(draft.questions[index].part.location.line)) and takes no answer.",
                    remedy: "Name a question that takes an answer.")
            }
        }
    }
}
