/// One code, counted over everyone interviewed.
public struct CodeFinding: Hashable, Sendable {
    /// Its identifier.
    public var id: String
    /// Its plain name.
    public var label: String
    /// What it means.
    public var meaning: String
    /// People who said at least one thing that was coded to it.
    public var share: ShownShare
    /// The word with numbers, as in `GapFinding.words`.
    public var words: String
    /// People who spoke of it as something that helps.
    public var helps: ShownShare
    /// People who spoke of it as something that gets in the way.
    public var hinders: ShownShare
    /// People who spoke of it as something that would help.
    public var wouldHelp: ShownShare
}
