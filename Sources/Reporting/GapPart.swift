import Documents
import Findings

/// One part for each gap: what was heard, what it means, the words behind it, the bridges. What cuts across follows.
func gapParts(_ findings: StudyFindings) -> [Block] {
    guard findings.method.people > 0 else { return [] }
    return findings.gaps.flatMap { themePart($0, topic: $0.label.inSentence, in: findings) }
        + findings.across.filter(\.share.isSome).flatMap { theme in
            // What cuts across is a heading and not a thing: nobody speaks "about across the gaps".
            themePart(theme, topic: "what stands under “\(theme.label)”", in: findings)
        }
}

private func themePart(_ gap: GapFinding, topic: String, in findings: StudyFindings) -> [Block] {
    let id = "gap-\(gap.theme.asIdentifier)"
    var blocks: [Block] = [.heading(level: 1, id: id, [.text(gap.label)])]
    if !gap.statement.isEmpty { blocks.append(.paragraph([.strong(gap.statement.asSentence)])) }
    blocks.append(.heading(level: 2, id: "\(id)-heard", ["What we heard"]))
    blocks += heard(gap, topic: topic, in: findings)
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

/// What was heard about a theme: the people, its codes, quotations, and last the closed questions that feed it.
private func heard(_ gap: GapFinding, topic: String, in findings: StudyFindings) -> [Block] {
    let method = findings.method
    var blocks: [Block] = [.paragraph([.text(peopleSentence(gap, topic: topic, method))])]
    let codes = gap.codes.filter(\.share.isSome)
    if !codes.isEmpty {
        blocks.append(
            .table(
                Table(
                    id: "table-\(gap.theme.asIdentifier)",
                    caption: "What people said about \(topic), out of \(people(method.people))",
                    columns: directionColumns("What they \(method.spoke) about"),
                    rows: codes.map {
                        [.text($0.label), $0.share.cell, $0.helps.cell, $0.hinders.cell, $0.wouldHelp.cell]
                    },
                    note: note(
                        for: codes.flatMap { [$0.share, $0.helps, $0.hinders, $0.wouldHelp] },
                        after: [directionNote(method)]))))
    }
    for quote in gap.quotes { blocks.append(.quote(words: quote.words, attribution: "Person \(quote.person)")) }
    if !gap.figures.isEmpty {
        let id = "gap-\(gap.theme.asIdentifier)-figures"
        blocks.append(.heading(level: 3, id: id, ["From the questions with set answers"]))
        blocks.append(
            .paragraph([
                "In the order in which they were asked. Every answer is counted under ", .reference("counts", text: ""),
                ".",
            ]))
        blocks.append(.list(ordered: false, items: gap.figures.map { [.text($0)] }))
    }
    return blocks
}

private func peopleSentence(_ gap: GapFinding, topic: String, _ method: MethodFacts) -> String {
    guard gap.share.isSome else { return "Nobody's words were put under “\(gap.label)”. \(gap.meaning.asSentence)" }
    return "\(gap.words) \(method.spoke) about \(topic). \(gap.meaning.asSentence)"
}

private func bridge(_ line: BridgeLine) -> [Inline] {
    var inlines: [Inline] = [.strong("\(line.id)."), .text(" \(line.text.asSentence)")]
    if !line.addressedTo.isEmpty { inlines.append(.text(" For: \(line.addressedTo.asSentence)")) }
    if !line.alsoServes.isEmpty {
        inlines.append(.text(" Also a bridge for \(listed(line.alsoServes.map(\.inSentence)))."))
    }
    return inlines
}
