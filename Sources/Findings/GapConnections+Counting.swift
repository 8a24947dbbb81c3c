import Themes

extension GapConnections {
    /// Counts, for every two of `gaps` (places in the codebook, in their order), the people who tied them together.
    init(gaps: [Int], codebook: Codebook, spoken: PeopleByCode) {
        let labels = gaps.map { codebook.themes[$0].label }
        let hidesFew = gaps.map { spoken.hidesFew(theme: $0) }
        let tied = gaps.map { first in gaps.map { spoken.together[first][$0] } }
        var found: [(pair: Pair, weight: Int)] = []
        for first in gaps.indices {
            for second in gaps.indices where second > first {
                let count = tied[first][second].count
                let share = PeerSmall.said(
                    Share(count, of: spoken.people), sensitive: hidesFew[first] || hidesFew[second])
                found.append((Pair(first: labels[first], second: labels[second], share: share), share.weight(count)))
            }
        }
        // The sort is stable in the order of the gaps because places break ties.
        let order = found.indices.sorted { (found[$1].weight, $0) < (found[$0].weight, $1) }
        let several = tied.joined().reduce(into: Set<Int>()) { $0.formUnion($1) }.count
        let standing = Overarching(
            labels: labels, speakers: gaps.map { spoken.themes[$0].all.count }, tied: tied.map { $0.map(\.count) },
            people: spoken.people, hidesFew: hidesFew)
        self.init(
            gaps: labels, pairs: order.map { found[$0].pair },
            severalGaps: PeerSmall.said(Share(several, of: spoken.people), sensitive: hidesFew.contains(true)),
            overarching: standing?.sentence, overarchingLabel: standing?.label)
    }
}
