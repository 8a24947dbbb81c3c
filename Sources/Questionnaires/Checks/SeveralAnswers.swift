import Faults

/// `=` on a question that takes several answers: true only for people who gave that one and no other.
enum SeveralAnswers: Check {
    static let rule = "several-answers"
    static let explanation = "A question with several answers compared by = or != instead of selected()."

    static func faults(in draft: Draft) -> [Fault] {
        draft.conditions.flatMap { condition in
            condition.uses.compactMap { use in
                guard case .several(_, let choice, let isEqual, let place) = draft.problem(of: use, in: condition)
                else {
                    return nil
                }
                let instead = "selected(${\(use.id)}, '\(choice)')"
                return fault(
                    at: place,
                    "\(condition.owner), ask_if: `\(use.id)` takes several answers, and "
                        + "\(isEqual ? "=" : "!=") looks at all of them at once.",
                    remedy: "Write \(isEqual ? instead : "not(\(instead))").")
            }
        }
    }
}
