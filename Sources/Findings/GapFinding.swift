/// One theme: a gap, or what cuts across the gaps.
public struct GapFinding: Hashable, Sendable {
    /// The theme's identifier.
    public var theme: String
    /// Its plain name.
    public var label: String
    /// What it is about.
    public var meaning: String
    /// People who said at least one thing that was coded to it, of everyone interviewed.
    ///
    /// Everyone, not only those with words written down: whoever was silent did not speak of it.
    public var share: ShownShare
    /// The word for that share, followed by the numbers: "Most people (29 of 42)".
    public var words: String
    /// People who spoke of something that helps; one person may count under several directions.
    public var helps: ShownShare
    /// People who spoke of something that gets in the way.
    public var hinders: ShownShare
    /// People who spoke of something that would help.
    public var wouldHelp: ShownShare
    /// Its codes, the one most people spoke of first.
    public var codes: [CodeFinding]
    /// Words of people who agreed, each of a different person; at most three.
    public var quotes: [Quote]
    /// What the forum says, in one plain sentence; empty where it has not said yet.
    public var statement: String
    /// What the forum makes of it; empty where it has not said yet.
    public var implication: String
    /// The bridges over it.
    public var bridges: [BridgeLine]
    /// Closed questions that feed it, as one-sentence findings.
    public var figures: [String]
}
