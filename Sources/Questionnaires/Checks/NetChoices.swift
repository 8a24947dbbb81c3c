import Faults

/// A net over choices that the question does not have: it would count too few people.
enum NetChoices: Check {
    static let rule = "net-choices"
    static let explanation = "A net over a choice that its question does not have."

    static func faults(in draft: Draft) -> [Fault] {
        var suggestions = Suggestions()
        var faults: [Fault] = []
        for question in draft.questions where !question.nets.isEmpty && !question.choices.isEmpty {
            let names = question.choiceNames
            let known = Set(names)
            for net in question.nets {
                for choice in net.texts("any_of") where !known.contains(choice.value) {
                    let ending = suggestions.ending(choice.value, among: names)
                    faults.append(
                        fault(
                            at: choice.location,
                            "\(net.name), any_of: there is no choice `\(choice.value)`\(ending)",
                            remedy: "Name only choices of this question."))
                }
            }
        }
        return faults
    }
}
