import Faults
import YAMLTree

/// One thing that is looked at in every questionnaire file.
protocol Check: Sendable {
    /// Its short name, which stands behind every fault it finds; stable.
    static var rule: String { get }
    /// What it looks for, in one line for the manual.
    static var explanation: String { get }
    /// Everything it finds, in any order.
    static func faults(in draft: Draft) -> [Fault]
}

extension Check {
    static func fault(
        _ severity: Fault.Severity = .error, at location: SourceLocation, _ message: String, remedy: String
    ) -> Fault {
        Fault(rule: rule, severity: severity, at: location, message, remedy: remedy)
    }
}

/// What the manual says of one check.
public struct CheckDescription: Hashable, Sendable {
    /// Its short name, as it stands behind a fault.
    public let rule: String
    /// What it looks for, in one line.
    public let explanation: String
}

extension Questionnaire {
    /// Every check of a questionnaire, in the order in which the manual lists them.
    public static var checks: [CheckDescription] {
        allChecks.map { CheckDescription(rule: $0.rule, explanation: $0.explanation) }
    }

    static let allChecks: [any Check.Type] = [
        UnknownKey.self, MisplacedKey.self, MissingKey.self, WrongShape.self, UnknownType.self, UnknownValue.self,
        EmptyText.self, EmptyList.self, ControlCharacter.self, LanguageTag.self, BadIdentifier.self,
        DuplicateIdentifier.self, BadRange.self, RankTop.self, NetChoices.self, ConcernChoices.self,
        Placeholders.self, SensitiveConsent.self, BadExpression.self, UnknownReference.self, LaterReference.self,
        NoAnswerReference.self, UnknownChoice.self, SeveralAnswers.self, CannotCompare.self, NeverAsked.self,
    ]
}

/// "Did you mean ...?", for the first hundred unknown names of a file: nobody reads more of them, and looking through
/// ten thousand names ten thousand times would take minutes.
struct Suggestions {
    private var left = 100

    /// `; did you mean x?` with the name that was probably meant, else a full stop.
    mutating func ending(_ name: String, among candidates: some Sequence<String>) -> String {
        guard left > 0 else { return "." }
        left -= 1
        return nearestName(to: name, among: candidates).map { "; did you mean `\($0)`?" } ?? "."
    }
}
