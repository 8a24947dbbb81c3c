import Documents
import Testing

@testable import Findings
@testable import Reporting

@Suite("The standard edition") struct StandardEditionTests {
    private let report = Samples.report(Samples.full)

    @Test("the parts stand in the order of the issue")
    func order() {
        #expect(report.title == "Bridging the Gap")
        #expect(
            report.parts == [
                "How we did it", "The gaps at a glance", "Finding out", "Getting there", "Across the gaps",
                "How the gaps connect", "Conclusion", "Who to talk to", "Counts for every question", "The codebook",
                "Limits",
            ])
    }

    @Test("a gap tells who spoke of it, the words behind it, what it means and the bridges")
    func gap() {
        let part = report.part("Finding out")
        #expect(
            part.titles(level: 2) == ["What we heard", "What it means", "Bridges"]
                && part.titles(level: 3) == ["From the questions with set answers"])
        #expect(part.words.contains("There is a gap in FIND."))
        #expect(part.words.contains("29 people spoke about finding out. Meaning of FIND."))
        #expect(part.quotes == ["I asked my neighbour. Person FIND0", "A poster, on the bus. Person FIND1"])
        #expect(part.words.contains("What FIND means."))
        #expect(part.words.contains("FIND-R1. Do it. For: the council. Also a bridge for getting there."))
        #expect(part.words.contains("Asked “Company?”, half (21 of 42) said yes."))
        #expect(
            part.tables.map { $0.columns.map(\.title) } == [
                ["What they spoke about", "People", "Helps", "Hinders", "Would help"]
            ])
        #expect(
            part.tables.allSatisfy { $0.note?.contains("“Would help”: people who spoke of it in that way") == true })
    }

    @Test("what cuts across the gaps has one heading, and nobody speaks about \"across the gaps\"")
    func across() {
        let headings = report.titles(level: 1) + report.titles(level: 2) + report.titles(level: 3)
        #expect(headings.count { $0 == "Across the gaps" } == 1)
        #expect(
            report.part("Across the gaps").words.contains("13 people spoke about what stands under “Across the gaps”."))
        let silent = Samples.report(Samples.changed { $0.across[0].share = Samples.exact(0) })
        #expect(!silent.parts.contains("Across the gaps"))
    }

    @Test("the method box is filled from the study")
    func method() {
        let box = report.part("How we did it").words
        for said in [
            "What helps?", "Aldermere", "Open Door", "The Council", "We interviewed 42 people.",
            "4 of them chose to stop early", "15 interviews are not finished yet", "17 people said no to taking part",
            "18 people asked for their words to be taken out", "5 peer researchers",
            "8 September 2026 to 3 October 2026",
            "36 of 42 people agreed to be quoted", "“Bridging the Gap”, version 1.0.", "Four half days.",
        ] {
            #expect(box.contains(said), "\(said)")
        }
    }

    @Test("how quotations were chosen is said where there are any, and nowhere else")
    func choiceOfQuotes() {
        #expect(report.words.contains("drew them by lot from the words of those people"))
        #expect(report.words.contains("Nobody has more than a tenth of them"))
        #expect(!Samples.report(Samples.imported).words.contains("by lot"))
    }

    @Test("nobody quotable: nothing is quoted, and the report says why")
    func nobodyQuotable() {
        let report = Samples.report(
            Samples.changed { findings in
                findings.method.mayQuote = 0
                for place in findings.gaps.indices { findings.gaps[place].quotes = [] }
            })
        #expect(report.quotes.isEmpty)
        #expect(report.words.contains("Nobody agreed to be quoted, so nothing is quoted."))
        #expect(!report.words.contains("by lot") && !report.words.contains("0 people who agreed"))
    }

    @Test("the report says that no person has confirmed the codes, at its beginning and among its limits")
    func unconfirmed() {
        #expect(
            report.blocks.prefix(1).contains {
                if case .callout(_, let inlines) = $0 {
                    "\(inlines)".contains("No person has confirmed them yet")
                } else {
                    false
                }
            })
        #expect(report.part("Limits").words.contains("No person has confirmed them yet"))
    }

    @Test("what people confirmed is told apart from what the program suggested")
    func confirmed() {
        let some = Samples.report(Samples.changed { $0.review.confirmed = 47 })
        #expect(some.words.contains("People confirmed 47 of the places"))
        #expect(some.words.contains("211 more are suggestions") && !some.words.contains("258"))
        let all = Samples.report(
            Samples.changed {
                $0.review.confirmed = 47
                $0.review.suggested = 0
            })
        #expect(!all.words.contains("no person has confirmed") && !all.words.contains("No person has confirmed"))
    }

    @Test("invented answers are said to be invented, and real ones nowhere")
    func invented() {
        #expect(!report.words.lowercased().contains("invented") && report.banner == nil)
        let example = Samples.report(Samples.changed { $0.method.invented = true })
        #expect(example.banner == "Example only: every answer in this report is invented.")
        #expect(example.summary.contains("Every answer is invented."))
        #expect(example.part("Limits").words.contains("Every answer is invented."))
        guard case .callout("This is an example", _)? = example.blocks.first else {
            Issue.record("the first block is \(String(describing: example.blocks.first))")
            return
        }
    }

    @Test("a study in which nobody has been asked claims nothing")
    func empty() {
        let report = Samples.report(Samples.empty)
        #expect(report.words.contains("Nobody has been interviewed yet"))
        #expect(report.parts == ["How we did it", "Who to talk to", "The codebook"])
        #expect(report.charts.isEmpty && report.quotes.isEmpty)
        #expect(!report.words.contains("spoke"))
    }

    @Test("imported comments are called comments, and nobody interviewed anybody")
    func imported() {
        let report = Samples.report(Samples.imported)
        #expect(report.parts.first == "Where this comes from")
        #expect(report.words.contains("42 people gave a comment."))
        #expect(report.words.contains("Nobody was asked whether they may be quoted, so nothing is quoted."))
        #expect(report.words.contains("29 people wrote about finding out."))
        #expect(report.parts.contains("The themes at a glance"))
        for word in ["interview", "peer researcher", "spoke", "agreed"] {
            #expect(!report.words.lowercased().contains(word), "\(word)")
        }
    }

    @Test("without words of the forum the report says that none are written, and invents none")
    func noConclusion() {
        let report = Samples.report(
            Samples.changed { findings in
                findings.conclusion = []
                findings.gaps[0].bridges = []
                findings.gaps[0].implication = ""
                findings.gaps[0].statement = ""
            })
        #expect(report.part("Conclusion").words.contains("No conclusion has been written yet."))
        #expect(report.part("Finding out").titles(level: 2) == ["What we heard"])
    }

    @Test("the gap that ties the others together is named; where none stands out, that is said")
    func overarching() {
        #expect(Samples.report(Samples.full).words.contains("“Finding out” is the one."))
        let none = Samples.report(
            Samples.changed { findings in
                findings.connections.overarching = nil
                findings.connections.overarchingLabel = nil
            })
        #expect(none.words.contains("No gap stands out clearly as the one that ties all the others together."))
    }

    @Test("who to talk to names the forum once, and where to turn")
    func contact() {
        let part = report.part("Who to talk to")
        #expect(part.words.contains("About this report: Open Door, 01632 960140."))
        #expect(part.tables.first?.rows.first?.map(\.shown) == ["Samaritans", "116 123", "always", "1 September 2026"])
        let other = Samples.report(Samples.changed { $0.method.contact = "hello@opendoor.example" })
        #expect(other.words.contains("About this report: Open Door, hello@opendoor.example."))
    }

    @Test(
        "every identifier is there once, and no level of heading is skipped",
        arguments: [Samples.full, Samples.imported, Samples.empty])
    func outline(findings: StudyFindings) {
        let report = Samples.report(findings)
        #expect(Set(report.identifiers).count == report.identifiers.count)
        #expect(report.levels.first == 1)
        for (before, after) in zip(report.levels, report.levels.dropFirst()) { #expect(after <= before + 1) }
    }

    @Test(
        "every number in the report occurs in the findings",
        arguments: [
            Samples.full, Samples.imported, Samples.empty, Samples.changed { $0.review.confirmed = 47 },
            Samples.changed { $0.method.invented = true },
        ])
    func numbersOccur(findings: StudyFindings) {
        let strange = numbers(in: Samples.report(findings).words).subtracting(numbers(in: String(describing: findings)))
        #expect(strange.isEmpty, "\(strange)")
    }

    @Test("the same findings give the same document")
    func same() {
        #expect(Samples.report(Samples.full) == Samples.report(Samples.full))
        #expect(
            Samples.report(Samples.full) != Samples.report(Samples.changed { $0.gaps[0].share = Samples.exact(30) }))
    }
}
