import Documents
import Findings

/// How the gaps hang together: the pairs that the same people spoke of, and the gap that goes with all the others.
func connectionsPart(_ findings: StudyFindings) -> [Block] {
    let connections = findings.connections
    guard findings.method.people > 0, connections.gaps.count > 1 else { return [] }
    let word = findings.codebook.themeWord
    var blocks: [Block] = [
        .heading(level: 1, id: "connections", [.text("How the \(word)s connect")]),
        .paragraph([
            .text(
                "People do not live in one \(word) at a time. "
                    + "\(connections.severalGaps.sentence()) tied two or more together in "
                    + "\(findings.method.imported ? "one comment" : "one and the same answer").")
        ]),
    ]
    if let overarching = connections.overarching {
        blocks.append(.paragraph([.strong(overarching)]))
    } else {
        blocks.append(
            .paragraph([.text("No \(word) stands out clearly as the one that ties all the others together.")]))
    }
    let pairs = connections.pairs.filter(\.share.isSome)
    if !pairs.isEmpty {
        blocks.append(
            .table(
                Table(
                    id: "table-connections",
                    caption:
                        "People who \(findings.method.spoke) about two \(word)s in one "
                        + "\(findings.method.imported ? "comment" : "answer"), out of \(people(findings.method.people))",
                    columns: [
                        Table.Column("One \(word)", width: 2), Table.Column("The other", width: 2),
                        Table.Column("People", .number),
                    ],
                    rows: pairs.map { [.text($0.first), .text($0.second), $0.share.cell] },
                    note: note(for: pairs.map(\.share)))))
    }
    return blocks
}
