import Testing

/// One broken questionnaire and what must be told of it.
struct CheckCase: Sendable, CustomTestStringConvertible {
    /// What is wrong, as a sentence.
    var title: String
    /// The file, with keycaps where the faults must point.
    var yaml: String
    /// Everything that is told, in the order of the file.
    var expected: [Expected]

    struct Expected: Sendable {
        var mark: Int
        var rule: String
        /// What the message and the remedy must hold.
        var words: String
    }

    var testDescription: String { title }

    init(_ title: String, _ yaml: String, _ expected: (mark: Int, rule: String, words: String)...) {
        self.title = title
        self.yaml = yaml
        self.expected = expected.map { Expected(mark: $0.mark, rule: $0.rule, words: $0.words) }
    }

    /// Questions in an otherwise sound questionnaire; the first one is `goes`, with the choices yes, used_to and never.
    static func questions(
        _ title: String, _ questions: String, _ expected: (mark: Int, rule: String, words: String)...
    ) -> CheckCase {
        var made = CheckCase(title, header + indented(goes + "\n" + questions, by: 6))
        made.expected = expected.map { Expected(mark: $0.mark, rule: $0.rule, words: $0.words) }
        return made
    }

    /// Keys added to the top of an otherwise sound questionnaire.
    static func top(
        _ title: String, _ keys: String, _ expected: (mark: Int, rule: String, words: String)...
    ) -> CheckCase {
        var made = CheckCase(title, keys + "\n" + header + indented(goes, by: 6))
        made.expected = expected.map { Expected(mark: $0.mark, rule: $0.rule, words: $0.words) }
        return made
    }

    static let header = """
        questionnaire: test
        version: "1.0"
        title: A test
        sections:
          - id: first
            title: First
            questions:

        """

    static let goes = """
        - id: goes
          type: one
          ask: Do you go?
          choices:
            - yes: Yes, I do
            - used_to: I used to
            - never: No
        """

    private static func indented(_ text: String, by count: Int) -> String {
        text.split(separator: "\n", omittingEmptySubsequences: false)
            .map { $0.isEmpty ? "" : String(repeating: " ", count: count) + $0 }.joined(separator: "\n")
    }
}
