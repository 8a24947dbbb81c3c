/// A word for a share of people: the only ones a report uses beside a count.
public enum QuantityWord: String, Hashable, Sendable, CaseIterable {
    /// Every one of them.
    case all
    /// Nine tenths or more.
    case nearlyAll = "nearly all"
    /// More than six tenths.
    case most
    /// More than half, and at most six tenths.
    case moreThanHalf = "more than half"
    /// Exactly half.
    case half
    /// At least 35 in a hundred, and less than half.
    case fewerThanHalf = "fewer than half"
    /// Exactly a quarter.
    case aQuarter = "a quarter"
    /// At least 15 in a hundred, and less than 35.
    case some
    /// Fewer than 15 in a hundred, and at least three people.
    case aFew = "a few"
    /// One person or two, whatever share that is.
    case oneOrTwo = "one or two people"
    /// No one.
    case nobody
}

extension QuantityWord {
    /// The word before what is counted: "most people", "half of the people", "everyone", "nobody". Without a noun the bare word.
    func before(_ noun: String?) -> String {
        guard let noun else { return rawValue }
        switch self {
        case .all where noun == "people": return "everyone"
        case .all, .nearlyAll, .most, .some, .aFew: return "\(rawValue) \(noun)"
        case .moreThanHalf, .half, .fewerThanHalf, .aQuarter: return "\(rawValue) of the \(noun)"
        case .oneOrTwo, .nobody: return rawValue
        }
    }
}
