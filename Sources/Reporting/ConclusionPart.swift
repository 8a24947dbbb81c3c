import Documents
import Findings

/// The conclusion in the forum's own words; where there is none yet, the report says so rather than inventing one.
func conclusionPart(_ findings: StudyFindings) -> [Block] {
    guard !findings.conclusion.isEmpty else {
        return findings.method.people == 0
            ? []
            : [
                .heading(level: 1, id: "conclusion", ["Conclusion"]),
                .paragraph(["No conclusion has been written yet. It belongs in the file bridges.yaml of the study."]),
            ]
    }
    return [.heading(level: 1, id: "conclusion", ["Conclusion"])] + findings.conclusion.map { .paragraph([.text($0)]) }
}

/// Who to talk to about the report, and where to turn for support.
func contactPart(_ findings: StudyFindings) -> [Block] {
    let method = findings.method
    guard !method.contact.isEmpty || !findings.support.isEmpty else { return [] }
    var blocks: [Block] = [.heading(level: 1, id: "contact", ["Who to talk to"])]
    if !method.contact.isEmpty {
        blocks.append(
            .paragraph([
                .text(
                    "About this report: \(whom(method).asSentence)"
                )
            ]))
    }
    if !findings.support.isEmpty {
        blocks.append(
            .table(
                Table(
                    id: "table-support", caption: "Where to turn for support",
                    columns: [
                        Table.Column("Who", width: 3), Table.Column("How to reach them", width: 3),
                        Table.Column("When", width: 3), Table.Column("Checked on", width: 2),
                    ],
                    rows: findings.support.map {
                        [.text($0.name), .text($0.reach), .text($0.hours), .text(written(day: $0.checked))]
                    })))
    }
    return blocks
}

/// The forum and how to reach it; a contact that names the forum itself is enough.
private func whom(_ method: MethodFacts) -> String {
    if method.forum.isEmpty || method.contact.contains(method.forum) { return method.contact }
    return "\(method.forum), \(method.contact)"
}
