/// One closed question, counted.
public struct QuestionFinding: Hashable, Sendable {
    /// One line of its table.
    public struct Row: Hashable, Sendable {
        /// The choice's or net's identifier; the number for a point of a scale or a year.
        public var id: String
        /// What it is called.
        public var label: String
        /// How many people gave it, of all to whom the question was put; for a ranking, how many had it in their list.
        public var share: ShownShare
        /// For a ranking, how many put it first; else `nil`.
        public var first: ShownShare?
        /// Whether the line is a net of others.
        public var isNet: Bool
    }

    /// Everyone who gave no value for one reason; reasons are never merged.
    public struct MissingRow: Hashable, Sendable {
        /// The reason in plain words ("Would rather not say").
        public var label: String
        /// How many people, of the base for those who are part of it, else of everyone interviewed.
        public var share: ShownShare
        /// Whether these people are part of the base.
        public var inBase: Bool
    }

    /// The question's identifier.
    public var id: String
    /// The title of its section.
    public var section: String
    /// What was asked.
    public var text: String
    /// What to call it by: `text`, but for a list ticked off after an open question what was asked there.
    public var citation: String
    /// People to whom the question was put: who answered, did not know or would rather not say. 0 where withheld.
    public var base: Int
    /// Whether the base is everyone interviewed, or only those the routing led there.
    public var askedOfEveryone: Bool
    /// Its lines, in the order of the questionnaire, then its nets; none where withheld, or for a number.
    public var rows: [Row]
    /// Who gave no value, by reason; only the reasons that occur.
    public var missing: [MissingRow]
    /// Whether several answers per person were possible, so that the counts may add up to more than the base.
    public var several: Bool
    /// Why the table is withheld altogether; `nil` where it is shown.
    public var withheld: String?
    /// The themes it feeds.
    public var themes: [String]
    /// What to say of it in one sentence with its number: "Asked “...?”, half (21 of 42) said yes."; `nil` where there
    /// is nothing to say.
    public var headline: String?
    /// Middle value and middle half for scales and numbers, where at least ten people answered.
    public var spread: String?
}
