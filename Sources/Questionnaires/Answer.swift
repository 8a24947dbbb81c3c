/// What became of one question for one person: a value, or the reason why there is none. Never blank, never zero.
public enum Answer: Hashable, Sendable {
    /// What the person answered.
    case value(AnswerValue)
    /// Why there is no answer.
    case missing(MissingReason)
}

/// Why there is no answer; never merged (`domain/practice.md` section 1.4).
public enum MissingReason: String, Hashable, Sendable, CaseIterable {
    /// Not asked, by the routing. Code -1.
    case notAsked = "not_asked"
    /// The person would rather not say. Code -8.
    case preferNotToSay = "prefer_not_to_say"
    /// The person does not know or cannot say. Code -7.
    case dontKnow = "dont_know"
    /// The interviewer skipped or missed it. Code -9.
    case skipped
    /// The interview stopped before it. Code -6.
    case stoppedBefore = "stopped_before"
    /// Taken out at the person's request. Code -5.
    case removed
}

extension MissingReason {
    /// The number that tables of answers carry.
    public var code: Int {
        switch self {
        case .notAsked: -1
        case .removed: -5
        case .stoppedBefore: -6
        case .dontKnow: -7
        case .preferNotToSay: -8
        case .skipped: -9
        }
    }

    /// Whether the question was put to the person, so that they belong to its base.
    public var wasAsked: Bool { self == .preferNotToSay || self == .dontKnow }
}

/// An answer's value.
public enum AnswerValue: Hashable, Sendable {
    /// What was said, block by block, for `open` and `short`; at least one block, none empty.
    case text([TextBlock])
    /// One choice, for `one`, `yes_no` and `feeling`.
    case choice(ChosenAnswer)
    /// Several choices in the order given, for `many`; at least one.
    case choices([ChosenAnswer])
    /// Choices, best first, for `rank`.
    case ranking([String])
    /// A whole number, for `number`.
    case number(Int)
    /// A point of a scale, for `scale`; zero is an answer.
    case point(Int)
    /// A year or a month, for `date`.
    case date(PartialDate)
}

/// A choice, with the few words that "other, please say" asks for.
public struct ChosenAnswer: Hashable, Sendable {
    /// The choice's identifier.
    public var id: String
    /// What was said for "other"; never published raw.
    public var words: String?

    /// A choice.
    public init(_ id: String, words: String? = nil) {
        self.id = id
        self.words = words
    }
}

/// A stretch of what was said.
public struct TextBlock: Hashable, Sendable {
    /// Whose words these are.
    public enum Kind: String, Hashable, Sendable, CaseIterable {
        /// The person's own words, which alone may stand in quotation marks.
        case verbatim
        /// The interviewer's summary.
        case summary
    }

    /// Whose words.
    public var kind: Kind
    /// The words.
    public var words: String

    /// A block of text.
    public init(_ kind: Kind, _ words: String) {
        self.kind = kind
        self.words = words
    }
}

/// A date as exactly as it was asked for.
public enum PartialDate: Hashable, Sendable, Comparable {
    /// A year.
    case year(Int)
    /// A month (1 to 12) of a year.
    case month(year: Int, month: Int)
}
