import Documents
import Questionnaires
import Records
import Testing
import Themes

@testable import Findings
@testable import Reporting

@Suite("A report of a small study") struct MadeUpStudyTests {
    /// Twenty-four people; every third says that a bus helps, and all say whether they would like company.
    private var findings: StudyFindings {
        let questions = [
            Question(id: "story", kind: .open, text: "How do you get there?", themes: ["GO"]),
            Question(id: "company", kind: .yesNo, text: "Would you like company?", themes: ["GO"]),
        ]
        var people: [InterviewRecord] = []
        var codings: [Coding] = []
        for number in 0..<24 {
            let words = "Person number \(number) says that the bus stops right outside the door."
            let id = "20261120-PR1-\(100_000 + number)"
            people.append(
                InterviewRecord(
                    id: id, interviewer: "PR1", mode: .line, startedAt: 1_795_168_800, lastAt: 1_795_170_000,
                    ending: .complete, mayQuote: number != 0,
                    answers: [
                        "story": .value(.text([TextBlock(.verbatim, words)])),
                        "company": .value(.choice(ChosenAnswer(number < 12 ? "yes" : "no"))),
                    ]))
            guard number.isMultiple(of: 3) else { continue }
            codings.append(
                Coding(
                    passage: Passage(
                        interview: id, question: "story", block: 0, range: 0..<words.unicodeScalars.count, words: words,
                        isVerbatim: true, mayQuote: number != 0),
                    code: "GO.bus", direction: .helps, maker: .signals, because: []))
        }
        return StudyFindings(
            study: Study(
                settings: StudySettings(id: "small", title: "A small study"),
                questionnaire: Questionnaire(
                    id: "small", version: "1", title: "Small",
                    sections: [Section(id: "all", title: "All of it", questions: questions)]),
                interviews: people, refusals: 0, removed: 0, support: nil, bridges: Bridges()),
            codings: codings,
            codebook: Codebook(
                id: "small", version: "1", title: "Small",
                themes: [Theme(id: "GO", label: "Getting there", meaning: "How people get there")],
                codes: [Code(id: "GO.bus", theme: "GO", label: "Buses", meaning: "Going by bus")]))
    }

    @Test("what was counted is what is told")
    func told() {
        let report = Samples.report(findings)
        let gap = report.part("Getting there")
        #expect(gap.words.contains("Some people (8 of 24) spoke about getting there."))
        #expect(gap.words.contains("Asked “Would you like company?”, half (12 of 24) said"))
        #expect(gap.tables.first?.rows.first == [.text("Buses"), .number(8), .number(8), .number(0), .number(0)])
        #expect(gap.quotes.count == 3 && !gap.quotes.contains { $0.contains("number 0 ") })
        #expect(report.part("Counts for every question").charts.first?.bars.map(\.value) == [12, 12])
        #expect(!report.parts.contains("How the themes connect") && !report.parts.contains("Who to talk to"))
        #expect(!report.words.contains("invented"))
    }

    @Test("the same study gives the same report")
    func same() { #expect(Samples.report(findings) == Samples.report(findings)) }
}
