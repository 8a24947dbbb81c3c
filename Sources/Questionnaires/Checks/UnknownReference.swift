import Faults

/// A condition on a question that there is not: never silently false.
enum UnknownReference: Check {
    static let rule = "unknown-reference"
    static let explanation = "A condition on a question that there is not."

    static func faults(in draft: Draft) -> [Fault] {
        let names = draft.questions.map { $0.type == .say ? nil : $0.part.text("id")?.value }
        let consent = Set(draft.consent.compactMap { $0.text("id")?.value })
        var suggestions = Suggestions()
        var faults: [Fault] = []
        for condition in draft.conditions {
            for use in condition.uses {
                guard case .unknown = draft.problem(of: use, in: condition) else { continue }
                if consent.contains(use.id) {
                    faults.append(
                        fault(
                            at: use.location,
                            "\(condition.owner), ask_if: `\(use.id)` is an item of consent, not a question.",
                            remedy: "What follows from a no to it is said by its if_no."))
                    continue
                }
                let earlier = names.prefix(condition.position).lazy.compactMap { $0 }
                let ending = suggestions.ending(use.id, among: earlier)
                faults.append(
                    fault(
                        at: use.location, "\(condition.owner), ask_if: there is no question `\(use.id)`\(ending)",
                        remedy: "Name a question that stands before this one."))
            }
        }
        return faults
    }
}
