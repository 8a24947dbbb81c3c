/// How the gaps hang together: how many people spoke of two gaps in one and the same answer.
///
/// Over a whole interview nearly everyone speaks of nearly everything, because they are asked about it; in one answer
/// they tie two things together themselves.
public struct GapConnections: Hashable, Sendable {
    /// Two gaps.
    public struct Pair: Hashable, Sendable {
        /// The label of the gap that comes first in their order.
        public var first: String
        /// The label of the other.
        public var second: String
        /// People who spoke of both in one answer, of everyone interviewed.
        public var share: ShownShare
    }

    /// Labels of the gaps, in their order.
    public var gaps: [String]
    /// Every pair, the strongest first.
    public var pairs: [Pair]
    /// People who spoke of two or more gaps in one answer, of everyone interviewed.
    public var severalGaps: ShownShare
    /// The gap that most often goes with the others, and why, in one sentence with its numbers; `nil` where none stands
    /// out.
    public var overarching: String?
    /// That gap's label; `nil` where none stands out.
    public var overarchingLabel: String?
}
