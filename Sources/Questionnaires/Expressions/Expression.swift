public import Faults

/// A condition or calculation, parsed once to a tree whose every part knows its place.
///
/// The language is XLSForm's, so that both notations share it: literals, `${name}`, comparison, arithmetic,
/// `and or not()`, `selected()`, `count-selected()`, `if()`, `coalesce()`.
public struct Expression: Hashable, Sendable {
    /// The text as the person wrote it.
    public var source: String
    /// What it means.
    public var root: Node

    /// An expression that was read from `source`.
    public init(source: String, root: Node) {
        self.source = source
        self.root = root
    }

    /// One part of the tree. A part that joins two others stands where what joins them stands.
    public indirect enum Node: Hashable, Sendable {
        /// A text in quotation marks.
        case text(String, SourceLocation)
        /// A number.
        case number(Double, SourceLocation)
        /// The answer to a question.
        case answer(String, SourceLocation)
        /// Two parts and what joins them.
        case binary(Operator, Node, Node, SourceLocation)
        /// Minus.
        case negative(Node, SourceLocation)
        /// A function of its arguments.
        case call(Function, [Node], SourceLocation)
    }

    /// What may stand between two parts.
    public enum Operator: String, Hashable, Sendable, CaseIterable {
        case or, and
        case equal = "="
        case notEqual = "!="
        case less = "<"
        case lessOrEqual = "<="
        case greater = ">"
        case greaterOrEqual = ">="
        case plus = "+"
        case minus = "-"
        case times = "*"
        case divided = "div"
        case remainder = "mod"
    }

    /// The functions of the language.
    public enum Function: String, Hashable, Sendable, CaseIterable {
        case not
        case selected
        case countSelected = "count-selected"
        case `if`
        case coalesce
    }
}

/// What a part of an expression comes to.
public enum ExpressionValue: Hashable, Sendable {
    /// No answer, for whatever reason.
    case none
    /// Text, or the identifier of one choice.
    case text(String)
    /// A number.
    case number(Double)
    /// True or false.
    case truth(Bool)
    /// The identifiers of several choices.
    case selection([String])
}

extension Expression.Node {
    /// Where the part stands: its first letter, or for a part that joins two others what joins them.
    public var location: SourceLocation {
        switch self {
        case .text(_, let location), .number(_, let location), .answer(_, let location),
            .binary(_, _, _, let location), .negative(_, let location), .call(_, _, let location):
            location
        }
    }
}

extension Expression {
    /// The identifiers of the questions whose answers it looks at.
    public var answersUsed: Set<String> {
        var found: Set<String> = []
        root.collectAnswers(into: &found)
        return found
    }
}

extension Expression.Node {
    fileprivate func collectAnswers(into found: inout Set<String>) {
        switch self {
        case .text, .number: break
        case .answer(let id, _): found.insert(id)
        case .binary(_, let left, let right, _):
            left.collectAnswers(into: &found)
            right.collectAnswers(into: &found)
        case .negative(let part, _): part.collectAnswers(into: &found)
        case .call(_, let arguments, _):
            for argument in arguments { argument.collectAnswers(into: &found) }
        }
    }
}
