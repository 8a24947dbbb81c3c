import Faults
import YAMLTree

/// A sensitive question in an interview that never asks whether such questions may be put.
enum SensitiveConsent: Check {
    static let rule = "sensitive-consent"
    static let explanation = "A sensitive question, and no consent item whose no means that it is skipped."

    static func faults(in draft: Draft) -> [Fault] {
        let forces = draft.consent.compactMap { $0.text("if_no")?.value }
        // A module without consent items is asked inside a questionnaire that has them.
        guard !draft.consent.isEmpty, !forces.contains(ConsentItem.Force.skipSensitive.rawValue),
            let first = draft.questions.first(where: { $0.part.flag("sensitive") == true }),
            let location = first.part["sensitive"]?.location
        else { return [] }
        return [
            fault(
                at: location,
                "\(first.part.name), sensitive: no item of consent lets the person say no to sensitive questions.",
                remedy: "Add an item to consent with if_no: \(ConsentItem.Force.skipSensitive.rawValue).")
        ]
    }
}
