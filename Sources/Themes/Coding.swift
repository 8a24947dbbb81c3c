/// A stretch of what one person said: the unit of evidence.
public struct Passage: Hashable, Sendable {
    /// The interview.
    public var interview: String
    /// The question it answers.
    public var question: String
    /// Which text block of the answer, from 0.
    public var block: Int
    /// The stretch of the block, in Unicode code points.
    public var range: Range<Int>
    /// The words.
    public var words: String
    /// Whether these are the person's own words.
    public var isVerbatim: Bool
    /// Whether the person agreed to be quoted.
    public var mayQuote: Bool

    /// A stretch of what one person said.
    public init(
        interview: String, question: String, block: Int, range: Range<Int>, words: String, isVerbatim: Bool,
        mayQuote: Bool
    ) {
        self.interview = interview
        self.question = question
        self.block = block
        self.range = range
        self.words = words
        self.isVerbatim = isVerbatim
        self.mayQuote = mayQuote
    }
}

/// A code put on a passage, by whom and why.
public struct Coding: Hashable, Sendable {
    /// Who or what put it there.
    public enum Maker: Hashable, Sendable {
        /// A person, by their code.
        case coder(String)
        /// The codebook's signals.
        case signals
    }

    /// The passage: for a signal, the sentence in which it fired.
    public var passage: Passage
    /// The code's identifier.
    public var code: String
    /// Which way the passage points.
    public var direction: Direction
    /// Who or what put it there.
    public var maker: Maker
    /// The words that fired, as they stand in the passage, in its order; empty for a person's coding.
    public var because: [String]

    /// A code put on a passage.
    public init(passage: Passage, code: String, direction: Direction, maker: Maker, because: [String]) {
        self.passage = passage
        self.code = code
        self.direction = direction
        self.maker = maker
        self.because = because
    }
}
