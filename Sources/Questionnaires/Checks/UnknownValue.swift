import Faults
import YAMLTree

/// A word where only certain words, yes or no, or whole numbers are understood.
enum UnknownValue: Check {
    static let rule = "unknown-value"
    static let explanation = "A word that a key does not know, such as `if_no: stop`, or one where a number belongs."

    static func faults(in draft: Draft) -> [Fault] {
        var suggestions = Suggestions()
        var faults: [Fault] = []
        for part in draft.parts {
            for key in Notation.keys(of: part.part) {
                guard let found = part.text(key.name) else { continue }
                let place = "\(part.name), \(key.name)"
                switch key.shape {
                case .flag where part.flag(key.name) == nil:
                    faults.append(
                        fault(
                            at: found.location, "\(place): `\(found.value)` is neither yes nor no.",
                            remedy: "Write yes or no, in small letters."))
                case .whole where part.whole(key.name) == nil:
                    faults.append(
                        fault(
                            at: found.location, "\(place): `\(found.value)` is not a whole number.",
                            remedy: "Write it in digits, like 10, without commas or words."))
                case .word(let words) where key.name != "type" && !words.contains(found.value):
                    let ending = suggestions.ending(found.value, among: words)
                    faults.append(
                        fault(
                            at: found.location, "\(place): `\(found.value)` is not understood\(ending)",
                            remedy: "Write one of: \(words.joined(separator: ", "))."))
                default: break
                }
            }
        }
        return faults
    }
}
