import Faults
import YAMLTree

/// A condition on a choice that the question does not have: it could never be given.
enum UnknownChoice: Check {
    static let rule = "unknown-choice"
    static let explanation = "A comparison with a choice that the question does not have."

    static func faults(in draft: Draft) -> [Fault] {
        var suggestions = Suggestions()
        var faults: [Fault] = []
        for condition in draft.conditions {
            for use in condition.uses {
                guard case .unknownChoice(let choice, let index, let place) = draft.problem(of: use, in: condition)
                else { continue }
                let question = draft.questions[index]
                let ending = suggestions.ending(choice, among: question.choiceNames)
                faults.append(
                    fault(
                        at: place, "\(condition.owner), ask_if: `\(use.id)` has no choice '\(choice)'\(ending)",
                        remedy: remedy(choice, question)))
            }
        }
        return faults
    }

    private static func remedy(_ choice: String, _ question: DraftQuestion) -> String {
        // People write what is read out; the condition wants the name in front of it.
        let said = question.choices.prefix(100).first {
            $0.label?.text?.trimmed.lowercased() == choice.trimmed.lowercased()
        }
        if let id = said?.id?.value { return "'\(choice)' is its label; its name is '\(id)'." }
        let names = question.choiceNames
        let more = names.count > 12 ? ", ... (\(names.count) in all)" : ""
        return "Its choices are \(names.prefix(12).joined(separator: ", "))\(more)."
    }
}
