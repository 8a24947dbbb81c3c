import Themes

extension GapConnections {
    /// Counts, for every two of `gaps` (places in the codebook, in their order), the people who spoke of both.
    init(gaps: [Int], codebook: Codebook, spoken: PeopleByCode) {
        let labels = gaps.map { codebook.themes[$0].label }
        let people = gaps.map { spoken.themes[$0].all }
        let hidesFew = gaps.map { spoken.hidesFew(theme: $0) }
        let both = people.map { first in people.map { first.intersection($0).count } }
        var found: [(pair: Pair, weight: Int)] = []
        for first in gaps.indices {
            for second in gaps.indices where second > first {
                let count = both[first][second]
                let share = PeerSmall.said(
                    Share(count, of: spoken.people), sensitive: hidesFew[first] || hidesFew[second])
                found.append((Pair(first: labels[first], second: labels[second], share: share), share.weight(count)))
            }
        }
        // The sort is stable in the order of the gaps because places break ties.
        let order = found.indices.sorted { (found[$1].weight, $0) < (found[$0].weight, $1) }
        var gapsOfPerson: [Int: Int] = [:]
        for set in people {
            for person in set { gapsOfPerson[person, default: 0] += 1 }
        }
        let several = gapsOfPerson.values.count { $0 >= 2 }
        let standing = Overarching(labels: labels, both: both, people: spoken.people, hidesFew: hidesFew)
        self.init(
            gaps: labels, pairs: order.map { found[$0].pair },
            severalGaps: PeerSmall.said(Share(several, of: spoken.people), sensitive: hidesFew.contains(true)),
            overarching: standing?.sentence, overarchingLabel: standing?.label)
    }
}
