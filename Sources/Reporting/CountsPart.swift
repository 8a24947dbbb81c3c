import Documents
import Findings

/// Every closed question: its bars, the same numbers as a table, and every reason for a missing answer by itself.
func countsPart(_ findings: StudyFindings) -> [Block] {
    guard findings.method.people > 0, !findings.questions.isEmpty else { return [] }
    var blocks: [Block] = [
        .heading(level: 1, id: "counts", ["Counts for every question"]),
        .paragraph([
            .text(
                "Every number counts people. A share is always one of the people whom the question was put to: those who "
                    + "answered, those who did not know and those who would rather not say. Whoever was not asked, was "
                    + "passed over or had stopped before it is listed too, and is not among them.")
        ]),
    ]
    // A sentence that stands under its gap is not said a second time.
    let told = Set((findings.gaps + findings.across.filter(\.share.isSome)).flatMap(\.figures))
    var section: String?
    for question in findings.questions {
        if question.section != section {
            section = question.section
            blocks.append(
                .heading(level: 2, id: "counts-\(question.id.asIdentifier)-section", [.text(question.section)]))
        }
        blocks += counts(question, told: told, everyone: findings.method.people)
    }
    return blocks
}

private func counts(_ question: QuestionFinding, told: Set<String>, everyone: Int) -> [Block] {
    let id = question.id.asIdentifier
    var blocks: [Block] = [.heading(level: 3, id: "counts-\(id)", [.text(question.citation)])]
    if let withheld = question.withheld { return blocks + [.paragraph([.text(withheld)])] }
    if let headline = question.headline, !told.contains(headline) { blocks.append(.paragraph([.text(headline)])) }
    let asked = base(question.base, of: everyone)
    // Where every number is told in words, bars would show nothing.
    if question.rows.contains(where: { $0.share.barLength != nil }) {
        blocks.append(
            .barChart(
                BarChart(
                    id: "chart-\(id)", caption: "Answers of \(asked)",
                    description: "\(question.citation) "
                        + question.rows.map { "\(label(of: $0)): \($0.share.text)" }.joined(separator: "; ") + ".",
                    base: question.base,
                    bars: question.rows.map {
                        BarChart.Bar(label(of: $0), value: $0.share.barLength, shown: $0.share.text)
                    })))
    }
    return blocks + table(question, id: id, asked: asked)
}

private func table(_ question: QuestionFinding, id: String, asked: String) -> [Block] {
    let isRanking = question.rows.contains { $0.first != nil }
    let rows: [[Table.Cell]] =
        question.rows.map { row in
            [.text(label(of: row)), row.share.cell] + (isRanking ? [row.first?.cell ?? .text("")] : [])
        }
        + question.missing.map { row in
            let place = row.inBase ? "" : " (not among the \(question.base))"
            return [.text(row.label + place), row.share.cell] + (isRanking ? [.text("")] : [])
        }
    let remarks = [
        question.citation == question.text ? nil : "Ticked from a list: “\(question.text)”",
        question.several
            ? "People could give several answers, so the numbers do not add up to \(asked)." : nil,
        question.spread,
    ]
    let shares = question.rows.flatMap { [$0.share] + ($0.first.map { [$0] } ?? []) } + question.missing.map(\.share)
    let note = note(for: shares, after: remarks)
    if rows.isEmpty { return note.map { [.paragraph([.text($0)])] } ?? [] }
    return [
        .table(
            Table(
                id: "table-\(id)", caption: "In numbers: \(question.citation) (\(asked))",
                columns: [
                    Table.Column("Answer", width: 4), Table.Column(isRanking ? "In the list" : "People", .number),
                ] + (isRanking ? [Table.Column("Put first", .number)] : []),
                rows: rows, note: note))
    ]
}

private func label(of row: QuestionFinding.Row) -> String { row.isNet ? "Together: \(row.label)" : row.label }
