import Documents
import Testing

@testable import Findings
@testable import Reporting

@Suite("The counts of every question") struct CountsPartTests {
    private let counts = Samples.report(Samples.full).part("Counts for every question")

    private func table(_ id: String) -> Table? { counts.tables.first { $0.id == "table-\(id)" } }

    @Test("every question has its heading, under the title of its section")
    func headings() {
        #expect(counts.titles(level: 2) == ["All of it"])
        #expect(
            counts.titles(level: 3) == [
                "Would you like company?", "How did you find out?", "What matters most?", "Since when?",
                "How old are you?", "How many visits?",
            ])
    }

    @Test("a chart is followed by a table with the same numbers")
    func sameNumbers() {
        for (place, block) in counts.blocks.enumerated() {
            guard case .barChart(let chart) = block else { continue }
            guard case .table(let table) = counts.blocks[place + 1] else {
                Issue.record("no table after \(chart.id)")
                continue
            }
            for (bar, row) in zip(chart.bars, table.rows) {
                #expect(bar.label == row[0].shown)
                #expect(row[1].shown == bar.value.map { "\($0)" } ?? bar.shown)
            }
            #expect(table.rows.count >= chart.bars.count)
        }
        #expect(counts.charts.map(\.id) == ["chart-company", "chart-ways", "chart-best"])
    }

    @Test("what is hidden is words in the table, in the chart and in its description, with the reason below")
    func hidden() throws {
        let chart = try #require(counts.charts.first)
        #expect(chart.bars[1].value == nil && chart.bars[1].shown == "one or two people")
        #expect(chart.description == "Would you like company? Yes: 21 of 42; No: one or two people.")
        let shown = try #require(self.table("company"))
        #expect(shown.rows[1] == [.text("No"), .text("one or two people")])
        #expect(shown.note == "We do not show very small numbers, so that no one can be recognised.")
    }

    @Test("the base stands over chart and table")
    func bases() {
        #expect(table("company")?.caption == "In numbers: Would you like company? (all 42 people)")
        #expect(table("ways")?.caption == "In numbers: How did you find out? (the 40 people who were asked)")
        #expect(
            counts.charts.map(\.caption) == [
                "Answers of all 42 people", "Answers of the 40 people who were asked", "Answers of all 42 people",
            ])
        #expect(counts.charts.map(\.base) == [42, 40, 42])
    }

    @Test("a list ticked after an open question goes by what was asked there, and says how it was ticked")
    func ticked() {
        #expect(table("ways")?.note?.hasPrefix("Ticked from a list: “Let me check I've got them all.”") == true)
        #expect(
            table("ways")?.rows.map { $0[0].shown } == [
                "A friend", "Together: By word of mouth", "Not asked (not among the 40)",
            ])
    }

    @Test("several answers, rankings and numbers say what their figures mean")
    func kinds() {
        #expect(table("ways")?.note?.contains("People could give several answers") == true)
        #expect(table("best")?.columns.map(\.title) == ["Answer", "In the list", "Put first"])
        #expect(table("best")?.rows.first == [.text("Cost"), .number(22), .number(7)])
        #expect(counts.words.contains("Middle answer 5; the middle half of the answers lies between 3 and 8."))
    }

    @Test("where every number is told in words there is a table and no chart")
    func inWords() {
        #expect(!counts.charts.contains { $0.id == "chart-years" })
        #expect(table("years")?.rows.map { $0[1].shown } == ["most", "one or two people"])
        #expect(table("years")?.note?.contains("Fewer than twenty people were asked") == true)
    }

    @Test("a table that is withheld gives its reason instead")
    func withheld() {
        #expect(table("age") == nil && counts.words.contains("Too few people answered this."))
    }

    @Test("a sentence that stands under its gap is not said again, any other is")
    func sentences() {
        #expect(!counts.words.contains("half (21 of 42) said yes"))
        #expect(counts.words.contains("By word of mouth: most (29 of 40)."))
    }
}
