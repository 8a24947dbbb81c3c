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

    /// One part of the tree.
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

// CONTRACT (the Questionnaires room fills these in):
// extension Expression { public func holds(_ answer: (String) -> ExpressionValue) -> Bool
//                        public func value(_ answer: (String) -> ExpressionValue) -> ExpressionValue
//                        public var answersUsed: Set<String> }
// extension ExpressionValue { public init(_ answer: Answer?) }
// extension Questionnaire { public static func read(_ bytes: [UInt8], file: String) -> Checked<Questionnaire> }
