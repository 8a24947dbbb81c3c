import Faults
import YAMLTree

/// A key without which a part cannot be asked, stored or counted.
enum MissingKey: Check {
    static let rule = "missing-key"
    static let explanation = "A key that has to be there and is not, such as the `choices` of a list question."

    static func faults(in draft: Draft) -> [Fault] {
        draft.parts.flatMap { part in
            Notation.keys(of: part.part).filter { $0.required && part[$0.name] == nil && !isTold($0, part) }.map {
                key in
                fault(at: part.location, "\(part.name): `\(key.name)` is missing.", remedy: remedy(key, in: part))
            }
        }
    }

    /// What another check tells already: `say:` for `ask:`, and a choice in the short form with more under it. What is
    /// only read out may stand under either of `say:` and `ask:`.
    private static func isTold(_ key: Notation.Key, _ part: DraftPart) -> Bool {
        switch part.part {
        case .question(.say?): key.name == "say" && part["ask"] != nil
        case .question(.some): key.name == "ask" && part["say"] != nil
        case .choice: part.entries.first.map { UnknownKey.isShortForm($0.key, in: part) } ?? false
        case .question(nil), .questionnaire, .consent, .section, .net: false
        }
    }

    private static func remedy(_ key: Notation.Key, in part: DraftPart) -> String {
        switch (key.name, part.part) {
        case ("questionnaire", _):
            return "Add its identifier at the top, like `questionnaire: our-questions`."
        case ("version", _): return "Add `version: \"1.0\"`, and change it whenever the wording changes."
        case ("if_no", _), ("type", _), ("precision", _):
            if case .word(let words) = key.shape { return "Add one of: \(words.joined(separator: ", "))." }
        case ("low", _), ("high", _): return "Both ends of a scale need words, so that nobody has to guess them."
        case ("concern", _): return "Name the choices after which the support sheet is offered, like [not_good]."
        default: break
        }
        switch key.shape {
        case .identifier: return "Add `\(key.name):` with a short name of letters, digits and _."
        case .choices: return "Add `choices:` with a list like `- yes: Yes, I do`."
        case .choiceNames: return "Add `\(key.name):` with a list of choices, like [friend, family]."
        case .whole: return "Add `\(key.name):` with a whole number."
        case .parts, .texts, .pairs, .identifiers: return "Add `\(key.name):` with a list under it."
        case .text, .flag, .word, .condition: return "Add `\(key.name):` with its text."
        }
    }
}
