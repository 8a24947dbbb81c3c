import Faults

/// A condition on an answer that has not been given yet.
enum LaterReference: Check {
    static let rule = "later-reference"
    static let explanation = "A condition on a question that comes later, or on the question itself."

    static func faults(in draft: Draft) -> [Fault] {
        draft.conditions.flatMap { condition in
            condition.uses.compactMap { use in
                guard case .later(let index) = draft.problem(of: use, in: condition) else { return nil }
                if !condition.isSection, index == condition.position {
                    return fault(
                        at: use.location, "\(condition.owner), ask_if: the question asks for its own answer.",
                        remedy: "Name a question that stands before this one.")
                }
                let line = draft.questions[index].part.location.line
                let section = draft.sections[draft.questions[index].section]
                let inside = condition.isSection && section.questions.lowerBound == condition.position
                return fault(
                    at: use.location,
                    inside
                        ? "\(condition.owner), ask_if: `\(use.id)` is asked inside the section itself, on line \(line)."
                        : "\(condition.owner), ask_if: `\(use.id)` is asked later, on line \(line).",
                    remedy: "Move `\(use.id)` up, or name a question that stands before the condition.")
            }
        }
    }
}
