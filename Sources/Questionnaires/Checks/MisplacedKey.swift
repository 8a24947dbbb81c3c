import Faults
import YAMLTree

/// A key that the notation has, but not here: what it says would never come to anything.
enum MisplacedKey: Check {
    static let rule = "misplaced-key"
    static let explanation = "A key used on a type of question it does not belong to, such as `unprompted` on a scale."

    static func faults(in draft: Draft) -> [Fault] {
        var faults: [Fault] = []
        for part in draft.parts {
            let known = Notation.keys(of: part.part).map(\.name)
            if case .question(.say) = part.part, part["say"] != nil, let ask = part["ask"] {
                faults.append(
                    fault(
                        at: ask.location, "\(part.name): here are both `say` and `ask`.",
                        remedy: "Keep the text under one of them."))
            }
            for entry in part.entries where !known.contains(entry.key) && isKnownElsewhere(entry, part) {
                switch part.part {
                case .question(let type?): faults.append(misplaced(entry, in: part, type))
                case .choice(let type?):
                    faults.append(
                        fault(
                            at: entry.keyLocation,
                            "\(part.name): `\(entry.key)` does not belong to a choice of type \(type.rawValue).",
                            remedy: "Take it out, or ask for the words in a question of their own."))
                case .question(nil), .choice(nil), .questionnaire, .consent, .section, .net: break
                }
            }
        }
        return faults
    }

    /// Whether another type of question has the key.
    static func isKnownElsewhere(_ entry: YAMLEntry, _ part: DraftPart) -> Bool {
        switch part.part {
        case .question: !Notation.types(with: entry.key).isEmpty
        case .choice(.rank): entry.key == "other"
        case .questionnaire, .consent, .section, .choice, .net: false
        }
    }

    private static func misplaced(_ entry: YAMLEntry, in part: DraftPart, _ type: Notation.QuestionType) -> Fault {
        let message = "\(part.name): `\(entry.key)` does not belong to a question of type \(type.rawValue)."
        switch entry.key {
        case "say": return fault(at: entry.keyLocation, message, remedy: "Write `ask:` for what wants an answer.")
        default:
            let types = Notation.types(with: entry.key).map(\.rawValue)
            let fitting = types.count > 6 ? "every type but say" : types.joined(separator: ", ")
            return fault(
                at: entry.keyLocation, message, remedy: "It goes with \(fitting): take it out, or change the type.")
        }
    }
}
