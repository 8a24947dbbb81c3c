import Documents
import Findings

/// One part for each gap: what was heard, what it means, the words behind it, the bridges. What cuts across follows.
func gapParts(_ findings: StudyFindings) -> [Block] {
    guard findings.method.people > 0 else { return [] }
    var blocks = findings.gaps.flatMap { gapPart($0, in: findings) }
    let across = findings.across.filter(\.share.isSome)
    if !across.isEmpty {
        blocks.append(.heading(level: 1, id: "across", [.text("Across the \(findings.codebook.themeWord)s")]))
        for theme in across { blocks += heard(theme, level: 2, in: findings) }
    }
    return blocks
}

private func gapPart(_ gap: GapFinding, in findings: StudyFindings) -> [Block] {
    let id = "gap-\(gap.theme.asIdentifier)"
    var blocks: [Block] = [.heading(level: 1, id: id, [.text(gap.label)])]
    if !gap.statement.isEmpty { blocks.append(.paragraph([.strong(gap.statement.asSentence)])) }
    blocks.append(.heading(level: 2, id: "\(id)-heard", ["What we heard"]))
    blocks += heard(gap, level: 3, in: findings)
    if !gap.implication.isEmpty {
        blocks.append(.heading(level: 2, id: "\(id)-means", ["What it means"]))
        blocks.append(.paragraph([.text(gap.implication)]))
    }
    if !gap.bridges.isEmpty {
        blocks.append(.heading(level: 2, id: "\(id)-bridges", ["Bridges"]))
        blocks.append(.list(ordered: false, items: gap.bridges.map(bridge)))
    }
    return blocks
}

/// What was heard about a theme: the people, the figures that feed it, its codes, and quotations.
private func heard(_ gap: GapFinding, level: Int, in findings: StudyFindings) -> [Block] {
    let id = "gap-\(gap.theme.asIdentifier)"
    var blocks: [Block] = []
    if level == 2 { blocks.append(.heading(level: 2, id: id, [.text(gap.label)])) }
    blocks.append(.paragraph([.text(peopleSentence(gap))]))
    if !gap.figures.isEmpty {
        blocks.append(.paragraph(["What the questions with fixed answers add:"]))
        blocks.append(.list(ordered: false, items: gap.figures.map { [.text($0)] }))
    }
    let codes = gap.codes.filter(\.share.isSome)
    if !codes.isEmpty {
        blocks.append(
            .table(
                Table(
                    id: "table-\(gap.theme.asIdentifier)",
                    caption:
                        "What people said about \(gap.label.inSentence), out of \(people(findings.method.people))",
                    columns: [
                        Table.Column("What they spoke about", width: 3), Table.Column("People", .number),
                        Table.Column("Said what helps", .number), Table.Column("Said what hinders", .number),
                        Table.Column("Said what would help", .number),
                    ],
                    rows: codes.map {
                        [.text($0.label), $0.share.cell, $0.helps.cell, $0.hinders.cell, $0.wouldHelp.cell]
                    },
                    note: note(for: codes.flatMap { [$0.share, $0.helps, $0.hinders, $0.wouldHelp] }))))
    }
    for quote in gap.quotes { blocks.append(.quote(words: quote.words, attribution: "Person \(quote.person)")) }
    return blocks
}

private func peopleSentence(_ gap: GapFinding) -> String {
    guard gap.share.isSome else { return "Nobody's words were put under \(gap.label.inSentence)." }
    return "\(gap.words) spoke about \(gap.label.inSentence). \(gap.meaning.asSentence)"
}

private func bridge(_ line: BridgeLine) -> [Inline] {
    var inlines: [Inline] = [.strong("\(line.id)."), .text(" \(line.text.asSentence)")]
    if !line.addressedTo.isEmpty { inlines.append(.text(" For: \(line.addressedTo.asSentence)")) }
    if !line.alsoServes.isEmpty {
        inlines.append(.text(" Also a bridge for \(listed(line.alsoServes.map(\.inSentence)))."))
    }
    return inlines
}
