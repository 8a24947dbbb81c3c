import Faults
import YAMLTree

/// A list where a text should stand, or the other way round: usually the indentation, or a dash too many.
enum WrongShape: Check {
    static let rule = "wrong-shape"
    static let explanation = "A list where a text belongs, or a text where a list belongs."

    static func faults(in draft: Draft) -> [Fault] {
        if draft.root.entries.isEmpty, let fault = wholeFile(draft) { return [fault] }
        return draft.parts.flatMap { part in
            Notation.keys(of: part.part).flatMap { key -> [Fault] in
                guard let node = part[key.name], !node.isNothing else { return [] }
                return faults(node, key, in: part)
            } + shortLabels(part, in: draft)
        }
    }

    private static func wholeFile(_ draft: Draft) -> Fault? {
        if draft.isMapping { return nil }
        return fault(
            at: draft.root.location, "This is not a questionnaire: it does not begin with keys.",
            remedy: "Begin with a line like `questionnaire: our-questions`.")
    }

    private static func faults(_ node: YAMLNode, _ key: Notation.Key, in part: DraftPart) -> [Fault] {
        let place = "\(part.name), \(key.name)"
        switch key.shape {
        case .text, .identifier, .flag, .whole, .word, .condition:
            if node.text != nil { return [] }
            return [
                fault(
                    at: node.location, "\(place): here is a \(node.kind), where a text belongs.",
                    remedy: "Write the text on the line of the key; if it holds a colon, put it in quotation marks.")
            ]
        case .texts, .identifiers, .choiceNames:
            return list(node, place, each: "a text", remedy: "Begin each line with a dash: `- text`.") {
                $0.text != nil
            }
        case .pairs:
            return list(node, place, each: "`name: text`", remedy: "Write each one as `- quiet_place: The text`.") {
                $0.entries?.count == 1 && $0.entries?.first?.value.text != nil
            }
        case .choices:
            return list(node, place, each: "`name: label`", remedy: "Write each one as `- yes: Yes, I do`.") {
                $0.entries?.isEmpty == false
            }
        case .parts:
            let example = part.part == .questionnaire && key.name == "consent" ? "K01" : "name"
            return list(
                node, place, each: "a group of keys",
                remedy: "Begin each one with a dash and its identifier: `- id: \(example)`."
            ) { $0.entries?.isEmpty == false }
        }
    }

    private static func list(
        _ node: YAMLNode, _ place: String, each: String, remedy: String, isSound: (YAMLNode) -> Bool
    ) -> [Fault] {
        guard let items = node.items else {
            return [
                fault(at: node.location, "\(place): here is a \(node.kind), where a list belongs.", remedy: remedy)
            ]
        }
        return items.enumerated().filter { !$0.element.isNothing && !isSound($0.element) }.map { number, item in
            fault(
                at: item.location,
                "\(place): number \(number + 1) of the list is a \(item.kind), where \(each) belongs.",
                remedy: remedy)
        }
    }

    /// The labels of choices in the short form, which are no part of their own.
    private static func shortLabels(_ part: DraftPart, in draft: Draft) -> [Fault] {
        guard case .question(let type) = part.part, type != .yesNo, let items = part["choices"]?.items else {
            return []
        }
        return items.compactMap { item in
            guard let entries = item.entries, entries.count == 1, let only = entries.first, only.value.text == nil,
                only.key != "id", only.key != "label"
            else { return nil }
            return fault(
                at: only.value.location, "\(part.name), choice \(only.key): here is a \(only.value.kind), not a label.",
                remedy: "Write the label on the same line, like `- \(only.key): Its label`.")
        }
    }
}

extension YAMLNode {
    /// What a person would call it.
    fileprivate var kind: String {
        switch content {
        case .scalar: "text"
        case .sequence: "list"
        case .mapping: "group of keys"
        }
    }
}
