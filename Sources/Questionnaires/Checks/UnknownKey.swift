import Faults
import YAMLTree

/// A key that the notation does not have: a slip of the finger would otherwise be passed over in silence.
enum UnknownKey: Check {
    static let rule = "unknown-key"
    static let explanation = "A key that the notation does not have, such as `chioces`."

    static func faults(in draft: Draft) -> [Fault] {
        var suggestions = Suggestions()
        var faults: [Fault] = []
        for part in draft.parts {
            let known = Notation.keys(of: part.part).map(\.name)
            for entry in part.entries where !known.contains(entry.key) && !MisplacedKey.isKnownElsewhere(entry, part) {
                if isShortForm(entry.key, in: part) {
                    faults.append(shortAndLong(entry.key, in: part, at: entry.keyLocation))
                    continue
                }
                let ending = suggestions.ending(entry.key, among: known)
                faults.append(
                    fault(
                        at: entry.keyLocation, "\(part.name): there is no key `\(entry.key)`\(ending)",
                        remedy: "The keys here are \(known.joined(separator: ", "))."))
            }
        }
        return faults
    }

    /// Whether a choice without an `id` begins in the short form: `- friend: A friend` with `other: yes` under it.
    static func isShortForm(_ key: String, in part: DraftPart) -> Bool {
        guard case .choice = part.part, part["id"] == nil, key == part.entries.first?.key else { return false }
        return Identifier.isSoundChoice(key) && !Notation.keys(of: part.part).contains { $0.name == key }
    }

    private static func shortAndLong(_ key: String, in part: DraftPart, at location: SourceLocation) -> Fault {
        fault(
            at: location, "\(part.name): `\(key):` is the short form of a choice, which has nothing else under it.",
            remedy: "Write the long form: id: \(key), then label: and the text, then the rest.")
    }
}
