import Faults
import YAMLTree

/// A name that could not stand in a condition, a column heading or a file name.
enum BadIdentifier: Check {
    static let rule = "bad-identifier"
    static let explanation = "A name with blanks, hyphens or accents in it, or one that the program keeps for itself."

    /// Journals call the texts before consent `opening`, so no question may be called so.
    static let reserved: Set<String> = ["opening"]

    static func faults(in draft: Draft) -> [Fault] {
        draft.parts.flatMap(faults(in:)) + draft.questions.flatMap(faults(in:))
    }

    private static func faults(in part: DraftPart) -> [Fault] {
        Notation.keys(of: part.part).flatMap { key -> [Fault] in
            switch key.shape {
            case .identifier:
                guard let name = part.text(key.name) else { return [] }
                let place = "\(part.name), \(key.name)"
                switch part.part {
                // A choice is told with its question, short and long form alike.
                case .choice: return []
                case .questionnaire:
                    return Identifier.isSoundQuestionnaire(name.value)
                        ? [] : [bad(name, place, "letters, digits, - and _, a letter first")]
                case .question where reserved.contains(name.value):
                    return [
                        fault(
                            at: name.location, "\(place): no question may be called `\(name.value)`.",
                            remedy: "Call it something else, such as `\(name.value)_words`.")
                    ]
                case .question, .consent, .section, .net: return sound(name, place)
                }
            case .identifiers: return part.texts(key.name).flatMap { sound($0, "\(part.name), \(key.name)") }
            case .pairs:
                return part.mappings(key.name).flatMap { _, node in
                    (node.entries ?? []).flatMap {
                        sound(Located(value: $0.key, location: $0.keyLocation), "\(part.name), \(key.name)")
                    }
                }
            case .text, .texts, .choiceNames, .flag, .whole, .word, .condition, .choices, .parts: return []
            }
        }
    }

    private static func faults(in question: DraftQuestion) -> [Fault] {
        question.choices.compactMap(\.id).filter { !Identifier.isSoundChoice($0.value) }.map {
            bad($0, "\(question.part.name), choices", "letters, digits and _")
        }
    }

    private static func sound(_ name: Located<String>, _ place: String) -> [Fault] {
        Identifier.isSound(name.value) ? [] : [bad(name, place, "letters, digits and _, a letter first")]
    }

    private static func bad(_ name: Located<String>, _ place: String, _ allowed: String) -> Fault {
        fault(
            at: name.location, "\(place): `\(name.value)` cannot be a name.",
            remedy: "Use \(allowed), at most \(Identifier.limit)\(example(name.value)).")
    }

    /// The name with `_` for what does not belong in it, where that helps.
    private static func example(_ name: String) -> String {
        var changed = ""
        for scalar in name.unicodeScalars.prefix(Identifier.limit) {
            let isPart = scalar.isASCII && Identifier.isSoundChoice(String(scalar))
            if isPart {
                changed.unicodeScalars.append(scalar)
            } else if !changed.hasSuffix("_") {
                changed += "_"
            }
        }
        while changed.hasSuffix("_") { changed.removeLast() }
        return Identifier.isSound(changed) ? ", like `\(changed)`" : ""
    }
}
