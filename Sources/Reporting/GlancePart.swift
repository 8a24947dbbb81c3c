import Documents
import Findings

/// All the gaps on one page: how many people spoke of each.
func glancePart(_ findings: StudyFindings) -> [Block] {
    guard findings.method.people > 0, !findings.gaps.isEmpty else { return [] }
    let word = findings.codebook.themeWord
    let spoke = findings.method.spoke
    let caption = "People who \(spoke) about each \(word)"
    let shares = findings.gaps.map(\.share)
    return [
        .heading(level: 1, id: "glance", [.text("The \(word)s at a glance")]),
        .paragraph([
            .text(
                "We looked at what all \(people(findings.method.people)) \(spoke == "wrote" ? "wrote" : "said in their own words") and counted the "
                    + "people who \(spoke) about each \(word). A person counts once for a \(word), however often they "
                    + "came back to it, and may count for several.")
        ]),
        .barChart(
            BarChart(
                id: "chart-gaps", caption: caption,
                description: findings.gaps.map { "\($0.label): \($0.share.text)" }.joined(separator: "; ") + ".",
                base: findings.method.people,
                bars: findings.gaps.map { BarChart.Bar($0.label, value: $0.share.barLength, shown: $0.share.text) })),
        .table(
            Table(
                id: "table-gaps", caption: "\(caption), out of \(people(findings.method.people))",
                columns: directionColumns(word.capitalisedFirst),
                rows: findings.gaps.map {
                    [.text($0.label), $0.share.cell, $0.helps.cell, $0.hinders.cell, $0.wouldHelp.cell]
                },
                note: note(
                    for: shares + findings.gaps.flatMap { [$0.helps, $0.hinders, $0.wouldHelp] },
                    after: [directionNote(findings.method)]))),
    ]
}

extension String {
    /// The text with its first letter a capital.
    var capitalisedFirst: String {
        guard let first = self.first else { return self }
        return first.uppercased() + dropFirst()
    }
}
