import Faults
import YAMLTree

/// A list with nothing in it: a section that asks nothing, a question that nobody can answer.
enum EmptyList: Check {
    static let rule = "empty-list"
    static let explanation = "A list with nothing in it, such as a section without questions."

    static func faults(in draft: Draft) -> [Fault] {
        draft.parts.flatMap { part in
            Notation.keys(of: part.part).compactMap { key in
                switch key.shape {
                case .text, .identifier, .flag, .whole, .word, .condition: return nil
                case .texts, .pairs, .identifiers, .choiceNames, .choices, .parts: break
                }
                guard let node = part[key.name], node.isNothing || node.items?.isEmpty == true else { return nil }
                return fault(
                    at: node.location, "\(part.name), \(key.name): this list is empty.",
                    remedy: key.required
                        ? "Put at least one line with a dash under it." : "Put something in it, or take the key out.")
            }
        }
    }
}
