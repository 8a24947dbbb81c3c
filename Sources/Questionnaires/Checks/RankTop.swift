import Faults
import YAMLTree

/// A ranking of more choices than there are.
enum RankTop: Check {
    static let rule = "rank-top"
    static let explanation = "A ranking whose `top` is less than one or more than it has choices."

    static func faults(in draft: Draft) -> [Fault] {
        draft.questions.compactMap { question in
            let part = question.part
            guard question.type == .rank, let top = part.whole("top"), let location = part["top"]?.location,
                !question.choices.isEmpty
            else { return nil }
            let count = question.choices.count
            if (1...count).contains(top) { return nil }
            return fault(
                at: location, "\(part.name), top: the best \(top) are asked for, and there are \(count) choices.",
                remedy: "Write a number from 1 to \(count).")
        }
    }
}
