import Faults

/// A comparison of things that have nothing in common, which is never true.
enum CannotCompare: Check {
    static let rule = "cannot-compare"
    static let explanation = "A comparison that can never be true, such as a number with a word or a choice by <."

    static func faults(in draft: Draft) -> [Fault] {
        draft.conditions.flatMap { condition in
            condition.uses.compactMap { use in
                guard case .incomparable(let place, let message, let remedy) = draft.problem(of: use, in: condition)
                else { return nil }
                return fault(at: place, "\(condition.owner), ask_if: \(message)", remedy: remedy)
            }
        }
    }
}
