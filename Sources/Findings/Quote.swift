/// Verbatim words of someone who agreed to be quoted.
public struct Quote: Hashable, Sendable {
    /// The words, cleaned of control characters and otherwise as said.
    public var words: String
    /// The person's letter in this report only (`A`, `B`, ... `AA`).
    public var person: String
    /// The identifier of the code it stands under.
    public var code: String
}
