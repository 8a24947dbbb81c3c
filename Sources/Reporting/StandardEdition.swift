public import Documents
public import Findings

/// The full report in the shape of *Bridging the Gap*: what was heard, what it means, the bridges, and every count.
public struct StandardEdition: Sendable {
    /// The program that makes the report, with its version, for the file's own description.
    public var generator: String

    /// The edition, made by the program that `generator` names.
    public init(generator: String) {
        self.generator = generator
    }

    /// The parts in their order; to add one, write its file and name it here.
    private static let parts: [@Sendable (StudyFindings) -> [Block]] = [
        introductionPart, methodPart, glancePart, gapParts, connectionsPart, conclusionPart, contactPart, countsPart,
        codebookPart, limitsPart,
    ]

    /// The report of these findings.
    public func document(from findings: StudyFindings) -> Document {
        let method = findings.method
        return Document(
            title: method.title,
            subtitle: subtitle(method),
            author: method.forum,
            date: method.date,
            summary: summary(findings),
            keywords: ["peer research", method.area].filter { !$0.isEmpty } + findings.gaps.map(\.label),
            generator: generator,
            banner: method.invented ? "Example only: every answer in this report is invented." : nil,
            blocks: Self.parts.flatMap { $0(findings) }
        )
    }

    private func subtitle(_ method: MethodFacts) -> String? {
        let parts = [method.question, method.area].filter { !$0.isEmpty }
        return parts.isEmpty ? nil : parts.joined(separator: " | ")
    }

    private func summary(_ findings: StudyFindings) -> String {
        let method = findings.method
        var text = "\(method.imported ? "Comments from" : "Peer research with") \(people(method.people))"
        if !method.area.isEmpty { text += " in \(method.area)" }
        text += "."
        if let first = findings.gaps.first, first.share.isSome {
            text += " \(first.words) \(method.spoke) about \(first.label.inSentence)."
        }
        return method.invented ? text + " Every answer is invented." : text
    }
}
