import Records

/// Where to turn.
public struct SupportLine: Hashable, Sendable {
    /// Who answers.
    public var name: String
    /// The number, address or place.
    public var reach: String
    /// When they answer.
    public var hours: String
    /// The day on which somebody made sure of it, `yyyy-mm-dd`.
    public var checked: String
}

extension SupportLine {
    init(_ entry: SupportSheet.Entry) {
        name = entry.name
        reach = entry.reach
        hours = entry.hours
        checked = entry.checked
    }
}
