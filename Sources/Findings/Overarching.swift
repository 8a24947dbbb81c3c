/// The gap that the others are most often tied to, where one clearly is.
///
/// The measure: for a gap, take each other gap in turn, see which share of the people who spoke of that one tied the two
/// together in one answer, and take the mean of those shares. It does not prove that one gap causes the others, and a gap
/// that many people speak of has the better chance; so one is named only where twenty or more people were interviewed,
/// ten or more spoke of it, two or more other gaps have at least five people each, the mean is a tenth or more, and it is
/// at least a fifth larger than the next gap's. A gap with a sensitive code in it is never named, nor told beside another.
struct Overarching {
    /// Its label.
    let label: String
    /// Why, with the numbers.
    let sentence: String

    private static let fewestInterviewed = 20
    private static let fewestOfIt = 10
    private static let fewestOfAnother = 5
    private static let leastMean = 0.1
    private static let leastLead = 1.2

    /// Looks for it: `speakers[a]` people spoke of gap `a`, `tied[a][b]` of them tied it to `b` in one answer; `nil` where
    /// none stands out.
    init?(labels: [String], speakers: [Int], tied: [[Int]], people: Int, hidesFew: [Bool]) {
        guard people >= Self.fewestInterviewed else { return nil }
        let counted = labels.indices.filter { speakers[$0] >= Self.fewestOfAnother && !hidesFew[$0] }
        guard counted.count >= 3 else { return nil }
        let means = counted.map { gap in
            let shares = counted.filter { $0 != gap }.map { Double(tied[gap][$0]) / Double(speakers[$0]) }
            return (mean: shares.reduce(0, +) / Double(shares.count), gap: gap)
        }
        let inOrder = means.sorted { ($1.mean, $0.gap) < ($0.mean, $1.gap) }
        guard inOrder[0].mean >= Self.leastMean, inOrder[0].mean >= Self.leastLead * inOrder[1].mean else { return nil }
        let gap = inOrder[0].gap
        guard speakers[gap] >= Self.fewestOfIt else { return nil }
        label = labels[gap]
        let parts = counted.filter { $0 != gap }.map { other in
            let share = PeerSmall.said(Share(tied[gap][other], of: speakers[other]))
            return "\(Self.ofThem(share)) who spoke of “\(labels[other])”"
        }
        sentence =
            "“\(label)” is the one that people most often tied to the others: it came up in the same answer for "
            + "\(listed(parts))."
    }

    private static func ofThem(_ share: ShownShare) -> String {
        switch share {
        case .exact(let share): "\(share.count) of the \(share.base) people"
        case .inWords(let word, _): word.before("people")
        case .oneOrTwo, .fewerThanFive, .hidden: share.text
        }
    }
}
