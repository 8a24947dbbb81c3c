/// A share as it may be shown: what is hidden here is not in the value, so no writer can let it out.
public enum ShownShare: Hashable, Sendable {
    /// The exact count.
    case exact(Share)
    /// A word only, since fewer than twenty people were asked and counts of so few claim too much.
    case inWords(QuantityWord, base: Int)
    /// One or two people; which of the two is not told.
    case oneOrTwo(base: Int)
    /// Fewer than five people and at least one; how many is not told.
    case fewerThanFive(base: Int)
    /// Hidden, so that another hidden number cannot be worked out.
    case hidden(base: Int)
}

extension ShownShare {
    /// Under this many people asked, a share is told in words only.
    static let smallestBaseForCounts = 20

    /// The share with nothing hidden but what the size of its base asks for.
    init(open share: Share) {
        if let word = share.word, share.base < Self.smallestBaseForCounts {
            self = word == .oneOrTwo ? .oneOrTwo(base: share.base) : .inWords(word, base: share.base)
        } else {
            self = .exact(share)
        }
    }

    /// Out of how many who were asked.
    public var base: Int {
        switch self {
        case .exact(let share): share.base
        case .inWords(_, let base), .oneOrTwo(let base), .fewerThanFive(let base), .hidden(let base): base
        }
    }

    /// The exact count where it may be shown, for a chart; else `nil`.
    public var count: Int? {
        if case .exact(let share) = self { share.count } else { nil }
    }

    /// Whether a number was kept back so that nobody can be recognised (a word for a small base is not that).
    public var isSuppressed: Bool {
        switch self {
        case .exact, .inWords: false
        case .oneOrTwo, .fewerThanFive, .hidden: true
        }
    }

    /// The share as a cell of a table: "21 of 42", "300 of 420 (71%)", "most", "one or two people",
    /// "fewer than five people", "not shown".
    public var text: String {
        switch self {
        case .exact(let share):
            if share.base == 0 { return "nobody asked" }
            guard let percent = share.percent else { return "\(share.count) of \(share.base)" }
            return "\(share.count) of \(share.base) (\(percent))"
        case .inWords(let word, _): return word.rawValue
        case .oneOrTwo: return QuantityWord.oneOrTwo.rawValue
        case .fewerThanFive: return "fewer than five people"
        case .hidden: return "not shown"
        }
    }

    /// The share inside a sentence: "most people (29 of 42)"; without a noun "most (29 of 42)".
    ///
    /// The numbers always follow the word, unless they are suppressed or the base is under twenty.
    public func clause(of noun: String? = "people") -> String {
        switch self {
        case .exact(let share):
            guard let word = share.word else { return "nobody (nobody was asked)" }
            let percent = share.percent.map { ", \($0)" } ?? ""
            return "\(word.before(noun)) (\(share.count) of \(share.base)\(percent))"
        case .inWords(let word, _): return word.before(noun)
        case .oneOrTwo, .fewerThanFive: return text
        case .hidden: return "a number of people that is not shown"
        }
    }

    /// The share at the start of a sentence: "Most people (29 of 42)", "Half of the people (21 of 42)".
    public func sentence(of noun: String? = "people") -> String {
        let clause = clause(of: noun)
        return clause.prefix(1).uppercased() + clause.dropFirst()
    }
}
