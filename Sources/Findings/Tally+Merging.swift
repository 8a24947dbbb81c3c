import Questionnaires

extension Tally {
    /// Counts choices of an identity table by their wider category where one of them is too small to show: rule 2 (a) of
    /// `peer-small`, with the hierarchy that the questionnaire declares.
    ///
    /// Every choice of such a category goes into it, shown or not, since a reader could otherwise subtract. A net over a
    /// choice that is merged goes, for the same reason. Only for questions with one answer a person: a person who gave
    /// two choices of a category would count twice.
    mutating func mergeSmallGroups(of question: Question) {
        guard case .one(let list) = question.kind else { return }
        let groups = Dictionary(list.choices.compactMap { choice in choice.group.map { (choice.id, $0) } }) {
            first, _ in
            first
        }
        let tooSmall = Set(
            lines.filter { (1..<PeerSmall.identityThreshold).contains($0.count) }.compactMap { groups[$0.id] })
        if tooSmall.isEmpty { return }
        var merged: [Line] = []
        for line in lines {
            if line.members.contains(where: { groups[$0].map(tooSmall.contains) ?? false }) { continue }
            guard let group = groups[line.id], tooSmall.contains(group) else {
                merged.append(line)
                continue
            }
            if let place = merged.firstIndex(where: { $0.id == group }) {
                merged[place].count += line.count
            } else {
                merged.append(Line(id: group, label: group, count: line.count))
            }
        }
        lines = merged
    }
}
