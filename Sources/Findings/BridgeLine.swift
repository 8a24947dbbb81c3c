import Records

/// A recommendation as a report prints it.
public struct BridgeLine: Hashable, Sendable {
    /// Its identifier, such as `FIND-R1`.
    public var id: String
    /// What should happen.
    public var text: String
    /// Who should do it; empty where nobody is named.
    public var addressedTo: String
    /// Labels of other gaps that it serves.
    public var alsoServes: [String]
}

extension BridgeLine {
    /// The recommendation with the labels of its themes; a theme that the codebook does not know keeps its identifier.
    init(_ recommendation: Bridges.Recommendation, labels: [String: String]) {
        id = recommendation.id
        text = recommendation.text
        addressedTo = recommendation.addressedTo
        alsoServes = recommendation.alsoServes.map { labels[$0] ?? $0 }
    }
}
