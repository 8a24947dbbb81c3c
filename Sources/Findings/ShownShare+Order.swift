extension ShownShare {
    /// How far up a list this share stands, where `count` is the true count: numbers that are not told apart by their
    /// text are not told apart by their place either.
    func weight(_ count: Int) -> Int {
        switch self {
        case .exact, .inWords: count
        case .oneOrTwo: 1
        case .fewerThanFive: 2
        case .hidden: 0
        }
    }

    /// Whether a sentence may be built on it.
    var mayLead: Bool {
        switch self {
        case .exact, .inWords, .oneOrTwo: true
        case .fewerThanFive, .hidden: false
        }
    }
}
