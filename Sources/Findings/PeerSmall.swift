/// The disclosure rules `peer-small` of `domain/practice.md` section 3.7, as functions of counts alone.
///
/// Two of its three classes of table are here: what people said, and who people are. Tables of one by the other are not
/// made yet.
enum PeerSmall {
    /// Below this an identity count is not shown.
    static let identityThreshold = 5
    /// Below this one count keeps the whole table of a guarded question out of the report: rule 2 (e).
    static let guardedThreshold = 7

    /// How many said something, out of all who were asked.
    ///
    /// Zero and three or more are exact; one or two are not told apart. A sensitive code (abuse, self-harm, a named
    /// complaint) hides everything from one to four. Nothing else is hidden for that, as the preset has it: a yes/no
    /// table of 42 with "41 of 42" beside "one or two people" can be worked out, because what was said about services
    /// does not say who somebody is.
    static func said(_ share: Share, sensitive: Bool = false) -> ShownShare {
        if sensitive && (1..<identityThreshold).contains(share.count) { return .fewerThanFive(base: share.base) }
        if (1...2).contains(share.count) { return .oneOrTwo(base: share.base) }
        return ShownShare(open: share)
    }

    /// What becomes of one count of an identity table.
    enum Cell: Hashable {
        /// Zero, or large enough.
        case shown
        /// One to four.
        case fewerThanFive
        /// Large enough by itself, hidden to protect another.
        case hidden
    }

    /// What becomes of each count of an identity table whose total is known; `nil` where the table cannot be shown.
    ///
    /// The counts are those of identity alone. Non-response is shown as it is and so hides nothing: what a reader can
    /// subtract to is the sum of the identity cells that are hidden. Counts from one to four are hidden; then the next
    /// smallest, until there are two or more and five or more people in them. The preset stops there; we go on while
    /// the labels and that sum still fix a number (two cells of "fewer than five" that sum to eight are four and four).
    /// A reader who argues from why the next cell was hidden, not only from what the labels mean, is not defended
    /// against.
    static func identity(_ counts: [Int]) -> [Cell]? {
        var cells = counts.map { (1..<identityThreshold).contains($0) ? Cell.fewerThanFive : .shown }
        guard cells.contains(.fewerThanFive) else { return cells }
        var rest = counts.indices.filter { cells[$0] == .shown && counts[$0] > 0 }
        rest.sort { (counts[$0], $0) < (counts[$1], $1) }
        var next = rest.makeIterator()
        while !isSafe(cells, counts) {
            guard let index = next.next() else { return nil }
            cells[index] = .hidden
        }
        return cells
    }

    /// Whether what stays hidden cannot be worked out from the labels and the total.
    private static func isSafe(_ cells: [Cell], _ counts: [Int]) -> Bool {
        let small = cells.count { $0 == .fewerThanFive }
        let large = cells.count { $0 == .hidden }
        let sum = zip(cells, counts).reduce(0) { $1.0 == .shown ? $0 : $0 + $1.1 }
        guard small + large >= 2, sum >= identityThreshold else { return false }
        // A reader who knows these rules knows that a cell hidden for another's sake lies between the threshold and the
        // smallest count still shown; where those meet, it hides nothing.
        let ceiling = zip(cells, counts).filter { $0.0 == .shown && $0.1 > 0 }.map(\.1).min()
        let wide = small + (ceiling == identityThreshold ? 0 : large)
        let least = small + identityThreshold * large
        let most =
            large == 0 ? (identityThreshold - 1) * small : ceiling.map { (identityThreshold - 1) * small + $0 * large }
        return wide >= 2 && sum > least && most.map { sum < $0 } ?? true
    }
}
