import Documents
import Findings

/// The codebook as used, so that a reader can judge what was put under each name.
func codebookPart(_ findings: StudyFindings) -> [Block] {
    let codebook = findings.codebook
    guard !codebook.entries.isEmpty else { return [] }
    var intro = "\(codebook.title), version \(codebook.version)."
    if !codebook.about.isEmpty { intro += " \(codebook.about)" }
    var blocks: [Block] = [
        .heading(level: 1, id: "codebook", ["The codebook"]),
        .paragraph([.text(intro)]),
    ]
    var themes: [String] = []
    for entry in codebook.entries where !themes.contains(entry.theme) { themes.append(entry.theme) }
    for theme in themes {
        blocks.append(
            .table(
                Table(
                    id: "codebook-\(theme.asIdentifier)", caption: "Codes under “\(theme)”",
                    columns: [
                        Table.Column("Code", width: 2), Table.Column("What it means", width: 3),
                        Table.Column("Use it for", width: 3), Table.Column("Not for", width: 3),
                    ],
                    rows: codebook.entries.filter { $0.theme == theme }.map {
                        [.text($0.label), .text($0.meaning), .text($0.include), .text($0.exclude)]
                    })))
    }
    return blocks
}
