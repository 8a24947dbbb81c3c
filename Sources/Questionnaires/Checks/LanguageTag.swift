import Faults

/// A language that browsers, word processors and screen readers would not know.
enum LanguageTag: Check {
    static let rule = "language"
    static let explanation = "A language that is not written as a tag such as `en-GB`."

    static func faults(in draft: Draft) -> [Fault] {
        guard let found = draft.root.text("language"), !isTag(found.value) else { return [] }
        return [
            fault(
                at: found.location, "the questionnaire, language: `\(found.value)` is not the tag of a language.",
                remedy: "Write the short tag: en-GB for British English, cy for Welsh, pl for Polish.")
        ]
    }

    /// The form of RFC 5646: a language of two or three letters, then parts of one to eight letters and digits.
    private static func isTag(_ text: String) -> Bool {
        let parts = text.split(separator: "-", omittingEmptySubsequences: false)
        guard let language = parts.first, (2...3).contains(language.utf8.count),
            language.unicodeScalars.allSatisfy({ $0.isASCII && $0.properties.isAlphabetic })
        else { return false }
        return parts.dropFirst().allSatisfy { part in
            (1...8).contains(part.utf8.count)
                && part.unicodeScalars.allSatisfy {
                    $0.isASCII && ($0.properties.isAlphabetic || $0.properties.numericType != nil)
                }
        }
    }
}
