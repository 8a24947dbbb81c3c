/// Who put the codes there.
public struct ReviewFacts: Hashable, Sendable {
    /// Codings suggested by signals, which no person has confirmed.
    public var suggested: Int
    /// Codings that a person made or confirmed.
    public var confirmed: Int
    /// People (interviews) with an open answer.
    public var peopleWithWords: Int
    /// How many of those said nothing that carries a code.
    public var peopleUncoded: Int
}
