/// A label with a text.
public struct LabelledText: Hashable, Sendable {
    /// What it is about ("How people were found").
    public var label: String
    /// What there is to say.
    public var text: String

    /// A label with a text.
    public init(label: String, text: String) {
        self.label = label
        self.text = text
    }
}
