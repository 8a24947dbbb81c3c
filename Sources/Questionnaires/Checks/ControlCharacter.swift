import Faults
import YAMLTree

/// A character that moves a terminal's cursor instead of being read: never meant, and it could hide what is asked.
enum ControlCharacter: Check {
    static let rule = "control-character"
    static let explanation = "A text with an invisible control character in it."

    static func faults(in draft: Draft) -> [Fault] {
        draft.parts.flatMap { part in
            part.entries.flatMap { entry in
                scalars(entry.value).compactMap { node in
                    guard let text = node.text, let bad = text.unicodeScalars.firstIndex(where: isControl) else {
                        return nil
                    }
                    let places = draft.source.places(in: node)
                    let offset = text.unicodeScalars.distance(from: text.startIndex, to: bad)
                    let code = String(text.unicodeScalars[bad].value, radix: 16, uppercase: true)
                    return fault(
                        at: places[min(offset, places.count - 1)],
                        "\(part.name), \(Identifier.isSound(entry.key) ? entry.key : "key"): here is an invisible "
                            + "control character (U+\(String(repeating: "0", count: max(0, 4 - code.count)))\(code)).",
                        remedy: "Take it out; it may have come along when the text was pasted.")
                }
            }
        }
    }

    /// The texts under a key, without those of parts of their own.
    private static func scalars(_ node: YAMLNode) -> [YAMLNode] {
        switch node.content {
        case .scalar: [node]
        case .sequence(let items): items.flatMap { $0.entries.map { $0.count == 1 ? $0.map(\.value) : [] } ?? [$0] }
        case .mapping: []
        }
    }

    private static func isControl(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        // Tab and line feed are how people lay out text.
        case 0x09, 0x0A: false
        case 0...0x1F, 0x7F...0x9F: true
        // Marks that turn the direction of what follows, so that a text reads otherwise than it is written.
        case 0x202A...0x202E, 0x2066...0x2069: true
        default: false
        }
    }
}
