import Faults
import YAMLTree

/// A text with nothing in it: something would be asked in silence.
enum EmptyText: Check {
    static let rule = "empty-text"
    static let explanation = "A key with nothing after it, or a text with nothing in it."

    static func faults(in draft: Draft) -> [Fault] {
        draft.parts.flatMap { part in
            Notation.keys(of: part.part).flatMap { key -> [Fault] in
                guard let node = part[key.name] else { return [] }
                let place = "\(part.name), \(key.name)"
                switch key.shape {
                case .text, .identifier, .flag, .whole, .word, .condition:
                    guard node.isEmptyText else { return [] }
                    return [
                        fault(
                            at: node.location, "\(place): there is nothing here.",
                            remedy: key.required ? "Write it." : "Write it, or take the key out.")
                    ]
                case .texts, .identifiers, .choiceNames: return items(node, place) { $0 }
                case .pairs: return items(node, place) { $0.entries?.first?.value ?? $0 }
                case .parts: return items(node, place) { $0 }
                case .choices:
                    return items(node, place) { item in
                        // The label of a short form; a long form is a part of its own.
                        item.entries?.count == 1 ? item.entries?.first?.value ?? item : item
                    }
                }
            }
        }
    }

    private static func items(_ node: YAMLNode, _ place: String, text: (YAMLNode) -> YAMLNode) -> [Fault] {
        (node.items ?? []).enumerated().filter { text($0.element).isEmptyText }.map { number, item in
            fault(
                at: text(item).location, "\(place): number \(number + 1) of the list is empty.",
                remedy: "Write it, or take the line out.")
        }
    }
}

extension YAMLNode {
    fileprivate var isEmptyText: Bool { text?.trimmed.isEmpty == true }
}
