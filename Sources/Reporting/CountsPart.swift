import Documents
import Findings

/// Every closed question: its bars, the same numbers as a table, and every reason for a missing answer by itself.
func countsPart(_ findings: StudyFindings) -> [Block] {
    guard findings.method.people > 0, !findings.questions.isEmpty else { return [] }
    var blocks: [Block] = [
        .heading(level: 1, id: "counts", ["Counts for every question"]),
        .paragraph([
            .text(
                "Every number counts people. The base of a question is the people it was put to: those who answered, those "
                    + "who said they did not know and those who would rather not say. People who were not asked, were "
                    + "skipped or had stopped before it are listed and are not part of the base.")
        ]),
    ]
    var section: String?
    for question in findings.questions {
        if question.section != section {
            section = question.section
            blocks.append(
                .heading(level: 2, id: "counts-\(question.id.asIdentifier)-section", [.text(question.section)]))
        }
        blocks += counts(question)
    }
    return blocks
}

private func counts(_ question: QuestionFinding) -> [Block] {
    let id = question.id.asIdentifier
    var blocks: [Block] = [.heading(level: 3, id: "counts-\(id)", [.text(question.text)])]
    if let sentence = question.spread ?? question.headline { blocks.append(.paragraph([.text(sentence)])) }
    if let withheld = question.withheld {
        blocks.append(.paragraph([.text(withheld)]))
        return blocks
    }
    let base = "\(question.askedOfEveryone ? "everyone was asked" : "only some were asked"), \(people(question.base))"
    if !question.rows.isEmpty, question.base > 0 {
        blocks.append(
            .barChart(
                BarChart(
                    id: "chart-\(id)", caption: "\(question.text) (\(base))",
                    description: question.rows.map { "\($0.label): \($0.share.text)" }.joined(separator: "; ") + ".",
                    base: question.base,
                    bars: question.rows.map {
                        BarChart.Bar(
                            $0.isNet ? "Together: \($0.label)" : $0.label, value: $0.share.barLength,
                            shown: $0.share.text)
                    })))
    }
    let isRanking = question.rows.contains { $0.first != nil }
    let rows: [[Table.Cell]] =
        question.rows.map { row in
            [.text(label(of: row)), row.share.cell] + (isRanking ? [row.first?.cell ?? .text("")] : [])
        }
        + question.missing.map { row in
            [.text("\(row.label) (\(row.inBase ? "in the base" : "not in the base"))"), row.share.cell]
                + (isRanking ? [.text("")] : [])
        }
    if !rows.isEmpty {
        var note = note(for: question.rows.map(\.share) + question.missing.map(\.share))
        if question.several {
            let several = "People could give several answers, so the numbers may add up to more than the base."
            note = note.map { "\(several) \($0)" } ?? several
        }
        blocks.append(
            .table(
                Table(
                    id: "table-\(id)", caption: "\(question.text) (\(base))",
                    columns: [
                        Table.Column("Answer", width: 4), Table.Column(isRanking ? "In the list" : "People", .number),
                    ] + (isRanking ? [Table.Column("Put first", .number)] : []),
                    rows: rows, note: note)))
    }
    return blocks
}

private func label(of row: QuestionFinding.Row) -> String { row.isNet ? "Together: \(row.label)" : row.label }
