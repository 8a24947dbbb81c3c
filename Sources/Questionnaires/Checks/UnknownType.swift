import Faults

/// A type of question that there is not.
enum UnknownType: Check {
    static let rule = "unknown-type"
    static let explanation = "A type of question that there is not, such as `choose`."

    static func faults(in draft: Draft) -> [Fault] {
        let names = Notation.QuestionType.allCases.map(\.rawValue)
        var suggestions = Suggestions()
        return draft.questions.compactMap { question in
            guard question.type == nil, let type = question.part.text("type") else { return nil }
            let ending = suggestions.ending(type.value, among: names)
            return fault(
                at: type.location, "\(question.part.name), type: there is no type `\(type.value)`\(ending)",
                remedy: "The types are \(names.joined(separator: ", ")).")
        }
    }
}
