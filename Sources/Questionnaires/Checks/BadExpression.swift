import Faults

/// A condition that cannot be understood.
enum BadExpression: Check {
    static let rule = "bad-expression"
    static let explanation = "A condition that is not written as one, such as a quotation mark that is never closed."

    /// What is wrong with the form of a condition, and where in the file.
    struct Problem: Error, Hashable, Sendable {
        var location: SourceLocation
        var message: String
        var remedy: String
    }

    static func faults(in draft: Draft) -> [Fault] {
        draft.conditions.compactMap { condition in
            guard case .failure(let problem) = condition.parsed else { return nil }
            return fault(
                at: problem.location, "\(condition.owner), ask_if: \(problem.message.loweringFirst)",
                remedy: problem.remedy)
        }
    }
}

extension String {
    /// With a small first letter, to follow a colon.
    fileprivate var loweringFirst: String { prefix(1).lowercased() + dropFirst() }
}
