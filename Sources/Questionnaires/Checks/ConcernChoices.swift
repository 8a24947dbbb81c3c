import Faults

/// A feeling that brings the support sheet and that nobody can choose.
enum ConcernChoices: Check {
    static let rule = "concern-choices"
    static let explanation = "A `concern` over a choice that the feeling check does not have."

    static func faults(in draft: Draft) -> [Fault] {
        var suggestions = Suggestions()
        var faults: [Fault] = []
        for question in draft.questions where question.type == .feeling && !question.choices.isEmpty {
            let names = question.choiceNames
            for choice in question.part.texts("concern") where !names.contains(choice.value) {
                let ending = suggestions.ending(choice.value, among: names)
                faults.append(
                    fault(
                        at: choice.location,
                        "\(question.part.name), concern: there is no choice `\(choice.value)`\(ending)",
                        remedy: "Name only choices of this question."))
            }
        }
        return faults
    }
}
