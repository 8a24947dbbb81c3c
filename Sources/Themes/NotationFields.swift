import Faults
import YAMLTree

/// The keys of one group of a codebook: takes out what is there and collects what is wrong with it.
struct NotationFields {
    private let node: YAMLNode
    private let what: String
    private(set) var faults: [Fault] = []

    /// - Parameters:
    ///   - what: what the group is, with its article ("a code"), for messages.
    ///   - keys: every key it may have.
    init(_ node: YAMLNode, of what: String, keys: [String]) {
        self.node = node
        self.what = what
        guard let entries = node.entries else {
            fault(
                "shape", at: node.location, "Here should stand \(what), with keys such as `\(keys[0]):`.",
                remedy: "Look at how \(what) is written in the notation, and check the indentation.")
            return
        }
        for entry in entries where !keys.contains(entry.key) {
            let remedy =
                nearestName(to: entry.key, among: keys).map { "Did you mean `\($0)`?" }
                ?? "The keys of \(what) are: \(keys.joined(separator: ", "))."
            fault("unknown-key", at: entry.keyLocation, "There is no key `\(entry.key)` in \(what).", remedy: remedy)
        }
    }

    /// The text under a key that has to be there.
    mutating func text(_ key: String, example: String) -> String? {
        guard node.entries != nil else { return nil }
        guard let value = node[key] else {
            fault(
                "missing-key", at: node.location, "The key `\(key)` is missing from \(what).",
                remedy: "Add it, for example `\(key): \(example)`.")
            return nil
        }
        guard let text = plainText(value, key) else { return nil }
        if text.allSatisfy(\.isWhitespace) {
            fault(
                "empty", at: value.location, "Nothing stands under the key `\(key)` of \(what).",
                remedy: "Fill it in, for example `\(key): \(example)`.")
            return nil
        }
        return text
    }

    /// The text under a key that may be left out.
    mutating func optionalText(_ key: String) -> String? {
        node[key].flatMap { plainText($0, key) }
    }

    /// The items of a list; tells where it is needed and has none.
    mutating func list(_ key: String, needed: Bool) -> [YAMLNode] {
        guard node.entries != nil else { return [] }
        guard let value = node[key] else {
            if needed {
                fault(
                    "missing-key", at: node.location, "The key `\(key)` is missing from \(what).",
                    remedy: "Add `\(key):` and under it a list, each item after a dash.")
            }
            return []
        }
        guard let items = value.items else {
            fault(
                "shape", at: value.location, "Under `\(key)` should stand a list.",
                remedy: "Begin each item with a dash on a line of its own.")
            return []
        }
        if needed, items.isEmpty {
            fault(
                "empty", at: value.location, "The list under `\(key)` is empty; \(what) needs at least one.",
                remedy: "Begin each item with a dash on a line of its own.")
        }
        return items
    }

    /// One text or a list of texts.
    mutating func texts(_ key: String) -> [YAMLNode] {
        guard let value = node[key] else { return [] }
        let items = value.items ?? [value]
        for item in items where item.text == nil || item.text == "" {
            fault(
                "shape", at: item.location, "Under `\(key)` should stand a text or a list of texts.",
                remedy: "Write them as in `\(key): [one, another]`.")
        }
        return items.filter { $0.text != nil && $0.text != "" }
    }

    /// Yes or no under a key that may be left out.
    mutating func yesOrNo(_ key: String) -> Bool? {
        guard let value = node[key] else { return nil }
        switch value.text {
        case "yes": return true
        case "no": return false
        default:
            fault(
                "yes-no", at: value.location, "Under `\(key)` stands \(shown(value)); it can be `yes` or `no`.",
                remedy: "Write `\(key): yes` or `\(key): no`.")
            return nil
        }
    }

    /// The direction, where one is given.
    mutating func direction() -> Direction? {
        guard let value = node["direction"] else { return nil }
        if let direction = value.text.flatMap(Direction.init(rawValue:)) { return direction }
        let names = Direction.allCases.map(\.rawValue)
        let remedy =
            value.text.flatMap { nearestName(to: $0, among: names) }.map { "Did you mean `\($0)`?" }
            ?? "Write one of these, or leave the key out."
        fault(
            "direction", at: value.location,
            "Under `direction` stands \(shown(value)); it can be \(names.map { "`\($0)`" }.joined(separator: ", ")).",
            remedy: remedy)
        return nil
    }

    private mutating func plainText(_ value: YAMLNode, _ key: String) -> String? {
        if let text = value.text { return text }
        fault(
            "shape", at: value.location, "Under `\(key)` should stand text.",
            remedy: "Write it on the line of the key; put it in quotation marks where it has `: ` in it.")
        return nil
    }

    private func shown(_ value: YAMLNode) -> String {
        value.text.map { "`\($0)`" } ?? "a list or a group"
    }

    private mutating func fault(_ rule: String, at place: SourceLocation, _ message: String, remedy: String) {
        faults.append(Fault(rule: rule, at: place, message, remedy: remedy))
    }
}
