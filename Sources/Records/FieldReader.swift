import Faults
import YAMLTree

/// Reads the fields of a study's YAML files and gathers everything that is wrong with them.
struct FieldReader {
    var faults: [Fault] = []

    /// Tells what `node` is if not a group of keys, and every key that is not among `keys`.
    mutating func mapping(_ node: YAMLNode, keys: [String], what: String) -> YAMLNode? {
        guard let entries = node.entries else {
            tell(
                "wrong-shape", node, "\(what) should be a group of keys here: \(keys.joined(separator: ", ")).",
                "Write each key on a line of its own, with a colon and its value.")
            return nil
        }
        for entry in entries where !keys.contains(entry.key) {
            let nearest = nearestName(to: entry.key, among: keys)
            faults.append(
                Fault(
                    rule: "unknown-key", at: entry.keyLocation,
                    "\(what) has no key `\(entry.key)`; there are \(keys.map { "`\($0)`" }.joined(separator: ", ")).",
                    remedy: nearest.map { "Did you mean `\($0)`?" } ?? "Take it out, or use one of these."))
        }
        return node
    }

    /// The text under `key`; empty where it is missing.
    mutating func text(_ node: YAMLNode, _ key: String, required why: String? = nil) -> String {
        guard let value = node[key] else {
            if let why { missing(node, key, why) }
            return ""
        }
        let text = plain(value, "`\(key)`")
        if let why, text.isEmpty, value.text != nil { missing(value, key, why) }
        return text
    }

    /// The text of `value`, without the space around it.
    mutating func plain(_ value: YAMLNode, _ what: String) -> String {
        guard let text = value.text else {
            tell("wrong-shape", value, "\(what) should be a text.", "Write it on one line, or after the sign >-.")
            return ""
        }
        let trimmed = text.drop(while: \.isWhitespace)
        return String(
            trimmed[..<(trimmed.lastIndex { !$0.isWhitespace }.map(trimmed.index(after:)) ?? trimmed.startIndex)])
    }

    /// The items of the list under `key`; none where it is missing or left empty.
    mutating func list(_ node: YAMLNode, _ key: String) -> [YAMLNode] {
        guard let value = node[key] else { return [] }
        if let items = value.items { return items }
        if value.text?.isEmpty != true {
            tell(
                "wrong-shape", value, "`\(key)` should be a list.",
                "Begin each item on a line of its own with a dash and a space.")
        }
        return []
    }

    /// The texts of the list under `key`.
    mutating func texts(_ node: YAMLNode, _ key: String) -> [String] {
        list(node, key).map { plain($0, "Each item of `\(key)`") }.filter { !$0.isEmpty }
    }

    /// Yes or no under `key`; no where it is missing.
    mutating func yesNo(_ node: YAMLNode, _ key: String) -> Bool {
        guard let value = node[key] else { return false }
        switch value.text?.lowercased() {
        case "yes", "true": return true
        case "no", "false", "": return false
        default:
            tell("not-yes-or-no", value, "`\(key)` should be yes or no.", "Write yes or no after the colon.")
            return false
        }
    }

    /// The day under `key`, `yyyy-mm-dd`.
    mutating func day(_ node: YAMLNode, _ key: String, required why: String? = nil) -> String? {
        let text = text(node, key, required: why)
        if text.isEmpty { return nil }
        if Moment.dayNumber(text) != nil { return text }
        tell(
            "not-a-day", node[key] ?? node, "`\(key)` is \"\(text)\", and that is no day.",
            "Write year, month and day with dashes, such as 2026-11-20.")
        return nil
    }

    mutating func tell(_ rule: String, _ node: YAMLNode, _ message: String, _ remedy: String) {
        faults.append(Fault(rule: rule, at: node.location, message, remedy: remedy))
    }

    private mutating func missing(_ node: YAMLNode, _ key: String, _ why: String) {
        tell("missing-key", node, "`\(key)` is missing: \(why).", "Add a line `\(key): ...`.")
    }

    /// The value with the faults; no value where one of them blocks.
    ///
    /// Mutating, so that the compiler refuses a value that is still being read while the faults are taken.
    mutating func checked<Value>(_ value: Value?) -> Checked<Value> {
        let sorted = faults.sorted { $0.location < $1.location }
        return Checked(sorted.contains { $0.severity == .error } ? nil : value, faults: sorted)
    }
}
