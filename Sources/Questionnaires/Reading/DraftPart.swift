import Faults
import YAMLTree

/// A value and where it stands.
struct Located<Value: Hashable & Sendable>: Hashable, Sendable {
    var value: Value
    var location: SourceLocation
}

/// One mapping of the file, sound or not: its keys as they stand.
struct DraftPart: Sendable {
    /// What it describes.
    let part: Notation.Part
    /// What faults call it, such as `question B2`.
    let name: String
    /// Where it begins.
    let location: SourceLocation
    /// Its keys, in the order of the file.
    let entries: [YAMLEntry]
    private let byKey: [String: YAMLNode]

    init(_ part: Notation.Part, name: String, node: YAMLNode) {
        self.part = part
        self.name = name
        location = node.location
        entries = node.entries ?? []
        byKey = Dictionary(entries.map { ($0.key, $0.value) }) { first, _ in first }
    }

    /// What stands under a key.
    subscript(key: String) -> YAMLNode? { byKey[key] }

    /// The text under a key, without blanks around it; `nil` where there is none or it is empty.
    func text(_ key: String) -> Located<String>? {
        self[key]?.words
    }

    /// The word yes or no under a key.
    func flag(_ key: String) -> Bool? {
        switch text(key)?.value {
        case "yes": true
        case "no": false
        default: nil
        }
    }

    /// The whole number under a key, within a thousand million of zero.
    func whole(_ key: String) -> Int? {
        guard let number = text(key).flatMap({ Int($0.value) }), abs(Double(number)) <= 1e9 else { return nil }
        return number
    }

    /// The texts of the list under a key.
    func texts(_ key: String) -> [Located<String>] {
        (self[key]?.items ?? []).compactMap(\.words)
    }

    /// The mappings of the list under a key, each with its place in the list, from 1.
    func mappings(_ key: String) -> [(number: Int, node: YAMLNode)] {
        (self[key]?.items ?? []).enumerated().filter { $0.element.entries != nil }.map { ($0.offset + 1, $0.element) }
    }
}

extension YAMLNode {
    /// The text of a scalar without blanks around it; `nil` where there is none or it is empty.
    var words: Located<String>? {
        guard let text else { return nil }
        let trimmed = text.trimmed
        return trimmed.isEmpty ? nil : Located(value: trimmed, location: location)
    }

    /// Whether it is a key with nothing after it.
    var isNothing: Bool {
        content == .scalar("", plain: true)
    }
}

extension String {
    /// Without blanks and line ends around it.
    var trimmed: String {
        guard let first = firstIndex(where: { !$0.isWhitespace }), let last = lastIndex(where: { !$0.isWhitespace })
        else { return "" }
        return String(self[first...last])
    }
}
